import { describe, expect, it } from 'vitest';
import { evaluateShown } from '../../../../test/support/evaluate.js';

/** Whether `x` may have members that can't be seen, after some code. */
function isOpen(code: string): boolean {
  const { value } = evaluateShown(`const x = { a: 1, list: [] };\n${code}\nshow(x)`);
  if (value.kind !== 'object') throw new Error(value.kind);
  return value.isOpen;
}

describe('an object may have been changed', () => {
  it.each([
    ['behind a cast', '(x as any)[key] = 1;'],
    ['behind a cast in angle brackets', '(<any>x)[key] = 1;'],
    ['behind an assertion', 'x!.a++;'],
    ['under a cast name', '(x.a as any) += 1;'],
    ['by an element of a pattern', '[x.b] = list;'],
    ['by a member of a pattern', '({ scope: x.b } = options);'],
    ['by a member of a pattern with a default', '({ scope: x.b = 1 } = options);'],
    ['by the rest of a pattern', '[...x.b] = list;'],
    ['by the head of a loop over elements', 'for (x.b of list);'],
    ['by the head of a loop over names', 'for (x.b in list);'],
    ['through a list that a method goes over', '[x].forEach(one => { one.b = 1; });'],
    [
      'through a list that a function goes over',
      'const fill = list => list.forEach(one => { one.b = 1; }); fill([x]);',
    ],
    ['through an element', 'const list = [x]; list[0].b = 1;'],
    ['through a spread list', 'const list = [x]; const more = [...list]; more[1].b = 1;'],
    ['in a loop over a list', 'for (const one of [x]) one.b = 1;'],
    ['through a member of another object', 'const context = { x, tries: 0 }; context.x.b = 1;'],
    ['through a member that is set later', 'const context = { tries: 0 }; context.y = x; context.y.b = 1;'],
    ['through a copy of an object that holds it', 'const context = { x }; const copy = { ...context }; copy.x.b = 1;'],
    ['through a name that a pattern gives', 'const context = { x }; const { x: y } = context; y.b = 1;'],
    ['through the rest of a pattern', 'const context = { x, y: 1 }; const { y, ...rest } = context; rest.x.b = 1;'],
    ['by a function with named arguments', 'function fill({ x, b }) { x.b = b; } fill({ x, b: 1 });'],
    ['by a function with an options object', 'function fill(options) { options.x.b = 1; } fill({ x });'],
    ['by a function that takes any number', 'function fill(...all) { all[0].b = 1; } fill(x);'],
    ['by a function that hands it on', 'function fill(o) { set(o); } function set(o) { o.b = 1; } fill(x);'],
    ['through what a function gives back', 'const same = o => o; const y = same(x); y.b = 1;'],
    ['through what a function returns', 'function same(o) { return o; } const y = same(x); y.b = 1;'],
    ['through another name', 'const y = x; y.b = 1;'],
    ['through a name that is given later', 'let y; y = x; y.b = 1;'],
    ['through a default', 'function f(y = x) { y.b = 1; }'],
    ['through an alternative', 'const y = flag ? x : {}; y.b = 1;'],
    ['through the last of a sequence', 'const y = (1, x); y.b = 1;'],
    ['through what is frozen', 'const y = Object.freeze(x); y.list.push(1);'],
    ['through what is filled', 'const y = Object.assign(x, { c: 1 }); y.b = 1;'],
    ['through an object that another is filled with', 'const y = {}; Object.assign(y, { x }); y.x.b = 1;'],
    ['in an object inside it', 'x.list.push(1);'],
    ['in an object inside it, deeper', 'x.list[0].b.c = 1;'],
    ['in an object inside it, by another name', 'const { list } = x; list.push(1);'],
    ['in an object inside it, that a function gets', 'const add = list => list.push(1); add(x.list);'],
    ['by a method of what holds it', 'const context = { x, fill() { this.x.b = 1; } }; context.fill();'],
    ['by a function of the project', `import { fill } from './fill.js'; fill(x);`],
    ['by a function of the project under a short name', `import { fill } from '@/fill'; fill({ x });`],
    ['by something that is passed', 'function f(fill) { fill({ x }); }'],
    ['by a class', 'class Filler { constructor(o) { o.b = 1; } } new Filler(x);'],
    ['in a map', 'const map = new Map(); map.set(1, x);'],
    ['in a field', 'class Login { body = x; with(scope) { this.body.scope = scope; } }'],
    [
      'in a field that the constructor sets',
      'class Login { constructor() { this.body = x; } go() { this.body.b = 1; } }',
    ],
    ['in a field of an instance', 'class Login { body = x; } const login = new Login(); login.body.b = 1;'],
    ['in a field of a class that extends it', 'class A { body = x; } class B extends A { go() { this.body.b = 1; } }'],
    ['in a field that is taken out', 'class Login { body = x; go() { const { body } = this; body.b = 1; } }'],
    ['in a field that a parameter makes', 'class A { constructor(private o) {} go() { this.o.b = 1; } } new A(x);'],
    ['in a field with a name that is made', 'class Login { [name] = x; }'],
    ['by Object.defineProperty', 'Object.defineProperty(x, "b", {});'],
    ['by Object.defineProperties', 'Object.defineProperties(x, {});'],
    ['by Object.setPrototypeOf', 'Object.setPrototypeOf(x, {});'],
    ['by Reflect.set', 'Reflect.set(x, "b", 1);'],
    ['by Reflect.deleteProperty', 'Reflect.deleteProperty(x, "a");'],
    ['as what another object gets', 'Reflect.set(other, "x", x);'],
    ['by jQuery', '$.extend(x, options);'],
    ['by jQuery, deeply', '$.extend(true, x, options);'],
    ['by lodash, member by member', `import _ from 'lodash'; _.set(x, 'b', 1);`],
    ['by lodash, from something unknown', `import merge from 'lodash/merge.js'; merge(x, options);`],
    ['by a package named for it', `import extend from 'deep-extend'; extend(x, options);`],
  ])('%s', (_situation, code) => {
    expect(isOpen(code)).toBe(true);
  });
});

