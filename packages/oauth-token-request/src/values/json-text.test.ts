import { describe, expect, it } from 'vitest';
import { rewritten, wiresOf } from '../../../../test/support/analyze.js';

const d = `{ grant_type: 'client_credentials', client_id: 'a' }`;
const json = `JSON.stringify(${d})`;
const J = `headers: { 'Content-Type': 'application/json' }`;
const F = `headers: { 'Content-Type': 'application/x-www-form-urlencoded' }`;
const U = `'https://accounts.spotify.com/api/token'`;
const imports = `import { Readable } from 'node:stream';\n`;
const send = (body: string, headers = J): string => `fetch(${U}, { method: 'POST', ${headers}, body: ${body} });`;

describe('JSON text is JSON', () => {
  it.each([
    ['as a Blob', `new Blob([${json}], { type: 'application/json' })`],
    ['in a template', `\`\${${json}}\``],
    ['in a template with a line break', `\`\${${json}}\\n\``],
    ['made a text again', `String(${json})`],
    ['before a line break', `${json} + '\\n'`],
    ['behind nothing', `'' + ${json}`],
    ['without white space around it', `${json}.trim()`],
    ['as its own text', `${json}.toString()`],
    ['as a stream', `Readable.from(${json})`],
    ['as a stream of one piece', `Readable.from([${json}])`],
    ['as the text of a parameter’s name', `String(new URLSearchParams(${json}))`],
  ])('%s, and refused', (_situation, body) => {
    const program = imports + send(body);
    expect(wiresOf(program)).toStrictEqual(['fetch: json-body']);
    expect(rewritten(program)).toBe('json-text');
  });

  it.each([
    ['with something behind it', `${json} + signature`],
    ['behind a name', `'payload=' + ${json}`],
    ['twice', `\`\${${json}}.\${${json}}\``],
    ['among other pieces of a Blob', `new Blob([${json}, file])`],
    ['in another alphabet', `Buffer.from(${json}).toString('base64')`],
    ['cut', `${json}.slice(1)`],
    ['trimmed of something', `${json}.trim(character)`],
  ])('but not %s', (_situation, body) => {
    expect(wiresOf(send(body))).not.toContain('fetch: json-body');
  });

  it('as the bytes of a file, which stays one', () => {
    const program = `const form = new FormData();\nform.append('grant_type', 'password');\nform.append('data', new Blob([JSON.stringify(data)]));\nfetch(${U}, { method: 'POST', body: form });`;
    expect(rewritten(program)).toBe('multipart-body');
  });

  it('under an option for forms, where a text is sent as it is', () => {
    const request = (value: string): string =>
      `import request from 'request';\nrequest.post({ url: ${U}, form: ${value} });`;
    expect(wiresOf(request(json))).toStrictEqual(['request: json-body']);
    expect(rewritten(request(json))).toBe(request(d));
  });
});

describe('URLSearchParams of JSON text', () => {
  it.each([
    ['at once', (value: string) => send(`new URLSearchParams(${value})`, F)],
    ['as its text', (value: string) => send(`new URLSearchParams(${value}).toString()`, F)],
    ['in a variable', (value: string) => `const body = new URLSearchParams(${value});\n${send('body', F)}`],
    [
      'given to axios',
      (value: string) => `import axios from 'axios';\naxios.post(${U}, new URLSearchParams(${value}), { ${F} });`,
    ],
  ])('become URLSearchParams of its members: %s', (_situation, program) => {
    expect(wiresOf(program(json))).toStrictEqual([expect.stringMatching(/: json-body$/u)]);
    expect(rewritten(program(json))).toBe(program(d));
  });

  it('have their members mended', () => {
    const program = (value: string): string =>
      `const o: { n?: number } = {};\n${send(`new URLSearchParams(${value})`, F)}`;
    expect(rewritten(program(`JSON.stringify({ grant_type: 'password', n: 5, s: undefined })`))).toBe(
      program(`{ grant_type: 'password', n: '5' }`),
    );
  });

  it('are refused for a client that takes a text', () => {
    const program = `import { request } from 'undici';\nrequest(${U}, { method: 'POST', ${J}, body: new URLSearchParams(${json}) });`;
    expect(rewritten(program)).toBe('json-text');
  });
});
