import type { Node } from '../syntax/nodes.js';
import { keyOf, unwrap, wrapped } from '../syntax/nodes.js';
import { isSame, narrowingBy } from '../values/narrowed.js';
import { evaluationsInCalls } from '../values/callers.js';
import type { Evaluation } from '../values/types.js';
import { apiKey } from '../values/types.js';
import { isRepeatable } from './guards.js';
import { castTypes } from './class-types.js';
import { isTextCall } from './written-types.js';

/** Whether a member is worked out each time it is read, by a Proxy or by an accessor of an object that can be seen. */
function isAccessor(member: Node, { evaluate }: Evaluation): boolean {
  if (member.type !== 'MemberExpression') return false;
  const value = evaluate(member.object);
  if (value.kind === 'api' && apiKey(value) === ':Proxy()') return true;
  const { node: object } = value;
  return (
    object.type === 'ObjectExpression' &&
    object.properties.some(one => one.type === 'Property' && one.kind !== 'init' && keyOf(one) === keyOf(member))
  );
}

/** An accessor of the project that does more than hand on what a field holds. */
function isComputed(expression: Node, evaluation: Evaluation): boolean {
  const { evaluate } = evaluation;
  if (isAccessor(unwrap(expression), evaluation)) return true;
  const definition = evaluate(expression).via[0]?.defs[0]?.node;
  if (definition?.type !== 'MethodDefinition' || definition.kind !== 'get') return false;
  const [only, ...others] = definition.value.body?.body ?? [];
  const isPlain = only?.type === 'ReturnStatement' && only.argument !== null && isRepeatable(unwrap(only.argument));
  return !isPlain || others.length > 0;
}

/**
 * The branch of `Array.isArray(scope) ? scope.join(' ') : scope` that is what was tested itself: where that is there, so is
 * the text that the other branch makes of it. `null` if an expression is nothing such.
 */
export function testedBranch(expression: Node, evaluation: Evaluation): Node | null {
  if (expression.type !== 'ConditionalExpression') return null;
  const { test, consequent, alternate } = expression;
  const isTested = (branch: Node, other: Node): boolean => {
    const call = unwrap(other);
    const callee = call.type === 'CallExpression' ? unwrap(call.callee) : null;
    if (other.type === 'AwaitExpression' || callee?.type !== 'MemberExpression' || !isTextCall(call)) return false;
    return (
      isSame(callee.object, branch, evaluation) && narrowingBy(test, branch === consequent, branch, evaluation) !== null
    );
  };
  if (isTested(consequent, alternate)) return consequent;
  return isTested(alternate, consequent) ? alternate : null;
}

/**
 * The expression that a test can look at, `null` if there is none: a value that has to be waited for isn't looked at
 * twice, nor one that is worked out each time, and a cast to what may be missing outlasts any test.
 */
export function testable(whole: Node, evaluation: Evaluation): Node | null {
  const expression = testedBranch(whole, evaluation) ?? whole;
  const isMember = unwrap(expression).type === 'MemberExpression';
  const places = [evaluation, ...(isMember ? evaluationsInCalls(expression, evaluation) : [])];
  if (places.some(place => isComputed(expression, place))) return null;
  for (let node: Node | null = expression; node !== null; node = wrapped(node)) {
    const isMissing = castTypes(node, evaluation)?.some(type => type === 'undefined' || type === 'null');
    if (node.type === 'AwaitExpression' || isMissing === true) return null;
  }
  return isRepeatable(unwrap(expression)) ? unwrap(expression) : null;
}
