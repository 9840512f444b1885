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

${PRELUDE}
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
  code?: string,
  extra: { login_hint: string } = { login_hint: 'a' },
) {
  ${[before, request].filter(text => text !== '').join('\n  ')}
}
export const unused = [axios, got, cache, read] as [unknown, unknown, unknown, unknown, AxiosRequestConfig?, TokenResponse?];
`;
}
