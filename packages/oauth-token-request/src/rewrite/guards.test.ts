import { describe, expect, it } from 'vitest';
import { rewritten } from '../../../../test/support/analyze.js';
import { membersAfter, sentIfThere } from '../../../../test/support/members.js';

const ID = 'const id = process.env.ID;';
const SENT = 'id';
const TESTED = '...(id !== undefined && { id })';

/** A member of a body after the rewrite, where a test may stand before or around the request. */
const memberAfter = (before: string, member = 'id', behind = ''): string =>
  membersAfter(member, `function f(a) { ${before}`, `${behind}; }`);

describe('a value that may be missing is known to be there', () => {
  it.each([
    'if (!id) throw new Error();',
    'if (!id) return;',
    'if (!id) { return; }',
    'if (!(id)) return;',
    'if (id === undefined) return;',
    'if (id == null) return;',
    'if ((id) === undefined) { log(); return; }',
    'if ((id) == undefined) return;',
    'if (id != undefined)',
    'if (!id || !a) return;',
    'if (a || b || !id) return;',
    'if (id)',
    'if (id && a)',
    'if (a && b && id)',
    'if (id !== undefined)',
    'if (id != null)',
    'if (id) if (a)',
    'id &&',
    'a && id &&',
  ])('behind %s', test => {
    expect(memberAfter(`${ID} ${test}`)).toBe(SENT);
  });

  it('in the branch of its own test', () => {
    expect(memberAfter(`${ID} return id ?`, 'id', ' : null')).toBe(SENT);
    expect(memberAfter(`${ID} return id ? null :`)).toBe(TESTED);
  });

  it.each(['process.env.ID', 'import.meta.env.ID', 'import.meta.env[ID]', 'config.oauth.id'])(
    'where %s itself is tested',
    id => {
      const before = id.startsWith('config') ? 'const config = { oauth: { id: process.env.ID } };' : '';
      expect(memberAfter(`${before} if (!${id}) return;`, `id: ${id}`)).toBe(`id: ${id}`);
    },
  );

  it('at the top of a program', () => {
    expect(membersAfter('id', `${ID} if (!id) throw new Error();`)).toBe(SENT);
  });

  it('under its own test, though it was written again before', () => {
    expect(memberAfter('let id = process.env.ID; id = process.env.ID2;', '...(id && { id })')).toBe(
      '...(id && { id })',
    );
  });

  it('where a parameter is tested', () => {
    const program = (body: string): string =>
      `function f(id?: string) { if (!id) return; fetch(TOKEN_URL, { method: 'POST', body: ${body}({ grant_type: 'password', id })`;
    const end = `, headers: { 'Content-Type': 'application/x-www-form-urlencoded' } }); }`;
    expect(rewritten(`${program('JSON.stringify')} }); }`)).toBe(program('new URLSearchParams') + end);
  });
});

describe('a value that may be missing is tested', () => {
  it.each([
    '',
    'if (!id) log();',
    'if (!id) { throw new Error(); log(); }',
    'if (!id) return; else log();',
    'if (id) return;',
    'if (id != null) return;',
    'if (id <= null) return;',
    'if (id === 0) return;',
    'if (id === a) return;',
    'if (+id) return;',
    'if (!a) return;',
    'if (a === null) return;',
    'if (id === null) return;',
    'if (id !== null)',
    'if (!id && a) return;',
    '{ if (!id) return; }',
    'if (id || a)',
    'if (!id)',
    'if (id == null)',
    'if (id !== 0)',
    'if (id !== a)',
    'if (id) {} else',
    'id ||',
    'id ??',
    'while (id)',
    'const check = () => { if (!id) throw new Error(); };',
  ])('behind %s', test => {
    expect(memberAfter(`${ID} ${test}`)).toBe(TESTED);
  });

  it('before a test that comes later', () => {
    expect(memberAfter(ID, 'id', '; if (!id) return')).toBe(TESTED);
  });

  it('in a function that may run after it is written again', () => {
    expect(memberAfter(`let id = process.env.ID; if (!id) return; id = process.env.ID2;`)).toBe(TESTED);
    expect(memberAfter(`let id = process.env.ID; if (id) { id = process.env.ID2;`, 'id', '; }')).toBe(TESTED);
    expect(membersAfter('id', 'function f(id?: string) { if (!id) return; id = process.env.ID2;', '; }')).toBe(TESTED);
    expect(memberAfter(`let id = process.env.ID; if (id) setTimeout(() => {`, 'id', '})')).toBe(TESTED);
  });

  it.each([
    'await wait();',
    'this.wait();',
    'wait(() => (this.id = undefined));',
    'console.log(this);',
    'this.id = read;',
    'delete this.id;',
    'for (const one of ids) {',
    'setTimeout(() => {',
  ])('in a member of an object that may have changed since: %s', between => {
    const isLoop = between.endsWith('{');
    const before = `class K { id?: string; async send() { if (!this.id) return; ${between}`;
    const after = isLoop && between.startsWith('for') ? '; wait(one); }' : isLoop ? '; });' : ';';
    expect(membersAfter('id: this.id', before, `${after} } }`)).toBe(sentIfThere('this.id', 'id: this.id'));
  });

  it('in an element of a list that may have changed since', () => {
    const before = 'function f() { if (!codes[0]) return; next();';
    expect(membersAfter('id: codes[0]', before, '; }')).toBe('...(codes[0] != null && { id: codes[0] })');
  });

  it('of the environment of a bundler, too', () => {
    expect(memberAfter('', 'id: import.meta.env.ID')).toBe(
      '...(import.meta.env.ID !== undefined && { id: import.meta.env.ID })',
    );
  });
});

