import type { TSESTree } from '@typescript-eslint/types';
import type { Node } from '../syntax/nodes.js';
import { isConditional, keyOf } from '../syntax/nodes.js';
import { childrenInto } from '../syntax/walk.js';
import type { ScopeVariable } from '../types.js';
import { followedBy, spreadOf } from './members.js';
import { apiOf } from './receivers.js';
import type { Evaluation, Member, Members, Value } from './types.js';

type Built = Value & Members;

const fillers = new Set(['append', 'set']);
const readers = /^(?:toString|get|getAll|has|entries|keys|values|forEach|hasOwnProperty|size|getHeaders)$/u;

/** What one use of a variable does to the object that it holds; `null` if it only reads. */
function changeBy(identifier: Node, value: Built, evaluation: Evaluation): Members | null {
  const unseen: Members = { members: [], isOpen: true };
  const parent = identifier.parent;
  switch (parent?.type) {
    case 'MemberExpression':
      return parent.object === identifier ? changeByMember(parent, value) : null;
    case 'CallExpression':
    case 'NewExpression': {
      if (parent.callee === identifier) return unseen;
      const callee = apiOf(parent.callee, evaluation);
      // What a package or a built-in gets (a request, JSON.stringify, console.log) it reads; a project's own function may fill.
      if (callee === null) return isOnlyRead(parent, identifier, value, evaluation) ? null : unseen;
      if (callee.module === null && callee.path.join('.') === 'Object.assign')
        return changeByAssign(parent, identifier, evaluation);
      return callee.module?.startsWith('.') === true ? unseen : null;
    }
    case 'VariableDeclarator':
      return parent.id.type === 'Identifier' ? unseen : null;
    case 'AssignmentExpression':
      if (parent.left === identifier || isMemberOfLocal(parent.left, evaluation)) return null;
      return parent.left.type === 'MemberExpression' || parent.left.type === 'Identifier' ? unseen : null;
    default:
      return null;
  }
}

/** `options.headers = headers`: as good as `{ headers }`. */
function isMemberOfLocal(left: Node, { variableOf }: Evaluation): boolean {
  return left.type === 'MemberExpression' && left.object.type === 'Identifier' && variableOf(left.object) !== null;
}

/** Whether a function of the project does nothing to what it is given but read it or hand it on to a package. */
function isOnlyRead(
  call: TSESTree.CallExpression | TSESTree.NewExpression,
  argument: Node,
  value: Built,
  evaluation: Evaluation,
): boolean {
  const callee = evaluation.evaluate(call.callee);
  if (callee.kind !== 'function') return false;
  const index = call.arguments.findIndex(one => one === argument);
  const given = callee.node.params[index];
  const parameter = given?.type === 'AssignmentPattern' ? given.left : given;
  // What is taken apart at once can't be changed through its own name.
  if (parameter?.type === 'ObjectPattern') return true;
  if (parameter?.type !== 'Identifier') return false;
  const uses = usesOf(parameter, callee.node, evaluation);
  return uses.every(use => !isHandedToProject(use, evaluation) && changeBy(use, value, evaluation) === null);
}

/** A function that hands it on to another one of the project isn't followed further. */
function isHandedToProject({ parent }: Node, { evaluate }: Evaluation): boolean {
  return parent?.type === 'CallExpression' && evaluate(parent.callee).kind === 'function';
}

/** Every mention of a parameter in its function. */
function usesOf(parameter: Node, fn: Node, { variableOf }: Evaluation): Node[] {
  const uses: Node[] = [];
  const pending: Node[] = [fn];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (node.type === 'Identifier' && node !== parameter && variableOf(node)?.defs[0]?.name === parameter)
      uses.push(node);
    childrenInto(node, pending);
  }
  return uses;
}

function changeByMember(member: TSESTree.MemberExpression, value: Built): Members | null {
  const unseen: Members = { members: [], isOpen: true };
  const use = member.parent;
  const key = keyOf(member);
  if (use.type === 'AssignmentExpression' && use.left === member) {
    if (key === null || use.operator !== '=' || value.kind !== 'object') return unseen;
    return one({ key, expression: use.right, source: use, via: [], isOptional: false });
  }
  if (use.type === 'CallExpression' && use.callee === member) {
    if (isImmutable(value)) return null;
    if (value.kind !== 'object' && key !== null && fillers.has(key)) return changeByFill(use, key);
    return key !== null && readers.test(key) ? null : unseen;
  }
  if (use.type === 'UpdateExpression' || (use.type === 'UnaryExpression' && use.operator === 'delete')) return unseen;
  // `options.headers['x'] = y` changes an object inside this one.
  if (use.type === 'MemberExpression' && use.object === member && isWritten(use)) return unseen;
  return null;
}

/** Whether methods leave it as it is and give another one: `headers.set(…)` as a statement does nothing. */
function isImmutable(value: Built): boolean {
  return value.kind === 'headers' ? value.isImmutable === true : value.kind === 'form' && value.isHttpParams === true;
}

function isWritten(member: TSESTree.MemberExpression): boolean {
  const use = member.parent;
  if (use.type === 'AssignmentExpression') return use.left === member;
  if (use.type === 'CallExpression' && use.callee === member) return !readers.test(keyOf(member) ?? '');
  return use.type === 'UpdateExpression' || (use.type === 'UnaryExpression' && use.operator === 'delete');
}

/** `params.append(key, value)`, `headers.set(key, value)` */
function changeByFill(call: TSESTree.CallExpression, method: string): Members {
  const [name, value] = call.arguments;
  if (
    name?.type !== 'Literal' ||
    typeof name.value !== 'string' ||
    value === undefined ||
    value.type === 'SpreadElement'
  ) {
    return { members: [], isOpen: true };
  }
  return one({
    key: name.value,
    expression: value,
    source: call,
    via: [],
    isOptional: false,
    ...(method === 'append' && { isRepeated: true }),
  });
}

function changeByAssign(
  call: TSESTree.CallExpression | TSESTree.NewExpression,
  target: Node,
  { evaluate }: Evaluation,
): Members | null {
  if (call.arguments[0] !== target) return null;
  const parts = call.arguments.slice(1).map(argument => spreadOf(evaluate(argument)));
  return parts.reduce(followedBy, { members: [], isOpen: false });
}

function one(member: Member): Members {
  return { members: [member], isOpen: false };
}

/** Adds to an object what the program does to it through the variable that holds it. */
export function withMutations(value: Value, variable: ScopeVariable, declaration: Node, evaluation: Evaluation): Value {
  if (value.kind === 'union') {
    return { ...value, of: value.of.map(one => withMutations(one, variable, declaration, evaluation)) };
  }
  if (!('members' in value)) return value;
  let all: Members = value;
  let isOpenAtAnyTime = false;
  for (const reference of variable.references) {
    const identifier = reference.identifier;
    if (reference.isWrite()) continue;
    const change = changeBy(identifier, value, evaluation);
    if (change === null) continue;
    const isUncertain = isConditional(identifier, declaration);
    const members = change.members.map(member => (isUncertain ? { ...member, isOptional: true } : member));
    all = followedBy(all, { ...change, members });
    isOpenAtAnyTime ||= change.isOpen && isUncertain;
  }
  // In a loop or a function, it may happen after what stands behind it.
  if (isOpenAtAnyTime) all = followedBy(all, { members: [], isOpen: true });
  return { ...value, members: all.members, isOpen: all.isOpen };
}
