import { describe, expect, it } from 'vitest';
import { analyzeText, rewritten, wiresOf } from '../../../../test/support/analyze.js';

const https = `import https from 'node:https';\n`;
const d = `{ grant_type: 'client_credentials', client_id: 'a' }`;
const json = `JSON.stringify(${d})`;
const form = `new URLSearchParams(${d}).toString()`;
const F = `headers: { 'Content-Type': 'application/x-www-form-urlencoded' }`;

describe('node:http and node:https', () => {
  it.each([
    ['.end()', `https.request(TOKEN_URL, { method: 'POST' }).end(${json});`, 'json-body'],
    ['.write()', `const r = https.request(TOKEN_URL, { method: 'POST' });\nr.write(${json});\nr.end();`, 'json-body'],
    ['a form under its header', `https.request(TOKEN_URL, { method: 'POST', ${F} }).end(${form});`, 'form'],
    ['a form without a header', `https.request(TOKEN_URL, { method: 'POST' }).end(${form});`, 'text-body'],
    [
      'a form under a JSON header that is set later',
      `const r = https.request(TOKEN_URL, { method: 'POST' });\nr.setHeader('content-type', 'application/json');\nr.end(${form});`,
      'json-header',
    ],
  ])('are known for %s', (_, program, outcome) => {
    expect(wiresOf(https + program)).toStrictEqual([`node-http: ${outcome}`]);
  });

  it('are known with what follows redirects', () => {
    const program = `const { https } = require('follow-redirects');\n`;
    expect(wiresOf(`${program}https.request(TOKEN_URL, { method: 'POST' }).end(${json});`)).toStrictEqual([
      'node-http: json-body',
    ]);
  });

  it.each(['hostname', 'host'])('put the address together from %s and path', name => {
    const program = `${https}https.request({ ${name}: 'login.acme.dev', path: '/oauth/token', method: 'POST' }).end(${json});`;
    expect(analyzeText(program).map(({ endpoint }) => endpoint.url)).toStrictEqual([
      'https://login.acme.dev/oauth/token',
    ]);
  });

  it.each([
    ['a body in two parts', `const r = https.request(TOKEN_URL, { method: 'POST' });\nr.write(${json});\nr.end(rest);`],
    ['a GET', `https.request(TOKEN_URL, { method: 'GET' }).end(${json});`],
    ['a server that answers', `import http from 'node:http';\nhttp.createServer((q, r) => r.end(${json}));`],
  ])('say nothing of %s', (_, program) => {
    expect(wiresOf(https + program)).toStrictEqual([]);
  });

  it.each([
    [
      'a text whose length is asked for',
      `const body = ${json};\nhttps.request(TOKEN_URL, { method: 'POST', headers: { 'Content-Length': Buffer.byteLength(body) } }).end(body);`,
      `const body = ${form};\nhttps.request(TOKEN_URL, { method: 'POST', headers: { 'Content-Length': Buffer.byteLength(body), 'Content-Type': 'application/x-www-form-urlencoded' } }).end(body);`,
    ],
    [
      'headers among the options',
      `https.request(TOKEN_URL, { method: 'POST' }).end(${json});`,
      `https.request(TOKEN_URL, { method: 'POST', ${F} }).end(${form});`,
    ],
    [
      'a header that is set on the request',
      `const r = https.request(TOKEN_URL, { method: 'POST' });\nr.setHeader('X-A', 'b');\nr.end(${json});`,
      `const r = https.request(TOKEN_URL, { method: 'POST' });\nr.setHeader('X-A', 'b');\nr.setHeader('Content-Type', 'application/x-www-form-urlencoded');\nr.end(${form});`,
    ],
  ])('keep %s', (_, before, after) => {
    expect(rewritten(https + before)).toBe(https + after);
  });

  it.each([
    ['computed from another text', `Buffer.byteLength(${json})`],
    ['written out', `'42'`],
  ])('refuse where the Content-Length is %s', (_, length) => {
    const program = `https.request(TOKEN_URL, { method: 'POST', headers: { 'Content-Length': ${length} } }).end(${json});`;
    expect(rewritten(https + program)).toBe('content-length');
  });
});

describe('net of Electron', () => {
  const net = `import { net } from 'electron';\n`;

  it.each([
    ['the URL among the options', `{ method: 'POST', url: TOKEN_URL }`],
    ['host and path', `{ method: 'POST', protocol: 'https:', hostname: 'login.acme.dev', path: '/oauth/token' }`],
  ])('is known by %s', (_, options) => {
    const program = `${net}const r = net.request(${options});\nr.setHeader('Content-Type', 'application/json');\nr.write(${json});\nr.end();`;
    expect(wiresOf(program)).toStrictEqual(['node-http: json-body']);
  });

  it('gets the header where headers are set, and the text of a form', () => {
    const program = (type: string, body: string): string =>
      `${net}const r = net.request({ method: 'POST', url: TOKEN_URL });\nr.setHeader('Content-Type', '${type}');\nr.end(${body});`;
    expect(rewritten(program('application/json', json))).toBe(program('application/x-www-form-urlencoded', form));
  });

  it('is not the net of Node', () => {
    expect(
      wiresOf(`import net from 'node:net';\nnet.request({ method: 'POST', url: TOKEN_URL }).end(${json});`),
    ).toStrictEqual([]);
  });
});