describe('a member of an object that was tested is there, as nothing can have changed it', () => {
  it.each([
    ['right behind the test', ''],
    ['behind a message', 'console.log(`id ${this.id}`);'],
    ['behind a declaration', 'const started = Date.now();'],
    ['behind a function that is called later', 'const stop = () => (this.id = undefined);'],
    ['in a loop that tests it each time', 'for (;;) { if (!this.id) return;'],
  ])('%s', (_situation, between) => {
    const before = `class K { id?: string; send() { if (!this.id) return; ${between}`;
    expect(membersAfter('id: this.id', before, `; ${between.startsWith('for') ? '} ' : ''}} }`)).toBe('id: this.id');
  });

  it('where it is the condition', () => {
    const before = 'class K { tokens?: { id?: string }; send() { if (this.tokens?.id) {';
    expect(membersAfter('id: this.tokens.id', before, '; } } }')).toBe('id: this.tokens.id');
  });

  it('so that a body that others see is sent as it is', () => {
    const program = (body: string, type = 'x-www-form-urlencoded'): string =>
      `class K { tokens?: { id?: string }; async send() {\nif (!this.tokens?.id) throw new Error();\nconst body = { grant_type: 'password', id: this.tokens.id };\nconsole.log(body);\nawait fetch('https://a.test/oauth/token', { method: 'POST', headers: { 'Content-Type': 'application/${type}' }, body: ${body} });\n} }`;
    expect(rewritten(program('JSON.stringify(body)', 'json'))).toBe(program('new URLSearchParams(body)'));
  });
});

describe('a test for one of undefined and null', () => {
  const after = (type: string, test: string): string => membersAfter('id', `function f(id: ${type}) { ${test}`, '; }');

  it.each([
    ['string | null', 'if (id === undefined) return;'],
    ['string | null', 'if (id !== undefined)'],
    ['string | null | undefined', 'if (id === undefined) return;'],
    ['string | null | undefined', 'if (id === null) return;'],
    ['string | null | undefined', 'return id !== undefined &&'],
    ['string | null | undefined', 'return id !== null &&'],
  ])('says nothing of the other: %s behind %s', (type, test) => {
    expect(after(type, test)).toBe(sentIfThere('id', 'id', 'null'));
  });

  it.each([
    ['string | null', 'if (id === null) return;'],
    ['string | null', 'if (id !== null)'],
    ['string | null | undefined', 'if (id === undefined || id === null) return;'],
    ['string | null | undefined', 'if (id === undefined) return; if (id !== null)'],
    ['string | null | undefined', 'if (id == null) return;'],
    ['string | null | undefined', 'return id !== undefined && id !== null &&'],
  ])('is enough where the other is ruled out: %s behind %s', (type, test) => {
    expect(after(type, test)).toBe('id');
  });

  it.each([`sessionStorage.getItem('id')`, `params.searchParams.get('id')`])('says nothing of what %s gives', value => {
    const before = (test: string): string => `const id = ${value}; ${test}`;
    expect(memberAfter(before('if (id === undefined) return;'))).toBe(sentIfThere('id', 'id', 'null'));
    expect(memberAfter(before('if (id === null) return;'))).toBe('id');
  });
});

describe('what a function of the file gives', () => {
  const after = (fn: string): string => membersAfter(`id: need('ID')`, `function need(name) { ${fn} }`);
  const READ = 'const value = process.env[name];';

  it.each([
    `${READ} if (!value) throw new Error(name); return value;`,
    `${READ} if (value === undefined) { throw new Error(name); } return value;`,
    `if (name === 'a') return 'b'; ${READ} if (!value) throw new Error(name); return value;`,
    `return process.env[name] ?? 'a';`,
  ])('is there where it throws otherwise: %s', fn => {
    expect(after(fn)).toBe(`id: need('ID')`);
  });

  it('is there in TypeScript too', () => {
    const fn = `${READ} if (!value) throw new Error(name); return value;`;
    expect(membersAfter(`id: need('ID')`, `function need(name: string): string { ${fn} }`)).toBe(`id: need('ID')`);
    expect(membersAfter(`id: need('ID')`, `function need(name: string): string { ${READ} return value!; }`)).toBe(
      `pairs of id: need('ID')`,
    );
  });

  it.each([
    `${READ} return value;`,
    `${READ} if (value === null) throw new Error(name); return value;`,
    `${READ} if (!value) log(name); return value;`,
    `${READ} if (!value) return undefined; return value;`,
  ])('is sent as a pair where it may be missing: %s', fn => {
    expect(after(fn)).toBe(`pairs of id: need('ID')`);
  });

  it.each([
    ['of an object that isn’t known', 'const need = name => settings[name];', `need('ID')`],
    ['of JSON', 'const settings = JSON.parse(text); const need = name => settings[name];', `need('ID')`],
    ['of a field', 'class S { get(name) { return this.values[name]; } } const s = new S();', `s.get('ID')`],
    ['of an object with methods', 'const s = { values: x, get(name) { return this.values[name]; } };', `s.get('ID')`],
  ])('may be missing where it is looked for by its name: %s', (_situation, before, value) => {
    expect(membersAfter(`id: ${value}`, before)).toBe(`pairs of id: ${value}`);
  });

  it.each([
    ['has a default', `const need = name => settings[name] ?? 'a';`],
    [
      'is tested',
      'const need = name => { const found = settings[name]; if (!found) throw new Error(name); return found; };',
    ],
    ['is declared to be text', 'function need(name: string): string { return settings[name]; }'],
  ])('is sent as it is where what is found %s', (_situation, before) => {
    expect(membersAfter(`id: need('ID')`, before)).toBe(`id: need('ID')`);
  });
});
