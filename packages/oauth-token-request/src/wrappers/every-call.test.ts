import { describe, expect, it } from 'vitest';
import { rewritten } from '../../../../test/support/analyze.js';

const HOST = 'https://accounts.spotify.com/api/token';
const FORM = 'application/x-www-form-urlencoded';

const fetched = (parameters: string, body: string, made: string, type: string): string =>
  `const send = (${parameters}) => fetch('${HOST}', { method: 'POST', headers: { 'Content-Type': '${type}' }, body: ${made}(${body}) });`;

/** What becomes of the body in a function that sends it, called in several ways. */
function bodyAfter(parameters: string, body: string, ...calls: readonly string[]): string {
  const called = calls.map(call => `\nsend(${call});`).join('');
  const program = fetched(parameters, body, 'JSON.stringify', 'application/json') + called;
  const result = rewritten(program, {}, 'program.js');
  const [before, after] = fetched(parameters, '<>', 'new URLSearchParams', FORM).split('<>');
  return result.replace(before ?? '', '').replace((after ?? '') + called, '');
}

describe('what several calls of a function need inside it', () => {
  const [first, second] = [`{ grant_type: 'a' }`, `{ grant_type: 'b' }, 't'`];
  const tested = '...(tenant !== undefined && { tenant })';

  it.each([
    ['leaves a parameter out', 'params, tenant', '{ ...params, tenant }', `{ ...params, ${tested} }`],
    ['leaves it out before a spread', 'params, tenant', '{ tenant, ...params }', `{ ${tested}, ...params }`],
    ['leaves it out under a test', 'params, tenant', '{ ...params, ...(tenant && { tenant }) }', ''],
    [
      'leaves out what is taken apart',
      'params, { length: tenant } = {}',
      '{ ...params, tenant }',
      `{ ...params, ...(tenant != null && { tenant }) }`,
    ],
  ])('is made for each of them, where one %s', (_situation, parameters, body, made) => {
    expect(bodyAfter(parameters, body, first, second)).toBe(made || body);
    expect(bodyAfter(parameters, body, second, first)).toBe(made || body);
  });

  it('is made for each of them where one passes nothing in place of a default', () => {
    const [default_, nothing, text] = [first, `{ grant_type: 'c' }, null`, second];
    expect(bodyAfter(`params, tenant = 'd'`, '{ ...params, tenant }', nothing, text, default_)).toBe(
      '{ ...params, ...(tenant != null && { tenant }) }',
    );
  });

  it('is made for each of them where one passes a list', () => {
    expect(bodyAfter('params, scope', '{ ...params, scope }', `{ grant_type: 'a' }, ['a', 'b']`, second)).toBe(
      '{ ...params, scope: [scope].flat().join(' + "' ') }",
    );
  });

  it('is refused where nothing does for each of them', () => {
    const date = `{ grant_type: 'a' }, new Date(0)`;
    expect(bodyAfter('params, at', '{ ...params, at }', date, second)).toBe('shared-wrapper, shared-wrapper');
  });

  it('is taken out where none of them passes it', () => {
    expect(bodyAfter('params, tenant', '{ ...params, tenant }', first, `{ grant_type: 'b' }, undefined`)).toBe(
      '{ ...params }',
    );
  });
});

