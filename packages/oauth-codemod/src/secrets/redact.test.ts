import { describe, expect, it } from 'vitest';
import { SECRETS, SECRET_PROGRAM } from '../testing/secrets.js';
import { redact } from './redact.js';

describe('a literal', () => {
  it.each([
    ['of a parameter', "({ client_secret: 'a' })", "({ client_secret: '***' })"],
    ['of a quoted parameter', `({ "client_assertion": "a" })`, `({ "client_assertion": "***" })`],
    ['of a variable', "const clientSecret = 'a';", "const clientSecret = '***';"],
    ['by way of a variable', "const s = 'a'; f({ password: s });", "const s = '***'; f({ password: s });"],
    ['behind a default', "f({ password: env.P ?? 'a' });", "f({ password: env.P ?? '***' });"],
    ['in a template', 'const password = `a${b}c`;', 'const password = `***${b}***`;'],
    ['of a member', "config.clientSecret = 'a';", "config.clientSecret = '***';"],
    ['of a class', "class A { secret = 'a' }", "class A { secret = '***' }"],
    ['that is appended', "form.append('refresh_token', 'a');", "form.append('refresh_token', '***');"],
    ['of a header', "({ Authorization: 'Basic a' })", "({ Authorization: '***' })"],
    ['of a default parameter', "function f(secret = 'a') {}", "function f(secret = '***') {}"],
    ['in a query', "f('?client_secret=a&client_id=b');", "f('?client_secret=***&client_id=b');"],
    ['in JSON text', `f('{"client_secret":"a","b":"c"}');`, `f('{"client_secret":"***","b":"c"}');`],
    ['in a comment', '// client_secret = a', '// client_secret = ***'],
    ['that is a number', '({ password: 1234 })', '({ password: *** })'],
    [
      'that a call makes a secret of',
      "({ assertion: sign({ kid: 'a' }, 'b') })",
      "({ assertion: sign({ kid: 'a' }, '***') })",
    ],
    [
      'among public members',
      "const credentials = { client_id: 'a', key: 'b' };",
      "const credentials = { client_id: 'a', key: '***' };",
    ],
    [
      'of one of two members',
      "const c = { a: 'a', b: 'b' }; f({ secret: c.b });",
      "const c = { a: 'a', b: '***' }; f({ secret: c.b });",
    ],
    ['in either branch', "({ secret: mode === 'a' ? 'b' : 'c' })", "({ secret: mode === 'a' ? '***' : '***' })"],
  ])('%s is masked', (_, text, masked) => {
    expect(redact('a.js', text)).toBe(masked);
  });

  it.each([
    ['a grant', "({ grant_type: 'password', scope: 'a' })"],
    ['a grant in text', "f('grant_type=refresh_token&password=');"],
    ['a type of an assertion', "({ client_assertion_type: 'urn:b' })"],
    ['an identifier', '({ client_secret: secret, password: options.password })'],
    [
      'what a request for a token is made of',
      "const token = await axios.post('https://a.dev/token', { scope: 'a' }, { headers: { 'X-A': 'b' } });",
    ],
    [
      'an address that is put together',
      "const token = await http.post(`/${tenant ?? 'a'}/token`); const t = await f(base + '/a' + 'b');",
    ],
    ['a relative address', "const token = await http.post('oauth2/v1/token', body);"],
    [
      'what a function for a token calls',
      "function getToken() { log('a'); return fetch('/oauth/token', { method: 'POST' }); }",
    ],
    ['what a value is asked for by', "({ code: params.get('code'), secret: Buffer.from(raw).toString('base64') })"],
    ['an error’s code', "if (error.code === 'ENOENT') return;"],
    ['a mode of fetch', "fetch(url, { credentials: 'include' });"],
    ['a scheme and a sign', "({ Authorization: 'Basic ' + btoa(id + ':' + secret) })"],
    ['an address', "const tokenUrl = 'https://a.dev/token', secretUrl = 'https://a.dev/s';"],
  ])('that is %s stays', (_, text) => {
    expect(redact('a.js', text)).toBe(text);
  });
});

it('leaves lines where they are', () => {
  expect(redact('a.js', 'const secret = `a\r\nb\nc`;\n')).toBe('const secret = `***\r\n\n`;\n');
});

it('masks in scripts and in the text around them', () => {
  const text = '<p>password: a</p><script>f({ password: "b" })</script>';
  expect(redact('a.html', text)).toBe('<p>password: ***</p><script>f({ password: "***" })</script>');
});

it('masks what is written out in a file that doesn’t parse', () => {
  expect(redact('a.js', `f({ client_secret: 'a'`)).toBe(`f({ client_secret: '***'`);
});

it('masks every secret of a program', () => {
  const masked = redact('a.js', SECRET_PROGRAM);
  expect(SECRETS.filter(secret => masked.includes(secret))).toEqual([]);
  expect(masked.split('\n')).toHaveLength(SECRET_PROGRAM.split('\n').length);
});
