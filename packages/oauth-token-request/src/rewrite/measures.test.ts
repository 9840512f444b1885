import { expect, it } from 'vitest';
import { rewritten } from '../../../../test/support/analyze.js';

const program = (headers: string, before = '', sent = 'JSON.stringify(login)'): string =>
  `const login = { grant_type: 'client_credentials' };\n${before}fetch('https://a.test/oauth/token', { method: 'POST', headers: { 'Content-Type': 'application/json', ${headers} }, body: ${sent} });`;

it.each([
  ['a digest', `Digest: 'SHA-256=' + hash(JSON.stringify(login))`, ''],
  ['a signature with a name', `'X-Signature': signature`, 'const signature = sign(JSON.stringify(login));\n'],
  [
    'a signature in two steps',
    `'X-Signature': 'v1=' + signature`,
    'const text = JSON.stringify(login);\nconst signature = sign(text);\n',
  ],
])('refuses a request of which the headers hold %s of its JSON', (_what, headers, before) => {
  expect(rewritten(program(headers, before))).toBe('content-length');
});

it('refuses a length that was counted by hand', () => {
  const before = 'const text = JSON.stringify(login);\n';
  expect(rewritten(program(`'Content-Length': text.length + 1`, before, 'text'))).toBe('content-length');
  expect(rewritten(program(`'Content-Length': text.length`, before, 'text'))).toContain('x-www-form-urlencoded');
});

it('refuses a signature of the object that a client makes JSON of', () => {
  expect(
    rewritten(`import axios from 'axios';
const login = { grant_type: 'client_credentials' };
axios.post('https://a.test/oauth/token', login, { headers: { 'X-Signature': sign(JSON.stringify(login)) } });`),
  ).toBe('content-length');
});

it.each([
  ['the JSON of something else', `'X-Meta': JSON.stringify({ a: 1 })`, ''],
  ['a signature of something else', `'X-Signature': sign(secret)`, `const secret = read(login.grant_type);\n`],
])('lets %s stand', (_what, headers, before) => {
  expect(rewritten(program(headers, before))).toBe(
    program(headers, before, 'new URLSearchParams(login)').replace(
      'application/json',
      'application/x-www-form-urlencoded',
    ),
  );
});

it('lets headers be given what the request answers, for those that follow', () => {
  const script = (headers: string, body: string): string =>
    `const headers = { 'Content-Type': 'application/json' };
const answer = await fetch('https://a.test/oauth/token', { method: 'POST', ${headers}, body: ${body} });
const { access_token } = await answer.json();
headers.Authorization = \`Bearer \${access_token}\`;
await fetch('https://a.test/items', { headers });`;
  const login = `{ grant_type: 'client_credentials' }`;
  expect(rewritten(script('headers', `JSON.stringify(${login})`))).toBe(
    script(
      `headers: { ...headers, 'Content-Type': 'application/x-www-form-urlencoded' }`,
      `new URLSearchParams(${login})`,
    ),
  );
});

it.each([
  [
    'the type of the request that it is made of',
    `'Content-Type': request.headers.get('content-type')`,
    'unknown-headers',
  ],
  ['a digest of that request', `'Content-Type': 'application/json', Digest: hash(request)`, 'content-length'],
])('tells the reason where a request is given %s', (_what, headers, reason) => {
  const made = `new Request('https://a.test/oauth/token', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ grant_type: 'password' }) })`;
  expect(rewritten(`const request = ${made};\nfetch(request, { headers: { ${headers} } });`)).toBe(reason);
});