describe('options of which one call of a function passes none', () => {
  const AUTHORIZED = `{ Authorization: basic }`;
  const axios = (parameters: string, options: string): string =>
    `import axios from 'axios';\nconst send = (${parameters}) => axios.post('${HOST}', data, ${options});`;

  it.each([
    ['axios’ config', axios('data, config', 'config'), (headers: string) => `{ headers: ${headers} }`],
    ['its headers', axios('data, headers', '{ headers }'), (headers: string) => headers],
    [
      'config that is spread',
      axios('data, config', '{ ...config, timeout: 9 }'),
      (headers: string) => `{ headers: ${headers} }`,
    ],
  ])('are given to each of them: %s', (_situation, send, options) => {
    const header = `'Content-Type': '${FORM}'`;
    const before = [`send({ grant_type: 'a' });`, `send({ grant_type: 'b' }, ${options(AUTHORIZED)});`];
    const after = [
      `send(new URLSearchParams({ grant_type: 'a' }), ${options(`{ ${header} }`)});`,
      `send(new URLSearchParams({ grant_type: 'b' }), ${options(AUTHORIZED.replace(' }', `, ${header} }`))});`,
    ];
    expect(rewritten([send, ...before].join('\n'), {}, 'program.js')).toBe([send, ...after].join('\n'));
    expect(rewritten([send, ...before.toReversed()].join('\n'), {}, 'program.js')).toBe(
      [send, ...after.toReversed()].join('\n'),
    );
  });

  it('are left to those that do where the function makes the text', () => {
    const send = `const send = (data, headers) => fetch('${HOST}', { method: 'POST', body: JSON.stringify(data), headers });`;
    const calls = [`send({ grant_type: 'a' });`, `send({ grant_type: 'b' }, ${AUTHORIZED});`];
    for (const program of [calls, calls.toReversed()])
      expect(rewritten([send, ...program].join('\n'), {}, 'program.js')).toBe('shared-wrapper, shared-wrapper');
  });

  it('have a default that only the calls without them see', () => {
    const [alone, given] = [`send({ grant_type: 'a' });`, (more: string) => `send({ grant_type: 'b' }, { ${more} });`];
    const header = `'Content-Type': '${FORM}'`;
    expect(
      rewritten([axios('data, config = {}', 'config'), alone, given('headers: { A: b }')].join('\n'), {}, 'program.js'),
    ).toBe(
      [
        axios(`data, config = { headers: { ${header} } }`, 'config').replace(', data,', ', new URLSearchParams(data),'),
        alone,
        given(`headers: { A: b, ${header} }`),
      ].join('\n'),
    );
  });
});

describe('what a function names that stands around it', () => {
  const headers = (type: string): string => `const headers = { json: { 'Content-Type': '${type}' } };`;
  const send = `const send = (url, init, kind) => fetch(url, { ...init, headers: headers[kind] });`;
  const call = (url: string, body: string): string => `send('${url}', { method: 'POST', body: ${body} }, 'json');`;
  const token = (made: string): string => call(HOST, `${made}({ grant_type: 'client_credentials' })`);

  it('is changed where all calls are token requests', () => {
    expect(rewritten([headers('application/json'), send, token('JSON.stringify')].join('\n'), {}, 'a.js')).toBe(
      [headers(FORM), send, token('new URLSearchParams')].join('\n'),
    );
  });

  it('stays where another call needs it', () => {
    const other = call('/users', 'JSON.stringify(user)');
    const program = [headers('application/json'), send, token('JSON.stringify'), other].join('\n');
    expect(rewritten(program, {}, 'a.js')).toBe('shared-wrapper');
  });
});

describe('options that a function takes out of a table', () => {
  const table = `const table = { basic: { auth: { username: 'a', password: 'b' } }, none: {} };`;
  const send = `import axios from 'axios';\nconst send = (data, kind) => axios.post('${HOST}', data, table[kind]);`;
  const call = (kind: string): string => `send({ grant_type: 'client_credentials' }${kind});`;

  it.each([
    ['are changed for each key', `, 'basic'`, `, 'none'`, 'URLSearchParams'],
    ['are refused where a call gives none', `, 'basic'`, '', 'shared-wrapper, shared-wrapper'],
    ['are refused where a call gives one that it lacks', `, 'basic'`, `, 'other'`, 'shared-wrapper, shared-wrapper'],
  ])('%s', (_situation, first, second, outcome) => {
    const result = rewritten([table, send, call(first), call(second)].join('\n'), {}, 'a.js');
    expect(result.includes('URLSearchParams') ? 'URLSearchParams' : result).toBe(outcome);
  });
});
