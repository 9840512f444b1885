import { describe, expect, it } from 'vitest';
import { membersAfter } from '../../../../test/support/members.js';

const LIST_OR_TEXT = `Array.isArray(scope) ? scope.join(' ') : scope`;
const sent = (scope: string, tested = 'scope'): string => `...(${tested} != null && { scope: ${scope} })`;
const declared = (type: string): string => `let scope: ${type} = read() as any;`;

describe('a scope that is a list or a text', () => {
  it.each([
    LIST_OR_TEXT,
    `!Array.isArray(scope) ? scope : scope.join(' ')`,
    `typeof scope !== 'string' ? scope?.join(' ') : scope`,
    `typeof scope === 'string' ? scope : scope?.join(' ')`,
  ])('is tested where it may be missing: %s', scope => {
    expect(membersAfter(`scope: ${scope}`, declared('string | string[] | undefined'))).toBe(sent(scope));
  });

  it('is tested in JavaScript, and so is what holds it', () => {
    expect(membersAfter(`scope: ${LIST_OR_TEXT}`, 'function f(scope) {', '}')).toBe(sent(LIST_OR_TEXT));
    const held = `function f(scope) { const held = ${LIST_OR_TEXT};`;
    expect(membersAfter('scope: held', held, '}')).toBe(sent('held', 'held'));
  });

  it('is sent as it is where it is always there', () => {
    expect(membersAfter(`scope: ${LIST_OR_TEXT}`, declared('string | string[]'))).toBe(`scope: ${LIST_OR_TEXT}`);
    const tested = `...(scope && { scope: typeof scope === 'string' ? scope : scope.join(' ') })`;
    expect(membersAfter(tested, declared('string | string[] | undefined'))).toBe(tested);
  });

  it('is made a text for TypeScript, which takes a list that can’t be changed for no array', () => {
    const text = `scope: String(${LIST_OR_TEXT})`;
    for (const type of ['string | readonly string[]', 'string | ReadonlyArray<string>', 'Scope'])
      expect(membersAfter(`scope: ${LIST_OR_TEXT}`, `type Scope = string | readonly string[]; ${declared(type)}`)).toBe(
        text,
      );
  });

  it('leaves out pairs of what a function gives', () => {
    const normalize = `const normalize = scope => ${LIST_OR_TEXT};`;
    expect(membersAfter('scope: normalize(read())', normalize)).toBe('pairs of scope: normalize(read())');
  });

  it.each([
    ['the test is about another value', `Array.isArray(other) ? scope.join(' ') : scope`],
    ['the list is in the other branch', `Array.isArray(scope) ? scope : scope.join(' ')`],
    ['what is tested isn’t the array', `Other.isArray(scope) ? scope.join(' ') : scope`],
  ])('may be a list still where %s', (_situation, scope) => {
    expect(membersAfter(`scope: ${scope}`, declared('string | string[]'))).toBe(`scope: [${scope}].flat().join(' ')`);
  });
});

describe('a code that is declared to be a list or a text', () => {
  const QUERY = `interface Query { [key: string]: undefined | string | string[] }
function own(condition: unknown, message?: string): asserts condition { if (!condition) throw new Error(message); }
async function f(query: Query) { const { code } = query;`;
  const after = (tests: string, member = 'code'): string => membersAfter(member, `${QUERY} ${tests}`, '; }');

  it.each([
    `if (typeof code !== 'string') return;`,
    `if (!(typeof code === 'string')) { throw new Error(); }`,
    `if (!code || Array.isArray(code)) return;`,
    `own(typeof code === 'string', 'code');`,
    `if (typeof code === 'string')`,
    `if (Array.isArray(code)) log(); else if (code)`,
    `if (typeof code === 'undefined' || Array.isArray(code)) return;`,
  ])('is a text behind %s', tests => {
    expect(after(tests)).toBe('code');
  });

  it('is a text behind an assertion of Node', () => {
    const start = `import assert from 'node:assert'; ${QUERY}`;
    expect(membersAfter('code', `${start} assert(typeof code === 'string');`, '; }')).toBe('code');
    expect(membersAfter('code', `${start} assert.ok(typeof code === 'string');`, '; }')).toBe('code');
    expect(membersAfter('code', `${start} assert.equal(typeof code === 'string', a);`, '; }')).toBe('array-value');
  });

  it('is a text, or missing, that is cast to one', () => {
    expect(after('', 'code: query.code as string')).toBe(
      '...(query.code !== undefined && { code: query.code as string })',
    );
    expect(after('const text = query.code as string;', 'code: text')).toBe('...(text !== undefined && { code: text })');
  });

  it.each([
    '',
    `if (typeof code === 'string') return;`,
    `if (typeof code !== 'string') log();`,
    `if (typeof query !== 'string') return;`,
    `if (typeof code === 'string' || a)`,
    `if (typeof code !== 'string' && a) return;`,
    `console.assert(typeof code === 'string');`,
  ])('may be a list behind %j', tests => {
    expect(after(tests)).toBe('array-value');
  });

  it('may be a list that is put in its place behind the test', () => {
    const test = `if (typeof query.code !== 'string') return;`;
    expect(after(test, 'code: query.code')).toBe('code: query.code');
    expect(after(`${test} query.code = read();`, 'code: query.code')).toBe('array-value');
    const held = `let held = query.code; if (typeof held !== 'string') return;`;
    expect(after(held, 'code: held')).toBe('code: held');
    expect(after(`${held} held = query.state;`, 'code: held')).toBe('array-value');
  });
});

describe('what a test leaves of an argument that may be a function', () => {
  const program = `function login(code: string, given: string | (() => void)) { const verifier = `;

  it.each([`typeof given === 'string' ? given : undefined`, `typeof given !== 'string' ? undefined : given`])(
    'is a text that may be missing: %s',
    value => {
      expect(membersAfter('code_verifier: verifier', `${program}${value};`, '}')).toBe(
        '...(verifier !== undefined && { code_verifier: verifier })',
      );
    },
  );

  it('is a function where the test is another one', () => {
    const other = `typeof code === 'string' ? given : undefined`;
    expect(membersAfter('code_verifier: verifier', `${program}${other};`, '}')).toBe('typed-members');
  });
});
