import type { TSESTree } from '@typescript-eslint/types';
import type { Node } from '../syntax/nodes.js';
import { enclosingFunction, isFunctionLike, isInside, isLoop } from '../syntax/nodes.js';
import type { ScopeVariable } from '../types.js';
import { endsOpen } from './endings.js';

/** Statements in these are done one after the other. */
const LIST = /^(?:Program|BlockStatement|StaticBlock|SwitchCase)$/u;

/** What always gives something else. */
const GIVING = /^\+?=$/u;

/** What sets a variable: `x = value;`, `let x = value;`, or `x += value;`, which is itself what it gives. */
interface Write {
  readonly statements: Node;
  readonly value: TSESTree.Expression;
}

/** `null` for every other way to set a variable, and where the next statement may be reached without it. */
function writeOf(identifier: Node): Write | null {
  const { parent } = identifier;
  let value: TSESTree.Expression | null = null;
  if (parent?.type === 'VariableDeclarator' && parent.id === identifier) value = parent.init;
  else if (parent?.type === 'AssignmentExpression' && parent.left === identifier && GIVING.test(parent.operator))
    value = parent.parent.type === 'ExpressionStatement' ? (parent.operator === '=' ? parent.right : parent) : null;
  const statements = parent?.parent?.parent;
  return value && statements && LIST.test(statements.type) ? { statements, value } : null;
}

/** Whether a variable is read in what it is given: it has the value from before there. */
const isReadFor = (identifier: Node, { parent }: Node): boolean =>
  parent?.type === 'AssignmentExpression' && isInside(identifier, parent.right);

/** Nobody nests deeper between setting a variable and reading it. */
const MAX_NESTING = 60;

/** The nodes around a node up to one that holds it, from the inside out; `null` if it isn't near, or in a function. */
function pathTo(node: Node, holder: Node): readonly Node[] | null {
  const path: Node[] = [];
  for (let current: Node | null | undefined = node; current !== holder; current = current.parent) {
    if (!current || path.length === MAX_NESTING || isFunctionLike(current)) return null;
    path.push(current);
  }
  return path;
}

const knownByVariable = new WeakMap<ScopeVariable, readonly Node[] | null>();

/**
 * Where a variable is set, in source order, the first time of a parameter where it stands; `null` if that isn't several
 * times, or in several functions.
 */
function writesOf(variable: ScopeVariable): readonly Node[] | null {
  const known = knownByVariable.get(variable);
  if (known !== undefined) return known;
  const { defs, references } = variable;
  const [definition] = defs;
  const given = definition?.type === 'Parameter' ? [definition.name] : [];
  const written = references.filter(one => one.isWrite()).map((one): Node => one.identifier);
  const writes = [...new Set([...given, ...written])];
  const [first, ...others] = writes.map(enclosingFunction);
  // A variable that is set once has one value, wherever it is read.
  const isSetAgain = writes.length > 1;
  const isOfOneFunction = defs.length === 1 && others.every(one => one === first);
  const found = isSetAgain && isOfOneFunction ? writes : null;
  knownByVariable.set(variable, found);
  return found;
}

/**
 * What was given to a variable last before it is read, where no branch, loop or other function may have given it
 * something else in between.
 * @param identifier where it is read
 * @returns `null` if that can't be told
 */
export function lastValueBefore(identifier: Node, variable: ScopeVariable): TSESTree.Expression | null {
  const writes = writesOf(variable);
  const [start] = identifier.range;
  const last = writes?.findLast(write => write.range[0] < start && !isReadFor(identifier, write));
  const write = last && writeOf(last);
  const path = write ? pathTo(identifier, write.statements) : null;
  const isAgain = (node: Node): boolean => isLoop(node) && writes?.some(one => isInside(one, node)) === true;
  return path === null || path.some(isAgain) ? null : (write?.value ?? null);
}

/** The path from one node up to what is around another one as well. */
function pathBeside(node: Node, other: Node): Node[] {
  const path: Node[] = [];
  for (let current: Node | undefined = node; current && !isInside(other, current); current = current.parent)
    path.push(current);
  return path;
}

