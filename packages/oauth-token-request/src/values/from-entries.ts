import type { TSESTree } from '@typescript-eslint/types';
import type { Call, Node } from '../syntax/nodes.js';
import { referenceName, typeNamesOf } from './annotations.js';
import { meaningOf } from './meanings.js';
import { spreadOf } from './members.js';
import { SIMPLE } from './typed-members.js';
import type { Evaluation, Members, ObjectValue, Value } from './types.js';
import { apiKey } from './types.js';

/** What holds pairs of texts. */
const TEXTS: ReadonlySet<string> = new Set(['URLSearchParams', 'Headers']);
const MAPS: ReadonlySet<string> = new Set(['Map', 'ReadonlyMap']);

/** What a written type says of the values of pairs, `undefined` if it may be anything. */
function valuesOf(written: TSESTree.TypeNode, evaluation: Evaluation): Members['unseen'] {
  const { node } = meaningOf({ type: written }, evaluation);
  if (node.type !== 'TSTypeReference' || evaluation.variableOf(node.typeName) !== null) return undefined;
  const name = referenceName(node);
  if (TEXTS.has(name)) return 'texts';
  const values = MAPS.has(name) ? node.typeArguments?.params[1] : undefined;
  const names = values ? typeNamesOf(values, evaluation) : [];
  if (names.length === 0 || !names.every(one => SIMPLE.has(one))) return undefined;
  return names.join() === 'string' ? 'texts' : 'simple';
}

/** What `Object.fromEntries(pairs)` gives: an object of which nothing is seen but what its values are, `null` if not even that. */
export function objectOfPairs(call: Node, pairs: Value | null, evaluation: Evaluation): ObjectValue | null {
  const isOfTexts =
    pairs?.kind === 'headers' || (pairs?.kind === 'form' && pairs.isInstance && pairs.isHttpParams !== true);
  const annotation = pairs?.kind === 'unknown' ? pairs.annotation : undefined;
  const unseen = isOfTexts ? 'texts' : annotation && valuesOf(annotation, evaluation);
  return unseen === undefined ? null : { kind: 'object', node: call, via: [], members: [], isOpen: true, unseen };
}

/** What has the pairs of an object, or some of them: `Object.fromEntries(Object.entries(body).filter(…))`. */
export function copiedByPairs(call: Call, pairs: Value | null, { evaluate }: Evaluation): Value | null {
  const key = pairs?.kind === 'api' ? apiKey(pairs) : '';
  const [given] = pairs?.kind === 'api' ? (pairs.calls[0]?.arguments ?? []) : [];
  if (!/^:Object\.entries\(\)(?:\.filter\(\))?$/u.test(key) || !given || given.type === 'SpreadElement') return null;
  const { members, ...rest } = spreadOf(evaluate(given));
  const isOptional = key.includes('filter');
  return {
    kind: 'object',
    node: call,
    via: [],
    ...rest,
    members: members.map(one => (isOptional ? { ...one, isOptional } : one)),
  };
}
