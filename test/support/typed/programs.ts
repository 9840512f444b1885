import { pick } from '../compose-random.js';

/** What the programs declare for themselves. */
const PRELUDE = `interface Options {
  id: string;
  scope?: string;
  audience: string | null;
  ttl: number;
  limit?: number;
  offline: boolean;
  scopes: string[];
  fixed: readonly string[];
  some?: string[];
  since: Date;
  until?: Date;
  callback: URL;
  kind: 'web' | 'native';
  grade: 1 | 2;
  either: string | number;
  deep?: { code: string; state?: string };
  any: any;
}
interface Plain {
  grant_type: string;
  client_id: string;
}
interface Loose {
  grant_type: string;
  scope?: string;
}
type Alias = { grant_type: string; client_id: string };
enum Grant {
  Client = 'client_credentials',
}
enum Level {
  High = 3,
}
interface Base {
  login_hint?: string;
}
interface Derived extends Base {
  read(): string | undefined;
  count: number;
}
class Settings {
  scope?: string;
  readonly secret: string | undefined = 'a';
  static id: string | null = 'b';
  readonly login: Loose = { grant_type: 'password' };
  constructor(readonly ttl: number) {}
  get hint(): string | undefined {
    return this.scope;
  }
}
function declared(): string | undefined {
  return 'a';
}
function either(): string | number {
  return 'a';
}
function inferred() {
  return 'a';
}
function loose(): Loose {
  return { grant_type: 'password', scope: 'a' };
}
function mixed(other: boolean) {
  return other ? { grant_type: 'password', code: 'a' } : { grant_type: 'password', state: 'a' };
}
const inferredNumber = () => 5;
const WIDE: Options['deep'] & { limit?: number } = { code: 'a' };
const TABLE: Record<string, string> = { web: 'a' };
const MAYBE: string | undefined = 'a';
const DEFAULTS = { resource_id: 'a', max_age: 60 } as const;
const SCOPES = ['read', 'write'] as const;`;

/** Expressions that may stand as a member's value. */
const VALUES = [
  `'text'`,
  '`${options.id}-1`',
  'options.id',
  'options.scope',
  'options.scope!',
  `options.scope ?? 'none'`,
  `options.scope || 'none'`,
  'options.audience',
  `options.audience ?? ''`,
  'options.ttl',
  '60',
  'options.limit',
  'options.limit ?? 10',
  'options.offline',
  'true',
  'options.since',
  'options.until',
  'options.callback',
  'options.callback.href',
  'options.kind',
  'options.grade',
  'options.either',
  'options.deep?.code',
  'options.deep?.state',
  'options.any',
  'Grant.Client',
  'Level.High',
  'DEFAULTS.resource_id',
  'DEFAULTS.max_age',
  'process.env.CLIENT_ID',
  `process.env['CLIENT_ID']`,
  'process.env.CLIENT_ID!',
  'process.env.CLIENT_ID as string',
  `process.env.CLIENT_ID ?? 'web'`,
  `process.env.CLIENT_ID || undefined`,
  `options.offline ? 'consent' : undefined`,
  `options.offline ? 5 : null`,
  `options.scope ? options.scope : undefined`,
  'String(options.ttl)',
  'options.scopes[0]',
  `options.scopes.find(one => one !== '')`,
  'options.scopes.length',
  `options.callback.searchParams.get('code')`,
  'cache.get(options.id)',
  'Math.floor(Date.now() / 1000)',
  'Date.now()',
  'options.id.toUpperCase()',
  `options.id.includes('a')`,
  'undefined',
  'null',
  'code',
  'secret',
  'await read()',
  'generic',
  'declared()',
  'either()',
  'inferred()',
  'inferredNumber()',
  'WIDE.state',
  'WIDE.limit',
  'TABLE[options.id]',
  'TABLE[key]',
  `TABLE['web']`,
  'MAYBE',
  'settings.scope',
  'settings.secret',
  'settings.ttl',
  'settings.hint',
  'Settings.id',
  'new Settings(5).ttl',
  'derived.login_hint',
  'derived.count',
  'derived.read()',
  'counted',
  'randomUUID()',
  'hostname()',
  'availableParallelism()',
  'message.url',
  'message.headers.authorization',
  `message.headers['x-code']`,
  'message.httpVersionMajor',
  'process.env[key]',
  'found?.groups?.code',
  'found?.[1]',
  'list.map(one => one.code)[0]',
  '(JSON.parse(options.id) as { code?: string; n: number }).n',
  'JSON.parse(options.id).code',
  'Math.abs(options.ttl)',
  'parseInt(options.id, 10)',
  'options.id.length + 1',
  'branded',
];

const SCOPE_VALUES = [
  'options.scopes',
  'options.fixed',
  'options.some',
  'SCOPES',
  `['read', 'write']`,
  `options.scopes.map(one => one.trim())`,
  `options.scopes.join(' ')`,
  `options.id.split(',')`,
];

const LIST_VALUES = ['options.scopes', 'options.fixed', `['urn:a', options.id]`, `options.id.split(',')`];

/** The members of a body: `key: code`. */
function drawMembers(random: () => number): string[] {
  const members = [`grant_type: 'client_credentials'`];
  for (const key of ['client_id', 'client_secret', 'code', 'max_age']) {
    if (random() < 0.45) members.push(`${key}: ${pick(VALUES, random)}`);
  }
  if (random() < 0.35) members.push(`scope: ${pick(SCOPE_VALUES, random)}`);
  if (random() < 0.12) members.push(`resource: ${pick(LIST_VALUES, random)}`);
  if (random() < 0.1) members.push('...(options.scope && { login_hint: options.scope })');
  if (random() < 0.1) members.push(`...(options.limit !== undefined ? { limit: String(options.limit) } : {})`);
  if (random() < 0.1) members.push('...extra');
  return members;
}

