import { describe, expect, it } from 'vitest';
import { evaluateShown } from '../../../../test/support/evaluate.js';
import { memberOf } from './members.js';
import { textsOf } from './text.js';
import { typeNames } from './type-names.js';
import { apiKey } from './types.js';

/** The texts that the shown expression may be; holes as `{names}`. */
function texts(program: string): string[] {
  const { value } = evaluateShown(program);
  return textsOf(value).map(parts =>
    parts.map(part => (typeof part === 'string' ? part : `{${part.names.join('.')}}`)).join(''),
  );
}

function types(program: string): string[] {
  const { value, evaluation } = evaluateShown(program);
  return [...typeNames(value, evaluation)].sort();
}

function members(program: string): { keys: string[]; isOpen: boolean } {
  const { value } = evaluateShown(program);
  if (!('members' in value)) throw new Error(`${value.kind} has no members.`);
  return { keys: value.members.map(({ key, isOptional }) => (isOptional ? `${key}?` : key)), isOpen: value.isOpen };
}

describe('text', () => {
  it.each([
    ['a literal', `show('https://a.test/token')`, ['https://a.test/token']],
    ['a constant', `const url = 'https://a.test'; show(url)`, ['https://a.test']],
    [
      'a member of what was there',
      `function f(url) { const to = more ? url : undefined; show(to.href) }`,
      ['{url.href}'],
    ],
    [
      'a template with a hole',
      'function f(tenant) { show(`https://a.test/${tenant}/token`) }',
      ['https://a.test/{tenant}/token'],
    ],
    [
      'a concatenation of constants',
      `const base = 'https://a.test'; show(base + '/oauth' + '/token')`,
      ['https://a.test/oauth/token'],
    ],
    [
      'a nested member',
      `const config = { auth: { url: 'https://a.test' } } as const; show(config.auth.url)`,
      ['https://a.test'],
    ],
    [
      'a destructured member with a default',
      `const { url = 'https://b.test' } = options; show(url)`,
      ['{options.url}', 'https://b.test'],
    ],
    [
      'a member by a key that is unknown, of an object that is known whole',
      `const urls = { eu: 'https://eu.test', us: 'https://us.test' }; function f(region) { show(urls[region]) }`,
      ['https://eu.test', 'https://us.test'],
    ],
    [
      'a member by a key that is unknown, of an object that may have more',
      `function f(region, more) { const urls = { eu: 'https://eu.test', ...more }; show(urls[region]) }`,
      ['{urls}'],
    ],
    [
      'what a function of a table gives',
      `const urls = { eu: () => 'https://eu.test', us: path => 'https://us.test' + path }; show(urls[region]('/token'))`,
      ['https://eu.test', 'https://us.test/token'],
    ],
    [
      'what a function or nobody knows what gives',
      `function f(given) { const url = given ? given.url : () => 'https://a.test'; show(url()) }`,
      ['https://a.test', '{url}'],
    ],
    ['an enum member', `enum Urls { Token = 'https://a.test' } show(Urls.Token)`, ['https://a.test']],
    ['an environment variable', `show(process.env.TOKEN_URL)`, ['{process.env.TOKEN_URL}']],
    [
      'an environment variable with a default',
      `show(process.env.TOKEN_URL ?? 'https://a.test')`,
      ['{process.env.TOKEN_URL}', 'https://a.test'],
    ],
    [
      'new URL with a base',
      `show(new URL('/oauth/token', 'https://a.test/x/y').toString())`,
      ['https://a.test/oauth/token'],
    ],
    [
      'new URL with an unknown base',
      `show(new URL('/oauth/token', process.env.BASE).href)`,
      ['{process.env.BASE}/oauth/token'],
    ],
    [
      'new URL with a base that a call leaves out',
      `const parse = (url, base) => new URL(url, base); show(parse('https://a.test/token').href)`,
      ['https://a.test/token'],
    ],
    ['a branch', `show(flag ? 'a' : 'b')`, ['a', 'b']],
    ['a variable that is written twice', `let url = 'a'; if (flag) url = 'b'; show(url)`, ['a', 'b']],
    ['casts and non-null assertions', `show((('a' as string)!) satisfies string)`, ['a']],
    ['a join of constants', `show(['https://a.test', 'oauth', 'token'].join('/'))`, ['https://a.test/oauth/token']],
    ['a replaced part', `show('https://{host}/token'.replace('{host}', 'a.test'))`, ['https://a.test/token']],
    [
      'a replaced part that a pattern finds',
      `const END = /\\/+$/; show('https://a.test//'.replace(END, '') + '/token')`,
      ['https://a.test/token'],
    ],
    [
      'an end that is replaced, of a text that goes on with what is unknown',
      'function f(tenant) { show(`https://a.test/${tenant}`.replace(/\\/$/, "")) }',
      ['https://a.test/{tenant}'],
    ],
    [
      'a beginning that is replaced',
      'function f(tenant) { show(`https://a.test/${tenant}/https:`.replace(/^https:/, "http:")) }',
      ['http://a.test/{tenant}/https:'],
    ],
    [
      'each part that a global pattern finds',
      `show('https://a.test/{x}/{x}'.replaceAll(/\\{x\\}/g, 'y'))`,
      ['https://a.test/y/y'],
    ],
    [
      'what a pattern with groups replaces, which isn’t followed',
      `show('https://a.test/'.replace(/(a+)+$/, ''))`,
      ['{replace}'],
    ],
    [
      'a default without the slash at its end',
      `show((process.env.HOST || 'https://a.test/').replace(/\\/$/, '') + '/token')`,
      ['https://a.test/token'],
    ],
    [
      'an alternative in each case, in lower case',
      `function f(isLive) { show((isLive ? 'https://A.test ' : 'https://B.test').trim().toLowerCase()) }`,
      ['https://a.test', 'https://b.test'],
    ],
    [
      'a default with something behind it',
      `show((import.meta.env.HOST ?? 'https://a.test').concat('/token'))`,
      ['{concat}', 'https://a.test/token'],
    ],
    ['a constant in capitals', `const host = 'a.test'; show(host.toUpperCase())`, ['A.TEST']],
    [
      'a part that is replaced by something unknown',
      `show('https://{host}/token'.replace('{host}', host))`,
      ['https://{host}/token'],
    ],
    [
      'a part that is replaced by what is known in part',
      'function f(tenant) { show("https://a.test/{path}".replace("{path}", `${tenant}/token`)) }',
      ['https://a.test/{tenant}/token'],
    ],
    ['a part that is replaced without something in its place', `show('https://a.test'.replace('a'))`, ['{replace}']],
    ['an imported name', `import { tokenUrl } from './urls'; show(tokenUrl)`, ['{tokenUrl}']],
  ])('%s', (_situation, program, expected) => {
    expect(texts(program)).toEqual(expected);
  });

  it('ends for variables that stand for each other', () => {
    expect(texts('var a = b, b = a; show(a)')).toEqual(['{b}']);
  });

  it('ends for an expression that is nested 500 deep', () => {
    expect(texts(`show(${`'a' + `.repeat(500)}'b')`)[0]).toHaveLength(501);
    expect(texts(`show(${'f('.repeat(500)}1${')'.repeat(500)})`)).toHaveLength(1);
  });
});

