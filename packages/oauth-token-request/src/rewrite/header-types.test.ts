import { describe, expect, it } from 'vitest';
import { rewritten } from '../../../../test/support/analyze.js';

const JSON_TYPE = `'Content-Type': 'application/json'`;
const FORM = 'application/x-www-form-urlencoded';
const FORM_TYPE = `'Content-Type': '${FORM}'`;
const P = `{ grant_type: 'client_credentials' }`;
const TYPES = `enum Mime { Json = 'application/json', Form = 'application/x-www-form-urlencoded' }
enum Old { Json = 'application/json' }
type Union = 'application/json' | 'text/plain';
type JsonHeaders = { 'Content-Type': 'application/json' };
`;

const program = (before: string, headers: string, body: string): string =>
  `${TYPES}${before}\nfetch(TOKEN_URL, { method: 'POST', headers${headers === '' ? '' : `: ${headers}`}, body: ${body} });`;

describe('headers whose type has no form are overridden where they are sent', () => {
  it.each([
    ['a literal', `const headers: { 'Content-Type': 'application/json' } = { ${JSON_TYPE} };`, 'headers'],
    ['an alias of texts', `const headers: { 'Content-Type': Union } = { ${JSON_TYPE} };`, 'headers'],
    ['a record', `const headers: Record<string, Union> = { ${JSON_TYPE} };`, 'headers'],
    ['an enum', `const headers: Record<string, Old> = { 'Content-Type': Old.Json };`, 'headers'],
    ['satisfies', `const headers = { ${JSON_TYPE} } satisfies JsonHeaders;`, 'headers'],
    ['a cast', `const headers = { ${JSON_TYPE} } as JsonHeaders;`, 'headers'],
    ['a function’s result', `function make(): JsonHeaders { return { ${JSON_TYPE} }; }`, 'make()'],
    [
      'a template',
      "const headers: { 'Content-Type': `application/j${string}` } = { 'Content-Type': 'application/json' };",
      'headers',
    ],
  ])('%s', (_, before, headers) => {
    const shown = headers === 'headers' ? '' : headers;
    expect(rewritten(program(before, shown, `JSON.stringify(${P})`))).toBe(
      program(before, `{ ...${headers}, ${FORM_TYPE} }`, `new URLSearchParams(${P})`),
    );
  });
});

describe('headers whose type has the form are changed in place', () => {
  it.each([
    ['any text', `const headers: Record<string, string> = { @ };`],
    ['a union with any text', `const headers: { 'Content-Type': Union | (string & {}) } = { @ };`],
    ['a union with the form', `const headers: Record<string, Union | 'application/x-www-form-urlencoded'> = { @ };`],
    ['a template', "const headers: { 'Content-Type': `application/${string}` } = { @ };"],
    ['HeadersInit', `const headers: HeadersInit = { @ };`],
    ['an unseen type', `const headers: Unseen = { @ };`],
    ['pairs', `const headers: [string, string][] = [[@]];`],
  ])('%s', (_, declaration) => {
    const isList = declaration.includes('[[');
    const write = (header: string): string => declaration.replace('@', isList ? header.replace(':', ',') : header);
    expect(rewritten(program(write(JSON_TYPE), '', `JSON.stringify(${P})`))).toBe(
      program(write(FORM_TYPE), '', `new URLSearchParams(${P})`),
    );
  });

  it('by the member of an enum', () => {
    const headers = (name: string): string => `const headers: Record<string, Mime> = { 'Content-Type': Mime.${name} };`;
    expect(rewritten(program(headers('Json'), '', `JSON.stringify(${P})`))).toBe(
      program(headers('Form'), '', `new URLSearchParams(${P})`),
    );
  });

  it.each([
    [
      'whose name is no word',
      `enum Odd { Json = 'application/json', 'x-form' = '${FORM}', 'y form' = '' }`,
      'Odd.Json',
    ],
    ['that is read by a text', '', `Mime['Json']`],
    ['of an object', `const MIME = { JSON: 'application/json', FORM: '${FORM}' };`, 'MIME.JSON'],
  ])('by the form’s name instead of a member %s', (_situation, before, json) => {
    expect(rewritten(program(before, `{ 'Content-Type': ${json} }`, `JSON.stringify(${P})`))).toBe(
      program(before, `{ ${FORM_TYPE} }`, `new URLSearchParams(${P})`),
    );
  });

  it.each(['Text', 'Unseen', 'const'])('in a cast that lets it stand: %s', type => {
    const headers = (name: string): string => `{ 'Content-Type': '${name}' as ${type} }`;
    const before = 'type Text = string;';
    expect(rewritten(program(before, headers('application/json'), `JSON.stringify(${P})`))).toBe(
      program(before, headers(FORM), `new URLSearchParams(${P})`),
    );
  });

  it('without a cast that has no form', () => {
    expect(rewritten(program('', `{ 'Content-Type': 'application/json' as Union }`, `JSON.stringify(${P})`))).toBe(
      program('', `{ ${FORM_TYPE} }`, `new URLSearchParams(${P})`),
    );
  });
});

describe('what a type leaves no room for is refused', () => {
  it.each([
    ['a literal in a cast', program('', `{ ${JSON_TYPE} } as JsonHeaders`, `JSON.stringify(${P})`)],
    [
      'options that allow JSON’s headers only',
      `${TYPES}const o: { method: string; headers: JsonHeaders; body: unknown } = { method: 'POST', headers: { ${JSON_TYPE} }, body: JSON.stringify(${P}) };\nfetch(TOKEN_URL, o);`,
    ],
    [
      'options without headers',
      `interface O { method: string; body: string }\nconst o: O = { method: 'POST', body: JSON.stringify(${P}) };\nfetch(TOKEN_URL, o);`,
    ],
  ])('%s', (_, text) => {
    expect(rewritten(text)).toBe('typed-options');
  });
});

it('a header that the type of the headers lacks is added where they are sent', () => {
  const before = `const headers: { Accept: string } = { Accept: 'application/json' };`;
  expect(rewritten(program(before, '', `JSON.stringify(${P})`))).toBe(
    program(before, `{ ...headers, ${FORM_TYPE} }`, `new URLSearchParams(${P})`),
  );
});
