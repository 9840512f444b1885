import { describe, expect, it } from 'vitest';
import { rewritten } from '../../../../test/support/analyze.js';
import { membersAfter } from '../../../../test/support/members.js';

const guarded = (key: string, value: string): string => `...(${value} != null && { ${key}: ${value} })`;

describe('what some clients only have is tested where it is a part of what the program gets', () => {
  it.each([
    ['a parameter', 'secret', 'function f(secret) {', '}'],
    ['a part of a parameter', 'o.secret', 'function f(o) {', '}'],
    ['a parameter that is taken apart', 'secret', 'function f({ secret }) {', '}'],
    ['a parameter with a default', 'secret', 'function f(secret = other) {', '}'],
    ['a part of a parameter with a default', 'secret', 'function f({ secret = other }) {', '}'],
    ['a list of parameters', 'secret', 'function f([secret]) {', '}'],
    ['a parameter or a name', 'secret', 'function f(given) { const secret = a ? given : name;', '}'],
    ['a text that was read', 'secret', 'const { secret } = JSON.parse(text);', ''],
    ['a text that was read as a whole', 'o.secret', 'const o = JSON.parse(text);', ''],
    [
      'the arguments of the program',
      `o.values['secret']`,
      `import { parseArgs } from 'util'; const o = parseArgs();`,
      '',
    ],
    ['an answer', 'o.secret', 'const o = await (await fetch(a)).json();', ''],
    ['a list', 'secret', 'const [secret] = load();', ''],
    ['a copy', 'o.secret', 'const o = { ...process.env };', ''],
    ['what a page is given', 'window.secret', '', ''],
    ['a part of what a page is given', 'window.__CONFIG__.secret', '', ''],
    ['what it keeps', 'this.o.secret', 'class K { constructor(o) { this.o = o; } f() {', '} }'],
  ])('%s', (_situation, value, before, behind) => {
    for (const key of ['client_secret', 'redirect_uri', 'code_verifier'])
      expect(membersAfter(`${key}: ${value}`, before, behind)).toBe(guarded(key, value));
  });

  it.each([
    ['a name', 'secret', ''],
    ['what another file sets up', 'o.secret', `import o from './settings.js';`],
    ['what a package gives', 'secret', `import { get } from 'settings'; const secret = get('a');`],
    ['what a function of the file gets', 'secret', 'const secret = (() => get())();'],
    ['a member that a call gives', 'o.secret', 'const o = { secret: get() };'],
    ['a field that is inherited', 'this.secret', 'class K extends L { f() {'],
    ['an element of a list that a loop goes over', 'secret', 'for (const secret of list) {'],
    ['what a template makes', 'secret', 'const secret = tag`a`;'],
    ['what a function of the file makes by a template', 'secret', 'const secret = (() => tag`a`)();'],
    ['a member that a template makes', 'o.secret', 'const o = { secret: tag`a` };'],
    ['what is waited for in a generator', 'secret', 'function* f() { const secret = yield a;'],
    ['what was thrown', 'secret', 'try { go(); } catch (secret) {'],
  ])('but not %s', (_situation, value, before) => {
    const behind = '} '.repeat(before.split('{').length - before.split('}').length);
    expect(membersAfter(`client_secret: ${value}`, before, behind)).toBe(`client_secret: ${value}`);
  });
});

it('what some clients only have is set only if it is there, and what all have in any case', () => {
  const program = (set: string, type: string, body: string): string =>
    `const { a } = JSON.parse(text);\nconst data = { grant_type: 'refresh_token' };\n${set}\nfetch('https://a.test/oauth/token', { method: 'POST', headers: { 'Content-Type': '${type}' }, body: ${body}(data) });`;
  const after = (set: string): string =>
    rewritten(program(set, 'application/json', 'JSON.stringify'), {}, '/program.js');
  const sent = (set: string): string => program(set, 'application/x-www-form-urlencoded', 'new URLSearchParams');
  expect(after('data.client_secret = a;')).toBe(sent('if (a != null) data.client_secret = a;'));
  expect(after('data.client_id = a;')).toBe(sent('data.client_id = a;'));
});

const grant = (type: string): string => `grant_type: '${type}', client_id: o.id, client_secret: o.secret`;

it('a client that asks for itself has its secret', () => {
  const before = 'const o = JSON.parse(text);';
  expect(membersAfter(grant('client_credentials'), before)).toBe(grant('client_credentials'));
  expect(membersAfter(grant('refresh_token'), before)).toBe(
    `grant_type: 'refresh_token', client_id: o.id, ${guarded('client_secret', 'o.secret')}`,
  );
});
