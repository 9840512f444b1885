import { describe, expect, it } from 'vitest';
import { rewritten } from '../../../../test/support/analyze.js';

const request = (member: string): string =>
  `fetch('https://a.test/oauth/token', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ grant_type: 'password', ${member} }) })`;

/** What URLSearchParams is given after the rewrite, or the reason for a refusal. */
function given(program: string): string {
  const after = rewritten(program, {}, '/program.js');
  return /new URLSearchParams\((.*)\) \}\)/u.exec(after)?.[1] ?? after;
}

const tested = `{ grant_type: 'password', ...(this.pin !== undefined && { pin: this.pin }) }`;
const untested = `{ grant_type: 'password', pin: this.pin }`;

describe('a field', () => {
  /** A class whose field `pin` is sent, with something else in it and behind it. */
  const inClass = (methods: string, after = ''): string =>
    `class Login { pin = 'a'; ask() { return ${request('pin: this.pin')}; } ${methods} }\nconst login = new Login();\n${after}`;

  it.each([
    ['is set to nothing by a key', 'clear(key) { this[key] = undefined; }', ''],
    ['is deleted by a key', 'clear(key) { delete this[key]; }', ''],
    ['is deleted by Reflect', `clear() { Reflect.deleteProperty(this, 'pin'); }`, ''],
    ['is set to nothing by Reflect', `clear() { Reflect.set(this, 'pin', undefined); }`, ''],
    ['is set by a key to what a call leaves out', 'set(key, to) { this[key] = to; }', `login.set('pin');`],
    ['is set by a key from outside', '', 'const clear = key => { login[key] = undefined; };'],
    ['is deleted by Reflect from outside', '', 'const clear = key => Reflect.deleteProperty(login, key);'],
  ])('may be missing that %s', (_situation, methods, after) => {
    expect(given(inClass(methods, after))).toBe(tested);
  });

  it('may be null that is set to that by a key', () => {
    expect(given(inClass('clear(key) { this[key] = null; }'))).toBe(tested.replace('!== undefined', '!= null'));
  });

  it.each([
    ['another field is deleted', `clear() { Reflect.deleteProperty(this, 'id'); }`, ''],
    ['a constant says which is', `clear() { this[ID] = undefined; }`, `const ID = 'id';`],
    ['one is read by a key', 'get(key) { return this[key]; }', ''],
    ['one is set by a key to something', 'set(key, to) { this[key] = to; }', `login.set('pin', 'b');`],
    ['one of another object is deleted', '', 'const clear = key => Reflect.deleteProperty(other, key);'],
    ['another library is called Reflect', `clear() { Reflect.deleteProperty(this, 'pin'); }`, 'const Reflect = acme;'],
  ])('is there where %s', (_situation, methods, after) => {
    expect(given(inClass(methods, after))).toBe(untested);
  });
});

describe('what a function takes out of an object', () => {
  const filtered = `Object.entries({ grant_type: 'password', pin: take('pin') }).filter(([, value]) => value != null)`;

  it.each([
    ['set to nothing by its key', 'kept[key] = undefined;'],
    ['set to null by its key', 'kept[key] = null;'],
    ['deleted by Reflect', 'Reflect.deleteProperty(kept, key);'],
    ['deleted by Reflect under its name', `Reflect.deleteProperty(kept, 'pin');`],
    ['set to nothing by Reflect', 'Reflect.set(kept, key, undefined);'],
  ])('may be missing that is then %s', (_situation, clear) => {
    const take = `const kept = { pin: 'a' };\nconst take = key => { const pin = kept[key]; ${clear} return pin; };`;
    expect(given(`${take}\n${request(`pin: take('pin')`)};`)).toBe(filtered);
  });

  it('is there where another member is deleted', () => {
    const take = `const kept = { pin: 'a', id: 'b' };\nconst take = key => { const pin = kept[key]; Reflect.deleteProperty(kept, 'id'); return pin; };`;
    expect(given(`${take}\n${request(`pin: take('pin')`)};`)).toBe(`{ grant_type: 'password', pin: take('pin') }`);
  });
});
