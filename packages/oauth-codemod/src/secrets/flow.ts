import { visitorKeys } from 'oxc-parser';
import { isSecretName } from 'oauth-token-request';
import { isHarmless, leadsToSecret, type Range } from './written-out.js';

interface AnyNode {
  readonly type: string;
  readonly range: Range;
  readonly [key: string]: unknown;
}

const isNode = (value: unknown): value is AnyNode => typeof value === 'object' && value !== null && 'type' in value;

/** How many variables and parameters a secret may pass through. */
const MOST_STEPS = 4;

/**
 * Finds the literals of a program that are given to something with the name of a secret, directly or by way of variables
 * and parameters. Names are compared without their scopes: rather too many than too few.
 */
export function literalsOfSecrets(program: unknown): { readonly secrets: readonly Range[]; readonly texts: Range[] } {
  const nodes = nodesOf(program as AnyNode);
  const sources = sourcesIn(nodes);
  const secrets: Range[] = [];
  const take = (value: unknown, steps: number): void => {
    if (!isNode(value) || steps > MOST_STEPS || isHarmless(textOf(value))) return;
    for (const node of nodesOf(value)) {
      secrets.push(...literalRange(node));
      if (node.type === 'Identifier') for (const source of sources.get(nameOf(node)) ?? []) take(source, steps + 1);
    }
  };
  for (const value of nodes.flatMap(secretValues)) take(value, 0);
  return { secrets, texts: nodes.flatMap(literalRange) };
}

function nodesOf(root: AnyNode): AnyNode[] {
  const nodes = [root];
  // A list that grows while it is walked: deep chains would exhaust the stack.
  for (const node of nodes) {
    for (const key of visitorKeys[node.type] ?? []) {
      const value = node[key];
      for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) nodes.push(child);
    }
  }
  return nodes;
}

/** What variables and parameters are given, by name. */
function sourcesIn(nodes: readonly AnyNode[]): ReadonlyMap<string, readonly unknown[]> {
  const sources = new Map<string, unknown[]>();
  const add = (target: unknown, value: unknown): void => {
    if (!isNode(target) || target.type !== 'Identifier') return;
    sources.set(nameOf(target), [...(sources.get(nameOf(target)) ?? []), value]);
  };
  const functions = new Map<string, readonly unknown[]>();
  for (const node of nodes) {
    add(node['id'] ?? node['left'], node['init'] ?? node['right']);
    const made = node.type === 'VariableDeclarator' ? node['init'] : node;
    if (isNode(made) && Array.isArray(made['params'])) functions.set(nameOf(node['id']), made['params']);
  }
  for (const { callee, arguments: given } of nodes) {
    const parameters = functions.get(nameOf(callee));
    if (!isNode(callee) || !Array.isArray(given)) continue;
    for (const [index, parameter] of (parameters ?? []).entries()) {
      add(isNode(parameter) && parameter.type === 'AssignmentPattern' ? parameter['left'] : parameter, given[index]);
    }
  }
  return sources;
}

/** The expressions that a node gives to something with the name of a secret. */
function secretValues(node: AnyNode): unknown[] {
  switch (node.type) {
    case 'Property':
    case 'PropertyDefinition':
      return isSecretName(nameOf(node['key'])) ? [node['value']] : [];
    case 'VariableDeclarator':
      return isSecretName(nameOf(node['id'])) ? [node['init']] : [];
    case 'AssignmentExpression':
    case 'AssignmentPattern':
      return isSecretName(nameOf(node['left'])) ? [node['right']] : [];
    case 'CallExpression':
    case 'NewExpression':
    case 'ArrayExpression': {
      // `append('client_secret', value)` and `['Authorization', value]`
      const items = (node['arguments'] ?? node['elements']) as unknown[];
      return items.filter((_, index) => index > 0 && isSecretWord(textOf(items[index - 1])));
    }
    case 'BinaryExpression':
      return leadsToSecret(lastTextOf(node['left'])) ? [node['right']] : [];
    case 'TemplateLiteral': {
      const texts = node['quasis'] as readonly AnyNode[];
      return (node['expressions'] as unknown[]).filter((_, index) => leadsToSecret(templateTextOf(texts[index])));
    }
    default:
      return [];
  }
}

/** An address ends in `token` too. */
const isSecretWord = (text: string): boolean => /^[\w-]+$/u.test(text) && isSecretName(text);

function nameOf(node: unknown): string {
  if (!isNode(node)) return '';
  if (node.type === 'MemberExpression') return nameOf(node['property']);
  return typeof node['name'] === 'string' ? node['name'] : textOf(node);
}

const textOf = (node: unknown): string => (isNode(node) && typeof node['value'] === 'string' ? node['value'] : '');

const templateTextOf = (node: unknown): string =>
  isNode(node) ? ((node['value'] as { readonly cooked?: string } | undefined)?.cooked ?? '') : '';

/** The text that an operand ends in, of `a + b` that of `b`. */
function lastTextOf(node: unknown): string {
  if (!isNode(node)) return '';
  if (node.type === 'BinaryExpression') return lastTextOf(node['right']);
  return node.type === 'TemplateLiteral' ? templateTextOf((node['quasis'] as unknown[]).at(-1)) : textOf(node);
}

/** Where the text of a literal stands, without its quotes. */
function literalRange(node: AnyNode): Range[] {
  const [start, end] = node.range;
  if (node.type === 'Literal' && typeof node['value'] === 'string') return [[start + 1, end - 1]];
  if (node.type !== 'TemplateElement') return [];
  // The parser's range takes in the delimiters: a backtick or a brace before, a backtick or `${` behind.
  return [[start + 1, end - (node['tail'] === true ? 1 : 2)]];
}
