import { isWithinExports } from '../syntax/exported.js';
import type { Node } from '../syntax/nodes.js';
import { enclosingFunction, isFunctionLike, outermost } from '../syntax/nodes.js';
import type { ScopeVariable } from '../types.js';
import type { ClassNode, Evaluation } from './types.js';

/** The function directly inside of `own` that a node stands in, or is; `null` if none does. */
function functionWithin(own: Node, node: Node): Node | null {
  let found: Node | null = null;
  for (let current = node; current !== own; current = current.parent) {
    if (isFunctionLike(current)) found = current;
    if (!current.parent) return null;
  }
  return found;
}

type Lookup = Pick<Evaluation, 'variableOf' | 'declaredAs'>;

/** The outermost object literal that holds a node, or the node as it is written. */
function outermostHolder(node: Node): Node {
  let holder = outermost(node);
  while (holder.parent && /^(?:Property|ObjectExpression)$/u.test(holder.parent.type))
    holder = outermost(holder.parent);
  return holder;
}

/** What a name stands for by which a function is reached; `immediate` if it may be called where it stands. */
function reachedBy(fn: Node, { declaredAs }: Lookup): ScopeVariable | 'immediate' | 'exports' {
  const named = (name: Node | null | undefined): ScopeVariable | 'immediate' =>
    (name?.type === 'Identifier' ? declaredAs(name) : null) ?? 'immediate';
  if (fn.type === 'FunctionDeclaration') return fn.id ? named(fn.id) : 'exports';
  const value = outermostHolder(fn);
  const { parent } = value;
  switch (parent?.type) {
    case 'VariableDeclarator':
      return named(parent.id);
    case 'ExportDefaultDeclaration':
      return 'exports';
    case 'AssignmentExpression': {
      const { left } = parent;
      if (isWithinExports(left)) return 'exports';
      return named(left);
    }
    case 'MethodDefinition':
      return ofClass(parent.parent.parent, named);
    case 'ClassBody':
      // A static one runs where it stands.
      return value.type === 'PropertyDefinition' && !value.static ? ofClass(parent.parent, named) : 'immediate';
    default:
      return 'immediate';
  }
}

function ofClass(
  classNode: ClassNode,
  named: (name: Node | null | undefined) => ScopeVariable | 'immediate',
): ScopeVariable | 'immediate' | 'exports' {
  if (classNode.type === 'ClassDeclaration') return classNode.id ? named(classNode.id) : 'exports';
  const { parent } = classNode;
  return parent.type === 'VariableDeclarator' ? named(parent.id) : 'immediate';
}

/** Whether a use only says what other files get, or is one of types. */
function isHarmless(use: Node): boolean {
  const node = outermostHolder(use);
  const { parent } = node;
  if (parent?.type === 'AssignmentExpression') return parent.right === node && isWithinExports(parent.left);
  return parent !== undefined && /^(?:Export|TSType|TSQualifiedName)/u.test(parent.type);
}

/**
 * Whether what stands in a function may be done before `later`, which stands in a function around that: unless all uses of
 * what holds the inner one stand behind it.
 */
export function mayRunBefore(place: Node, later: Node, evaluation: Lookup): boolean {
  const own = enclosingFunction(later);
  const [, end] = later.range;
  const seen = new Set<Node>();
  const pending: Node[] = [place];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    const fn = functionWithin(own, node);
    if (fn === null || seen.has(fn)) continue;
    seen.add(fn);
    const isMadeLater = fn.type !== 'FunctionDeclaration' && fn.range[0] >= end;
    const holder = isMadeLater ? 'exports' : reachedBy(fn, evaluation);
    if (holder === 'immediate') return true;
    if (holder === 'exports') continue;
    for (const reference of holder.references) {
      const { identifier } = reference;
      if (reference.isWrite() || isHarmless(identifier)) continue;
      if (functionWithin(own, identifier) !== null) pending.push(identifier);
      else if (identifier.range[0] < end && enclosingFunction(identifier) === own) return true;
    }
  }
  return false;
}