/** Whether two nodes stand in different branches of one `if`, so that after one of them the other isn't reached. */
function areInOtherBranches(first: Node, second: Node): boolean {
  const [side] = pathBeside(first, second).slice(-1);
  const [other] = pathBeside(second, first).slice(-1);
  const branch = side?.parent;
  if (branch?.type !== 'IfStatement' || branch !== other?.parent) return false;
  return branch.test !== side && branch.test !== other;
}

/** Whether a node is a statement that is done after those before it. */
const isListed = (node: Node): node is TSESTree.Statement => node.parent !== undefined && LIST.test(node.parent.type);

/** Tells whether the test of a statement holds, `null` if that isn't known. */
type Decide = (test: TSESTree.Expression) => boolean | null;

/** Whether behind a statement a variable was set in there, or the function has ended. */
function isSetIn(statement: TSESTree.Statement, writes: readonly Node[], decide: Decide): boolean {
  switch (statement.type) {
    case 'VariableDeclaration':
      return statement.declarations.some(({ id, init }) => init !== null && writes.includes(id));
    case 'ExpressionStatement': {
      const { expression } = statement;
      const isGiven = expression.type === 'AssignmentExpression' && GIVING.test(expression.operator);
      return isGiven && writes.includes(expression.left);
    }
    case 'BlockStatement':
      return statement.body.some(one => isSetIn(one, writes, decide)) || !endsOpen(statement);
    case 'IfStatement': {
      const { test, consequent, alternate } = statement;
      const isHeld = decide(test);
      const taken = isHeld === null ? [consequent, alternate] : [isHeld ? consequent : alternate];
      return taken.every(one => one !== null && isSetIn(one, writes, decide));
    }
    default:
      return !endsOpen(statement);
  }
}

/** Whether a loop around a read, inside of which the variable isn't made anew, sets it. */
function isSetAgainAround(identifier: Node, { defs: [definition] }: ScopeVariable, writes: readonly Node[]): boolean {
  for (let node = identifier.parent; node && !isFunctionLike(node); node = node.parent) {
    const loop = node;
    if (isLoop(loop) && writes.some(one => isInside(one, loop))) return true;
    if (definition && isInside(definition.name, node)) return false;
  }
  return false;
}

/** The places where a variable is set before it is read, in order; `null` if that order can't be told. */
function writesBefore(identifier: Node, variable: ScopeVariable): readonly Node[] | null {
  const writes = writesOf(variable);
  const [first] = writes ?? [];
  if (!writes || !first || enclosingFunction(first) !== enclosingFunction(identifier)) return null;
  if (isSetAgainAround(identifier, variable, writes)) return null;
  const [start] = identifier.range;
  return writes.filter(
    write => write.range[0] < start && !isReadFor(identifier, write) && !areInOtherBranches(write, identifier),
  );
}

/** Whether what a variable holds where it is read is what it was given in places that are known, all of them before that. */
export function isGivenBefore(identifier: Node, variable: ScopeVariable): boolean {
  const [first] = writesBefore(identifier, variable) ?? [];
  return first !== undefined && first === variable.defs[0]?.name;
}

/**
 * Where a variable was set that is read, as far as that can be told from the order in which it is done: all in one function,
 * and in no loop that comes to it again.
 * @param decide tells whether the test of a statement holds, `null` if that isn't known
 * @returns `null` if that leaves out none of the places where it is set
 */
export function writesReaching(identifier: Node, variable: ScopeVariable, decide: Decide): readonly Node[] | null {
  const before = writesBefore(identifier, variable);
  if (before === null) return null;
  const settled = before
    .flatMap(write => pathBeside(write, identifier).filter(isListed).slice(-1))
    .findLast(statement => isInside(identifier, statement.parent) && isSetIn(statement, before, decide));
  const reaching = settled ? before.filter(write => write.range[0] >= settled.range[0]) : before;
  return reaching.length > 0 && reaching.length < (writesOf(variable)?.length ?? 0) ? reaching : null;
}
