import { describe, expect, it } from 'vitest';
import { rewritten, wiresOf } from '../../../../test/support/analyze.js';

const unirest = `const unirest = require('unirest');\n`;
const d = `{ grant_type: 'client_credentials', client_id: 'a' }`;
const J = `{ 'Content-Type': 'application/json' }`;
const F = `{ 'Content-Type': 'application/x-www-form-urlencoded' }`;

describe('unirest', () => {
  it.each([
    ['an object', `unirest.post(TOKEN_URL).send(${d});`, 'form'],
    ['an object under a JSON header', `unirest.post(TOKEN_URL).headers(${J}).send(${d});`, 'json-body'],
    [
      'an object under one JSON header',
      `unirest.post(TOKEN_URL).header('content-type', 'application/json').send(${d});`,
      'json-body',
    ],
    ['an object of the type JSON', `unirest('POST', TOKEN_URL).type('json').send(${d});`, 'json-body'],
    ['an object of the type form', `unirest('POST', TOKEN_URL).type('form').send(${d});`, 'form'],
    [
      'a request in steps',
      `const req = unirest('POST', TOKEN_URL);\nreq.headers(${J});\nreq.type('json');\nreq.send(${d});\nreq.end(done);`,
      'json-body',
    ],
    [
      'a request in other steps',
      `const req = unirest('POST', TOKEN_URL);\nreq.headers({ 'content-type': 'application/json' });\nreq.type('form');\nreq.send(${d});`,
      'form',
    ],
    ['form, which overrides a JSON header', `unirest.post(TOKEN_URL).headers(${J}).form(${d});`, 'form'],
    ['JSON text', `unirest.post(TOKEN_URL).send(JSON.stringify(${d}));`, 'json-body'],
    ['the text of a form', `unirest.post(TOKEN_URL).send('grant_type=password&client_id=a');`, 'form'],
    ['a URLSearchParams, which it throws at', `unirest.post(TOKEN_URL).send(new URLSearchParams(${d}));`, 'unknown'],
    ['fields', `unirest.post(TOKEN_URL).field('grant_type', 'password').field('client_id', 'a');`, 'multipart-body'],
  ])('is known for %s', (_, program, outcome) => {
    expect(wiresOf(unirest + program)).toStrictEqual([`unirest: ${outcome}`]);
  });

  it('knows of several bodies no more than that the last one is sent', () => {
    expect(wiresOf(`${unirest}unirest.post(TOKEN_URL).headers(${J}).send(${d}).send({ scope: 'a' });`)).toStrictEqual(
      [],
    );
  });

  it('refuses fields', () => {
    const program = `${unirest}unirest.post(TOKEN_URL).field('grant_type', 'password').field('client_id', 'a');`;
    expect(rewritten(program)).toBe('unknown-client');
  });

  it.each([
    ['the header', `.headers(${J}).send(${d})`, `.headers(${F}).send(${d})`],
    ['the type', `.type('json').send(${d})`, `.type('form').send(${d})`],
    [
      'the type that counts',
      `.headers({ 'content-type': 'application/json' }).type('json').send(${d})`,
      `.headers({ 'content-type': 'application/json' }).type('form').send(${d})`,
    ],
    ['JSON.stringify', `.send(JSON.stringify(${d}))`, `.send(${d})`],
  ])('changes %s alone', (_, before, after) => {
    const call = (steps: string): string => `${unirest}unirest.post(TOKEN_URL)${steps}.end(done);`;
    expect(rewritten(call(before))).toBe(call(after));
  });
});
