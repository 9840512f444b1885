import { describe, expect, it } from 'vitest';
import { rewritten, wiresOf } from '../../../../test/support/analyze.js';

const request = `fetch(TOKEN_URL, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ grant_type: 'client_credentials' }) });`;
const original = 'const original = globalThis.fetch;\n';

describe('a fetch that the program puts in the place of the platform’s', () => {
  it.each([
    [
      'parses the body',
      `globalThis.fetch = (url, init) => original(url, { ...init, sum: hash(JSON.parse(init.body)) });`,
    ],
    [
      'adds to the JSON',
      `globalThis.fetch = (url, init) => original(url, { ...init, body: JSON.stringify({ ...JSON.parse(init.body), client_id: 'web' }) });`,
    ],
    [
      'has its parameters as a list',
      `window.fetch = async (...args) => { sign(args[1].body); return original(...args); };`,
    ],
    [
      'takes the list apart',
      `self.fetch = async function (...args) { const [url, { body }] = args; sign(url, body); return original(...args); };`,
    ],
    [
      'has its parameters as arguments',
      `globalThis.fetch = function () { sign(arguments[1].body); return original.apply(this, arguments); };`,
    ],
    [
      'hands the list on',
      `const sign = (url, init) => hash(init.body);\nglobalThis.fetch = (...args) => { sign(...args); return original(...args); };`,
    ],
    [
      'stands elsewhere',
      `async function signed(url, init) { sign(init.body); return original(url, init); }\nfetch = signed;`,
    ],
    ['is set behind a cast', `(globalThis as any).fetch = (url: string, init: any) => original(url, sign(init.body));`],
  ])('keeps a body that it counts on: it %s', (_situation, program) => {
    expect(rewritten(`${original}${program}\n${request}`)).toBe('shared-body');
  });

  it('may make a form of the body', () => {
    const program = `globalThis.fetch = (url, init) => original(url, { ...init, body: toForm(init.body) });`;
    expect(wiresOf(`${original}${program}\n${request}`)).toStrictEqual(['fetch: unknown']);
  });

  it.each([
    ['adds a header', `globalThis.fetch = (url, init) => original(url, { ...init, headers: withId(init.headers) });`],
    [
      'is a test’s answer',
      `globalThis.fetch = async () => ({ ok: true, body: null, json: async () => ({ token: 1 }) });`,
    ],
    ['answers by a statement', `globalThis.fetch = async () => { return { ok: true, body: stream }; };`],
    ["can't be seen", `globalThis.fetch = vi.fn();`],
    ['is another one', `client.fetch = (url, init) => original(url, sign(init.body));`],
  ])('lets a request be rewritten: it %s', (_situation, program) => {
    expect(rewritten(`${original}${program}\n${request}`)).toContain('new URLSearchParams(');
  });

  it('sends its own requests through what was there before', () => {
    const program = `globalThis.fetch = (url, init) => { sign(init.body); return ${request} };`;
    expect(rewritten(`${original}${program}`)).toContain('new URLSearchParams(');
  });
});
