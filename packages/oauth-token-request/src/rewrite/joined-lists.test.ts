import { describe, expect, it } from 'vitest';
import { analyzeProject, rewritten } from '../../../../test/support/analyze.js';

const request = (type: string, body: string): string =>
  `fetch(TOKEN_URL, { method: 'POST', headers: { 'Content-Type': '${type}' }, body: ${body} });`;
const json = (body: string): string => request('application/json', `JSON.stringify(${body})`);
const form = (body: string): string => request('application/x-www-form-urlencoded', `new URLSearchParams(${body})`);

const joined = (body: string, type = ''): string =>
  form(
    `Object.entries(${body}).filter(([, value]) => value != null).map(([name, value])${type} => [name, [value].flat().join(' ')])`,
  );
const joinedInTypes = (body: string): string => joined(body, ': [string, string]');

describe('a scope of what a function builds is joined at the request', () => {
  const BUILD = `(id, scope) => ({ grant_type: 'client_credentials', client_id: id, scope })`;

  it('where the function is called twice', () => {
    const program = (sent: typeof json): string =>
      `const build = ${BUILD};\n${sent(`build('a')`)}\n${sent(`build('b', ['x'])`)}`;
    expect(rewritten(program(json), {}, '/program.js')).toBe(program(joined));
  });

  it('where others than requests call it', () => {
    const program = (sent: typeof json): string => `const build = ${BUILD};\n${sent(`build('a')`)}\nlog(build('b'));`;
    expect(rewritten(program(json), {}, '/program.js')).toBe(program(joined));
  });

  it.each(['body', '{ ...body }'])('where it stands in another file: %s', body => {
    const program = (sent: typeof json): string =>
      `import build from './build.js';\nconst body = build('a');\n${sent(body)}`;
    const files = { 'main.js': program(json), 'build.js': `export default ${BUILD};` };
    expect(analyzeProject(files).text).toBe(program(joined));
  });

  it('but in the function where nothing else calls it', () => {
    const program = (scope: string, sent: string): string =>
      `const build = ${BUILD.replace('scope })', scope)};\n${sent}`;
    expect(rewritten(program('scope })', json(`build('a')`)), {}, '/program.js')).toBe(
      program(`...(scope != null && { scope: [scope].flat().join(' ') }) })`, form(`build('a')`)),
    );
  });

  it('but not where the client makes a form of the object by itself', () => {
    const program = `import got from 'got';\nconst data = { grant_type: 'password', scope: ['a'] };\nlog(data);\ngot.post(TOKEN_URL, { json: data });`;
    expect(rewritten(program, {}, '/program.js')).toBe('shared-body');
  });
});

describe('a type of which the scope is a list', () => {
  const after = (before: string, sent: string): string => rewritten(`${before}\n${sent}`, {}, '/program.ts');
  const sentAs = (before: string, body = 'data'): string => {
    const found = after(before, json(body));
    return found === `${before}\n${joinedInTypes(body)}` ? 'joined' : found;
  };

  it.each([
    ['string[]', 'scope: string[]'],
    ['readonly string[]', 'scope: readonly string[]'],
    ['Array<string>', 'scope?: Array<string>'],
    ['a text or a list', 'scope?: string | ReadonlyArray<string> | null'],
  ])('is joined at the request: %s', (_situation, scope) => {
    const type = `interface Body { grant_type: 'password'; ${scope}; max_age?: number }`;
    expect(sentAs(`${type}\ndeclare const data: Body;`)).toBe('joined');
    expect(sentAs(`${type}\nconst data: Body = { grant_type: 'password', scope: ['a'] };`)).toBe('joined');
    expect(sentAs(`${type}\ndeclare const data: Body;`, '{ ...data }')).toBe('joined');
    expect(
      sentAs(`${type}\nconst make = (scope: string[]): Body => ({ grant_type: 'password', scope });`, `make(['a'])`),
    ).toBe('joined');
  });

  it('is joined at the request where one of several has it', () => {
    const union = `type Body = { grant_type: 'password'; scope?: string[] } | { grant_type: 'x'; scope?: string };`;
    const before = `${union}\ndeclare const data: Body; declare const id: { client_id: string };`;
    expect(sentAs(before, '{ ...data, ...id }')).toBe('joined');
  });

  it.each([
    ['a list of objects', 'scope: { name: string }[]', 'unknown-body'],
    ['a list of another parameter', 'resource: string[]', 'unknown-body'],
    ['a list in a list', 'scope: string[][]', 'unknown-body'],
  ])('is refused where it is %s', (_situation, member, reason) => {
    const before = `interface Body { grant_type: 'password'; ${member} }\ndeclare const data: Body;`;
    expect(after(before, json('data'))).toBe(reason);
    expect(after(before, json('{ ...data }'))).toBe('unknown-members');
  });
});
