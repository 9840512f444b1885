import type { TSESTree } from '@typescript-eslint/types';
import type { Node } from '../syntax/nodes.js';
import { enclosingFunction, isInside, unwrap } from '../syntax/nodes.js';
import { isKept, isStable } from './steady.js';
import type { Evaluation } from './types.js';

/** The parts of a condition that all have to hold (`&&`) or of which one is enough (`||`). */
function operands(condition: Node, operator: '&&' | '||'): Node[] {
  const inner = unwrap(condition);
  if (inner.type !== 'LogicalExpression' || inner.operator !== operator) return [inner];
  return [...operands(inner.left, operator), ...operands(inner.right, operator)];
}

/** Whether `undefined` or `null` is written. */
export function isNothing(node: Node): boolean {
  return (node.type === 'Identifier' && node.name === 'undefined') || (node.type === 'Literal' && node.value === null);
}

/** What gives the code of nodes. */
export interface Sources {
  readonly sourceOf: (node: Node) => string;
}

/** What stands for a value that isn't there. */
export type Missing = 'undefined' | 'null';

const BOTH: readonly Missing[] = ['undefined', 'null'];

/** The code of an expression as a test of it may be written: that of `a?.b` tells of `a.b` too. */
function plainSource(node: Node, sources: Sources): string {
  return sources.sourceOf(node).replaceAll('?.[', '[').replaceAll('?.', '.');
}

/** What a value isn't where a test holds, or where it doesn't. */
function excludedBy(test: Node, isHeld: boolean, source: string, sources: Sources): readonly Missing[] {
  if (plainSource(test, sources) === source) return isHeld ? BOTH : [];
  if (test.type === 'UnaryExpression' && test.operator === '!')
    return !isHeld && plainSource(unwrap(test.argument), sources) === source ? BOTH : [];
  if (test.type !== 'BinaryExpression' || !isNothing(test.right)) return [];
  const isOpposite = test.operator === (isHeld ? '!=' : '==');
  const isStrictlyOpposite = test.operator === (isHeld ? '!==' : '===');
  if ((!isOpposite && !isStrictlyOpposite) || plainSource(unwrap(test.left), sources) !== source) return [];
  return isOpposite ? BOTH : [test.right.type === 'Literal' ? 'null' : 'undefined'];
}

/** The condition under which `node` runs, if `parent` has one. */
function conditionOn(node: Node, parent: Node): Node | null {
  switch (parent.type) {
    case 'LogicalExpression':
      return parent.operator === '&&' && node === parent.right ? parent.left : null;
    case 'ConditionalExpression':
    case 'IfStatement':
      return node === parent.consequent ? parent.test : null;
    default:
      return null;
  }
}

/** `if (!scope) throw …`: what stands behind it runs only where the test failed. */
function isExit(statement: Node): statement is TSESTree.IfStatement {
  if (statement.type !== 'IfStatement' || statement.alternate) return false;
  const { consequent } = statement;
  const last = consequent.type === 'BlockStatement' ? consequent.body.at(-1) : consequent;
  return last?.type === 'ThrowStatement' || last?.type === 'ReturnStatement';
}

function statementsBefore(node: Node, block: Node): readonly Node[] {
  const body = block.type === 'BlockStatement' || block.type === 'Program' ? block.body : [];
  return body.filter(statement => statement.range[1] <= node.range[0]);
}

/** What a value is known not to be where `place` runs, since tests around it or before it in the same function say so. */
export function excludedAt(
  expression: Node,
  place: Node,
  evaluation: Evaluation,
  sources: Sources,
): ReadonlySet<Missing> {
  const excluded = new Set<Missing>();
  const tested = unwrap(expression);
  const source = plainSource(tested, sources);
  const isSteady = isStable(tested, evaluation);
  /** @param start where the test ends, if something may run between it and the place */
  const exclude = (tests: readonly Node[], isHeld: boolean, start: number | null): void => {
    const found = tests.flatMap(test => excludedBy(test, isHeld, source, sources));
    if (found.length === 0 || !(isSteady || start === null || isKept(tested, start, place, evaluation))) return;
    for (const one of found) excluded.add(one);
  };
  const scope = enclosingFunction(place);
  for (let node: Node = place; node.parent && isInside(node.parent, scope) && node !== scope; node = node.parent) {
    const { parent } = node;
    const condition = conditionOn(node, parent);
    // Between the test of a conditional member and the member nothing else runs; further out, something may.
    const isNear = parent.type !== 'IfStatement';
    if (condition) exclude(operands(condition, '&&'), true, isNear ? null : condition.range[1]);
    for (const exit of statementsBefore(node, parent).filter(isExit))
      exclude(operands(exit.test, '||'), false, exit.range[1]);
  }
  return excluded;
}