interface Body {
  readonly before: string;
  readonly code: string;
}

/** Ways to type and to pass a body. */
const BODIES: readonly ((members: readonly string[]) => Body)[] = [
  members => ({ before: '', code: `{ ${members.join(', ')} }` }),
  members => ({ before: `const data = { ${members.join(', ')} };`, code: 'data' }),
  members => ({ before: `const data: Record<string, string> = { ${members.join(', ')} };`, code: 'data' }),
  members => ({ before: `const data: Record<string, string | undefined> = { ${members.join(', ')} };`, code: 'data' }),
  members => ({ before: `const data: Record<string, unknown> = { ${members.join(', ')} };`, code: 'data' }),
  members => ({ before: `const data: Record<string, any> = { ${members.join(', ')} };`, code: 'data' }),
  members => ({ before: '', code: `{ ${members.join(', ')} } as const` }),
  members => ({ before: '', code: `{ ${members.join(', ')} } satisfies Record<string, unknown>` }),
  () => ({
    before: `const data: { [key: string]: string } = { grant_type: 'password' };\n  data.code = options.id;`,
    code: 'data',
  }),
  members => ({ before: `const data = { ...DEFAULTS, ${members.join(', ')} };`, code: 'data' }),
  () => ({ before: `const data: Plain = { grant_type: 'password', client_id: options.id };`, code: 'data' }),
  () => ({ before: `const data: Loose = { grant_type: 'password', scope: options.id };`, code: 'data' }),
  () => ({ before: `const data: Partial<Plain> = { grant_type: 'password' };`, code: 'data' }),
  () => ({ before: '', code: `{ grant_type: 'password', client_id: options.id } as Plain` }),
  () => ({ before: `const data: Alias = { grant_type: 'password', client_id: options.id };`, code: 'data' }),
  () => ({ before: '', code: 'plain' }),
  () => ({ before: '', code: 'bag' }),
  () => ({ before: '', code: 'loose()' }),
  () => ({ before: '', code: 'mixed(options.offline)' }),
  () => ({ before: '', code: '{ ...mixed(options.offline), client_id: options.id }' }),
  () => ({ before: 'const data = loose();', code: 'data' }),
  () => ({ before: 'const data = { of: mixed(options.offline) };', code: 'data.of' }),
  () => ({ before: '', code: 'settings.login' }),
  () => ({ before: '', code: 'dto' }),
  members => ({ before: `const data: Seen = { ${members.join(', ')} };`, code: 'data' }),
  members => ({ before: '', code: `{ ${members.join(', ')}, ...mixed }` }),
  () => ({ before: '', code: '{ ...plain, client_secret: secret }' }),
];

/** Ways to send it. */
const REQUESTS: readonly ((code: string) => string)[] = [
  code =>
    `return fetch(TOKEN_URL, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(${code}) });`,
  code =>
    `const init: RequestInit = { method: 'POST', headers: { 'Content-Type': 'application/json' } };\n  return fetch(TOKEN_URL, { ...init, body: JSON.stringify(${code}) });`,
  code => `const body: string = JSON.stringify(${code});\n  return fetch(TOKEN_URL, { method: 'POST', body });`,
  code =>
    `const init = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(${code}) };\n  return fetch(TOKEN_URL, init);`,
  code => `return axios.post<TokenResponse>(TOKEN_URL, ${code});`,
  code => `return axios.post<TokenResponse>(TOKEN_URL, ${code}, { headers: { 'Content-Type': 'application/json' } });`,
  code => `return axios.request<TokenResponse>({ method: 'post', url: TOKEN_URL, data: ${code} });`,
  code =>
    `const config: AxiosRequestConfig = { method: 'post', url: TOKEN_URL, data: ${code} };\n  return axios(config);`,
  code => `return got.post(TOKEN_URL, { json: ${code} }).json<TokenResponse>();`,
];

/** A TypeScript module that sends a token request. */
export function drawTypedProgram(random: () => number): string {
  const { before, code } = pick(BODIES, random)(drawMembers(random));
  const request = pick(REQUESTS, random)(code);
  return `import axios, { type AxiosRequestConfig } from 'axios';
import got from 'got';
import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { availableParallelism, hostname } from 'node:os';

${PRELUDE}
type Seen = Record<string, string | number | boolean | Date | URL | readonly string[] | null | undefined>;
interface TokenResponse {
  access_token: string;
}
const TOKEN_URL = 'https://login.acme.dev/oauth/token';
const cache = new Map<string, string>();
declare function read(): Promise<string>;
export async function requestToken<T extends string>(
  options: Options,
  secret: string,
  generic: T,
  plain: Plain,
  bag: Record<string, string>,
  derived: Derived,
  message: IncomingMessage,
  list: { code?: string }[],
  branded: string & { readonly brand: 'a' },
  dto: Loose & { ttl?: number | null },
  counted: ReturnType<typeof inferredNumber>,
  code?: string,
  extra: { login_hint: string } = { login_hint: 'a' },
  settings = new Settings(5),
  key = 'web',
) {
  if (key === '') key = options.id;
  const found = /(?<code>.)/.exec(options.id);
  const mixed = options.offline ? { nonce: 'a' } : { state: 'b' };
  ${[before, request].filter(text => text !== '').join('\n  ')}
}
export const unused = [axios, got, cache, read, randomUUID, hostname, availableParallelism] as unknown[];
`;
}
