import { describe, expect, it } from 'vitest';
import { wiresOf } from '../../../../test/support/analyze.js';

const d = `{ grant_type: 'client_credentials', client_id: 'a' }`;
const OPTIONS = `{ method: 'POST', body: JSON.stringify(${d}) }`;

describe('one of several clients', () => {
  it.each([
    [
      'that work alike',
      `const send = typeof fetch === 'undefined' ? require('node-fetch') : fetch;\nsend(TOKEN_URL, ${OPTIONS});`,
      ['node-fetch: json-body'],
    ],
    [
      'that work alike, taken in another order',
      `import nodeFetch from 'node-fetch';\n(isServer ? fetch : nodeFetch)(TOKEN_URL, ${OPTIONS});`,
      ['fetch: json-body'],
    ],
    [
      'that work in different ways',
      `import axios from 'axios';\nimport redaxios from 'redaxios';\n(isSmall ? redaxios : axios).post(TOKEN_URL, ${d});`,
      [],
    ],
    ['of which one is not known', `const send = isServer ? fetch : platform.send();\nsend(TOKEN_URL, ${OPTIONS});`, []],
  ])('is known if all of them are: %s', (_, program, outcome) => {
    expect(wiresOf(program)).toStrictEqual(outcome);
  });
});
