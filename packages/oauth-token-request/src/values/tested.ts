import type { TSESTree } from '@typescript-eslint/types';
import type { Node } from '../syntax/nodes.js';
import { enclosingFunction, isInside, unwrap } from '../syntax/nodes.js';
import { mayRunBefore } from './running.js';
import { isKept, isStable } from './steady.js';
import type { Evaluation } from './types.js';
import { apiKey } from './types.js';

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
  /** The compiler has to know it too. */
  readonly hasTypes?: boolean;
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

/** The condition under which `node` runs, if `parent` has one, and whether it holds or fails there. */
function conditionOn(node: Node, parent: Node): { readonly test: Node; readonly isHeld: boolean } | null {
  switch (parent.type) {
    case 'LogicalExpression':
      return parent.operator === '&&' && node === parent.right ? { test: parent.left, isHeld: true } : null;
    case 'ConditionalExpression':
    case 'IfStatement':
      return node === parent.test ? null : { test: parent.test, isHeld: node === parent.consequent };
    default:
      return null;
  }
}

/** `if (!scope) throw …`: what stands behind it runs only where the test failed. */
function isExit(statement: Node, evaluation: Evaluation): statement is TSESTree.IfStatement {
  if (statement.type !== 'IfStatement' || statement.alternate) return false;
  const { consequent } = statement;
  const last = consequent.type === 'BlockStatement' ? consequent.body.at(-1) : consequent;
  return (
    last?.type === 'ThrowStatement' ||
    last?.type === 'ReturnStatement' ||
    (last ? endsProcess(last, evaluation) : false)
  );
}

/** `process.exit(1);` */
function endsProcess(statement: Node, { evaluate }: Evaluation): boolean {
  if (statement.type !== 'ExpressionStatement' || statement.expression.type !== 'CallExpression') return false;
  const callee = evaluate(statement.expression.callee);
  return callee.kind === 'api' && callee.module === null && /^(?:process|Deno)\.exit$/u.test(callee.path.join('.'));
}

function statementsBefore(node: Node, block: Node): readonly Node[] {
  const body = block.type === 'BlockStatement' || block.type === 'Program' ? block.body : [];
  return body.filter(statement => statement.range[1] <= node.range[0]);
}

/** What a statement asserts: `assert(typeof code === 'string')` of Node or of a function that says so. */
function assertedBy(statement: Node, { evaluate }: Evaluation): Node | null {
  if (statement.type !== 'ExpressionStatement' || statement.expression.type !== 'CallExpression') return null;
  const { callee, arguments: given } = statement.expression;
  const value = evaluate(callee);
  if (value.kind === 'api')
    return /^assert(?:\/strict)?:(?:ok)?$/u.test(apiKey(value)) && value.calls.length === 0 ? (given[0] ?? null) : null;
  const type = value.kind === 'function' ? value.node.returnType?.typeAnnotation : undefined;
  if (value.kind !== 'function' || type?.type !== 'TSTypePredicate' || !type.asserts || type.typeAnnotation)
    return null;
  const { parameterName: named } = type;
  const index = value.node.params.findIndex(
    one => one.type === 'Identifier' && named.type === 'Identifier' && one.name === named.name,
  );
  return given[index] ?? null;
}

/** A test that holds or fails where something runs. */
interface Test {
  readonly test: Node;
  readonly isHeld: boolean;
  /** Where it ends, if something may run between it and the place. */
  readonly start: number | null;
}

/** The tests around a place, or before it in the same function, that decide whether it runs. */
export function testsAt(place: Node, evaluation: Evaluation): readonly Test[] {
  const found: Test[] = [];
  const add = (condition: Node, isHeld: boolean, start: number | null): void => {
    for (const test of operands(condition, isHeld ? '&&' : '||')) found.push({ test, isHeld, start });
  };
  const scope = enclosingFunction(place);
  for (let node: Node = place; node.parent && isInside(node.parent, scope) && node !== scope; node = node.parent) {
    const { parent } = node;
    const condition = conditionOn(node, parent);
    // Between the test of a conditional member and the member nothing else runs; further out, something may.
    const isNear = parent.type !== 'IfStatement';
    if (condition) add(condition.test, condition.isHeld, isNear ? null : condition.test.range[1]);
    for (const statement of statementsBefore(node, parent)) {
      const asserted = assertedBy(statement, evaluation);
      if (asserted) add(asserted, true, statement.range[1]);
      else if (isExit(statement, evaluation)) add(statement.test, false, statement.range[1]);
    }
  }
  return found;
}

/** Whether what was tested is the same still at the place, by where the test ends. */
export function holdsUntil(place: Node, tested: Node, start: number | null, evaluation: Evaluation): boolean {
  return start === null || isStable(tested, evaluation) || isKept(tested, start, place, evaluation);
}

/** The functions in which TypeScript knows what was tested of a constant outside of them. */
function keepsNarrowing({ type, parent }: Node): boolean {
  if (type === 'ArrowFunctionExpression') return true;
  return type === 'FunctionExpression' && parent.type !== 'MethodDefinition' && parent.type !== 'Property';
}

/** The tests of a constant that stand outside of the function in which it is read, and are made before that runs. */
function testsOutside(read: Node, place: Node, hasTypes: boolean, evaluation: Evaluation): readonly Test[] {
  const declared = read.type === 'Identifier' ? evaluation.variableOf(read)?.defs[0]?.node : undefined;
  if (declared?.type !== 'VariableDeclarator' || declared.parent.kind !== 'const') return [];
  const found: Test[] = [];
  for (let fn = enclosingFunction(place); fn.parent && !isInside(declared, fn); fn = enclosingFunction(fn)) {
    if (hasTypes && !keepsNarrowing(fn)) break;
    const isBefore = ({ test }: Test): boolean =>
      declared.range[1] <= test.range[0] && !mayRunBefore(place, test, evaluation);
    found.push(...testsAt(fn, evaluation).filter(isBefore));
  }
  return found;
}

/** What a value is known not to be where `place` runs, since tests around it or before it say so. */
export function excludedAt(
  expression: Node,
  place: Node,
  evaluation: Evaluation,
  sources: Sources,
): ReadonlySet<Missing> {
  const excluded = new Set<Missing>();
  const tested = unwrap(expression);
  const source = plainSource(tested, sources);
  const outside = testsOutside(tested, place, sources.hasTypes === true, evaluation);
  for (const { test, isHeld, start } of [...testsAt(place, evaluation), ...outside]) {
    const found = excludedBy(test, isHeld, source, sources);
    if (found.length === 0 || !holdsUntil(place, tested, start, evaluation)) continue;
    for (const one of found) excluded.add(one);
  }
  return excluded;
}
