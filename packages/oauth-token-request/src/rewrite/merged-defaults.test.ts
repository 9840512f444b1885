import { describe, expect, it } from 'vitest';
import { rewritten } from '../../../../test/support/analyze.js';

const sending = (members: string): string =>
  `fetch(TOKEN_URL, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ grant_type: 'password', ${members} }) })`;
const sent = (members: string): string =>
  `fetch(TOKEN_URL, { method: 'POST', headers: { 'Content-Type': 'application/x-www-form-urlencoded' }, body: new URLSearchParams({ grant_type: 'password'${members && `, ${members}`} }) })`;

/** Checks what becomes of a member of a request in a program. */
function expectSent(program: (request: string) => string, member: string, after: string, file = '/program.js'): void {
  expect(rewritten(program(sending(member)), {}, file)).toBe(program(sent(after)));
}

const tested = (value: string, text = value): string =>
  `...(${value} != null && { ${text === 'tenant' ? text : `tenant: ${text}`} })`;

describe('a default of nothing that what is spread behind it may replace is tested', () => {
  it.each([
    ['a spread', '{ ...defaults, ...options }'],
    ['a default that stands there itself', '{ tenant: undefined, ...options }'],
    ['Object.assign', 'Object.assign({}, defaults, options)'],
    ['what is parsed', '{ ...defaults, ...JSON.parse(text) }'],
  ])('where a pattern takes it out of it: %s', (_situation, merged) => {
    const program = (request: string): string =>
      `const defaults = { tenant: null }; export function go(options, text) { const { tenant } = ${merged}; return ${request}; }`;
    expectSent(program, 'tenant', tested('tenant'));
  });

  it.each([
    ['by a spread', 'cfg = { ...cfg, ...options };'],
    ['by Object.assign', 'cfg = Object.assign({}, cfg, options);'],
    ['frozen', 'cfg = Object.freeze({ ...cfg, ...options });'],
    ['under a key that isn’t known', 'cfg = { ...cfg, [options.key]: options.value };'],
  ])('where a variable is put together anew: %s', (_situation, set) => {
    const program = (request: string): string =>
      `let cfg = { tenant: undefined }; export const configure = options => { ${set} }; export const go = () => ${request};`;
    expectSent(program, 'tenant: cfg.tenant', tested('cfg.tenant'));
  });

  it('where a field is put together anew', () => {
    const program = (request: string): string =>
      `export class Client { #o = { tenant: null }; configure(o) { this.#o = { ...this.#o, ...o }; } go() { return ${request}; } }`;
    expectSent(program, 'tenant: this.#o.tenant', tested('this.#o.tenant'));
  });

  it('but not where it is spread before it', () => {
    const program = (request: string): string =>
      `export function go(options) { const { tenant } = { ...options, tenant: undefined }; return ${request}; }`;
    expectSent(program, 'tenant', '');
  });

  it('but not where all that is spread behind it is seen', () => {
    const program = (request: string): string =>
      `export function go() { const { tenant } = { tenant: undefined, ...{ device: 'd' } }; return ${request}; }`;
    expectSent(program, 'tenant', '');
  });
});

describe('a number that what is spread behind it may replace is tested', () => {
  it.each([
    ['taken out', 'const { tenant } = { ...defaults, ...options };', 'tenant'],
    ['read', 'const merged = { ...defaults, ...options };', 'merged.tenant'],
    ['read of what Object.assign gives', 'const merged = Object.assign({}, defaults, options);', 'merged.tenant'],
  ])('where it is %s', (_situation, merged, value) => {
    const program = (request: string): string =>
      `const defaults = { tenant: 5 }; export function go(options) { ${merged} return ${request}; }`;
    expectSent(program, `tenant: ${value}`, tested(value, `String(${value})`));
  });

  it('but not where it stands behind what is spread', () => {
    const program = (request: string): string =>
      `export function go(options) { const { tenant } = { ...options, tenant: 5 }; return ${request}; }`;
    expectSent(program, 'tenant', 'tenant: String(tenant)');
  });
});

describe('a name that a pattern declares, and that is set again', () => {
  it.each([
    ['by a function', `let { tenant } = { tenant: null }; export const set = () => { tenant = 'a'; };`],
    ['from a default', `let { tenant = undefined } = {}; export const set = () => { tenant = 'a'; };`],
    ['by a pattern of a list', `let [tenant] = [undefined]; export const set = () => { [tenant] = ['a']; };`],
  ])('may be that or what it began as: %s', (_situation, before) => {
    const program = (request: string): string => `${before} export const go = () => ${request};`;
    expectSent(
      program,
      'tenant',
      before.includes('null') ? tested('tenant') : '...(tenant !== undefined && { tenant })',
    );
  });

  it('is what was given to it last', () => {
    const program = (request: string): string =>
      `let { tenant } = { tenant: undefined }; ({ tenant } = { tenant: 'a' });\n${request};`;
    expectSent(program, 'tenant', '...(tenant !== undefined && { tenant })');
  });

  it('holds nothing where nothing is set', () => {
    const program = (request: string): string => `let { tenant } = { tenant: undefined };\n${request};`;
    expectSent(program, 'tenant', '');
  });
});
