import type { TSESTree } from '@typescript-eslint/types';

export type Node = TSESTree.Node;
export type Call = TSESTree.CallExpression | TSESTree.NewExpression;

/** What stands in something that changes a type or an order of evaluation but not a value, `null` for anything else. */
export function wrapped(node: Node): Node | null {
  switch (node.type as string) {
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
    case 'TSNonNullExpression':
    case 'TSTypeAssertion':
    case 'TSInstantiationExpression':
    case 'ChainExpression':
    case 'ParenthesizedExpression':
      return (node as TSESTree.TSAsExpression).expression;
    case 'AwaitExpression':
      return (node as TSESTree.AwaitExpression).argument;
    default:
      return null;
  }
}

/** Removes what changes a type or an order of evaluation but not a value: `as`, `!`, parentheses, `await`, `?.` chains. */
export function unwrap(node: Node): Node {
  let inner = node;
  for (let next = wrapped(inner); next !== null; next = wrapped(inner)) inner = next;
  return inner;
}

/** The expression with all that `unwrap` would take off it again: `(data as any)` around `data`. */
export function outermost(node: Node): Node {
  let outer = node;
  while (outer.parent && wrapped(outer.parent) !== null) outer = outer.parent;
  return outer;
}

/**
 * Whether what a member expression names is replaced where it stands in `use`: by an assignment, a pattern, a loop, `++` or `delete`.
 */
export function isWritten(target: Node, use: Node): boolean {
  switch (use.type) {
    case 'AssignmentExpression':
    case 'AssignmentPattern':
    case 'ForInStatement':
    case 'ForOfStatement':
      return use.left === target;
    case 'Property':
      return use.value === target && use.parent.type === 'ObjectPattern';
    case 'ArrayPattern':
    case 'RestElement':
    case 'UpdateExpression':
      return true;
    default:
      return use.type === 'UnaryExpression' && use.operator === 'delete';
  }
}

/** Whether a name or a member is given another value where it stands, or is deleted. */
export function isReplaced(target: Node): boolean {
  const outer = outermost(target);
  return outer.parent !== undefined && isWritten(outer, outer.parent);
}

/** The name of a property or member if it is written out, `null` if it is computed from something else. */
export function keyOf(
  node:
    | TSESTree.Property
    | TSESTree.MemberExpression
    | TSESTree.TSPropertySignature
    | TSESTree.TSMethodSignature
    | TSESTree.PropertyDefinition
    | TSESTree.MethodDefinition,
): string | null {
  const key = node.type === 'MemberExpression' ? node.property : node.key;
  if (key.type === 'Identifier') return node.computed ? null : key.name;
  if (key.type === 'PrivateIdentifier') return `#${key.name}`;
  if (key.type === 'Literal' && (typeof key.value === 'string' || typeof key.value === 'number'))
    return String(key.value);
  if (key.type === 'TemplateLiteral' && key.expressions.length === 0) return key.quasis[0]?.value.cooked ?? null;
  return null;
}

/** The source text of a node. */
export function textOf(node: { readonly range: readonly [number, number] }, text: string): string {
  return text.slice(node.range[0], node.range[1]);
}

/** Whether what stands in a node is done at a time of its own. */
export const isFunctionLike = ({ type }: Node): boolean => FUNCTION_LIKE.has(type);

const FUNCTION_LIKE: ReadonlySet<string> = new Set([
  ...['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression', 'PropertyDefinition', 'StaticBlock'],
  ...['TSDeclareFunction', 'TSEmptyBodyFunctionExpression', 'TSFunctionType'],
]);

export const isLoop = ({ type }: Node): boolean => /^(?:For|ForIn|ForOf|While|DoWhile)Statement$/u.test(type);

/** The nearest function, class field, or the program: what runs as one piece. */
export function enclosingFunction(node: Node): Node {
  let current: Node = node;
  while (current.parent) {
    current = current.parent;
    if (isFunctionLike(current)) return current;
  }
  return current;
}

export function programOf(node: Node): Node {
  let current = node;
  while (current.parent) current = current.parent;
  return current;
}

export function isInside(node: Node, ancestor: Node): boolean {
  return node.range[0] >= ancestor.range[0] && node.range[1] <= ancestor.range[1];
}

/** The name, `this` or `import.meta` that an expression begins with. */
export function rootOf(expression: Node): Node {
  let root = unwrap(expression);
  while (root.type === 'MemberExpression') root = unwrap(root.object);
  return root;
}

/** What runs a part of itself or not, or several times. */
export const branching =
  /^(?:If|Switch|Try|Labeled|While|DoWhile|For|ForIn|ForOf)Statement$|^(?:Conditional|Logical)Expression$|^CatchClause$/u;

/** Whether `node` may not run each time that the function around it does. */
export function isInBranch(node: Node): boolean {
  const place = enclosingFunction(node);
  for (let current = node.parent; current && current !== place; current = current.parent) {
    if (branching.test(current.type)) return true;
  }
  return false;
}

/** Whether `node` may run another number of times than `anchor`, which stands before it. */
export function isConditional(node: Node, anchor: Node): boolean {
  if (enclosingFunction(node) !== enclosingFunction(anchor)) return true;
  for (let current: Node | undefined = node.parent; current && !isInside(anchor, current); current = current.parent) {
    if (branching.test(current.type)) return true;
  }
  return false;
}

/** Whether something can be put before an expression, as it is a statement among others: not in parentheses. */
export function standsAlone({ range, parent }: Node): boolean {
  if (parent?.type !== 'ExpressionStatement' || parent.range[0] !== range[0]) return false;
  return parent.parent.type === 'BlockStatement' || parent.parent.type === 'Program';
}

/** Whether a test can be put before an expression: also behind an `if` without braces that has no `else` for it to take. */
export function canBeTested(node: Node): boolean {
  const { parent: statement } = node;
  if (statement?.type !== 'ExpressionStatement' || statement.parent.type !== 'IfStatement') return standsAlone(node);
  const { consequent, alternate } = statement.parent;
  return consequent === statement && alternate === null && statement.range[0] === node.range[0];
}

/** `Object.assign(…)` */
export function isObjectAssign(node: Node): boolean {
  if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return false;
  const { object, property } = node.callee;
  return (
    object.type === 'Identifier' &&
    object.name === 'Object' &&
    property.type === 'Identifier' &&
    property.name === 'assign'
  );
}