describe('APIs', () => {
  it.each([
    ['a default import', `import axios from 'axios'; show(axios.post)`, 'axios:post'],
    ['a namespace import', `import * as axios from 'axios'; show(axios.default.post)`, 'axios:post'],
    ['a renamed import', `import { post as send } from 'axios'; show(send)`, 'axios:post'],
    ['require', `const axios = require('axios'); show(axios.post)`, 'axios:post'],
    ['require and default', `const axios = require('axios').default; show(axios.post)`, 'axios:post'],
    ['a destructured require', `const { post: send } = require('axios'); show(send)`, 'axios:post'],
    ['a dynamic import', `const axios = (await import('axios')).default; show(axios.post)`, 'axios:post'],
    ['an instance', `import axios from 'axios'; const api = axios.create({}); show(api.post)`, 'axios:create().post'],
    ['a Deno specifier', `import axios from 'npm:axios@1.7'; show(axios)`, 'axios:'],
    ['a global', `show(fetch)`, ':fetch'],
    ['a bound function', `const send = fetch.bind(globalThis); show(send)`, ':fetch'],
    ['a member of the global object', `show(globalThis.fetch)`, ':fetch'],
  ])('%s', (_situation, program, expected) => {
    const { value } = evaluateShown(program);
    expect(value.kind === 'api' && apiKey(value)).toBe(expected);
  });

  it('is not a global that a function of the file hides', () => {
    expect(evaluateShown('function fetch() {} show(fetch)').value.kind).toBe('function');
  });
});

