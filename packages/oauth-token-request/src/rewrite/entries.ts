import type { Draft } from './draft.js';

/** How the parameters are given to URLSearchParams: as a record, or as the pairs of an object that have a value. */
export type Form = 'record' | 'entries';

/**
 * Text before and after an object, so that URLSearchParams gets those of its members that have a value: each is looked at
 * once, whatever it may be.
 */
export function entriesAround({ hasTypes }: Draft): readonly [string, string] {
  const present = ').filter(([, value]) => value != null)';
  return [
    'Object.entries(',
    hasTypes ? `${present}.map(([name, value]): [string, string] => [name, String(value)])` : present,
  ];
}
