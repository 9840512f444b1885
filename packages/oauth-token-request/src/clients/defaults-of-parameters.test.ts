import { describe, expect, it } from 'vitest';
import { hostReading, rewritten, wiresOf } from '../../../../test/support/analyze.js';

const TOKEN = `'https://login.acme.dev/oauth/token'`;
const TRANSPORT = `import axios from 'axios';\nclass Transport { post(url, data, config) { return axios.post(url, data, config); } }\n`;
const OBJECT = `{ grant_type: 'client_credentials' }`;

describe('a function of the project that stands in a default', () => {
  it.each([
    [
      'a constructor’s',
      `class Login { constructor(http = new Transport()) { this.http = http; } go() { return this.http.post(${TOKEN}, ${OBJECT}); } }`,
    ],
    ['a function’s', `const login = (http = new Transport()) => http.post(${TOKEN}, ${OBJECT});`],
    ['a pattern’s', `const login = ({ http = new Transport() } = {}) => http.post(${TOKEN}, ${OBJECT});`],
    [
      'behind ??',
      `class Login { constructor(http) { this.http = http ?? new Transport(); } go() { return this.http.post(${TOKEN}, ${OBJECT}); } }`,
    ],
    [
      'behind || for a member of options',
      `class Login { constructor(options = {}) { this.http = options.http || new Transport(); } go() { return this.http.post(${TOKEN}, ${OBJECT}); } }`,
    ],
  ])('is called unless a caller passes another: %s', (_, program) => {
    expect(wiresOf(TRANSPORT + program)).toStrictEqual(['axios: json-body']);
  });

  it('is called in another file too', () => {
    const login = `import { Transport } from './transport';\nclass Login { constructor(http = new Transport()) { this.http = http; } go() { return this.http.post(${TOKEN}, ${OBJECT}); } }`;
    const host = hostReading({ 'login.ts': login, 'transport.ts': TRANSPORT.replace('class', 'export class') });
    expect(wiresOf(login, { host })).toStrictEqual(['axios: json-body']);
    expect(wiresOf(login, { host: { ...host, canSend: () => true } })).toStrictEqual(['axios: json-body']);
  });

  it('is none where it may be one of two', () => {
    const other = `class Other { post(url, data) { return save(url, data); } }\n`;
    const program = `const login = (http = quick ? new Transport() : new Other()) => http.post(${TOKEN}, ${OBJECT});`;
    expect(wiresOf(TRANSPORT + other + program)).toStrictEqual([]);
  });
});

describe('what the type of an object says of its method', () => {
  const program = (types: string, body: string, type = 'application/json'): string =>
    `interface Message { url: string; headers: Record<string, string>; body: ${types} }
interface Transport { send(message: Message): Promise<Response> }
class Fetching implements Transport { send({ url, ...init }: Message & RequestInit) { return fetch(url, { method: 'POST', ...init }); } }
class Login { constructor(private readonly transport: Transport = new Fetching()) {}
  go() { return this.transport.send({ url: ${TOKEN}, headers: { 'Content-Type': '${type}' }, body: ${body} }); } }`;

  it.each([
    ['string', `new URLSearchParams(${OBJECT}).toString()`],
    ['BodyInit', `new URLSearchParams(${OBJECT})`],
  ])('decides how the form stands there: %s', (types, made) => {
    expect(rewritten(program(types, `JSON.stringify(${OBJECT})`), {}, 'a.ts')).toBe(
      program(types, made, 'application/x-www-form-urlencoded'),
    );
  });
});
