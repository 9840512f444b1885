import { describe, expect, it } from 'vitest';
import { analyzeText, hostWith, rewritten, wiresOf } from '../../../../test/support/analyze.js';

const url = `url: 'https://login.acme.dev/oauth/token', method: 'POST'`;
const d = `{ grant_type: 'client_credentials', client_id: 'a' }`;
const F = `headers: { 'content-type': 'application/x-www-form-urlencoded' }`;
const FC = `headers: { 'Content-Type': 'application/x-www-form-urlencoded; charset=utf-8' }`;
const J = `headers: { 'Content-Type': 'application/json' }`;

const called = (call: string): string => `async function login() { await this.helpers.${call}; }`;

const encodings = (call: string, version?: string): string[] =>
  analyzeText(called(call), version === undefined ? {} : hostWith({ 'n8n-workflow': version })).map(
    ({ wire, fault, damage }) => [wire, fault, damage].filter(Boolean).join(' '),
  );

describe('what n8n makes of a body', () => {
  it.each([
    ['httpRequest', `body: ${d}`, 'json json-body'],
    ['httpRequest', `${F}, body: ${d}`, 'form'],
    ['httpRequest', `${FC}, body: ${d}`, 'form'],
    ['httpRequest', `body: new URLSearchParams(${d})`, 'form'],
    ['httpRequest', `body: 'grant_type=client_credentials&client_id=a'`, 'form'],
    ['httpRequest', `${J}, body: 'grant_type=client_credentials&client_id=a'`, 'json json-header quoted-text'],
    ['request', `json: true, body: ${d}`, 'json json-body'],
    ['request', `json: true, ${F}, body: ${d}`, 'form'],
    ['request', `json: true, ${FC}, body: ${d}`, 'form'],
    ['request', `body: 'grant_type=client_credentials&client_id=a'`, 'form json-header'],
    ['request', `json: false, body: 'grant_type=client_credentials&client_id=a'`, 'form'],
    ['request', `body: new URLSearchParams(${d})`, 'form json-header'],
    ['request', `json: false, body: new URLSearchParams(${d})`, 'form'],
    ['request', `json: true, ${J}, form: ${d}`, 'form'],
    ['request', `form: {}, body: ${d}`, 'json json-body'],
    ['request', `formData: ${d}`, 'multipart multipart-body'],
  ])('%s({ %s }) is %s', (name, options, wire) => {
    expect(encodings(`${name}({ ${url}, ${options} })`)).toStrictEqual([wire]);
  });

  it.each([
    ['httpRequest', `${F}, body: ${d}`, 'json json-body'],
    ['request', `${F}, body: ${d}`, 'form'],
    ['request', `${FC}, body: ${d}`, 'json json-body'],
    ['request', `json: false, body: 'grant_type=client_credentials&client_id=a'`, 'text text-body'],
  ])('in 1.14, %s({ %s }) is %s', (name, options, wire) => {
    expect(encodings(`${name}({ ${url}, ${options} })`, '~1.14.1')).toStrictEqual([wire]);
  });

  it('is nothing of URLSearchParams that request is given under the bare form type', () => {
    expect(encodings(`request({ ${url}, ${F}, body: new URLSearchParams(${d}) })`)).toStrictEqual(['unknown']);
    expect(encodings(`request({ ${url}, form: new URLSearchParams(${d}) })`)).toStrictEqual(['unknown']);
  });
});

describe('what becomes of a body', () => {
  it.each([
    [`httpRequest({ ${url}, body: ${d} })`, `httpRequest({ ${url}, body: new URLSearchParams(${d}) })`],
    [`request({ ${url}, json: true, body: ${d} })`, `request({ ${url}, json: true, form: ${d} })`],
    [`request({ ${url}, json: true, body: JSON.stringify(${d}) })`, `request({ ${url}, json: true, form: ${d} })`],
    [`request.call(this, { ${url}, formData: ${d} })`, `request.call(this, { ${url}, form: ${d} })`],
  ])('of %s', (call, repaired) => {
    expect(rewritten(called(call))).toBe(called(repaired));
  });
});

describe('whose helpers they are', () => {
  const send = `helpers.request({ ${url}, body: ${d} })`;
  const typed = (type: string): string =>
    `import type * as n8n from 'n8n-workflow';\nimport type { IExecuteFunctions, IHookFunctions } from 'n8n-workflow';\nexport async function login(this: ${type}) { await this.${send}; }`;

  it.each([
    ['a type of n8n', typed('IExecuteFunctions')],
    ['one of several', typed('IExecuteFunctions | IHookFunctions')],
    ['a member of the package', typed('n8n.IPollFunctions')],
    [
      'a type of a method',
      `import type { IHookFunctions } from 'n8n-workflow';\nclass Login { async create(this: IHookFunctions) { await this.${send}; } }`,
    ],
    ['a name for `this`', `async function login() { const self = this; await self.${send}; }`],
    ['taken out of `this`', `async function login() { const { helpers } = this; await ${send}; }`],
    [
      'taken out of `this` under another name',
      `async function login() { const { helpers: { request: send } } = this; await send({ ${url}, body: ${d} }); }`,
    ],
    ['of a node', `class Acme { async execute() { await this.${send}; } }`],
    [
      'of an object of functions',
      `class Acme { methods = { credentialTest: { async test() { return this.${send}; } } }; }`,
    ],
    ['handed on in JavaScript', `async function login(context) { await context.${send}; }`],
    [
      'handed on',
      `import type { IExecuteFunctions } from 'n8n-workflow';\nexport const login = (context: IExecuteFunctions) => context.${send};`,
    ],
  ])('n8n’s: %s', (_, program) => {
    expect(wiresOf(program)).toStrictEqual(['n8n: json-body']);
  });

  it.each([
    [
      'a class sets them',
      `class Api { constructor(helpers) { this.helpers = helpers; } login() { return this.${send}; } }`,
    ],
    [
      'a class declares them',
      `class Api { helpers = { request: options => options }; login() { return this.${send}; } }`,
    ],
    ['a class that isn’t known may have them', `class Api extends Base { login() { return this.${send}; } }`],
    [
      'a class that isn’t known is extended by another one',
      `class Base extends Other {}\nclass Api extends Base { login() { return this.${send}; } }`,
    ],
    [
      'a type of the program says what has them',
      `interface Context { helpers: { request(options: object): void } }\nconst login = (context: Context) => context.${send};`,
    ],
    ['a name takes others in their place', `function login(own) { const { helpers = own } = this; return ${send}; }`],
    [
      'an object has them',
      `const api = { helpers: { request: options => options }, login() { return this.${send}; } };`,
    ],
    [
      'a type says what `this` is',
      `import type { Api } from 'api';\nfunction login(this: Api) { return this.${send}; }`,
    ],
    [
      'a type may be another package’s',
      `import type { Api } from 'api';\nimport type { IHookFunctions } from 'n8n-workflow';\nfunction login(this: IHookFunctions | Api) { return this.${send}; }`,
    ],
    ['another name is set again', `async function login(other) { let self = this; self = other; await self.${send}; }`],
    ['what has them is no parameter', `const context = find();\nfunction login() { return context.${send}; }`],
    ['a type says what has them', `import type { Api } from 'api';\nconst login = (context: Api) => context.${send};`],
    ['they are a parameter by themselves', `const login = helpers => ${send};`],
  ])('not n8n’s: %s', (_, program) => {
    expect(wiresOf(program).filter(wire => wire.startsWith('n8n'))).toStrictEqual([]);
  });
});