describe('an object is only read', () => {
  it.each([
    ['in a log', 'console.log("sent", x, { x }, [x], `${x}`);'],
    ['by a logger of the project', `import logger from './logger.js'; logger.info({ x }); logger.debug(x);`],
    ['by a logger that is passed', 'function f({ log }) { log.warn("x", { x }); }'],
    ['as JSON', 'const text = JSON.stringify(x, null, 2);'],
    ['by a package', `import axios from 'axios'; axios.post(url, x, { data: { x } });`],
    ['by a package in options', `import axios from 'axios'; const options = { data: x }; axios(options);`],
    ['in options that are set', `const options = { method: 'POST' }; options.body = x; fetch(url, options);`],
    [
      'in options beside others that are set',
      `const options = { body: x }; options.method = 'POST'; fetch(url, options);`,
    ],
    ['in options where another takes its place', 'const options = { body: x }; options.body = JSON.stringify(x);'],
    ['in a copy', 'const copy = { ...x, b: 2 }; copy.c = 3; const list = [...x.list];'],
    ['by name', 'if (x.a === 1 && typeof x === "object" && "a" in x) run(x.a, x["list"]);'],
    ['in a condition', 'if (x) run(); const y = x && 1; while (!x); const z = x ? 1 : 2;'],
    ['in a loop', 'for (const key in x) run(x[key]); for (const [k, v] of Object.entries(x)) run(k, v);'],
    ['by taking it apart', 'const { a, ...others } = x; others.b = 1;'],
    ['by a function of the file', 'function print(o) { console.log(o.a); } print(x);'],
    ['by functions that call each other', 'function walk(o, n) { if (n) walk(o, n - 1); console.log(o); } walk(x, 2);'],
    [
      'by a function with named arguments',
      'function print({ x, y }) { y.b = 1; console.log(x.a); } print({ x, y: {} });',
    ],
    [
      'by a method beside it',
      'const context = { x, run: () => 1, stop() { return 2; } }; context.run(); context.stop();',
    ],
    ['by what it is returned to', 'function f() { return { x }; } const g = () => x; export { x };'],
    ['by another name', 'const y = x; console.log(y);'],
    ['as a type', 'let y: typeof x;'],
    ['in an error', 'throw Object.assign(new Error("no"), { x });'],
    ['by freezing it', 'Object.freeze(x);'],
    ['from another object', 'Object.assign(target, x);'],
    ['as options of an instance', `import got from 'got'; const api = got.extend(x);`],
    ['as headers in a chain', `import request from 'superagent'; request.post(url).set(x).send(x);`],
    ['in a field', 'class Api { options = { x }; go() { send(this.options); return fetch(url, this.options); } }'],
    [
      'by a constructor',
      'class Api { constructor(options) { this.url = options.url; console.log(options); } } new Api({ x });',
    ],
    ['as an export', 'module.exports = { x }; exports.y = x;'],
  ])('%s', (_situation, code) => {
    expect(isOpen(code)).toBe(false);
  });
});

