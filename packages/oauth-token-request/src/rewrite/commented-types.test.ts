import { describe, expect, it } from 'vitest';
import { rewritten } from '../../../../test/support/analyze.js';

const FORM = `headers: { 'Content-Type': 'application/x-www-form-urlencoded' }`;

/** What URLSearchParams is given in a script, or the reason for a refusal. */
function argumentFor(members: string, before: string): string {
  const body = `JSON.stringify({ grant_type: 'password', ${members} })`;
  const after = rewritten(
    `${before} fetch(TOKEN_URL, { method: 'POST', ${FORM}, body: ${body} }); }`,
    {},
    '/program.js',
  );
  return /new URLSearchParams\((?:\{ grant_type: 'password', )?(.*?)(?: \})?\) \}\); \}$/u.exec(after)?.[1] ?? after;
}

const CHECK = '// @ts-check\n';

describe('in a script that TypeScript checks', () => {
  it.each([
    ['what may be missing', 'client_id: id', '...(id != null && { client_id: String(id) })'],
    ['a list of scopes', 'scope: id', `...(id != null && { scope: [id].flat().join(' ') })`],
    ['what is known', `client_id: 'a', max_age: 5`, `client_id: 'a', max_age: '5'`],
    [
      'the environment',
      'client_id: process.env.ID',
      '...(process.env.ID !== undefined && { client_id: process.env.ID })',
    ],
    ['what String would make of a list', 'login: id', 'typed-members'],
  ])('%s compiles or is refused', (_, members, expected) => {
    expect(argumentFor(members, `${CHECK}/** @param {string | undefined} id */ function send(id) {`)).toBe(expected);
  });

  it.each(['// @ts-check', '/// @ts-check', '// A client.\n//@ts-check', '"use strict"; // @ts-check'])(
    'a directive counts before the first statement alone: %s',
    directive => {
      const isFirst = !directive.startsWith('"');
      const expected = isFirst ? '...(id != null && { client_id: String(id) })' : 'client_id: id';
      expect(argumentFor('client_id: id', `${directive}\nfunction send(id) {`)).toBe(expected);
    },
  );

  it('pairs that need a type are refused', () => {
    expect(argumentFor('resource: list', `${CHECK}const list = read().split(','); function send() {`)).toBe(
      'array-value',
    );
  });

  it('entries that need a type are refused', () => {
    const program = `${CHECK}const body = { grant_type: 'password', n: 1 }; log(body); { fetch(TOKEN_URL, { method: 'POST', ${FORM}, body: JSON.stringify(body) }); }`;
    expect(rewritten(program, {}, '/program.js')).toBe('typed-members');
    expect(rewritten(program.replace(CHECK, ''), {}, '/program.js')).toContain('new URLSearchParams(body)');
  });
});

describe('a comment that says which type something has', () => {
  const request = (options: string, before = ''): string => `${CHECK}${before}fetch(TOKEN_URL, ${options});`;
  const options = `{ method: 'POST', ${FORM}, body: JSON.stringify({ grant_type: 'password' }) }`;

  it.each([
    ['of the options', request(`/** @type {Options} */ (${options})`), ''],
    [
      'of the body',
      request(options.replace('JSON', '/** @type {string} */ (JSON').replace(') }', ')) }')),
      'typed-options',
    ],
    ['of a variable', request('options', `/** @type {Options} */\nconst options = ${options};\n`), 'typed-options'],
    [
      'for which a variable is checked',
      request('o', `/** @satisfies {O} */\nconst o = ${options};\n`),
      'typed-options',
    ],
    ['of what is written elsewhere', request(options, `/** @type {Options} */\nconst others = {};\n`), ''],
    ['of something else', request('options', `/** The options. */\nconst options = ${options};\n`), ''],
  ])('%s is kept', (_, program, reason) => {
    const after = rewritten(program, {}, '/program.js');
    if (reason === '') expect(after).toBe(program.replace('JSON.stringify', 'new URLSearchParams'));
    else expect(after).toBe(reason);
  });

  it('is a comment alone where TypeScript doesn’t look', () => {
    const program = request('options', `/** @type {Options} */\nconst options = ${options};\n`).replace(CHECK, '');
    expect(rewritten(program, {}, '/program.js')).toBe(program.replace('JSON.stringify', 'new URLSearchParams'));
  });
});
