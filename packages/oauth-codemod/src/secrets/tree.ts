import { visitorKeys } from 'oxc-parser';
import type { Range } from './written-out.js';

export interface AnyNode {
  readonly type: string;
  readonly range: Range;
  readonly [key: string]: unknown;
}

export const isNode = (value: unknown): value is AnyNode =>
  typeof value === 'object' && value !== null && 'type' in value;

/**
 * A node and everything below it.
 * @param isLeft what to leave out, with everything below it
 */
export function nodesOf(root: AnyNode, isLeft: (node: AnyNode) => boolean = () => false): AnyNode[] {
  const nodes = [root];
  // A list that grows while it is walked: deep chains would exhaust the stack.
  for (const node of nodes) for (const child of childrenOf(node)) if (!isLeft(child)) nodes.push(child);
  return nodes;
}

function childrenOf(node: AnyNode): AnyNode[] {
  return (visitorKeys[node.type] ?? []).flatMap(key => listOf(node[key]));
}

/** The nodes that a member of a node is. */
export function listOf(value: unknown): AnyNode[] {
  return (Array.isArray(value) ? value : [value]).filter(isNode);
}

/** The name of a variable, a key or a member; of a text, what it says. */
export function nameOf(node: unknown): string {
  if (!isNode(node)) return '';
  if (node.type === 'MemberExpression') return nameOf(node['property']);
  if (node.type === 'CallExpression') return nameOf(node['callee']);
  return typeof node['name'] === 'string' ? node['name'] : textOf(node);
}

export const textOf = (node: unknown): string =>
  isNode(node) && typeof node['value'] === 'string' ? node['value'] : '';

export const templateTextOf = (node: unknown): string =>
  isNode(node) ? ((node['value'] as { readonly cooked?: string } | undefined)?.cooked ?? '') : '';

/** The text of a literal or of a part of a template. */
export const writtenText = (node: AnyNode): string =>
  node.type === 'TemplateElement' ? templateTextOf(node) : textOf(node);

/** The text that an operand ends in, of `a + b` that of `b`. */
export function lastTextOf(node: unknown): string {
  if (!isNode(node)) return '';
  if (node.type === 'BinaryExpression') return lastTextOf(node['right']);
  return node.type === 'TemplateLiteral' ? templateTextOf((node['quasis'] as unknown[]).at(-1)) : textOf(node);
}

/** What stands for an expression in a text that is put together. */
const HOLE = '\0';

/** Whether a text is put together to an address: it begins with one, or goes on with a path behind an expression. */
export function isAddress(node: AnyNode): boolean {
  const parts = [node];
  for (let [first] = parts; first?.type === 'BinaryExpression'; [first] = parts) {
    parts.splice(0, 1, ...listOf([first['left'], first['right']]));
  }
  const text = parts.map(part =>
    part.type === 'TemplateLiteral' ? listOf(part['quasis']).map(templateTextOf).join(HOLE) : textOf(part) || HOLE,
  );
  return /^(?:https?:|\0?\/)/u.test(text.join(''));
}

/** What may be called: `isFunction({ type: 'MethodDefinition' })` is `false`, its value is one. */
export const isFunction = ({ type }: AnyNode): boolean =>
  /^(?:FunctionDeclaration|FunctionExpression|ArrowFunctionExpression)$/u.test(type);

/** What a function gives, in any of its branches. */
export function returnsOf(node: AnyNode): AnyNode[] {
  const body = node['body'];
  if (!isNode(body)) return [];
  if (body.type !== 'BlockStatement') return [body];
  return nodesOf(body, isFunction)
    .filter(({ type }) => type === 'ReturnStatement' || type === 'YieldExpression')
    .flatMap(statement => listOf(statement['argument']));
}
