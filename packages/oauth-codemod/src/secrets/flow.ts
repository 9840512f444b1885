import { isSecretName } from 'oauth-token-request';
import { secretValues } from './given.js';
import { sourcesIn, type Sources } from './sources.js';
import {
  isAddress,
  isFunction,
  listOf,
  nameOf,
  nodesOf,
  returnsOf,
  textOf,
  writtenText,
  type AnyNode,
} from './tree.js';
import { isHarmless, isHarmlessInCall, isPublicName, type Range } from './written-out.js';

/** A value that may be a secret. */
interface Candidate {
  readonly node: AnyNode;
  /** A call makes the secret of it, or only needs it to get one: `btoa('id:secret')`, `post('https://…')`. */
  readonly isArgument: boolean;
}

export interface SecretLiterals {
  readonly secrets: readonly Range[];
  /** All texts of the program. */
  readonly texts: readonly Range[];
  /** The names under which other files export what is a secret here. */
  readonly imported: readonly string[];
}

/**
 * Finds the literals of a program that are given to something with the name of a secret, directly or by way of variables,
 * members, parameters and functions. Names are compared without their scopes: rather too many than too few.
 * @param others names of variables and members that are secrets elsewhere
 */
export function literalsOfSecrets(program: unknown, others: ReadonlySet<string>): SecretLiterals {
  const nodes = nodesOf(program as AnyNode);
  const sources = sourcesIn(nodes);
  const secrets: Range[] = [];
  const imported: string[] = [];
  const seen = new Set<AnyNode>();
  const seenInCalls = new Set<AnyNode>();
  const pending = [...namedSecrets(sources, others), ...nodes.flatMap(secretValues)].map(toCandidate);
  for (const candidate of pending) {
    const { node, isArgument } = candidate;
    const visited = isArgument ? seenInCalls : seen;
    if (visited.has(node)) continue;
    visited.add(node);
    if (!isHidingNothing(candidate)) secrets.push(...literalRange(candidate));
    if (!isArgument) imported.push(...importedBy(node, sources));
    for (const value of valuesIn(candidate, sources)) pending.push(value);
  }
  return { secrets, texts: nodes.flatMap(literalText), imported };
}

const toCandidate = (node: AnyNode): Candidate => ({ node, isArgument: false });

function namedSecrets({ variables, members }: Sources, others: ReadonlySet<string>): AnyNode[] {
  const isSecret = (name: string): boolean => others.has(name) || isSecretName(name);
  return [...variables, ...members].flatMap(([name, values]) => (isSecret(name) ? values : []));
}

/** The name that what is imported has where it is exported: of `import { k as key }` and of `keys.k`, `k`. */
function importedBy(node: AnyNode, { imports }: Sources): readonly string[] {
  if (node.type === 'Identifier') return imports.get(nameOf(node)) ?? [];
  if (node.type !== 'MemberExpression') return [];
  const [root] = listOf(node['object']);
  const isImported = root?.type === 'Identifier' ? imports.has(nameOf(root)) : nameOf(root) === 'require';
  return isImported ? [nameOf(node)] : [];
}

/** Where the value of an expression comes from. */
function valuesIn({ node, isArgument }: Candidate, { variables, members }: Sources): Candidate[] {
  const from = (...keys: readonly string[]): Candidate[] =>
    keys.flatMap(key => listOf(node[key])).map(each => ({ node: each, isArgument }));
  if (isFunction(node)) return returnsOf(node).map(toCandidate);
  switch (node.type) {
    case 'Identifier':
      return (variables.get(nameOf(node)) ?? []).map(each => ({ node: each, isArgument }));
    case 'MemberExpression': {
      const known = node['computed'] === true && textOf(node['property']) === '' ? [] : members.get(nameOf(node));
      return known === undefined || known.length === 0
        ? [...from('object'), ...(variables.get(nameOf(node)) ?? []).map(each => ({ node: each, isArgument }))]
        : known.map(each => ({ node: each, isArgument }));
    }
    case 'ObjectExpression':
      // A member that is a secret has the name of one: what else there is configures the call.
      if (isArgument) return [];
      return listOf(node['properties'])
        .filter(property => !isPublicName(nameOf(property['key'])))
        .flatMap(property => listOf(property['value'] ?? property['argument']))
        .map(toCandidate);
    case 'CallExpression':
    case 'NewExpression': {
      const called = from('callee');
      // What is asked for by its name isn't known.
      if (/^(?:get|getItem|has|env)$/u.test(nameOf(node['callee']))) return called;
      return [...called, ...listOf(node['arguments']).map(each => ({ node: each, isArgument: true }))];
    }
    case 'ConditionalExpression':
      return from('consequent', 'alternate');
    case 'BinaryExpression':
      return isArgument && isAddress(node) ? [] : from('left', 'right');
    case 'LogicalExpression':
      return from('left', 'right');
    case 'AssignmentExpression':
    case 'AssignmentPattern':
      return from('right');
    case 'SequenceExpression':
      return from('expressions').slice(-1);
    case 'TemplateLiteral':
      return isArgument && isAddress(node) ? [] : from('quasis', 'expressions');
    default:
      return from('elements', 'argument', 'expression', 'quasi');
  }
}

function isHidingNothing({ node, isArgument }: Candidate): boolean {
  if (typeof node['value'] === 'number') return false;
  const text = writtenText(node);
  return isHarmless(text) || (isArgument && isHarmlessInCall(text));
}

/** Where a literal that is a secret stands, without its quotes. */
function literalRange({ node, isArgument }: Candidate): Range[] {
  // Numbers that are as long as a PIN; those that a call is given set it up.
  const isNumber = typeof node['value'] === 'number' && !isArgument && /^\d{4,}$/u.test(node['raw'] as string);
  return isNumber ? [node.range] : literalText(node);
}

/** Where the text of a literal stands, without its quotes. */
function literalText(node: AnyNode): Range[] {
  const [start, end] = node.range;
  if (node.type === 'Literal' && typeof node['value'] === 'string') return [[start + 1, end - 1]];
  if (node.type !== 'TemplateElement') return [];
  // The parser's range takes in the delimiters: a backtick or a brace before, a backtick or `${` behind.
  return [[start + 1, end - (node['tail'] === true ? 1 : 2)]];
}
