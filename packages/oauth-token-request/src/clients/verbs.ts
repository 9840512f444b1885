import type { Arguments, CallForm } from './client.js';

/** The methods that send a body, as clients name their own after them. */
export const VERBS: readonly string[] = ['post', 'put', 'patch'];

/** A form for each of these methods: `client.post(…)`. */
export const verbForms = (given: Arguments): readonly CallForm[] =>
  VERBS.map(verb => ({ path: verb, arguments: given, method: verb.toUpperCase() }));
