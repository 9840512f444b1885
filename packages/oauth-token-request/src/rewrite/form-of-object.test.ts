import { describe, expect, it } from 'vitest';
import { rewritten } from '../../../../test/support/analyze.js';

// Clients that make a form of an object themselves.
const request = (before: string, body: string): string =>
  `import request from 'request';\n${before}\nrequest.post({ url: TOKEN_URL, ${body} });`;
const wx = (before: string, data: string): string =>
  `${before}\nwx.request({ url: TOKEN_URL, method: 'POST', header: { 'content-type': 'application/x-www-form-urlencoded' }, ${data} });`;
const got = (before: string, options: string): string =>
  `import got from 'got';\n${before}\ngot.post(TOKEN_URL, ${options});`;

describe('JSON that is written out', () => {
  const TEXT = `'{"grant_type":"a"}'`;

  it.each([
    ['where it stands', '', `body: ${TEXT}`, '', `form: { grant_type: 'a' }`],
    ['in a variable', `const a = ${TEXT};`, 'body: a', `const a = { grant_type: 'a' };`, 'form: a'],
    ['in a function', `const a = () => ${TEXT};`, 'body: a()', `const a = () => ({ grant_type: 'a' });`, 'form: a()'],
  ])('becomes the object %s', (_situation, before, body, beforeAfter, bodyAfter) => {
    expect(rewritten(request(before, body))).toBe(request(beforeAfter, bodyAfter));
  });

  it.each([
    [
      'whose length is sent',
      `const a = ${TEXT};`,
      `headers: { 'Content-Length': a.length }, body: a`,
      'content-length',
    ],
    ['that is declared as text', `const a: string = ${TEXT};`, 'body: a', 'typed-options'],
    ['that a function is declared to return', `const a = (): string => ${TEXT};`, 'body: a()', 'typed-options'],
  ])('is refused %s', (_situation, before, body, reason) => {
    expect(rewritten(request(before, body))).toBe(reason);
  });

  it('becomes the text of a form for a client that takes no instance', () => {
    const sent = (body: string, header = ''): string => got('', `{ body: ${body}${header} }`);
    expect(rewritten(sent(TEXT))).toBe(
      sent(
        `new URLSearchParams({ grant_type: 'a' }).toString()`,
        `, headers: { 'Content-Type': 'application/x-www-form-urlencoded' }`,
      ),
    );
  });
});

describe('JSON.stringify', () => {
  it.each(['body', 'form'])('becomes what it is given, under the other name: %s', name => {
    const before = `const ${name} = { grant_type: 'a' };`;
    expect(rewritten(request(before, `body: JSON.stringify(${name})`))).toBe(request(before, `form: ${name}`));
  });

  it.each([
    ['data: JSON.stringify(data)', 'data'],
    [`'data': JSON.stringify(data)`, `'data': data`],
    [`['data']: JSON.stringify(data)`, `['data']: data`],
    ['data: /* as text */ JSON.stringify(data)', 'data: /* as text */ data'],
  ])('becomes what it is given, under the same name: %s', (member, after) => {
    const before = `const data = { grant_type: 'a' };`;
    expect(rewritten(wx(before, member))).toBe(wx(before, after));
  });

  it('of a record of texts becomes the record', () => {
    const before = 'declare const data: Record<string, string>;';
    expect(rewritten(request(before, 'body: JSON.stringify(data)'))).toBe(request(before, 'form: data'));
  });

  it('of an object whose members may be missing is refused', () => {
    const before = 'declare const data: { grant_type: string; code?: string };';
    expect(rewritten(request(before, 'body: JSON.stringify(data)'))).toBe('unknown-body');
  });
});

describe('URLSearchParams', () => {
  it.each(['data', 'data: data'])('is sent as a text where the client would take it for an object: %s', member => {
    const before = `const data = new URLSearchParams({ grant_type: 'a' });`;
    expect(rewritten(wx(before, member))).toBe(wx(before, 'data: data.toString()'));
  });
});

describe('an object', () => {
  it('may be filled between options and request', () => {
    const program = (options: string): string =>
      got(`const json: any = { grant_type: 'a' };\nconst options = ${options};\njson.scope = 'b';`, 'options');
    expect(rewritten(program('{ json }'))).toBe(program('{ form: json }'));
  });

  it('may not be filled between options and request where the form is made in the options', () => {
    expect(
      rewritten(
        `import axios from 'axios';\nconst data: any = { grant_type: 'a' };\nconst options = { method: 'POST', url: TOKEN_URL, data };\ndata.scope = 'b';\naxios(options);`,
      ),
    ).toBe('shared-body');
  });

  it('is refused where its members are set through the options by their old name', () => {
    expect(
      rewritten(got(`const options: any = { json: { grant_type: 'a' } };\noptions.json.scope = 'b';`, 'options')),
    ).toBe('shared-body');
  });
});
