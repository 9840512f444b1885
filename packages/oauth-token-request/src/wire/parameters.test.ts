import { describe, expect, it } from 'vitest';
import { analyzeText } from '../../../../test/support/analyze.js';
import type { TypeFacts } from '../types.js';

/** How sure a request is and what its parameters say: the grant type, and what stands in evidence of them. */
function readFrom(body: string, before = '', types?: TypeFacts): readonly unknown[] | null {
  const program = `${before}\nfetch('https://login.acme.dev/oauth/token', { method: 'POST', body: ${body} });`;
  const [request] = analyzeText(program, types ? { host: { types } } : {});
  if (!request) return null;
  const evidence = request.evidence.find(({ signal }) => signal === 'parameters');
  return [request.certainty, request.grantType, evidence?.detail ?? null];
}

describe('a form that is written out as text', () => {
  it.each([
    ['an escaped value', `'grant_type=client%5Fcredentials'`, 'client_credentials', 'grant_type=client_credentials'],
    ['an escaped name', `'grant%5Ftype=password'`, 'password', 'grant_type=password'],
    ['a plus for a space', `'grant_type=a+b+c'`, 'a b c', 'grant_type'],
    ['a broken escape', `'grant_type=%zz+a'`, '%zz+a', 'grant_type'],
    ['a second equals sign', `'grant_type=a=b&client_id=c'`, 'a=b', 'grant_type, client_id'],
    ['an unknown value', '`grant_type=${g}&client_id=c`', null, 'grant_type, client_id'],
    ['a value that is known in part', '`grant_type=${g}_credentials`', null, 'grant_type'],
    ['an unknown part before it', '`${x}&grant_type=password`', 'password', 'grant_type=password'],
    ['an unknown name', '`${x}=y&grant_type=password`', 'password', 'grant_type=password'],
    ['JSON in a value', `'grant_type=password&claims={"a":"b"}'`, 'password', 'grant_type=password'],
    ['empty pairs', `'&&grant_type=password&'`, 'password', 'grant_type=password'],
  ])('with %s', (_situation, body, grantType, detail) => {
    expect(readFrom(body)).toStrictEqual(['likely', grantType, detail]);
  });
});

describe('JSON that is written out as text', () => {
  it.each([
    ['plainly', `'{"grant_type":"password","n":1}'`, 'password', 'grant_type=password'],
    ['with spaces', `' { "n" : 1, "grant_type" : "password" }'`, 'password', 'grant_type=password'],
    ['with an unknown text', '`{"grant_type":"${g}"}`', null, 'grant_type'],
    ['with an unknown value', '`{"grant_type":${g}}`', null, 'grant_type'],
    ['with names of all kinds', `'{"x-a.b_c":"","grant_type":"password"}'`, 'password', 'grant_type=password'],
  ])('%s', (_situation, body, grantType, detail) => {
    expect(readFrom(body)).toStrictEqual(['likely', grantType, detail]);
  });
});

describe('an address of a token and a body', () => {
  it.each([
    ['of nothing but other parameters', `'a=b'`, null],
    ['of an object with other members', `JSON.stringify({ a: 'b' })`, null],
    ['of nothing', `''`, 'possible'],
    ['that may have more parameters', '`a=b&${more}`', 'possible'],
    ['that may have more members', `JSON.stringify({ a: 'b', ...more })`, 'possible'],
    ['of other parameters or some that can’t be seen', `x ? JSON.stringify({ a: 'b' }) : \`c=d&\${more}\``, 'possible'],
    ['of other parameters in either case', `x ? JSON.stringify({ a: 'b' }) : JSON.stringify({ c: 'd' })`, null],
    ['that can’t be seen', 'read()', 'possible'],
    ['that can’t be seen in any case', 'x ? read() : write()', 'possible'],
  ])('%s', (_situation, body, certainty) => {
    expect(readFrom(body)?.[0] ?? null).toBe(certainty);
  });
});

it('takes the parameters of each case together', () => {
  expect(readFrom(`x ? JSON.stringify({ grant_type: g }) : JSON.stringify({ client_id: 'a' })`)).toStrictEqual([
    'likely',
    null,
    'grant_type, client_id',
  ]);
  expect(readFrom(`x ? 'grant_type=password' : read()`)).toStrictEqual(['likely', 'password', 'grant_type=password']);
});

it('takes what a type says of the grant type', () => {
  const types: TypeFacts = { declarationOf: () => null, textOf: () => 'password', kindsOf: () => null };
  expect(readFrom('JSON.stringify({ grant_type: g })', '', types)).toStrictEqual([
    'likely',
    'password',
    'grant_type=password',
  ]);
});

it.each([
  ['a number', `JSON.stringify({ grant_type: 'password', client_id: 2 })`],
  ['a constant number', `JSON.stringify({ grant_type: 'password', client_id: CLIENT })`],
  ['a number in JSON that is written out', `'{"grant_type":"password","client_id":2}'`],
])('reads %s as the text that a form would have', (_situation, body) => {
  // A client with a number may be one of Laravel Passport.
  expect(readFrom(body, 'const CLIENT = 2;')?.[0]).toBe('possible');
});

describe('JSON under the header of a form, of which nothing can be read', () => {
  const sentTo = (path: string): string | undefined =>
    analyzeText(
      `fetch('https://login.acme.dev${path}', { method: 'POST', headers: { 'Content-Type': 'application/x-www-form-urlencoded' }, body: JSON.stringify(login) });`,
    )[0]?.certainty;

  it('is wrong where tokens are given', () => {
    expect(sentTo('/connect/token')).toBe('likely');
  });

  it.each(['/login', '/api/orders'])('is nobody’s concern at %s', path => {
    expect(sentTo(path)).toBeUndefined();
  });
});

describe('options that stand where the body belongs', () => {
  const judged = (options: string): unknown =>
    analyzeText(
      `import axios from 'axios';\naxios.post('https://login.acme.dev/realms/a/protocol/openid-connect/token', ${options});`,
    ).map(({ certainty, fault, grantType, repair }) => [
      certainty,
      fault,
      grantType,
      repair?.kind === 'manual' ? repair.reason : null,
    ])[0];

  it.each([
    ['data', `{ headers: {}, data: { grant_type: 'password', username } }`],
    ['the JSON of data', `{ headers: {}, timeout: 9, data: JSON.stringify({ grant_type: 'password', username }) }`],
    ['parameters', `{ params: { grant_type: 'password', username }, headers }`],
  ])('hold the parameters as %s', (_situation, options) => {
    expect(judged(options)).toEqual(['certain', 'json-body', 'password', 'options-as-body']);
  });

  it.each([
    ['describe another request', `{ url, headers: {}, data: { grant_type: 'password', username } }`],
    ['hold nothing of OAuth', `{ headers: {}, data: { name } }`],
    ['are none', `{ data: { grant_type: 'password', username } }`],
  ])('count for nothing where they %s', (_situation, options) => {
    expect(judged(options)).toBeUndefined();
  });
});
