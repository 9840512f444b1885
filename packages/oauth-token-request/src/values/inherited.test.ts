import { describe, expect, it } from 'vitest';
import { wiresOf } from '../../../../test/support/analyze.js';
import { evaluateShown } from '../../../../test/support/evaluate.js';
import { constantOf } from './text.js';
import { alternativesOf } from './types.js';

const kinds = (program: string): string[] => {
  const { value } = evaluateShown(program);
  return value.kind === 'union' ? value.of.map(({ kind }) => kind) : [value.kind];
};

describe('what a class that extends another has of its own counts', () => {
  it.each([
    ['a method', `params() { return { a: 1 }; } go() { show(this.params()); }`, `params() { return 'b'; }`],
    ['a field', `params = { a: 1 }; go() { show(this.params); }`, `params = 'b';`],
    ['an accessor', `get params() { return { a: 1 }; } go() { show(this.params); }`, `get params() { return 'b'; }`],
    ['an assigned field', `params = { a: 1 }; go() { show(this.params); }`, `constructor() { this.params = 'b'; }`],
    ['of the class itself', `static params = { a: 1 }; static go() { show(this.params); }`, `static params = 'b';`],
  ])('%s', (_situation, base, own) => {
    expect(kinds(`class Base { ${base} } class Sub extends Base { ${own} }`)).toEqual(['object', 'text']);
  });

  it('also where that extends it by another', () => {
    const program = `class Base { p = { a: 1 }; go() { show(this.p); } } class A extends Base {} class B extends A { p = 'b'; }`;
    expect(kinds(program)).toEqual(['object', 'text']);
  });

  it.each([
    ['that it declares', `abstract p(): string;`],
    ['that it doesn’t name', ``],
    ['that throws in it', `p() { throw new Error(); }`],
  ])('and is all that a method gives %s', (_situation, base) => {
    const program = `abstract class Base { ${base} go() { show(this.p()); } } class A extends Base { p() { return 'a'; } } class B extends Base { p() { return 'b'; } }`;
    const texts = alternativesOf(evaluateShown(program).value).map(constantOf);
    expect(texts.filter(text => text !== null).toSorted()).toStrictEqual(['a', 'b']);
  });

  it('but isn’t all where the class is given it too', () => {
    const program = `class Base { constructor(p) { this.p = p; } go() { show(this.p); } } class A extends Base { p = 'a'; }`;
    expect(kinds(program)).toEqual(['unknown', 'text']);
  });

  it('is unknown where a method takes the place of something else', () => {
    const program = `class Base { p() { return { a: 1 }; } go() { show(this.p()); } } class Sub extends Base { p = make(); }`;
    expect(kinds(program)).toEqual(['object', 'unknown']);
  });

  it.each([
    [
      'where the instance is made in sight',
      `class Base { p = { a: 1 }; } class Sub extends Base { p = 'b'; } show(new Base().p)`,
    ],
    [
      'of a class that extends something else',
      `class Base { p = { a: 1 }; go() { show(this.p); } } class Sub extends Other { p = 'b'; }`,
    ],
    ['of a private name', `class Base { #p = { a: 1 }; go() { show(this.#p); } } class Sub extends Base { #p = 'b'; }`],
    ['of another name', `class Base { p = { a: 1 }; go() { show(this.p); } } class Sub extends Base { q = 'b'; }`],
  ])('but not %s', (_situation, program) => {
    expect(kinds(program)).toEqual(['object']);
  });

  it('ends where classes extend each other', () => {
    expect(kinds(`class A extends B { p = { a: 1 }; go() { show(this.p); } } class B extends A { p = 'b'; }`)).toEqual([
      'object',
      'text',
    ]);
  });
});

