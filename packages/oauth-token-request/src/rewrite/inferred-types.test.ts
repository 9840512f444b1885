import { describe, expect, it } from 'vitest';
import { typesIn } from '../../../../test/support/types-in.js';

describe('TypeScript takes', () => {
  it.each([
    ['import { ref } from "vue"; const a = ref(1); show(a.value);', 'number'],
    ['import { ref } from "vue"; const a = ref<string>(b); show(a.value);', 'string'],
    ['import { ref } from "vue"; const a = ref<string>(); show(a.value);', 'string | undefined'],
    ['import { ref } from "vue"; const a = ref(); show(a.value);', 'unknown'],
    ['import { reactive } from "vue"; const a = reactive({ b: 1 }); show(a.b);', 'number'],
    ['import { reactive } from "vue"; const a = reactive({ b: 1 }); show(a.c);', 'unknown'],
    ['const a = useState<number>("b"); show(a.value);', 'number | undefined'],
    ['const a = useState("b", 1); show(a.value);', 'number'],
    ['import { useState } from "react"; const [a] = useState(1); show(a);', 'number'],
    ['import { useState } from "react"; const [a] = useState<number>(b); show(a);', 'number'],
    ['import { useState } from "react"; const [a] = useState<number>(); show(a);', 'number | undefined'],
    ['import { useState } from "react"; const [, a] = useState(1); show(a);', 'unknown'],
    ['import { useState } from "react"; const [[a]] = useState([1]); show(a);', 'number | unknown'],
    ['import { useReducer } from "react"; const [a] = useReducer(b, 1); show(a);', 'number | unknown'],
  ])('what a framework keeps for what it is kept as: %s', (program, expected) => {
    expect(typesIn(program)).toBe(expected);
  });

  it.each([
    ['let a; a = a ?? "b"; show(a);', 'object | string'],
    ['function f(a = a) { show(a); }', 'unknown'],
    ['const o = { b: o.b }; show(o.b);', 'unknown'],
    ['import { useState } from "react"; const [a] = useState(a); show(a);', 'unknown'],
    ['class A { b = this.b; m() { show(this.b); } }', 'unknown'],
    ['class A { constructor(readonly b = this.b) {} m() { show(this.b); } }', 'unknown'],
    ['function f() { return f(); } show(f());', 'unknown'],
    ['let a; a = a.slice(1); show(a);', 'unknown'],
  ])('what is made of itself for nothing that can be seen: %s', (program, expected) => {
    expect(typesIn(program)).toBe(expected);
  });

  it.each([
    ['async function f(a) { show(await a); }', 'string'],
    ['function f(b) { let a; show(a = b); }', 'string'],
    ['function f(a) { show(a + b); }', 'string'],
    ['function f(a) { show(new a()); }', 'unknown'],
  ])('what is made of anything for what that lets it be: %s', (program, expected) => {
    expect(typesIn(program)).toBe(expected);
  });

  it.each([
    ['function f() { show(arguments); }', 'unknown'],
    ['function f() {} show(f);', 'object'],
  ])('a name of a function’s own for what it is: %s', (program, expected) => {
    expect(typesIn(program)).toBe(expected);
  });

  it.each([
    ['const a: T = { b: 1 }; const { b } = a; show(b);', 'unknown'],
    ['const a: T = { b: 1 }; const c = a; show(c.b);', 'unknown'],
    ['const a: T = "b"; show(String(a));', 'string'],
    ['declare const a: { b; }; show(a.b);', 'unknown'],
    ['function f(a: undefined | readonly string[]) { if (typeof a !== "undefined") show(a); }', 'array'],
  ])('what an unseen type was written for, for what it visibly is: %s', (program, expected) => {
    expect(typesIn(program)).toBe(expected);
  });

  it.each([
    ['const a = {}; if (b) a.c = 1; show(a.c);', 'number | undefined'],
    ['const a = { b: c as string, ...d }; show(a.b);', 'unknown'],
    ['const a = { ...b }; show(a.length);', 'unknown'],
    ['show(process.env[a]);', 'string | undefined'],
    ['show(new URL(a).port);', 'string'],
    ['const a = "b"; show(a.port);', 'unknown'],
  ])('a member for what it may be: %s', (program, expected) => {
    expect(typesIn(program)).toBe(expected);
  });
});
