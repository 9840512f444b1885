import { describe, expect, it } from 'vitest';
import { membersAfter, sentIfThere } from '../../../../test/support/members.js';

const STORE = `const sessions = new Map();\nsessions.set('a', { tenant: null });\n`;
const CLASS = (make: string): string => `class Login { constructor(options) { ${make} } token() { return `;

describe('what a call gives is looked at once, where the pairs are made', () => {
  it.each([
    ['of a function that another may stand for', 'tenant: load()', 'let load = () => null;\nuse = f => { load = f; };'],
    [
      'of a method of an object that another may stand for',
      'tenant: given.load()',
      'let given = { load() {} };\nuse = o => { given = o; };',
    ],
    ['that is waited for', 'tenant: await load()', 'let load = async () => undefined;\nuse = f => { load = f; };'],
    ['as a member of an answer', 'tenant: load().tenant', ''],
    ['as a member of an answer that is waited for', 'tenant: (await load()).user.tenant', ''],
    ['as a member of what is in a Map', `tenant: sessions.get(id).tenant, code`, STORE],
    ['as what a generator is handed', 'tenant: yield select()', 'function* run() {'],
  ])('%s', (situation, members, before) => {
    const behind = situation.includes('generator') ? '}' : ';';
    expect(membersAfter(members, before, behind)).toBe(`pairs of ${members}`);
  });

  it.each([
    ['of a function that nothing is known of', 'tenant: load()', 'export const use = f => { load = f; };\nlet load;'],
    ['of a function that gives a text', 'tenant: load()', `let load = () => 'a';`],
    ['which the request needs', 'code: (await load()).code', ''],
  ])('but not one %s', (_situation, members, before) => {
    expect(membersAfter(members, before)).toBe(members);
  });
});

describe('what is worked out each time it is read is looked at once', () => {
  it('by an accessor of what the file gives to a parameter', () => {
    const before = 'const given = { get id() { return `id${++count}`; } };\nsend(given);\nfunction send(o) { return ';
    expect(membersAfter('tenant: o.id', before, '; }')).toBe('pairs of tenant: o.id');
    const plain = before.replace('get id() { return `id${++count}`; }', 'id: read()');
    expect(membersAfter('tenant: o.id', plain, '; }')).toBe(sentIfThere('o.id', 'tenant: o.id', 'null'));
  });

  it('by a Proxy', () => {
    const before = 'const store = new Proxy({}, handler);';
    expect(membersAfter('tenant: store.tenant', before)).toBe('pairs of tenant: store.tenant');
  });
});

describe('what no text is shows by', () => {
  it.each([
    ['an argument that becomes the object', 'Object.assign(this, options);', `{ tenant: new Date(0) }`, 'nested-value'],
    [
      'an argument that an object has',
      'this.tenant = { ...options }.tenant;',
      `{ tenant: new Date(0) }`,
      'nested-value',
    ],
    ['a list in such a one', 'Object.assign(this, options);', `{ tenant: ['a'] }`, 'array-value'],
  ])('%s', (_situation, make, given, result) => {
    const behind = `; } }\nnew Login(${given}).token();`;
    expect(membersAfter('tenant: this.tenant', CLASS(make), behind)).toBe(result);
    const text = behind.replace(given, `{ tenant: 'a' }`);
    expect(membersAfter('tenant: this.tenant', CLASS(make), text)).toBe(
      sentIfThere('this.tenant', 'tenant: this.tenant', 'null'),
    );
  });

  it.each([
    ['a spread', 'this.all = { ...options };'],
    ['a spread behind defaults', `this.all = { tenant: 'a', ...options };`],
    ['Object.assign', 'this.all = Object.assign({}, options);'],
    ['its name', 'this.all = { tenant: options.tenant };'],
  ])('what a constructor takes over by %s', (_situation, make) => {
    const behind = `; } }\nnew Login({ tenant: ['a'] }).token();`;
    expect(membersAfter('tenant: this.all.tenant', CLASS(make), behind)).toBe('array-value');
    expect(membersAfter('tenant: this.all.tenant', CLASS(make), behind.replace(`['a']`, `'a'`))).toContain(
      'tenant: this.all.tenant',
    );
  });

  it.each([
    ['what is set in a Map', `const dates = new Map();\ndates.set('a', new Date(0));`, 'nested-value'],
    ['what a Map is made of', `const dates = new Map([['a', new Date(0)]]);`, 'nested-value'],
    ['a list in a WeakMap', `const dates = new WeakMap();\ndates.set(key, ['a']);`, 'array-value'],
    ['a text in a Map', `const dates = new Map([['a', 'b']]);`, `pairs of tenant: dates.get(key)`],
  ])('%s', (_situation, before, result) => {
    expect(membersAfter('tenant: dates.get(key)', before)).toBe(result);
  });

  it('what an async function makes', () => {
    const before = 'async function load() { return new Date(0); }\nload().then(day => ';
    expect(membersAfter('tenant: day', before, ');')).toBe('tenant: day.toISOString()');
    expect(membersAfter('tenant: day', before.replace('Date', 'Promise'), ');')).toBe(
      sentIfThere('day', 'tenant: day', 'null'),
    );
  });

  it('the place of an element in a list', () => {
    const before = `const list = [new Date(0), 'a', ['b']];`;
    expect(membersAfter('tenant: list[0], device: list[1]', before)).toBe(
      'tenant: list[0].toISOString(), device: list[1]',
    );
    expect(membersAfter('tenant: list[2]', before)).toBe('array-value');
  });
});
