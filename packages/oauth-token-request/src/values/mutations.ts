import type { TSESTree } from '@typescript-eslint/types';
import { isHandedOut } from '../syntax/exported.js';
import type { Node } from '../syntax/nodes.js';
import { enclosingFunction, isInside, keyOf, outermost, programOf, unwrap } from '../syntax/nodes.js';
import { lazily } from '../syntax/remembered.js';
import { survey } from '../syntax/walk.js';
import type { ScopeVariable, SourceFile } from '../types.js';
import { afterChanges, type Changed } from './after-changes.js';
import { isAssigning } from './calls.js';
import { type About, runs } from './decided.js';
import { Flow } from './flow.js';
import { keyedWrite, mayWrite, nothingLeft } from './keyed-writes.js';
import { followedBy, inOrder, spreadOf } from './members.js';
import { isNothing } from './nothing.js';
import { isPartOfPattern, writtenTo } from './patterns.js';
import { apiOf } from './receivers.js';
import { constantOf } from './text.js';
import { apiKey, type Evaluation, type Member, type Members, type Value } from './types.js';

type Built = Value & Members;

const unseen: Members = { members: [], isOpen: true };

const fillers = new Set(['append', 'set']);

/** What one use of a variable does to the object that it holds; `null` if it only reads. */
function changeBy(use: Node, value: Built, evaluation: Evaluation): Members | null {
  const object = outermost(use);
  const { parent } = object;
  if (isImmutable(value) && isReceiver(object)) return null;
  const known =
    parent?.type === 'CallExpression' ? changeByAssign(parent, object, evaluation) : setBy(use, value, evaluation);
  return known ?? (mayChange(use, value, evaluation) ? unseen : null);
}

/** What is unseen sends nothing that is known, so that whoever only asks what sends need not look for it. */
function mayChange(use: Node, value: Built | null, evaluation: Evaluation): boolean {
  return !evaluation.isCursory && new Flow(value, evaluation).mayChange(use);
}

/** Whether methods leave it as it is and give another one: `headers.set(…)` as a statement does nothing. */
function isImmutable(value: Built): boolean {
  return value.kind === 'headers' ? value.isImmutable === true : value.kind === 'form' && value.isHttpParams === true;
}

/** Whether a method of it is called. */
function isReceiver(object: Node): boolean {
  const method = object.parent?.type === 'MemberExpression' ? outermost(object.parent) : null;
  return method?.parent?.type === 'CallExpression' && method.parent.callee === method;
}

/** `data.scope = scope`, `[data.scope] = list`, `params.append('scope', scope)` */
function setBy(identifier: Node, value: Built, evaluation: Evaluation): Members | null {
  const object = outermost(identifier);
  const member = object.parent;
  if (member?.type !== 'MemberExpression' || member.object !== object) return null;
  const key = keyOf(member);
  const target = outermost(member);
  const use = target.parent;
  if (key === null) return null;
  if (use?.type === 'AssignmentExpression' && use.left === target && use.operator === '=' && value.kind === 'object')
    return one({ key, expression: use.right, source: use, via: [], isOptional: false });
  if (use && isPartOfPattern(target, use) && value.kind === 'object') return setByPattern(target, key, evaluation);
  const isCalled = use?.type === 'CallExpression' && use.callee === target;
  return isCalled && value.kind !== 'object' && fillers.has(key) ? changeByFill(use, key) : null;
}

/** What a pattern gives to a member, as far as that is written out somewhere. */
function setByPattern(target: Node, key: string, evaluation: Evaluation): Members | null {
  const given = writtenTo(target, evaluation)?.value;
  if (given === undefined || !WRITTEN_OUT.has(given.kind)) return null;
  return one({ key, expression: given.node, source: target, via: given.via, value: given, isOptional: false });
}

const WRITTEN_OUT: ReadonlySet<Value['kind']> = new Set(['text', 'object', 'form', 'json']);

/** `params.append(key, value)`, `headers.set(key, value)` */
function changeByFill(call: TSESTree.CallExpression, method: string): Members | null {
  const [name, value] = call.arguments;
  if (name?.type !== 'Literal' || typeof name.value !== 'string') return null;
  if (value === undefined || value.type === 'SpreadElement') return null;
  return one({
    key: name.value,
    expression: value,
    source: call,
    via: [],
    isOptional: false,
    ...(method === 'append' && { isRepeated: true }),
  });
}

