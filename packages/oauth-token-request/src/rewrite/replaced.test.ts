import { describe, expect, it } from 'vitest';
import { analyzeProject, rewritten } from '../../../../test/support/analyze.js';

const HEADERS = (type: string): string => `headers: { 'Content-Type': '${type}' }`;
const sending = (member: string): string =>
  `fetch(TOKEN_URL, { method: 'POST', ${HEADERS('application/json')}, body: JSON.stringify({ grant_type: 'refresh_token', ${member} }) })`;
const sent = (member: string): string =>
  `fetch(TOKEN_URL, { method: 'POST', ${HEADERS('application/x-www-form-urlencoded')}, body: new URLSearchParams({ grant_type: 'refresh_token', ${member} }) })`;

const guarded = (key: string, value: string, text = value): string => `...(${value} != null && { ${key}: ${text} })`;

/** Checks what becomes of a member of a request in a program. */
function expectSent(program: (request: string) => string, member: string, after: string, file = '/program.js'): void {
  expect(rewritten(program(sending(member)), {}, file)).toBe(program(sent(after)));
}

describe('a refresh token that an answer replaces is tested', () => {
  const login = (field: string, set: string, request: string): string =>
    `class Login { ${field} async go() { const data = await (await ${request}).json(); ${set} } }`;

  it.each([
    ['by an assignment', `let token = 'a';`, 'token = data.refresh_token;'],
    ['by a pattern', `let token = 'a';`, '({ refresh_token: token } = data);'],
    ['which a function is given', 'const make = token => {', 'token = data.refresh_token; }; };'],
  ])('in a variable, %s', (_situation, before, set) => {
    const end = set.endsWith('};') ? '' : ' };';
    const program = (request: string): string =>
      `${before} const go = async () => { const data = await (await ${request}).json(); ${set}${end}`;
    expectSent(program, 'refresh_token: token', guarded('refresh_token', 'token'));
  });

  it.each([
    ['by an assignment', `token = 'a';`, 'this.token = data.refresh_token;', '/program.js'],
    ['by a pattern', `token = 'a';`, '({ refresh_token: this.token } = data);', '/program.js'],
    ['that the constructor sets', 'constructor(a) { this.token = a; }', 'this.token = data.rt;', '/program.js'],
    ['by what TypeScript knows no type of', `private token = '';`, 'this.token = data.rt;', '/program.ts'],
    ['by Object.assign', `token = 'a';`, 'Object.assign(this, { token: data.rt });', '/program.js'],
  ])('in a field, %s', (_situation, field, set, file) => {
    const program = (request: string): string => login(field, set, request);
    expectSent(program, 'refresh_token: this.token', guarded('refresh_token', 'this.token'), file);
  });

  it.each([
    ['as a whole', `let session = { token: 'a' };`, 'session = data;'],
    ['by another literal', `let session = { token: 'a' };`, 'session = { token: data.refresh_token };'],
    ['in one member', `const session = { token: 'a' };`, 'session.token = data.refresh_token;'],
    ['by a pattern', `const session = { token: 'a' };`, '({ refresh_token: session.token } = data);'],
    ['under a key that isn’t known', `const session = { token: 'a' };`, 'session[key] = data.refresh_token;'],
  ])('in an object, %s', (_situation, before, set) => {
    const program = (request: string): string =>
      `${before} const go = async () => { const data = await (await ${request}).json(); ${set} };`;
    expectSent(program, 'refresh_token: session.token', guarded('refresh_token', 'session.token'));
  });
});

describe('a refresh token deep in a state', () => {
  const after = (set: string, expected: string): void => {
    const program = (request: string): string =>
      `const state = { user: { tokens: { refresh: '' } } }; const go = async () => { const data = await (await ${request}).json(); ${set} };`;
    expectSent(program, 'refresh_token: state.user.tokens.refresh', expected);
  };
  const TESTED = guarded('refresh_token', 'state.user.tokens.refresh');

  it.each([
    'state[key] = data;',
    'Object.assign(state, data);',
    'Object.assign(state.user, data);',
    'fill(state); function fill(x) { x[key] = data; }',
  ])('is tested where what holds it may be replaced: %s', set => {
    after(set, TESTED);
  });

  it.each([`state.user = { tokens: { refresh: 'b' } };`, `state.user = { tokens: { refresh: data.token ?? 'b' } };`])(
    'is sent as it is where a text is put in its place: %s',
    set => {
      after(set, 'refresh_token: state.user.tokens.refresh');
    },
  );
});

describe('a refresh token is sent as it is', () => {
  it.each([
    ['where a test stands before the assignment', 'if (data.refresh_token) token = data.refresh_token;'],
    ['where the function ends without one', 'if (!data.refresh_token) return; token = data.refresh_token;'],
    ['where the old one stands behind it', 'token = data.refresh_token ?? token;'],
    ['where another text is assigned', `token = 'b';`],
  ])('%s', (_situation, set) => {
    const program = (request: string): string =>
      `let token = 'a'; const go = async () => { const data = await (await ${request}).json(); ${set} };`;
    expectSent(program, 'refresh_token: token', 'refresh_token: token');
  });

  it('where the answer is declared to have one', () => {
    const program = (request: string): string =>
      `class Login { private token = ''; async go() { const data: { rt: string } = await (await ${request}).json(); this.token = data.rt; } }`;
    expectSent(program, 'refresh_token: this.token', 'refresh_token: this.token', '/program.ts');
  });
});

