import { describe, expect, it } from 'vitest';
import { typesIn } from '../../../../test/support/types-in.js';

describe('TypeScript takes', () => {
  it.each([
    ['show(`a`);', 'string'],
    ['declare const a: number; show(b ? a : "c");', 'number | string'],
    ['declare const a: number | undefined; show(a ?? "c");', 'number | string'],
    ['declare const a: number | null; show(a || "c");', 'number | string'],
    ['declare const a: number | undefined; show(a && "c");', 'number | undefined | string'],
    ['show(a ?? "c");', 'object | string'],
    ['show(a && "c");', 'unknown | string'],
    ['let a; show(a = "b");', 'string'],
    ['let a = 1; show(a += 1);', 'unknown'],
    ['declare const a: number; show((b, c, a));', 'number'],
    ['declare const a: number; show("b" + a);', 'string'],
    ['declare const a: number; show(a + "b");', 'string'],
    ['declare const a: number; show(a + a);', 'unknown'],
    ['declare const a: number; show(a - a);', 'number'],
    ['show(typeof a);', 'string'],
    ['show(!a);', 'boolean'],
  ])('what is worked out for what it is: %s', (program, expected) => {
    expect(typesIn(program)).toBe(expected);
  });

  it.each([
    ['show(a as string);', 'string'],
    ['show(<number>a);', 'number'],
    ['declare const a: number; show(a satisfies string);', 'number'],
    ['declare const a: number | undefined; show(a!);', 'number'],
    ['show(a!);', 'object'],
    ['declare const a: Promise<string>; show(await a);', 'string'],
    ['declare const a: { b: string } | undefined; show(a?.b);', 'string | undefined'],
    ['declare const a: any; show(a);', 'string'],
    ['declare const a: unknown; show(a);', 'unknown'],
  ])('what is cast for what it is: %s', (program, expected) => {
    expect(typesIn(program)).toBe(expected);
  });

  it.each([
    ['let a; show(a);', 'unknown'],
    ['let a; a = "b"; show(a);', 'string'],
    ['let a = 1; a = "b"; show(a);', 'number | string'],
    ['let a = 1; a += 2; show(a);', 'number | unknown'],
    ['let a = 1; a++; show(a);', 'number | unknown'],
    ['for (const a of b) show(a);', 'unknown'],
    ['const [a] = b; show(a);', 'unknown'],
    ['const { a = 1 } = b; show(a);', 'unknown | number'],
    ['const a = a; show(a);', 'unknown'],
    ['let a = b; let b = a; show(a);', 'unknown'],
    ['try {} catch (a) { show(a); }', 'unknown'],
    ['import { a } from "b"; show(a);', 'unknown'],
  ])('a variable for what it is: %s', (program, expected) => {
    expect(typesIn(program)).toBe(expected);
  });

  it.each([
    ['function f(a) { show(a); }', 'string'],
    ['const f = a => show(a);', 'string'],
    ['const f = function (a) { show(a); };', 'string'],
    ['class A { m(a) { show(a); } }', 'string'],
    ['const f: F = a => show(a);', 'unknown'],
    ['b.map(a => show(a));', 'unknown'],
    ['b.map((a = 1) => show(a));', 'unknown | number'],
    ['const o = { m(a) { show(a); } };', 'unknown'],
    ['function f(a?: string) { show(a); }', 'string | undefined'],
    ['function f(a = 1) { show(a); }', 'number'],
    ['function f({ a = 1 }) { show(a); }', 'number'],
    ['function f({ b: { a = 1 } }) { show(a); }', 'number'],
    ['function f({ a = 1 } = {}) { show(a); }', 'number'],
    ['function f({ a = 1 } = b) { show(a); }', 'unknown | number'],
    ['function f({ a = 1 } = { a: b }) { show(a); }', 'unknown | number'],
    ['function f(...a) { show(a); }', 'array'],
  ])('a parameter for what it is: %s', (program, expected) => {
    expect(typesIn(program)).toBe(expected);
  });

  it.each([
    ['function f(a: string | string[]) { if (typeof a === "string") show(a); }', 'string'],
    ['function f(a: string | string[]) { if (!Array.isArray(a)) show(a); }', 'string'],
    ['function f(a: string | readonly string[]) { if (!Array.isArray(a)) show(a); }', 'string | array'],
    ['function f(a: string | readonly string[]) { if (Array.isArray(a)) show(a); }', 'array'],
  ])('what was tested for what it is: %s', (program, expected) => {
    expect(typesIn(program)).toBe(expected);
  });

  it.each([
    ['enum A { b, c = "d" } show(A.b);', 'number | string'],
    ['const a = { b: 1 }; show(a.b);', 'number'],
    ['const a = { b: 1 }; show(a.c);', 'undefined'],
    ['const a: T = { b: 1 }; show(a.b);', 'unknown'],
    ['const a = { b: 1 }; if (c) a.b = "d"; show(a.b);', 'number | string'],
    ['const a = { ...d }; show(a.b);', 'unknown'],
    ['const a = { [c]: 1 }; show(a[c]);', 'unknown'],
    ['declare const a: { b: number }; show(a.b);', 'number'],
    ['show(process.env.A);', 'string | undefined'],
    ['show(a.length);', 'number'],
    ['show(new URL("https://a.test").href);', 'string'],
    ['show(new URL("https://a.test").searchParams);', 'unknown'],
    ['show(location.href);', 'string'],
    ['show(window.location.search);', 'string'],
    ['show(location.x);', 'unknown'],
    ['show(a.href);', 'unknown'],
    ['import { location } from "a"; show(location.href);', 'unknown'],
  ])('a member for what it is: %s', (program, expected) => {
    expect(typesIn(program)).toBe(expected);
  });

  it.each([
    ['class A { b: string; m() { show(this.b); } }', 'string'],
    ['class A { b?: string; m() { show(this.b); } }', 'string | undefined'],
    ['class A { b = 1; m() { show(this.b); } }', 'number'],
    ['class A { b; m() { show(this.b); } }', 'unknown'],
    ['class A { constructor(readonly b: string) {} m() { show(this.b); } }', 'string'],
    ['class A { constructor(readonly b?: string) {} m() { show(this.b); } }', 'string | undefined'],
    ['class A { constructor(readonly b: number = 1) {} m() { show(this.b); } }', 'number'],
    ['class A { constructor(readonly b = 1) {} m() { show(this.b); } }', 'number'],
    ['class A { constructor(readonly b) {} m() { show(this.b); } }', 'unknown'],
    ['class A { constructor(b: number) { this.b = b; } m() { show(this.b); } }', 'number'],
    ['class A { get b(): string { return c; } m() { show(this.b); } }', 'string'],
    ['class A { get b() { return 1; } m() { show(this.b); } }', 'number'],
    ['class A { b(): string { return c; } m() { show(this.b); } }', 'object'],
    ['class A extends B { m() { show(this.b); } }', 'unknown'],
  ])('a field for what it is: %s', (program, expected) => {
    expect(typesIn(program)).toBe(expected);
  });

  it.each([
    ['show(f());', 'unknown'],
    ['function f() { return 1; } show(f());', 'number'],
    ['function f() { if (a) return 1; return "b"; } show(f());', 'number | string'],
    ['function f() { if (a) return 1; } show(f());', 'number | undefined'],
    ['function* f() { yield 1; } show(f());', 'unknown'],
    ['async function f() { return 1; } show(await f());', 'number'],
    ['show(a.trim());', 'string'],
    ['show(a?.trim());', 'string | undefined'],
    ['declare const a: string; show(a.slice(1));', 'string'],
    ['declare const a: string[]; show(a.slice(1));', 'unknown'],
    ['declare const a: string; show(a.split(" "));', 'unknown'],
    ['declare const a: string; show(slice(a));', 'unknown'],
    ['show(localStorage.getItem("a"));', 'string | null'],
    ['show(new URLSearchParams(a).get("b"));', 'string | null'],
    ['show(String(a));', 'string'],
    ['show(parseInt(a));', 'number'],
    ['show(encodeURIComponent(a));', 'string'],
    ['show([1].join());', 'string'],
    ['import { a } from "b"; show(a());', 'unknown'],
  ])('a call for what it is: %s', (program, expected) => {
    expect(typesIn(program)).toBe(expected);
  });

  it.each([
    ['const m = new Map<string, number>(); show(m.get("a"));', 'number | undefined'],
    ['declare const m: WeakMap<A, number>; show(m.get(a));', 'number | undefined'],
    ['declare const m: ReadonlyMap<A, number>; show(m.get(a));', 'number | undefined'],
    ['declare const m: MyMap<A, number>; show(m.get(a));', 'unknown'],
    ['declare const m: MapLike<A, number>; show(m.get(a));', 'unknown'],
    ['import { Map } from "immutable"; const m = new Map<string, number>(); show(m.get("a"));', 'unknown'],
    ['declare const m: Map<string, number>; show(m.has("a"));', 'unknown'],
    ['declare const m: Map; show(m.get("a"));', 'unknown'],
    ['const m = new Map(); show(m.get("a"));', 'unknown'],
    ['const m = new Set<string, number>(); show(m.get("a"));', 'unknown'],
    ['declare const l: number[]; for (const a of l) show(a);', 'number'],
    ['declare const l: number[]; for (const a in l) show(a);', 'unknown'],
    ['declare const l: number[]; for (const a of f(l)) for (const b of l) show(a);', 'unknown'],
    ['declare const l: number[]; l.map(a => show(a));', 'number'],
    ['declare const l: number[]; l.map((a, b) => show(b));', 'unknown'],
    ['declare const l: number[]; l.reduce(a => show(a));', 'unknown'],
    ['declare const l: number[]; l.map(f, a => show(a));', 'unknown'],
    ['declare const l: number[]; map(a => show(a));', 'unknown'],
    ['declare const l: number[]; show(l.find(f));', 'number | undefined'],
    ['declare const l: number[]; show(l.at(0));', 'number | undefined'],
    ['declare const l: number[]; show(l.pop());', 'number | undefined'],
    ['declare const l: number[]; show(l.findLast(f));', 'number | undefined'],
    ['declare const l: number[]; show(l.findIndex(f));', 'unknown'],
    ['declare const l: number[]; show(l.shiftAll());', 'unknown'],
    ['declare const l: number[]; show(find(l));', 'unknown'],
  ])('an element for what its type says: %s', (program, expected) => {
    expect(typesIn(program)).toBe(expected);
  });

  it.each([
    ['declare const o: { m(): number }; show(o.m());', 'number'],
    ['declare const o: { m(): number } | undefined; show(o?.m());', 'unknown'],
    ['declare const o: { m() }; show(o.m());', 'unknown'],
    ['declare const o: { m(): number }; show(o[k]());', 'unknown'],
    ['declare const o: { m: () => number }; show(o.m());', 'number'],
    ['declare const f: () => number; show(f());', 'number'],
    ['declare const f: () => Promise<number>; show(await f());', 'number'],
    ['class A { m(): number { return b; } n() { show(this.m()); } }', 'number'],
    ['class A { n() { show(this[k]()); } }', 'unknown'],
  ])('what a typed method gives for what its type says: %s', (program, expected) => {
    expect(typesIn(program)).toBe(expected);
  });

  it.each([
    ['const { a }: { a: number } = b; show(a);', 'number'],
    ['const { [k]: a }: { a: number } = b; show(a);', 'unknown'],
    ['const [, a]: [string, number] = b; show(a);', 'number'],
    ['const [{ a }]: [{ a: number }] = b; show(a);', 'number'],
    ['const { ...a }: { b: number } = c; show(a);', 'object'],
    ['function f({ a = 5 }: { a?: number }) { show(a); }', 'number'],
    ['function f({ a }: { a?: number }) { show(a); }', 'number | undefined'],
    ['function f({ a: { b } = c }: { a?: { b: number } }) { show(b); }', 'number'],
    ['function f(a: number) { a = b; show(a); }', 'number'],
    ['function f({ a }: { a: number }) { a = b; show(a); }', 'unknown'],
    ['const { a = 5 }: { a?: number } = b; show(a);', 'number'],
    ['let { a }: { a: number } = b; a = c; show(a);', 'unknown'],
  ])('what is taken apart for what its type says: %s', (program, expected) => {
    expect(typesIn(program)).toBe(expected);
  });

  it.each([
    ['const p = withDefaults(defineProps<{ a: number }>(), {}); show(p.a);', 'number'],
    ['const p = other(defineProps<{ a: number }>(), {}); show(p.a);', 'unknown'],
    ['const p = withDefaults(load<{ a: number }>(), {}); show(p.a);', 'unknown'],
    ['const p = withDefaults(p, {}); show(p.a);', 'unknown'],
    ['const p = defineProps(["a"]); show(p.a);', 'unknown'],
    ['const p = lib.defineProps<{ a: number }>(); show(p.a);', 'unknown'],
  ])('what Vue gives a component for what its type says: %s', (program, expected) => {
    expect(typesIn(program)).toBe(expected);
  });

  it.each([
    ['declare const o: { [k: string]: number }; show(o[k]);', 'number | undefined'],
    ['declare const o: Record<string, number>; show(o[k]);', 'number | undefined'],
    ['declare const o: { a: number }; show(o[k]);', 'unknown'],
    ['declare const o: { a: { b?: number } }; show(o.a.b);', 'number | undefined'],
    ['declare const o: { a?: { b: number } }; show(o.a?.b);', 'number | undefined'],
    ['declare const o: { a?: { b: number } }; show(o.a!.b);', 'number'],
    ['declare const o: { a: number }; show((o as { a: string }).a);', 'string'],
    ['const o = <{ a: number }>b; show(o.a);', 'number'],
    ['class A { static a: number; } show(A.a);', 'number'],
    ['class A { get a() : number { return b; } set a(c) {} m() { show(this.a); } }', 'number'],
  ])('a typed member for what its type says: %s', (program, expected) => {
    expect(typesIn(program)).toBe(expected);
  });
});
