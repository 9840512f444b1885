import type { TSESTree } from '@typescript-eslint/types';
import { isExported } from '../syntax/exported.js';
import { dottedName } from '../syntax/names.js';
import type { Node } from '../syntax/nodes.js';
import { enclosingFunction, isInside, isObjectAssign, isWritten, keyOf, outermost, unwrap } from '../syntax/nodes.js';
import type { ScopeReference, ScopeVariable } from '../types.js';
import { isFunction } from '../values/functions.js';
import type { Evaluation } from '../values/types.js';
import { Refusal } from './reasons.js';

const ownMethods = new Set(['append', 'set', 'getHeaders']);

/** `Object.assign(data, { scope });` as a statement, so that nothing else gets what it gives. */
function isAssigned(identifier: Node): boolean {
  const call = identifier.parent;
  if (call?.type !== 'CallExpression' || call.arguments[0] !== identifier) return false;
  return call.parent.type === 'ExpressionStatement' && isObjectAssign(call);
}

const isDeleted = ({ parent }: Node): boolean => parent?.type === 'UnaryExpression' && parent.operator === 'delete';

/**
 * Whether a use only fills or describes the object that the variable holds, or a part of it: `data.scope = x`,
 * `options.headers.Accept = x`, `params.append(…)`.
 */
function isFilling({ identifier }: ScopeReference): boolean {
  if (isAssigned(identifier)) return true;
  const object = outermost(identifier);
  const member = object.parent;
  if (member?.type !== 'MemberExpression' || member.object !== object) return false;
  const use = member.parent;
  if (use.type === 'MemberExpression' && use.object === member)
    return (use.parent.type === 'AssignmentExpression' && use.parent.left === use) || isDeleted(use);
  if (use.type === 'AssignmentExpression') return use.left === member;
  return (
    use.type === 'CallExpression' &&
    use.callee === member &&
    member.property.type === 'Identifier' &&
    ownMethods.has(member.property.name)
  );
}

/** Whether what variables hold may be filled after a place has been passed: further down, or by a function of its own. */
export function areFilledBehind(variables: readonly ScopeVariable[], place: Node): boolean {
  const around = enclosingFunction(place);
  return variables.some(({ references }) =>
    references.some(reference => {
      const { identifier } = reference;
      const scope = enclosingFunction(identifier);
      const isBehind = scope === around ? identifier.range[0] > place.range[1] : !isInside(place, scope);
      return isFilling(reference) && isBehind;
    }),
  );
}

/** `body.length` and `Buffer.byteLength(body)`, which follow whatever text the variable holds. */
function isMeasuring({ identifier }: ScopeReference): boolean {
  const use = identifier.parent;
  if (use.type === 'MemberExpression')
    return use.object === identifier && use.property.type === 'Identifier' && use.property.name === 'length';
  if (use.type !== 'CallExpression' || use.callee.type !== 'MemberExpression') return false;
  const { property } = use.callee;
  return property.type === 'Identifier' && property.name === 'byteLength';
}

/** Whether the length of what a variable holds is asked for: it has to stay a text. */
export function areMeasured(variables: readonly ScopeVariable[]): boolean {
  return variables.some(({ references }) => references.some(isMeasuring));
}

/** Options that no rewrite touches; a body or headers have none of these names that would be edited. */
const kept = new Set(['url', 'uri', 'baseURL', 'method']);

/** Whether a use only looks at what stays as it is: `config.url` for a message. */
function isReadingKept({ identifier }: ScopeReference): boolean {
  const object = outermost(identifier);
  const member = object.parent;
  if (member?.type !== 'MemberExpression' || member.object !== object || !kept.has(keyOf(member) ?? '')) return false;
  const target = outermost(member);
  const { parent: use } = target;
  if (use === undefined || isWritten(target, use)) return false;
  return use.type !== 'CallExpression' || use.callee !== target;
}

/** The text that a place is given in place of what it holds: `data = JSON.stringify(data)`, `options.body = …`. */
function assignedOver(statement: Node, name: string, key: string | null): Node | null {
  if (statement.type !== 'ExpressionStatement' || statement.expression.type !== 'AssignmentExpression') return null;
  const { left, operator, right } = statement.expression;
  const call = unwrap(right);
  const [given] = call.type === 'CallExpression' ? call.arguments : [];
  if (operator !== '=' || call.type !== 'CallExpression' || !given) return null;
  if (dottedName(call.callee) !== 'JSON.stringify') return null;
  return [left, given].every(one => isPlace(unwrap(one), name, key)) ? given : null;
}

