import { meaningfulName } from '../endpoints/names.js';
import { isSecretName } from '../secret-names.js';
import type { WireField, WirePart } from '../types.js';
import { memberOf } from '../values/members.js';
import { isNothing } from '../values/nothing.js';
import { partsOf } from '../values/text.js';
import type { Evaluation, Members, Value } from '../values/types.js';
import { alternativesOf } from '../values/types.js';

/** A member of a body or of headers, with what it evaluates to. */
export interface Entry {
  readonly name: string;
  readonly value: Value;
  /** It may be left out at run time. */
  readonly isOptional: boolean;
}

/** The members in the order in which they are sent; of those that replace each other, the one that stays. */
export function entriesIn(object: Value & Members, evaluation: Evaluation): Entry[] {
  const seen = new Set<string>();
  return object.members.flatMap(({ key, isRepeated, expression, context, isOptional }): Entry[] => {
    if (isRepeated === true) return [{ name: key, value: (context ?? evaluation).evaluate(expression), isOptional }];
    const value = seen.has(key) ? undefined : memberOf(object, key, evaluation)?.value;
    seen.add(key);
    if (value === undefined) return [];
    const alternatives = alternativesOf(value);
    return [{ name: key, value, isOptional: alternatives.length > 1 && alternatives.some(isNothing) }];
  });
}

/** A text of the program, or what stands for it if nobody may see it; `Basic` and `Bearer` hide nothing. */
export function shown(text: string, name: string): WirePart[] {
  if (text === '' || !isSecretName(name)) return [text];
  const scheme = /^(?:Basic|Bearer) /iu.exec(text)?.[0];
  if (scheme === text) return [text];
  return scheme === undefined ? [{ placeholder: name }] : [scheme, { placeholder: 'credentials' }];
}

/** What a value is as text; what can't be known is named after its variable, or else after the field. */
export function textOf(value: Value, name: string): WirePart[] {
  const alternatives = alternativesOf(value).filter(one => !isNothing(one));
  const [only = value, ...others] = alternatives;
  if (others.length > 0) return [{ placeholder: labelsOf(alternatives, name).join(' or ') }];
  const parts = partsOf(only).flatMap(part =>
    typeof part === 'string' ? shown(part, name) : [{ placeholder: meaningfulName(part.names) ?? name }],
  );
  return joined(parts);
}

function labelsOf(alternatives: readonly Value[], name: string): string[] {
  const labels = alternatives.map(one => textOf(one, name).map(plain).join(''));
  return [...new Set(labels)];
}

export function fieldOf({ name, value, isOptional }: Entry): WireField {
  return { name, value: textOf(value, name), isOptional };
}

/** A piece as a word of a placeholder. */
export function plain(part: WirePart): string {
  return typeof part === 'string' ? part : part.placeholder;
}

/** Joins neighbouring texts. */
export function joined(parts: readonly WirePart[]): WirePart[] {
  const result: WirePart[] = [];
  for (const part of parts) {
    const last = result.at(-1);
    if (typeof part === 'string' && typeof last === 'string') result[result.length - 1] = last + part;
    else if (part !== '') result.push(part);
  }
  return result;
}

/** A text as JSON writes it. */
export function quoted(parts: readonly WirePart[]): WirePart[] {
  const escaped = parts.map(part => (typeof part === 'string' ? JSON.stringify(part).slice(1, -1) : part));
  return joined(['"', ...escaped, '"']);
}
