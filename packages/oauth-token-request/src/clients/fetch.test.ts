import { describe, expect, it } from 'vitest';
import { hostWith, rewritten, wiresOf } from '../../../../test/support/analyze.js';

const d = `{ grant_type: 'client_credentials', client_id: 'a' }`;
const F = `headers: { 'Content-Type': 'application/x-www-form-urlencoded' }`;
const json = `{ method: 'POST', body: JSON.stringify(${d}) }`;

describe('the fetch family', () => {
  it.each([
    ['fetch', `fetch(TOKEN_URL, ${json});`],
    ['fetch', `globalThis.fetch(new Request(TOKEN_URL, ${json}));`],
    ['node-fetch', `import fetch from 'node-fetch';\nfetch(TOKEN_URL, ${json});`],
    ['cross-fetch', `const { fetch } = require('cross-fetch');\nfetch(TOKEN_URL, ${json});`],
    ['isomorphic-fetch', `import fetch from 'isomorphic-fetch';\nfetch(TOKEN_URL, ${json});`],
    ['whatwg-fetch', `import { fetch } from 'whatwg-fetch';\nfetch(TOKEN_URL, ${json});`],
    ['undici', `import { fetch } from 'undici';\nfetch(TOKEN_URL, ${json});`],
    ['undici', `import { request } from 'undici';\nrequest(TOKEN_URL, ${json});`],
    ['tauri', `import { fetch } from '@tauri-apps/plugin-http';\nfetch(TOKEN_URL, ${json});`],
    ['fetch', `import fetch from 'npm:undici-fetch';\nwindow.fetch(TOKEN_URL, ${json});`],
  ])('has %s', (name, program) => {
    expect(wiresOf(program)).toStrictEqual([`${name}: json-body`]);
  });

  it('gets the text of a form in a React Native project', () => {
    expect(rewritten(`fetch(TOKEN_URL, ${json});`, hostWith({ 'react-native': '^0.79.0' }))).toBe(
      `fetch(TOKEN_URL, { method: 'POST', body: new URLSearchParams(${d}).toString(), ${F} });`,
    );
  });
});

describe('request of undici', () => {
  const undici = `import { request } from 'undici';\n`;

  it.each([
    [
      'the text of a form under its header',
      `{ method: 'POST', ${F}, body: new URLSearchParams(${d}).toString() }`,
      'form',
    ],
    [
      'the text of a form without a header',
      `{ method: 'POST', body: new URLSearchParams(${d}).toString() }`,
      'text-body',
    ],
    ['a URLSearchParams, which it throws at', `{ method: 'POST', body: new URLSearchParams(${d}) }`, 'unknown'],
  ])('is known for %s', (_, options, outcome) => {
    expect(wiresOf(`${undici}request(TOKEN_URL, ${options});`)).toStrictEqual([`undici: ${outcome}`]);
  });

  it('gets text', () => {
    expect(rewritten(`${undici}request(TOKEN_URL, ${json});`)).toBe(
      `${undici}request(TOKEN_URL, { method: 'POST', body: new URLSearchParams(${d}).toString(), ${F} });`,
    );
  });
});
