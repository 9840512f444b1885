import type { TSESTree } from '@typescript-eslint/types';
import type { Node } from '../syntax/nodes.js';
import { enclosingFunction, isFunctionLike, isInside, isLoop } from '../syntax/nodes.js';
import type { ScopeVariable } from '../types.js';

/** Statements in these are done one after the other. */
const LIST = /^(?:Program|BlockStatement|StaticBlock|SwitchCase)$/u;

/** What sets a variable: `x = value;` or `let x = value;`. */
interface Write {
  readonly statements: Node;
  readonly value: TSESTree.Expression;
}

/** `null` for every other way to set a variable, and where the next statement may be reached without it. */
function writeOf(identifier: Node): Write | null {
  const { parent } = identifier;
  let value: TSESTree.Expression | null = null;
  if (parent?.type === 'VariableDeclarator' && parent.id === identifier) value = parent.init;
  else if (parent?.type === 'AssignmentExpression' && parent.left === identifier && parent.operator === '=')
    value = parent.parent.type === 'ExpressionStatement' ? parent.right : null;
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

/** Where a variable is set, in source order; `null` if that isn't several times, or in several functions. */
function writesOf(variable: ScopeVariable): readonly Node[] | null {
  const known = knownByVariable.get(variable);
  if (known !== undefined) return known;
  const { defs, references } = variable;
  const writes = references.filter(one => one.isWrite()).map((one): Node => one.identifier);
  const [first, ...others] = writes.map(enclosingFunction);
  // A variable that is set once has one value, wherever it is read.
  const isSetAgain = writes.length >= (defs[0]?.type === 'Parameter' ? 1 : 2);
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
