import { describe, expect, it } from 'vitest';
import { hostWith, rewritten, wiresOf } from '../../../../test/support/analyze.js';

const got = `import got from 'got';\n`;
const d = `{ grant_type: 'client_credentials', client_id: 'a' }`;
const J = `headers: { 'content-type': 'application/json' }`;
const F = `headers: { 'content-type': 'application/x-www-form-urlencoded' }`;

describe('got', () => {
  it.each([
    ['a verb', `got.post(TOKEN_URL, { json: ${d} });`],
    ['a method among the options', `got(TOKEN_URL, { method: 'PUT', json: ${d} });`],
    ['options alone', `got({ method: 'post', url: TOKEN_URL, json: ${d} });`],
    ['a stream', `got.stream.post(TOKEN_URL, { json: ${d} });`],
    ['an instance', `got.extend({ prefixUrl: 'https://login.acme.dev' }).post('oauth/token', { json: ${d} });`],
    ['an instance of an instance', `const api = got.extend({}); api.post(TOKEN_URL, { json: ${d} });`],
  ])('sends JSON by %s', (_, program) => {
    expect(wiresOf(got + program)).toStrictEqual(['got: json-body']);
  });

  it.each([
    ['anything under json, whatever the header', `got.post(TOKEN_URL, { ${F}, json: ${d} });`, 'json-body'],
    ['a URLSearchParams under json', `got.post(TOKEN_URL, { json: new URLSearchParams(${d}) });`, 'json-body'],
    ['an object under form', `got.post(TOKEN_URL, { form: ${d} });`, 'form'],
    ["a form beside options that can't be seen", `got.post(TOKEN_URL, { ...defaults, ${F}, form: ${d} });`, 'form'],
    ["options that can't be seen", `got.post(TOKEN_URL, options);`, 'unknown'],
    ["a spread that can't be seen", `got.post(TOKEN_URL, { ...defaults });`, 'unknown'],
    ['a form under a JSON header', `got.post(TOKEN_URL, { ${J}, form: ${d} });`, 'json-header'],
    [
      'the text of a form without a header',
      `got.post(TOKEN_URL, { body: 'grant_type=password&client_id=a' });`,
      'text-body',
    ],
    [
      'the text of a form under its header',
      `got.post(TOKEN_URL, { ${F}, body: 'grant_type=password&client_id=a' });`,
      'form',
    ],
  ])('is known for %s', (_, program, outcome) => {
    expect(wiresOf(got + program)).toStrictEqual([`got: ${outcome}`]);
  });

  it('is nothing without a method that has a body', () => {
    expect(wiresOf(`${got}got.get(TOKEN_URL, { json: ${d} });`)).toStrictEqual([]);
  });

  it('names the form itself where an instance says JSON', () => {
    const api = `const api = got.extend({ ${J} });\n`;
    expect(rewritten(`${got}${api}api.post(TOKEN_URL, { json: ${d} });`)).toBe(
      `${got}${api}api.post(TOKEN_URL, { form: ${d}, ${F} });`,
    );
  });

  it('changes a JSON header that would outlive the form', () => {
    expect(rewritten(`${got}got.post(TOKEN_URL, { ${J}, form: ${d} });`)).toBe(
      `${got}got.post(TOKEN_URL, { ${F}, form: ${d} });`,
    );
  });

  it.each([
    [
      'json stands in an object that is spread',
      `const o = { json: ${d} };\ngot.post(TOKEN_URL, { ...o });`,
      'shared-options',
    ],
    ['the options are used twice', `const o = { json: ${d} };\ngot.post(TOKEN_URL, o);\nsend(o);`, 'shared-options'],
    [
      'a URLSearchParams would reach `form`',
      `got.post(TOKEN_URL, { json: new URLSearchParams(${d}) });`,
      'unknown-body',
    ],
  ])('refuses where %s', (_, program, reason) => {
    expect(rewritten(got + program)).toBe(reason);
  });
});