describe('a field', () => {
  it.each([
    ['of an instance', 'const login = new Login(); login.p[key] = 1;'],
    ['of a typed instance', 'function fill(login: Login) { login.p[key] = 1; }'],
    [
      'of an instance of a class that extends it',
      'class Sub extends Login {} const login = new Sub(); login.p[key] = 1;',
    ],
    ['of another name for the instance', 'const login = new Login(); const same = login; same.p[key] = 1;'],
    ['of a new instance', 'new Login().p[key] = 1;'],
    ['in a class that extends it', 'class Sub extends Login { fill() { this.p[key] = 1; } }'],
    ['that is taken out', 'const { p } = new Login(); p[key] = 1;'],
    ['that is taken out later', 'let p; ({ p } = new Login()); p[key] = 1;'],
  ])('is open where it is filled by a name %s', (_situation, code) => {
    expect(evaluateShown(`class Login { p = { a: 1 }; go() { show(this.p); } }\n${code}`).value).toMatchObject({
      kind: 'object',
      isOpen: true,
    });
  });

  it.each([
    ['of something else', 'function fill(login) { login.p[key] = 1; }'],
    ['of another class', 'class Other { p = {}; } const login = new Other(); login.p[key] = 1;'],
    ['that is only read', 'const login = new Login(); console.log(login.p); const { p } = login; run(p.a);'],
  ])('is not where it is a field %s', (_situation, code) => {
    expect(evaluateShown(`class Login { p = { a: 1 }; go() { show(this.p); } }\n${code}`).value).toMatchObject({
      kind: 'object',
      isOpen: false,
    });
  });

  it('may be what an instance is given from outside', () => {
    const program = `class Login { p = { a: 1 }; go() { show(this.p); } } const login = new Login(); login.p = 'b';`;
    expect(kinds(program)).toEqual(['object', 'text']);
  });

  it('may be something unknown that a pattern gives it', () => {
    expect(kinds(`class Login { p = { a: 1 }; go() { [this.p] = list; show(this.p); } }`)).toEqual([
      'object',
      'unknown',
    ]);
  });
});

describe('an object inside an object literal is open', () => {
  it.each([
    ['that a method fills', `const o = { p: { a: 1 }, fill() { this.p[key] = 1; }, go() { show(this.p); } };`],
    ['that is filled by its name', `const o = { p: { a: 1 }, go() { show(this.p); } }; o.p[key] = 1;`],
  ])('%s', (_situation, program) => {
    expect(evaluateShown(program).value).toMatchObject({ kind: 'object', isOpen: true });
  });

  it('but not where its methods call each other, or what else it holds', () => {
    const program = `const o = { http, p: { a: 1 }, log() { console.log(this.p); }, go() { this.log(); this.http.post(); show(this.p); } }; o.go();`;
    expect(evaluateShown(program).value).toMatchObject({ kind: 'object', isOpen: false });
  });
});

describe('what a class has of the one that it extends', () => {
  const json = `post(url, data) { return fetch(url, { method: 'POST', body: this.encode(data) }); } encode(data) { return JSON.stringify(data); }`;
  const send = (own: string, call = 'new Auth().login()'): string[] =>
    wiresOf(`class Api { ${json} } class Auth extends Api { ${own} } ${call};`);
  const login = `login() { return super.post(TOKEN_URL, { grant_type: 'password' }); }`;

  it.each([
    ['is called by super', login, 'json-body'],
    ['sees what the class has in its place', `${login} encode(data) { return new URLSearchParams(data); }`, 'form'],
    [
      'is called by what takes its place',
      `post(url, data) { return super.post(url, data); } login() { return this.post(TOKEN_URL, { grant_type: 'password' }); }`,
      'json-body',
    ],
  ])('%s', (_situation, own, outcome) => {
    expect(send(own)).toStrictEqual([`fetch: ${outcome}`]);
  });

  it('is not known of a class of a package, or of one that extends itself', () => {
    expect(wiresOf(`import { Api } from 'api'; class Auth extends Api { ${login} }`)).toStrictEqual([]);
    expect(wiresOf(`class A extends A { ${login} }`)).toStrictEqual([]);
  });

  it.each([
    ['two classes that extend each other', 'class A extends B {} class B extends A {}'],
    ['three of them', 'class A extends B {} class B extends C {} class C extends A {}'],
    ['what extends them', 'class A extends B {} class B extends C {} class C extends B {}'],
  ])('is not known of %s', (_situation, classes) => {
    expect(kinds(`${classes} show(A.h);`)).toStrictEqual(['unknown']);
    expect(kinds(`${classes} show(new A().h);`)).toStrictEqual(['unknown']);
  });
});
