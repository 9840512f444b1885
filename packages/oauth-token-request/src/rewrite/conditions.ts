import type { TSESTree } from '@typescript-eslint/types';
import type { Node } from '../syntax/nodes.js';
import { unwrap } from '../syntax/nodes.js';
import { isInOptionalChain } from '../values/nothing.js';
import type { Draft } from './draft.js';
import { isNothing } from '../values/tested.js';
import { isRepeatable } from './guards.js';
import { isTextCall } from './written-types.js';

/** A value that is there under a condition only. */
export interface Conditional {
  /** The code of the condition, fit to stand before `&&`. */
  readonly test: string;
  readonly value: Node;
  /** The code of the value, where it isn't what stands there; it is a text. */
  readonly text?: string;
  /** What the condition gives where it doesn't hold, if that may be more than false. */
  readonly falsy: Node | null;
}

const OPPOSITES: Readonly<Partial<Record<string, string>>> = { '===': '!==', '!==': '===', '==': '!=', '!=': '==' };

/** What binds more loosely than `&&`. */
const LOOSE: readonly string[] = [
  ...['ConditionalExpression', 'AssignmentExpression', 'SequenceExpression', 'ArrowFunctionExpression'],
  ...['YieldExpression', 'LogicalExpression', 'TSAsExpression', 'TSSatisfiesExpression'],
];

function testText(test: Node, draft: Draft): string {
  const text = draft.sourceOf(test);
  const isLoose = LOOSE.includes(test.type) && !(test.type === 'LogicalExpression' && test.operator === '&&');
  return isLoose ? `(${text})` : text;
}

/** The code of a test that holds where `test` doesn't. */
function opposite(test: Node, draft: Draft): string {
  if (test.type === 'UnaryExpression' && test.operator === '!') return testText(test.argument, draft);
  if (test.type === 'BinaryExpression') {
    const operator = OPPOSITES[test.operator];
    if (operator !== undefined) return `${draft.sourceOf(test.left)} ${operator} ${draft.sourceOf(test.right)}`;
  }
  const isSimple = ['Identifier', 'MemberExpression', 'CallExpression', 'ThisExpression'].includes(test.type);
  return isSimple ? `!${draft.sourceOf(test)}` : `!(${draft.sourceOf(test)})`;
}

/** What is tested in `!a`, of which the opposite is `a` itself. */
function negated(test: Node): Node | null {
  return test.type === 'UnaryExpression' && test.operator === '!' ? test.argument : null;
}

const isMissing = (node: Node): boolean =>
  isNothing(node) || (node.type === 'UnaryExpression' && node.operator === 'void' && node.argument.type === 'Literal');

/** Takes `scopes?.join(' ')` apart, which is a text where `scopes` is there. */
function optionalText(chain: TSESTree.ChainExpression, draft: Draft): Conditional | null {
  const call = chain.expression;
  const callee = call.type === 'CallExpression' && !call.optional && isTextCall(call) ? call.callee : null;
  if (callee?.type !== 'MemberExpression' || !callee.optional) return null;
  const { object } = callee;
  if (!isRepeatable(object) || isInOptionalChain(object)) return null;
  const source = draft.sourceOf(object);
  const method = /^\s*\?(\..*)/su.exec(draft.textBetween(object.range[1], call.range[1]))?.[1];
  if (method === undefined || callee.computed) return null;
  return { test: `${source} != null`, value: call, text: `${source}${method}`, falsy: null };
}

/**
 * Takes `test ? value : undefined`, `value || undefined`, `value ?? null` and `value?.toString()` apart.
 * @returns `null` if the expression isn't one of them
 */
export function conditionalOf(expression: TSESTree.Node, draft: Draft): Conditional | null {
  if (expression.type === 'ChainExpression') return optionalText(expression, draft);
  if (expression.type === 'ConditionalExpression') {
    const { test, consequent, alternate } = expression;
    if (isMissing(unwrap(alternate))) return { test: testText(test, draft), value: consequent, falsy: test };
    return isMissing(unwrap(consequent))
      ? { test: opposite(test, draft), value: alternate, falsy: negated(test) }
      : null;
  }
  if (expression.type !== 'LogicalExpression' || expression.operator === '&&') return null;
  const { left, right, operator } = expression;
  if (!isMissing(unwrap(right)) || !isRepeatable(left)) return null;
  const source = draft.sourceOf(left);
  return operator === '||'
    ? { test: source, value: left, falsy: left }
    : { test: `${source} != null`, value: left, falsy: null };
}