describe('a scope that begins as a text may be a list later', () => {
  const list = (value: string): string => guarded('scope', value, `[${value}].flat().join(' ')`);

  it.each([
    ['a variable', `let scope = 'a'; const set = given => { ({ scope } = given); };`, 'scope'],
    ['merged state', `let state = { scope: 'a' }; const set = x => { state = { ...state, ...x }; };`, 'state.scope'],
    ['what is put over it', `const state = { scope: 'a', ...given };`, 'state.scope'],
    [
      'what is assigned to it',
      `const state = { scope: 'a' }; const set = x => Object.assign(state, x);`,
      'state.scope',
    ],
  ])('in %s', (_situation, before, value) => {
    const member = value === 'scope' ? value : `scope: ${value}`;
    expectSent(request => `${before} const go = () => ${request};`, member, list(value));
  });
});

describe('what other files may set', () => {
  const listed = guarded('scope', 'settings.scope', `[settings.scope].flat().join(' ')`);

  it.each(['secret: null', `secret: ''`, 'secret: undefined'])(
    'is tested in an object that is exported with %s in it',
    begun => {
      const program = (request: string): string =>
        `export const settings = { scope: 'a', ${begun} };\nexport const go = () => ${request};`;
      expectSent(program, 'scope: settings.scope', listed);
      expectSent(program, 'scope: settings.scope', 'scope: settings.scope', '/program.ts');
    },
  );

  it.each([
    'export { settings };',
    'export { settings as default };',
    'export default settings;',
    'module.exports = { settings };',
    'module.exports = { config: settings };',
    'module.exports = settings;',
    'module.exports.settings = settings;',
    'exports.settings = settings;',
    'exports.all = { settings };',
  ])('is tested in an object that is handed out by %s', out => {
    const program = (request: string): string =>
      `const settings = { scope: 'a', secret: null };\n${out}\nconst go = () => ${request};`;
    expectSent(program, 'scope: settings.scope', listed);
  });

  it.each(['log({ settings });', 'module.exports = { [settings]: 1 };', 'module.exports ??= () => settings.scope;'])(
    'is sent as it is where the object isn’t: %s',
    out => {
      const program = (request: string): string =>
        `const settings = { scope: 'a', secret: null };\n${out}\nconst go = () => ${request};`;
      expectSent(program, 'scope: settings.scope', 'scope: settings.scope');
    },
  );

  it.each([
    ['nothing in it is left to be set', `export const settings = { scope: 'a', secret: 'b' };`],
    ['no other file gets the object', `const settings = { scope: 'a', secret: null };`],
    ['a function makes it', `export const go = () => { const settings = { scope: 'a', secret: null };`],
  ])('is sent as it is where %s', (_situation, before) => {
    const end = before.startsWith('export const go') ? ' };' : '';
    expectSent(request => `${before}\n${request};${end}`, 'scope: settings.scope', 'scope: settings.scope');
  });
});

describe('what a file sets in an object that it imports', () => {
  const settings = `export const settings = { scope: 'a', assertion: 'b' };`;
  const asked = `scope: settings.scope, assertion: settings.assertion`;

  /** Checks what becomes of two members of a request of `main.js`. */
  function expectImported(program: (request: string) => string, after: string): void {
    const files = { 'main.js': program(sending(asked)), 'settings.js': settings };
    expect(analyzeProject(files).text).toBe(program(sent(after)));
  }

  it.each([
    [
      `import { settings } from './settings.js';`,
      'o => { settings.scope = o.scope; settings.assertion = o.assertion; }',
    ],
    [`import { settings } from './settings.js';`, 'o => { Object.assign(settings, o); }'],
    [`const { settings } = require('./settings.js');`, 'o => { Object.assign(settings, o); }'],
  ])('is tested: %s %s', (taken, set) => {
    expectImported(
      request => `${taken}\nexport const setUp = ${set};\nexport const go = () => ${request};`,
      `${guarded('scope', 'settings.scope', `[settings.scope].flat().join(' ')`)}, ${guarded('assertion', 'settings.assertion')}`,
    );
  });

  it('is sent as it is where the file only reads it', () => {
    const program = (request: string): string =>
      `import { settings } from './settings.js';\nlog(settings.scope);\nexport const go = () => ${request};`;
    expectImported(program, asked);
  });
});

it('what a function sets that nobody is seen to call is tested for null too', () => {
  expectSent(
    request => `let token;\nexport const begin = given => { token = given; };\nconst go = () => ${request};`,
    'refresh_token: token',
    guarded('refresh_token', 'token'),
  );
});