describe('members', () => {
  it.each([
    ['a literal', `show({ a: 1, 'b': 2, ['c']: 3 })`, { keys: ['a', 'b', 'c'], isOpen: false }],
    ['a computed key that is constant', `const K = 'a'; show({ [K]: 1 })`, { keys: ['a'], isOpen: false }],
    ['a computed key that is unknown', `function f(k) { show({ [k]: 1 }) }`, { keys: [], isOpen: true }],
    [
      'a spread of a known object',
      `const base = { a: 1 }; show({ ...base, b: 2 })`,
      { keys: ['a', 'b'], isOpen: false },
    ],
    ['a spread of something unknown', `function f(x) { show({ a: 1, ...x }) }`, { keys: ['a'], isOpen: true }],
    ['a conditional spread', `show({ a: 1, ...(flag && { b: 2 }) })`, { keys: ['a', 'b?'], isOpen: false }],
    ['a conditional spread with two branches', `show({ ...(flag ? { a: 1 } : {}) })`, { keys: ['a?'], isOpen: false }],
    [
      'an assignment afterwards',
      `const x = { a: 1 }; x.b = 2; x['c'] = 3; show(x)`,
      { keys: ['a', 'b', 'c'], isOpen: false },
    ],
    [
      'an assignment in a branch',
      `const x = { a: 1 }; if (flag) x.b = 2; show(x)`,
      { keys: ['a', 'b?'], isOpen: false },
    ],
    ['Object.assign', `const x = { a: 1 }; Object.assign(x, { b: 2 }); show(x)`, { keys: ['a', 'b'], isOpen: false }],
    [
      'a function of the file that reads the object',
      `const x = { a: 1 }; log(x); function log(o) { console.log(o.a, o); } show(x)`,
      { keys: ['a'], isOpen: false },
    ],
    [
      'a function of the file that gets the object',
      `const x = { a: 1 }; fill(x); function fill(o) { o.b = 1; } show(x)`,
      { keys: ['a'], isOpen: true },
    ],
    ['an alias that is only read', `const x = { a: 1 }; const y = x; show(x)`, { keys: ['a'], isOpen: false }],
    ['delete', `const x = { a: 1 }; delete x.a; show(x)`, { keys: ['a?'], isOpen: true }],
    ['a package that reads the object', `const x = { a: 1 }; console.log(x); show(x)`, { keys: ['a'], isOpen: false }],
    [
      'URLSearchParams line by line',
      `const p = new URLSearchParams(); p.append('a', '1'); p.set('b', '2'); show(p)`,
      { keys: ['a', 'b'], isOpen: false },
    ],
    [
      'URLSearchParams from pairs',
      `show(new URLSearchParams([['a', '1'], ['b', '2']]))`,
      { keys: ['a', 'b'], isOpen: false },
    ],
    ['qs.stringify', `import qs from 'qs'; show(qs.stringify({ a: 1 }))`, { keys: ['a'], isOpen: false }],
  ])('%s', (_situation, program, expected) => {
    expect(members(program)).toEqual(expected);
  });

  it('lets the last member of a name win', () => {
    const { value, evaluation } = evaluateShown(`show({ a: 'first', a: 'last' })`);
    if (value.kind !== 'object') throw new Error(value.kind);
    expect(memberOf(value, 'a', evaluation)?.value).toMatchObject({ kind: 'text', parts: ['last'] });
  });

  it('does not decide between a member and what may hide it', () => {
    const { value, evaluation } = evaluateShown(`show({ a: 'x', ...(flag && { a: 'y' }) })`);
    if (value.kind !== 'object') throw new Error(value.kind);
    expect(memberOf(value, 'a', evaluation)).toMatchObject({ member: null, value: { kind: 'union' } });
  });
});

