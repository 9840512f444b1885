import { isSecretName } from 'oauth-token-request';
import { visitorKeys } from 'oxc-parser';
import { ParseError } from '../parse-error.js';
import { parseFile, type ParsedScript } from '../parse.js';

type Range = readonly [start: number, end: number];

interface AnyNode {
  readonly type: string;
  readonly range: Range;
  readonly [key: string]: unknown;
}

const isNode = (value: unknown): value is AnyNode => typeof value === 'object' && value !== null && 'type' in value;

/** Written out in a text or a comment: `client_secret=…`, `"password": "…"`, `Basic …`, `https://user:…@host`. */
const WRITTEN_OUT = [
  /([\w-]*(?:secret|passw|token|assertion|authorization|key)[\w-]*)["'`\\]*\s*[:=]\s*["'`\\]*([^\s"'`\\&,;(){}<>$]+)/giu,
  /\b(Basic|Bearer)\s+([\w+/=.~-]{4,})/gu,
  /:\/\/[^\s/:@"'`]*(:)([^\s/@"'`]+)@/gu,
];

/** What names a grant hides nothing. */
const GRANT = /^(?:refresh_token|password|urn:[\w:.-]+)$/u;

/**
 * Finds the literal secrets of a file: what is given to a parameter, a header or a variable with the name of a secret,
 * directly or by way of a variable. Rather too many than too few.
 * @param path decides the language by its extension
 * @returns ranges of their text, without quotes, in order, none overlapping another
 */
export function findSecrets(path: string, text: string): readonly Range[] {
  const scripts = scriptsOf(path, text);
  // What isn't code is searched as text, and so is everything if the file doesn't parse.
  const code = scripts.map(({ range }) => range);
  const gaps = [0, ...code.flat(), text.length];
  const ranges = gaps.flatMap((start, index) =>
    index % 2 === 0 ? writtenOut(text, [start, gaps[index + 1] ?? 0]) : [],
  );
  ranges.push(...scripts.flatMap(script => ofCode(script, text)));
  return merge(ranges.filter(([start, end]) => end > start));
}

function merge(ranges: readonly Range[]): Range[] {
  const merged: Range[] = [];
  for (const range of ranges.toSorted((a, b) => a[0] - b[0] || b[1] - a[1])) {
    const last = merged.at(-1);
    if (last === undefined || range[0] >= last[1]) merged.push(range);
    else if (range[1] > last[1]) merged[merged.length - 1] = [last[0], range[1]];
  }
  return merged;
}

function scriptsOf(path: string, text: string): readonly ParsedScript[] {
  try {
    return parseFile(path, text).scripts;
  } catch (error) {
    if (error instanceof ParseError) return [];
    throw error;
  }
}

function writtenOut(text: string, [start, end]: Range): Range[] {
  const part = text.slice(start, end);
  return WRITTEN_OUT.flatMap((pattern, index) =>
    [...part.matchAll(pattern)].flatMap(({ 0: all, 1: name = '', 2: value = '', index: at }) => {
      const from = start + at + all.lastIndexOf(value);
      const isSecret = index > 0 || (isSecretName(name) && !GRANT.test(value));
      return isSecret ? [[from, from + value.length] as const] : [];
    }),
  );
}

function ofCode({ program, comments }: ParsedScript, text: string): Range[] {
  const nodes = nodesOf(program as unknown as AnyNode);
  const initializers = new Map(nodes.flatMap(initializerOf));
  const found: Range[] = [];
  const take = (value: unknown, depth: number): void => {
    if (!isNode(value) || depth > MOST_VARIABLES) return;
    for (const node of nodesOf(value)) {
      found.push(...literalRange(node));
      if (node.type === 'Identifier') take(initializers.get(nameOf(node)), depth + 1);
    }
  };
  for (const value of nodes.flatMap(secretValues)) take(value, 0);
  const texts = [...nodes.flatMap(literalRange), ...comments.map(({ range }) => range)];
  return [...found, ...texts.flatMap(range => writtenOut(text, range))];
}

/** How many variables a secret may pass through. */
const MOST_VARIABLES = 4;

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

function initializerOf(node: AnyNode): [string, unknown][] {
  const id = node.type === 'VariableDeclarator' ? node['id'] : undefined;
  return isNode(id) && typeof id['name'] === 'string' && node['init'] !== null ? [[id['name'], node['init']]] : [];
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
      return items.filter((_, index) => index > 0 && isSecretName(textOf(items[index - 1])));
    }
    default:
      return [];
  }
}

function nameOf(node: unknown): string {
  if (!isNode(node)) return '';
  if (node.type === 'MemberExpression') return nameOf(node['property']);
  return typeof node['name'] === 'string' ? node['name'] : textOf(node);
}

const textOf = (node: unknown): string => (isNode(node) && typeof node['value'] === 'string' ? node['value'] : '');

/** Where the text of a literal stands, without its quotes. */
function literalRange(node: AnyNode): Range[] {
  const [start, end] = node.range;
  if (node.type === 'Literal' && typeof node['value'] === 'string') return [[start + 1, end - 1]];
  if (node.type !== 'TemplateElement') return [];
  // The parser's range takes in the delimiters: a backtick or a brace before, a backtick or `${` behind.
  return [[start + 1, end - (node['tail'] === true ? 1 : 2)]];
}
