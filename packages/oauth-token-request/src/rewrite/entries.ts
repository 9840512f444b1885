import type { Draft } from './draft.js';
import { Refusal } from './reasons.js';

/**
 * How the parameters are given to URLSearchParams: as a record, or as the pairs of an object: all, those that have a value,
 * or those with the elements of a list in one text.
 */
export type Form = 'record' | 'pairs' | 'entries' | 'joined';

/** The form that says what each of several alternatives needs. */
export function formOfAll(forms: readonly Form[]): Form {
  return (['joined', 'entries', 'pairs'] as const).find(form => forms.includes(form)) ?? 'record';
}

/**
 * Text before and after an object, so that URLSearchParams gets its members as texts: each is looked at once, whatever it
 * may be.
 */
export function entriesAround(draft: Draft, form: Exclude<Form, 'record'>): readonly [string, string] {
  const present = form === 'pairs' ? ')' : ').filter(([, value]) => value != null)';
  const joined = `[value].flat().join(${draft.quoted(' ')})`;
  if (draft.hasTypes) {
    if (!draft.isTypeScript) throw new Refusal('typed-members');
    const text = form === 'joined' ? joined : 'String(value)';
    return ['Object.entries(', `${present}.map(([name, value]): [string, string] => [name, ${text}])`];
  }
  return ['Object.entries(', form === 'joined' ? `${present}.map(([name, value]) => [name, ${joined}])` : present];
}