/** `Object.assign(data, …)` and what works like it. */
function changeByAssign(call: TSESTree.CallExpression, target: Node, evaluation: Evaluation): Members | null {
  if (call.arguments[0] !== target) return null;
  const callee = apiOf(call.callee, evaluation);
  const key = callee && apiKey(callee);
  const defined = key === ':Object.defineProperty' ? changeByDefinition(call, evaluation) : null;
  if (key === null || (!isAssigning(key) && !defined)) return null;
  // What it gives is the object itself, under another name.
  if (call.parent.type !== 'ExpressionStatement' && mayChange(call, null, evaluation)) return unseen;
  if (defined) return defined;
  const parts = call.arguments.slice(1).map(argument => spreadOf(evaluation.evaluate(argument)));
  return inOrder(parts);
}

/** `Object.defineProperty(config, 'url', { value, enumerable: true })`; `null` for accessors, and for what no copy takes over. */
function changeByDefinition(
  { arguments: [, name, descriptor] }: TSESTree.CallExpression,
  evaluation: Evaluation,
): Members | null {
  const key = name && name.type !== 'SpreadElement' ? constantOf(evaluation.evaluate(name)) : null;
  const parts = descriptor?.type === 'ObjectExpression' ? descriptor.properties : [];
  const partOf = (part: string): TSESTree.Property | undefined =>
    parts.find((one): one is TSESTree.Property => one.type === 'Property' && keyOf(one) === part);
  const [value, enumerable] = [partOf('value'), partOf('enumerable')?.value];
  const isEnumerable = enumerable?.type === 'Literal' && enumerable.value === true;
  if (key === null || !value || !isEnumerable) return null;
  return one({ key, expression: value.value, source: value, via: [], isOptional: false });
}

function one(member: Member): Members {
  return { members: [member], isOpen: false };
}

const evalsByProgram = new WeakMap<Node, readonly Node[]>();

/** The direct calls of `eval` in a file, which is looked at once. */
function evalsIn({ text, program, nodes }: SourceFile): readonly Node[] {
  const known = evalsByProgram.get(program);
  if (known) return known;
  const calls = text.includes('eval(') ? survey(program, nodes).calls : [];
  const found = calls.filter(({ callee }) => callee.type === 'Identifier' && callee.name === 'eval');
  evalsByProgram.set(program, found);
  return found;
}

/** Whether a direct `eval` sees what is declared in a place, and may do anything to it. */
function isSeenByEval(declaration: Node, evaluation: Evaluation): boolean {
  const program = programOf(declaration);
  const file = evaluation.files().find(one => one.program === program);
  const evals = file ? evalsIn(file) : [];
  return evals.length > 0 && evals.some(call => isInside(call, enclosingFunction(declaration)));
}

const withMore = <T extends Members>(value: T, more: readonly Member[]): T =>
  more.length === 0 ? value : { ...value, members: [...value.members, ...more] };

/** Adds to an object what the program does to it through the variable that holds it. */
export function withMutations(value: Value, variable: ScopeVariable, declaration: Node, evaluation: Evaluation): Value {
  if (value.kind === 'union') {
    return { ...value, of: value.of.map(one => withMutations(one, variable, declaration, evaluation)) };
  }
  if (value.kind !== 'array' && !('members' in value)) return value;
  const uses = variable.references.filter(reference => !reference.isWrite()).map(({ identifier }) => identifier);
  if (value.kind === 'array')
    return uses.some(use => mayChange(use, null, evaluation)) ? { ...value, isOpen: true, isChanged: true } : value;
  const set = uses.flatMap(use => setBy(use, value, evaluation)?.members ?? []);
  const within = uses.flatMap(use => setWithin(use, withMore(value, set), evaluation) ?? []);
  const asFilled = (parts: Members): Members => withParts(parts, within, declaration, evaluation);
  const filled = within.length === 0 ? value : { ...value, ...asFilled(value) };
  const others = uses.filter(use => !within.some(one => one.use === use));
  const whole = withMore(filled, asFilled({ members: set, isOpen: false }).members);
  const changes: Changed[] = [];
  // A test before a change sees what stands there by then; what functions do may be done before that.
  const before = (): Value | null =>
    changes.some(({ isLater }) => isLater) ? null : { ...filled, ...afterChanges(filled, changes) };
  for (const use of others) {
    const change = changeBy(use, whole, evaluation);
    changes.push(
      ...changedBy(use, use, change && asFilled(change), declaration, evaluation, { variable, value: lazily(before) }),
    );
  }
  const all = afterChanges(filled, changes);
  // In a loop or a function, it may happen after what stands behind it.
  const isOpenAtAnyTime = changes.some(({ change, isUncertain }) => change.isOpen && isUncertain);
  const { members, isOpen } = isOpenAtAnyTime || isSeenByEval(declaration, evaluation) ? followedBy(all, unseen) : all;
  const isState = value.kind === 'object' && isHandedOut(variable) && members.some(one => isUnset(one, evaluation));
  return { ...value, members: isState ? members.map(asSetElsewhere) : members, isOpen };
}