/** Whether an expression is a variable, or the member `key` of what it holds. */
function isPlace(expression: Node, name: string, key: string | null): boolean {
  if (key === null) return expression.type === 'Identifier' && expression.name === name;
  return expression.type === 'MemberExpression' && keyOf(expression) === key && isPlace(expression.object, name, null);
}

/**
 * Whether a use stands in `data = JSON.stringify(data);`, or in the test of an `if` around that, where it runs once for what
 * the variable began as: nobody else sees that afterwards.
 */
function isAssignedOver({ identifier }: ScopeReference, { name, defs: [definition] }: ScopeVariable): boolean {
  if (definition === undefined) return false;
  const object = outermost(identifier);
  const member = object.parent;
  const key = member?.type === 'MemberExpression' && member.object === object ? keyOf(member) : null;
  const statement = statementAround(identifier);
  const assignment = statement?.type === 'IfStatement' ? onlyStatementOf(statement, identifier) : statement;
  const given = assignment && assignedOver(assignment, name, key);
  if (!assignment || !given || isRepeatedBeside(assignment, definition.name)) return false;
  return statement !== assignment || isInside(identifier, given);
}

function statementAround(node: Node): Node | null {
  let current: Node | undefined = node;
  while (current && !/Statement$|Function/u.test(current.type)) current = current.parent;
  return current ?? null;
}

/** What an `if` does that has only one thing to do, where `node` stands in its test. */
function onlyStatementOf({ test, consequent, alternate }: TSESTree.IfStatement, node: Node): Node | null {
  if (alternate !== null || !isInside(node, test)) return null;
  const [only, ...others] = consequent.type === 'BlockStatement' ? consequent.body : [consequent];
  return only && others.length === 0 ? only : null;
}

/** Whether a statement may run more than once for each time that a variable is declared. */
function isRepeatedBeside(statement: Node, name: Node): boolean {
  let current: Node = statement;
  while (current.parent && !isInside(name, current)) {
    if (/Function|^(?:For|While|DoWhile)/u.test(current.type)) return true;
    current = current.parent;
  }
  return false;
}

/** Whether what a variable holds is seen by one expression only, so that changing it changes nothing else. */
function isUsedOnce(variable: ScopeVariable): boolean {
  let uses = 0;
  for (const reference of variable.references) {
    const isNoUse = [isFilling, isMeasuring, isReadingKept, isAssignedOver].some(is => is(reference, variable));
    if (reference.isRead() && !isNoUse) uses += 1;
    if (uses > 1) return false;
  }
  return !isExported(variable);
}

/** What a function makes may be the same for several requests: it is seen wherever that is called. */
function holdsFunction({ defs: [definition] }: ScopeVariable): boolean {
  const { node } = definition ?? {};
  const held = node?.type === 'VariableDeclarator' ? node.init : node;
  return held !== null && held !== undefined && (isFunction(held) || held.type === 'MethodDefinition');
}

const MADE_FOR_SEVERAL = {
  'shared-body':
    'The function that makes the body may serve other calls too: let it make a URLSearchParams by hand, if all of them are such requests, or build one for this request.',
  'shared-options':
    'The function that makes the options may serve other calls too: let it make a form by hand, if all of them are such requests, or give this request options of its own.',
} as const;

/**
 * Sees to it that a change of what variables hold is seen by this request only.
 * @throws {Refusal} with this code if it isn't
 */
export function checkAreUsedOnce(variables: readonly ScopeVariable[], code: keyof typeof MADE_FOR_SEVERAL): void {
  const shared = variables.filter(variable => !isUsedOnce(variable));
  if (shared.length === 0) return;
  throw shared.every(holdsFunction) ? new Refusal(code, MADE_FOR_SEVERAL[code]) : new Refusal(code);
}

export function areUsedOnce(variables: readonly ScopeVariable[]): boolean {
  return variables.every(isUsedOnce);
}

/** What gives the body of a Request. */
const readers = /^(?:json|text|body|bytes|blob|arrayBuffer|formData)$/u;

/** Whether the program reads the body of a Request that it made, or of a copy of it: it would find a form there. */
export function isReadBack(request: Node, evaluation: Pick<Evaluation, 'variableOf'>): boolean {
  const { parent } = request;
  if (parent?.type === 'MemberExpression') {
    const key = keyOf(parent) ?? '';
    return readers.test(key) || (key === 'clone' && parent.parent !== request && isReadBack(parent.parent, evaluation));
  }
  if (parent?.type !== 'VariableDeclarator' || parent.init !== request) return false;
  const references = evaluation.variableOf(parent.id)?.references ?? [];
  return references.some(one => one.isRead() && isReadBack(one.identifier, evaluation));
}