describe('functions', () => {
  it.each([
    [
      'a helper that returns a text',
      `function url(host) { return 'https://' + host + '/token' } show(url('a.test'))`,
      ['https://a.test/token'],
    ],
    ['an arrow function', 'const url = host => `https://${host}/token`; show(url("a.test"))', ['https://a.test/token']],
    ['a default value', `const url = (host = 'b.test') => host; show(url())`, ['b.test']],
    [
      'a destructured parameter',
      `function url({ host, path = '/token' }) { return host + path } show(url({ host: 'a.test' }))`,
      ['a.test/token'],
    ],
    ['several returns', `function url(x) { if (x) { return 'a' } return 'b' } show(url(1))`, ['a', 'b']],
    ['an async helper', `async function url() { return 'a' } show(await url())`, ['a']],
    [
      'a function that calls itself',
      `function url(n) { return n ? url(n - 1) : 'a' } show(url(read()))`,
      ['{url}', 'a'],
    ],
    ['a spread argument', 'const url = host => host; show(url(...hosts))', ['{}']],
    [
      'a function that a function returns',
      `const url = host => path => host + path; show(url('a')('/token'))`,
      ['a/token'],
    ],
    [
      'a function that a function returns in an object',
      `const make = host => ({ url: () => host + '/token' }); show(make('a').url())`,
      ['a/token'],
    ],
    ['a generator', `function* url() { return 'a' } show(url())`, ['{url}']],
  ])('%s', (_situation, program, expected) => {
    expect(texts(program)).toEqual(expected);
  });

  it('keeps the arguments of two calls apart', () => {
    expect(texts(`const id = x => x; const a = id('a'); const b = id('b'); show(a + b)`)).toEqual(['ab']);
  });

  it('evaluates what a helper returns with the arguments of its call', () => {
    const { value, evaluation } = evaluateShown(`const body = id => ({ client_id: id }); show(body('me'))`);
    if (value.kind !== 'object') throw new Error(value.kind);
    expect(memberOf(value, 'client_id', evaluation)?.value).toMatchObject({ kind: 'text', parts: ['me'] });
  });
});

describe('classes', () => {
  it.each([
    ['a field', `class A { url = 'a'; f() { show(this.url) } }`, ['a']],
    ['a private field', `class A { #url = 'a'; f() { show(this.#url) } }`, ['a']],
    ['a static field', `class A { static url = 'a'; f() { show(A.url) } }`, ['a']],
    ['a field that the constructor sets', `class A { constructor() { this.url = 'a' } f() { show(this.url) } }`, ['a']],
    [
      'a field that two methods set',
      `class A { url = 'a'; set() { this.url = 'b' } f() { show(this.url) } }`,
      ['a', 'b'],
    ],
    ['a getter', `class A { get url() { return 'a' } f() { show(this.url) } }`, ['a']],
    ['a getter behind a setter', `class A { set url(x) {} get url() { return 'a' } f() { show(this.url) } }`, ['a']],
    ['an inherited field', `class A { url = 'a' } class B extends A { f() { show(this.url) } }`, ['a']],
    ['an arrow function inside a method', `class A { url = 'a'; f() { return () => show(this.url) } }`, ['a']],
    ['a method that returns a text', `class A { url() { return 'a' } f() { show(this.url()) } }`, ['a']],
    ['an instance', `class A { url = 'a' } show(new A().url)`, ['a']],
    [
      'what the constructor of each instance is given',
      `class A { constructor(url) { this.url = url } } const a = new A('a'), b = new A('b'); show(a.url + b.url)`,
      ['ab'],
    ],
    [
      'a member of what the constructor is given',
      `class A { #o; constructor({ url = 'b' } = {}) { this.#o = { url } } url() { return this.#o.url } } show(new A({ url: 'a' }).url())`,
      ['a'],
    ],
    [
      'a field that a subclass gives to the method of its base',
      `class A { f() { return this.url } } class B extends A { url = 'b' } show(new B().f())`,
      ['b'],
    ],
    ['a member of the object of a method', `const api = { url: 'a', f() { show(this.url) } }`, ['a']],
    ['this of a plain function', `class A { url = 'a'; f() { return function () { show(this.url) } } }`, ['{url}']],
  ])('%s', (_situation, program, expected) => {
    expect(texts(program)).toEqual(expected);
  });

  it.each([
    [
      'an instance of a client',
      `import axios from 'axios'; class A { http = axios.create({}); f() { show(this.http.post) } }`,
      'axios:create().post',
    ],
    [
      'a client that the constructor makes',
      `import axios from 'axios'; class A { constructor() { this.http = axios.create({}) } f() { show(this.http.post) } }`,
      'axios:create().post',
    ],
    ['fetch as a default argument', `function f(send = fetch) { show(send) }`, ':fetch'],
  ])('%s', (_situation, program, expected) => {
    const { value } = evaluateShown(program);
    const api = value.kind === 'union' ? value.of.find(one => one.kind === 'api') : value;
    expect(api?.kind === 'api' && apiKey(api)).toBe(expected);
  });
});

