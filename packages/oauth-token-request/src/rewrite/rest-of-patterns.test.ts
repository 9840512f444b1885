import { describe, expect, it } from 'vitest';
import { rewritten } from '../../../../test/support/analyze.js';
import { membersAfter } from '../../../../test/support/members.js';

const request = (type: string, body: string): string =>
  `fetch(TOKEN_URL, { method: 'POST', headers: { 'Content-Type': '${type}' }, body: ${body} });`;
const json = (body: string): string => request('application/json', `JSON.stringify(${body})`);
const form = (body: string): string => request('application/x-www-form-urlencoded', `new URLSearchParams(${body})`);

describe('the rest of an object that is taken apart', () => {
  const program = (members: string, taken: string, sent: string): string =>
    `const all = { grant_type: 'password', ${members} };\nconst { ${taken}, ...rest } = all;\n${sent}`;
  const after = (members: string, taken: string): string => rewritten(program(members, taken, json('rest')));

  it('has what is left of it, and is edited where it is written', () => {
    const members = `meta: { a: 1 }, scope: ['a'], code: process.env.CODE`;
    const edited = `meta: { a: 1 }, scope: ['a'].join(' '), ...(process.env.CODE !== undefined && { code: process.env.CODE })`;
    expect(after(members, 'meta')).toBe(program(edited, 'meta', form('rest')));
    expect(after(members, `'meta': given = {}`)).toBe(program(edited, `'meta': given = {}`, form('rest')));
  });

  it('isn’t known if a name isn’t that it is taken apart by', () => {
    expect(after(`code: 'a'`, '[name]: one')).toBe('unknown-body');
  });

  it('is refused if what is left can’t be sent', () => {
    expect(after(`code: 'a', meta: { a: 1 }`, 'code')).toBe('nested-value');
  });

  it('is edited where a call gives it', () => {
    const called = (n: string, sent: string): string =>
      `function send({ url, ...body }) { ${sent} }\nsend({ url: 'a', grant_type: 'password', max_age: ${n} });`;
    expect(rewritten(called('5', json('body')))).toBe(called(`'5'`, form('body')));
  });

  it('of one of two objects is one of two', () => {
    const either = (sent: string, n: string): string =>
      `function send(x) { const { url, ...rest } = x ? { url: 1, grant_type: 'a' } : { grant_type: 'b', n: ${n} }; ${sent} }`;
    expect(rewritten(either(json('rest'), '5'))).toBe(either(form('rest'), `'5'`));
  });

  it('of something that isn’t known isn’t known either', () => {
    expect(rewritten(`function send(all) { const { url, ...rest } = all; ${json('rest')} }`)).toBe('unknown-body');
  });
});

describe('the rest of a parameter with a written type', () => {
  const TYPE = `interface Dto { grant_type: string; code: string; scopes: string[]; meta?: { a: string } }\n`;

  it.each([
    [`${TYPE}const send = ({ scopes, meta, ...rest }: Dto) =>`, 'pairs of ...rest'],
    [`${TYPE}const send = (dto: Dto) => { const { scopes, meta, ...rest } = dto; return`, 'pairs of ...rest'],
    [`${TYPE}const send = ({ dto: { scopes, meta, ...rest } }: { dto: Dto }) =>`, 'pairs of ...rest'],
    [`${TYPE}const send = ({ scopes, ...rest }: Dto) =>`, 'unknown-members'],
    [`${TYPE}const send = ({ [name]: scopes, meta, ...rest }: Dto) =>`, 'unknown-members'],
    [`const send = ({ url, ...rest }: Record<string, string>) =>`, '...rest'],
    [`const send = ({ url, ...rest }: Record<string, unknown>) =>`, 'unknown-members'],
    [`const send = ({ url, ...rest }) =>`, 'unknown-members'],
  ])('has what is left of that: %s', (before, sent) => {
    expect(membersAfter('...rest', before, before.includes('return') ? '; };' : ';')).toBe(sent);
  });
});

describe('what is taken out of an object that becomes the rest of itself', () => {
  const program = (take: string, body: string, type = 'application/json'): string =>
    `let kept = { pin: 'a' };\nconst take = () => { ${take} return pin; };\n${request(type, body)}`;
  const json = `JSON.stringify({ grant_type: 'password', pin: take() })`;
  const form = `new URLSearchParams(Object.entries({ grant_type: 'password', pin: take() }).filter(([, value]) => value != null))`;

  it.each([
    'const { pin, ...rest } = kept; kept = rest;',
    'let pin; ({ pin, ...kept } = kept);',
    'let pin, rest; ({ pin, ...rest } = kept); kept = rest;',
  ])('is missing the next time: %s', take => {
    expect(rewritten(program(take, json), {}, '/program.js')).toBe(
      program(take, form, 'application/x-www-form-urlencoded'),
    );
  });

  it('is there where something else is taken out', () => {
    const take = 'const { id, ...rest } = kept; kept = rest; const { pin } = kept;';
    expect(rewritten(program(take, json), {}, '/program.js')).toBe(
      program(take, form.replace(/Object\.entries\((.*)\)\.filter.*$/u, '$1)'), 'application/x-www-form-urlencoded'),
    );
  });

  it('may be put there again', () => {
    const again = (body: string, type: string): string =>
      `const ask = all => { const { pin, ...rest } = all; rest.pin = pin.trim(); ${request(type, body)} };`;
    expect(
      rewritten(again(`JSON.stringify({ grant_type: 'a', pin: rest.pin })`, 'application/json'), {}, '/program.js'),
    ).toBe(
      again(
        `new URLSearchParams({ grant_type: 'a', ...(rest.pin != null && { pin: rest.pin }) })`,
        'application/x-www-form-urlencoded',
      ),
    );
  });
});
