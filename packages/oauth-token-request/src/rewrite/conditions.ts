import type { TSESTree } from '@typescript-eslint/types';
import type { Node } from '../syntax/nodes.js';
import { unwrap } from '../syntax/nodes.js';
import type { Draft } from './draft.js';
import { isNothing } from './guards.js';

/** A value that is there under a condition only. */
export interface Conditional {
  /** The code of the condition, fit to stand before `&&`. */
  readonly test: string;
  readonly value: Node;
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

/**
 * Takes `test ? value : undefined`, `value || undefined` and `value ?? null` apart.
 * @param isRepeatable whether an expression can be written twice
 * @returns `null` if the expression isn't one of them
 */
export function conditionalOf(
  expression: TSESTree.Node,
  isRepeatable: (node: Node) => boolean,
  draft: Draft,
): Conditional | null {
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