describe('got 9', () => {
  const version9 = hostWith({ got: '^9.6.0' });

  it.each([
    ['json: true', `{ json: true, body: ${d} }`, 'json-body'],
    ['form: true beside it', `{ form: true, json: true, body: ${d} }`, 'form'],
    ['no flag', `{ ${J}, body: JSON.stringify(${d}) }`, 'json-body'],
  ])('sends by %s', (_, options, outcome) => {
    expect(wiresOf(`${got}got.post(TOKEN_URL, ${options});`, version9)).toStrictEqual([`got: ${outcome}`]);
  });

  it('sets the flag for a form beside the one that parses the answer', () => {
    expect(rewritten(`${got}got.post(TOKEN_URL, { json: true, body: ${d} });`, version9)).toBe(
      `${got}got.post(TOKEN_URL, { json: true, body: ${d}, form: true });`,
    );
  });
});

describe.each(['^10.0.0', '^11.8.6', '^14.0.0'])('got %s with the flags of older ones, which it throws at', range => {
  const version = hostWith({ got: range });

  it.each([
    ['an object', d],
    ['JSON', `JSON.stringify(${d})`],
  ])('sends a form of %s in its own way, and parses the answer as before', (_, body) => {
    expect(rewritten(`${got}got.post(TOKEN_URL, { json: true, body: ${body} });`, version)).toBe(
      `${got}got.post(TOKEN_URL, { responseType: 'json', form: ${d} });`,
    );
  });

  it('leaves one to parse it', () => {
    expect(rewritten(`${got}got.post(TOKEN_URL, { body: ${d}, json: true, responseType: 'json' });`, version)).toBe(
      `${got}got.post(TOKEN_URL, { form: ${d}, responseType: 'json' });`,
    );
  });

  it('is a form under form: true', () => {
    expect(wiresOf(`${got}got.post(TOKEN_URL, { form: true, json: true, body: ${d} });`, version)).toStrictEqual([
      'got: form',
    ]);
  });

  it('is refused where others use the options', () => {
    const shared = `const o = { json: true, body: ${d} };\ngot.post(TOKEN_URL, o);\nsend(o);`;
    expect(rewritten(got + shared, version)).toBe('shared-options');
  });
});

describe('got of an unknown version', () => {
  it.each([
    ['json: true, which only old versions read as a flag', `{ json: true, body: ${d} }`, 'json-body'],
    ['form: true, which only old versions read as a flag', `{ form: true, json: true, body: ${d} }`, 'form'],
    ['json', `{ json: ${d} }`, 'json-body'],
    ['form', `{ form: ${d} }`, 'form'],
  ])('sends by %s', (_, options, outcome) => {
    expect(wiresOf(`${got}got.post(TOKEN_URL, ${options});`)).toStrictEqual([`got: ${outcome}`]);
  });
});

describe('a body that an instance has for its requests', () => {
  const api = `import got from 'got';\nconst api = got.extend({ json: { grant_type: 'client_credentials', client_id: 'a' } });\n`;
  const send = (more = ''): string => `await api.post('https://login.example.com/oauth/token'${more});\n`;

  it('becomes a form where one request sends it', () => {
    const once = send(', { timeout: 5 }');
    expect(rewritten(api + once)).toBe(api.replace('json:', 'form:') + once);
  });

  it('is refused where others send it too', () => {
    const each = send(', { timeout: 5 }') + send(', { timeout: 9 }');
    expect(rewritten(api + each)).toBe('shared-options, shared-options');
  });

  it('stands in the way of a form beside it', () => {
    const own = send(`, { json: { grant_type: 'refresh_token', refresh_token: 'r' } }`);
    expect(rewritten(api + own)).toBe('shared-options');
    expect(rewritten(api.replace(/json: \{.*\} \}/u, 'timeout: 5 }') + own)).toContain('form: {');
  });
});