/** Whether a member begins as nothing, for someone to set it. */
function isUnset({ expression, value, isReplacement }: Member, { evaluate }: Evaluation): boolean {
  if (isReplacement === true || value) return false;
  const begun = evaluate(expression);
  return isNothing(begun) || (begun.kind === 'text' && begun.parts.length === 0);
}

/** Whoever sets one member of an object that is exported may set the others. */
function asSetElsewhere(member: Member): Member {
  return { ...member, replacing: member.replacing ?? 'argument' };
}

/** @param holder what has the members that change: the use itself, or a part of what that is */
function changedBy(
  use: Node,
  holder: Node,
  change: Members | null,
  declaration: Node,
  evaluation: Evaluation,
  about?: About,
): Changed[] {
  const isLater = enclosingFunction(use) !== enclosingFunction(declaration);
  const run = change === null ? 'never' : runs(use, declaration, evaluation, about);
  if (change === null || run === 'never') return [];
  return [{ use, change, isLater, isUncertain: run === 'maybe', isDeleted: deletedFrom(holder, evaluation) }];
}

/** Tells which members a use deletes, or leaves as nothing: `delete session.code`, or any where the key isn't known; `null`
 * if it does neither. */
function deletedFrom(holder: Node, evaluation: Evaluation): Changed['isDeleted'] {
  const write = keyedWrite(holder, evaluation);
  if (write && nothingLeft(write, evaluation)) return ({ key }) => mayWrite(write, key, evaluation);
  const member = outermost(holder).parent;
  if (member?.type !== 'MemberExpression' || deletedBy(holder) === null) return null;
  const key = keyOf(member);
  return one => one.key === key;
}

/** What a use sets in a part of an object. */
interface SetWithin {
  readonly use: Node;
  /** The name of the part. */
  readonly part: string;
  readonly change: Members;
}

/** `options.headers.Accept = value`, where `options` has its headers written in it and nowhere else. */
function setWithin(use: Node, value: Built, evaluation: Evaluation): SetWithin | null {
  const member = outermost(use).parent;
  if (member?.type !== 'MemberExpression' || value.kind !== 'object') return null;
  const part = keyOf(member);
  const [only, ...others] = value.members.filter(({ key }) => key === part);
  if (part === null || !only || others.length > 0 || only.value || only.isOptional || only.via.length > 0) return null;
  if (unwrap(only.expression).type !== 'ObjectExpression') return null;
  const held = evaluation.evaluate(only.expression);
  const change = held.kind === 'object' ? (setBy(member, held, evaluation) ?? takenOrGiven(member)) : null;
  return change && { use, part, change };
}

/** `delete options.headers.Accept` takes something from that part, whatever it is, and leaves the others as they are. */
function deletedBy(part: Node): Members | null {
  const use = useOfMember(part);
  return use?.type === 'UnaryExpression' && use.operator === 'delete' ? unseen : null;
}

/** What is done to a part under a key that isn't known: `options.json[name] = value`, or where one is taken from it. */
function takenOrGiven(part: Node): Members | null {
  return useOfMember(part)?.type === 'AssignmentExpression' ? unseen : deletedBy(part);
}

/** What is done with a member of a part. */
function useOfMember(part: Node): Node | undefined {
  const object = outermost(part);
  const member = object.parent;
  if (member?.type !== 'MemberExpression' || member.object !== object) return undefined;
  const target = outermost(member);
  const { parent } = target;
  return parent?.type === 'AssignmentExpression' && parent.left !== target ? undefined : parent;
}

/** Members with what is set in their parts. */
function withParts(value: Members, within: readonly SetWithin[], declaration: Node, evaluation: Evaluation): Members {
  if (within.length === 0) return value;
  const members = value.members.map((member): Member => {
    const changes = within.filter(({ part }) => part === member.key);
    const held = changes.length === 0 ? null : evaluation.evaluate(member.expression);
    if (held?.kind !== 'object') return member;
    const all = changes.flatMap(({ use, change }) =>
      changedBy(use, outermost(use).parent ?? use, change, declaration, evaluation),
    );
    return { ...member, value: { ...held, ...afterChanges(held, all) } };
  });
  return { ...value, members };
}