it.each([
  ['beside it', `eval('x.b = 1');`, true],
  ['in a function that sees it', `function f(code) { eval(code); }`, true],
  ['that does not see it', `globalThis.eval('x.b = 1'); evaluate('x.b = 1');`, false],
])('may be changed by an eval %s', (_situation, code, expected) => {
  expect(isOpen(code)).toBe(expected);
});

describe('a table of functions', () => {
  const isTableOpen = (functions: string, call: string): boolean => {
    const { value } = evaluateShown(`const x = { ${functions} };\n${call}\nshow(x)`);
    if (value.kind !== 'object') throw new Error(value.kind);
    return value.isOpen;
  };
  it.each([
    ['of the same name', 'a: () => 1, b() { this.c = 1; }', 'x.a();'],
    ['of any name', 'a: () => 1, b: function () { return 2; }', 'x[key]();'],
  ])('isn’t changed by a function that doesn’t know it, %s', (_situation, functions, call) => {
    expect(isTableOpen(functions, call)).toBe(false);
  });

  it.each([
    ['of the same name', 'a() { this.c = 1; }', 'x.a();'],
    ['of any name', 'a: () => 1, b() { this.c = 1; }', 'x[key]();'],
    ['of a name that it hasn’t', 'a: () => 1', 'x.b();'],
    ['that stands elsewhere', 'a: fill', 'x.a();'],
  ])('may be changed by a function that may know it, %s', (_situation, functions, call) => {
    expect(isTableOpen(functions, call)).toBe(true);
  });
});

it('stays as it is where an eval stands outside of the function that holds it', () => {
  const program = `eval(code); function f() { const x = { a: 1 }; show(x) }`;
  expect(evaluateShown(program).value).toMatchObject({ kind: 'object', isOpen: false });
});

it('may be changed where it goes further than anybody follows', () => {
  const names = Array.from({ length: 400 }, (_, index) => `const y${String(index + 1)} = y${String(index)};`);
  expect(isOpen(`const y0 = x;\n${names.join('\n')}`)).toBe(true);
});

it('is known with what a cast adds to it', () => {
  const { value } = evaluateShown(`const x = { a: 1 }; (x as any).b = 2; (<any>x).c = 3; show(x)`);
  expect(value).toMatchObject({ isOpen: false, members: [{ key: 'a' }, { key: 'b' }, { key: 'c' }] });
});

describe('an object inside another may have been changed', () => {
  it.each([
    ['through the other', 'const y = { x: { a: 1 } }; y.x[key] = 1; show(y.x)'],
    ['by another name', 'const y = { x: { a: 1 } }; const { x } = y; x[key] = 1; show(y.x)'],
    ['by its own name', 'const make = () => ({ x: { a: 1 } }); const { x } = make(); x[key] = 1; show(x)'],
    ['in the function that gets it', 'function f(o) { o[key] = 1; return o; } show(f({ a: 1 }))'],
  ])('%s', (_situation, program) => {
    expect(evaluateShown(program).value).toMatchObject({ kind: 'object', isOpen: true });
  });
});

describe('what is set in a part of an object', () => {
  const membersOf = (program: string): readonly (readonly [string, boolean])[] => {
    const { value } = evaluateShown(program);
    if (value.kind !== 'object' || value.isOpen) throw new Error(value.kind);
    return value.members.map(({ key, isOptional }) => [key, isOptional]);
  };

  it.each([
    ['by a name', 'y.x.b = 1;', false],
    ['by a key', `y['x']['b'] = 1;`, false],
    ['in a branch', 'if (z) y.x.b = 1;', true],
    ['in a function', 'const set = () => { y.x.b = 1; };', true],
  ])('is a member of it: %s', (_situation, code, isOptional) => {
    expect(membersOf(`const y = { x: { a: 1 } }; ${code} show(y.x)`)).toStrictEqual([
      ['a', false],
      ['b', isOptional],
    ]);
  });

  it('leaves the other parts as they are', () => {
    expect(membersOf('const y = { x: { a: 1 }, z: { c: 2 } }; y.x.b = 1; show(y.z)')).toStrictEqual([['c', false]]);
  });

  it('isn’t known where the part isn’t written there', () => {
    const { value } = evaluateShown('const x = { a: 1 }; const y = { x }; y.x.b = 1; show(y.x)');
    expect(value).toMatchObject({ kind: 'object', isOpen: true });
  });
});
