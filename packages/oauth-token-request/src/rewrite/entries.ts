import type { Draft } from './draft.js';

/** How the parameters are given to URLSearchParams: as a record, or as the pairs of an object: all, or those that have a value. */
export type Form = 'record' | 'pairs' | 'entries';

/** The form that says what each of several alternatives needs. */
export function formOfAll(forms: readonly Form[]): Form {
  return (['entries', 'pairs'] as const).find(form => forms.includes(form)) ?? 'record';
}

/**
 * Text before and after an object, so that URLSearchParams gets its members as texts: each is looked at once, whatever it
 * may be.
 * @param form `entries` takes only those that have a value
 */
export function entriesAround({ hasTypes }: Draft, form: Exclude<Form, 'record'>): readonly [string, string] {
  const present = form === 'entries' ? ').filter(([, value]) => value != null)' : ')';
  return [
    'Object.entries(',
    hasTypes ? `${present}.map(([name, value]): [string, string] => [name, String(value)])` : present,
  ];
}
