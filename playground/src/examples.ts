import forum from '../../fixtures/axios/forum-program/input.cjs?raw';
import angular from '../examples/angular.ts?raw';
import fetched from '../examples/fetch.js?raw';
import jsonHeader from '../examples/json-header.js?raw';
import ownEndpoint from '../examples/settings.js?raw';
import several from '../examples/several.ts?raw';
import wrapper from '../examples/wrapper.js?raw';
import type { Program } from './analysis/findings.js';

export interface Example extends Program {
  readonly title: string;
}

const OWN_ENDPOINT = `{
  "endpoints": [{ "url": "https://login.acme.dev/**", "accepts": "form" }],
  "clients": [{ "call": "apiClient.post", "url": 0, "body": 1, "options": 2, "sends": "json" }]
}
`;

function example(title: string, language: Program['language'], code: string, settings = ''): Example {
  return { title, code, language, settings, isStrict: false };
}

/** The first one is what the page opens with. */
export const EXAMPLES: readonly Example[] = [
  example('The forum program (axios)', 'js', forum),
  example('fetch, with headers in a variable', 'js', fetched),
  example('Angular, with an optional scope', 'ts', angular),
  example('A form under a JSON header', 'js', jsonHeader),
  example('A function that others need as it is', 'js', wrapper),
  example('One wrong among three', 'ts', several),
  example('Your own endpoint and client', 'js', ownEndpoint, OWN_ENDPOINT),
];
