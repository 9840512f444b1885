import type { TSESTree } from '@typescript-eslint/types';
import type { Site } from '../clients/site.js';
import type { Place, Slot } from '../clients/slots.js';
import type { Node } from '../syntax/nodes.js';
import { unwrap } from '../syntax/nodes.js';
import { entryOf } from '../syntax/table.js';
import { meaningOf } from '../values/meanings.js';
import { apiOfName } from '../values/receiver-types.js';
import type { Evaluation, Value } from '../values/types.js';
import { alternativesOf, apiKey } from '../values/types.js';
import { isAllowed, typesAt } from './allowed-types.js';
import type { Draft } from './draft.js';
import { expectedOf, type Expected } from './expected-types.js';
import { Refusal } from './reasons.js';
import { writtenTypes } from './written-types.js';

/** What the types that are written around a body let stand in its place. */
export interface Fit {
  /** Text is wanted: `.toString()`. */
  readonly isText: boolean;
  /** Type arguments that say what the body is. */
  readonly named: readonly TSESTree.TypeNode[];
}

/** What is expected of an expression of the body or of what holds it. */
function expectedInPlace({ place, node }: Slot, part: Node, via: Value['via'], evaluation: Evaluation): Expected[] {
  const all = [...expectedOf(part, via, evaluation)];
  if (node !== null && node !== part) all.push(...expectedOf(node, via, evaluation));
  let path: string[] = [];
  for (let at: Place = place; at.kind === 'member'; at = at.options.place) {
    path = [at.name, ...path];
    const { value, node: options } = at.options;
    if (value?.kind === 'object') all.push(...expectedOf(value.node, value.via, evaluation, path));
    if (options !== null && options !== value?.node) all.push(...expectedOf(options, [], evaluation, path));
  }
  return all;
}

/** The call that a place belongs to. */
function callOf(place: Place): TSESTree.CallExpression | TSESTree.NewExpression {
  return place.kind === 'argument' ? place.call : callOf(place.options.place);
}

/** The type argument of a package's own type for options that says what the body is, `null` if it is no such type. */
function bodyArgument(
  type: TSESTree.TypeNode,
  path: readonly string[],
  { client, body: { place } }: Site,
  evaluation: Evaluation,
): { readonly type: TSESTree.TypeNode | undefined } | null {
  const { node } = meaningOf({ type }, evaluation);
  if (place.kind !== 'member' || path.join() !== place.name || node.type !== 'TSTypeReference') return null;
  const api = apiOfName(node.typeName, evaluation);
  const index = api ? entryOf(client.optionTypes ?? {}, apiKey(api)) : undefined;
  return index === undefined ? null : { type: node.typeArguments?.params[index] };
}

/**
 * How the form has to stand in the place of a part of the body, so that it compiles.
 * @param isText it is made a text in any case
 * @throws {Refusal} if a type that was written takes neither a URLSearchParams nor its text
 */
export function fitOf(site: Site, part: Node, via: Value['via'], isText: boolean, evaluation: Evaluation): Fit {
  const { body, form } = site;
  const given = isText ? 'text' : 'instance';
  const fit = { isText, named: [] as TSESTree.TypeNode[] };
  const name = (type: TSESTree.TypeNode, isAlone: boolean): void => {
    if (isAllowed(typesAt({ type }, [], evaluation), given, evaluation) === true) return;
    if (!isAlone || !evaluation.isOwn(type)) throw new Refusal('typed-options');
    fit.named.push(type);
  };
  const argument = form.bodyType === undefined ? undefined : callOf(body.place).typeArguments?.params[form.bodyType];
  if (argument) name(argument, true);
  const replaced = new Set(body.value ? alternativesOf(body.value).map(one => one.node) : []);
  for (const { by, path, isAlone = false } of expectedInPlace(body, part, via, evaluation)) {
    if ('like' in by) {
      if (!replaced.has(unwrap(by.like)) && writtenTypes(by.like, evaluation).join() === 'string') fit.isText = true;
      continue;
    }
    const own = bodyArgument(by.type, path, site, evaluation);
    if (own !== null) {
      if (own.type) name(own.type, isAlone && own.type.parent.parent === by.type);
      continue;
    }
    const types = typesAt(by, path, evaluation);
    const isTextTaken = isAllowed(types, 'text', evaluation);
    const isTaken = isText ? isTextTaken : isAllowed(types, 'instance', evaluation);
    if (isTaken === true) continue;
    if (isTextTaken === true) fit.isText = true;
    else if (isTaken === false) throw new Refusal('typed-options');
  }
  return fit;
}

/** Lets the type arguments that say what the body is say what it will be. */
export function nameTypes(fits: readonly Fit[], draft: Draft): void {
  for (const type of new Set(fits.flatMap(({ named }) => named)))
    draft.replace(type.range, fits.some(({ isText }) => isText) ? 'string' : 'URLSearchParams');
}