describe('types', () => {
  it.each([
    ['a string', `show('a')`, ['string']],
    ['a template of anything', 'show(`${x}`)', ['string']],
    ['a number', 'show(5)', ['number']],
    ['null', 'show(null)', ['null']],
    ['undefined', 'show(undefined)', ['undefined']],
    ['an environment variable', 'show(process.env.X)', ['string', 'undefined']],
    ['an environment variable taken apart', 'const { X } = process.env; show(X)', ['string', 'undefined']],
    ['an environment variable with a default', `show(process.env.X || '')`, ['string']],
    ['a typed parameter', 'function f(x: string) { show(x) }', ['string']],
    ['an optional parameter', 'function f(x?: string) { show(x) }', ['string', 'undefined']],
    ['an optional parameter with a default behind it', `function f(x?: string) { show(x ?? 'a') }`, ['string']],
    ['a parameter with a default', `function f(x = 'a') { show(x) }`, ['string', 'unknown']],
    ['a union type', 'function f(x: string | null) { show(x) }', ['null', 'string']],
    ['a literal union of an alias', `type T = 'a' | 'b'; function f(x: T) { show(x) }`, ['string']],
    ['a member of an interface', 'interface O { x?: string } function f(o: O) { show(o.x) }', ['string', 'undefined']],
    [
      'a destructured member of an interface',
      'interface O { x?: number } function f({ x }: O) { show(x) }',
      ['number', 'undefined'],
    ],
    [
      'a member of Partial',
      'interface O { x: string } function f(o: Partial<O>) { show(o.x) }',
      ['string', 'undefined'],
    ],
    ['an array type', 'function f(x: string[]) { show(x) }', ['array']],
    ['a type that refers to itself', 'type T = T | string; function f(x: T) { show(x) }', ['string', 'unknown']],
    ['a Date', 'show(new Date())', ['object']],
    ['an arrow function', 'show(() => 1)', ['object']],
    ['an untyped parameter', 'function f(x) { show(x) }', ['unknown']],
    ['a call of something unknown', 'show(f())', ['unknown']],
  ])('%s', (_situation, program, expected) => {
    expect(types(program)).toEqual(expected);
  });
});

describe('an object that is filled behind its declaration', () => {
  const filled = (code: string): { keys: string[]; isOpen: boolean } => members(`const o = { a: 1 }; ${code} show(o);`);

  it.each([
    ['by a pattern', `[o.url, o.body] = ['/token', { code }];`, { keys: ['a', 'url', 'body'], isOpen: false }],
    ['by a pattern of names', `({ url: o.url } = { url: '/token' });`, { keys: ['a', 'url'], isOpen: false }],
    ['by a pattern of what isn’t known', `[o.url] = list;`, { keys: ['a'], isOpen: true }],
    [
      'by a definition',
      `Object.defineProperty(o, 'url', { value: '/token', enumerable: true });`,
      { keys: ['a', 'url'], isOpen: false },
    ],
    [
      'by a definition that no copy takes over',
      `Object.defineProperty(o, 'url', { value: '/token' });`,
      { keys: ['a'], isOpen: true },
    ],
    [
      'by a definition of an accessor',
      `Object.defineProperty(o, 'url', { get: () => '/token', enumerable: true });`,
      { keys: ['a'], isOpen: true },
    ],
  ])('%s', (_situation, code, expected) => {
    expect(filled(code)).toEqual(expected);
  });
});
