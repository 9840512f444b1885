import { KINDS } from './endpoints/kinds.js';
import { dangerOf } from './endpoints/regexp.js';
import type { ClientSetting, EndpointSetting, Settings } from './types.js';

/** A fault in what the user configured; the message says where and what is expected. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

type Members = Readonly<Record<string, unknown>>;

const NAME = String.raw`[\p{ID_Start}$_][\p{ID_Continue}$]*`;

/** Names joined by dots. */
const PATH = new RegExp(String.raw`^${NAME}(?:\.#?${NAME})*$`, 'u');

/** A module and the way from what it exports to the callee, calls included. */
const ORIGIN = new RegExp(String.raw`^[^\s:'"\u0060]+(?::[^\s:'"\u0060]+)?:(?:(?:${NAME}(?:\(\))?\.)*${NAME})?$`, 'u');

const KIND_NAMES = Object.keys(KINDS);

/**
 * Checks what a user wrote under `settings.oauth` or in a `--config` file; nothing at all is fine.
 * @throws {SettingsError} naming the member that is wrong, e.g. `endpoints[1].accepts`
 */
export function parseSettings(value: unknown): Settings {
  if (value === undefined || value === null) return {};
  const settings = readObject(value, '', ['endpoints', 'clients']);
  for (const [index, entry] of readList(settings['endpoints'], 'endpoints').entries()) {
    checkEndpoint(entry, `endpoints[${String(index)}]`);
  }
  for (const [index, entry] of readList(settings['clients'], 'clients').entries()) {
    checkClient(entry, `clients[${String(index)}]`);
  }
  return settings;
}

function checkEndpoint(value: unknown, at: string): void {
  const members: (keyof EndpointSetting)[] = ['url', 'accepts', 'kind'];
  const { url, accepts, kind } = readObject(value, at, members) as Partial<Record<keyof EndpointSetting, unknown>>;
  checkUrl(url, `${at}.url`);
  readChoice(accepts, `${at}.accepts`, ['form', 'json', 'both']);
  if (kind !== undefined) readChoice(kind, `${at}.kind`, KIND_NAMES);
}

function checkUrl(url: unknown, at: string): void {
  // By its tag: a RegExp of another realm is no instance of this one's class.
  if (Object.prototype.toString.call(url) === '[object RegExp]') {
    const danger = dangerOf(url as RegExp);
    if (danger === null) return;
    const hint = 'Write a simpler one, or a glob such as "https://*.acme.dev/**".';
    throw new SettingsError(`${at} could take very long to match: ${String(url)} ${danger}. ${hint}`);
  }
  // A backslash, ^ or | stands in no address: somebody wrote a RegExp as text.
  if (typeof url === 'string' && /^(?:https?:\/\/[^\s/?#{}]|\/(?!\/)|\*\*)[^\s?#{}\\^|]*$/iu.test(url)) return;
  const forms =
    'a URL such as "https://login.acme.dev/**", a path such as "/oauth/token", without a query, or a RegExp';
  fail(at, forms, url);
}

function checkClient(value: unknown, at: string): void {
  const members: (keyof ClientSetting)[] = ['call', 'url', 'body', 'options', 'sends'];
  const client = readObject(value, at, members) as Partial<Record<keyof ClientSetting, unknown>>;
  if (typeof client.call !== 'string' || !(PATH.test(client.call) || ORIGIN.test(client.call))) {
    const forms = 'the callee as it is written, such as "apiClient.post", or where it comes from, "module:path"';
    fail(`${at}.call`, forms, client.call);
  }
  const positions = new Map<unknown, string>();
  for (const member of ['url', 'body', 'options'] as const) {
    const position = client[member];
    if (position === undefined && member === 'options') continue;
    const isMember = member !== 'options' && client.options !== undefined && typeof position === 'string';
    if (isMember && PATH.test(position)) continue;
    if (!Number.isSafeInteger(position) || Number(position) < 0) {
      const forms = 'the position of an argument, counted from 0';
      fail(`${at}.${member}`, isMember ? `${forms}, or a member of the options` : forms, position);
    }
    const other = positions.get(position);
    if (other !== undefined) fail(`${at}.${member}`, `another position than ${at}.${other}`, position);
    positions.set(position, member);
  }
  readChoice(client.sends, `${at}.sends`, ['json', 'text']);
}

function readObject(value: unknown, at: string, members: readonly string[]): Members {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    fail(at === '' ? 'The configuration' : at, 'an object', value);
  }
  for (const name of Object.keys(value)) {
    if (members.includes(name)) continue;
    throw new SettingsError(`${at === '' ? name : `${at}.${name}`} is no setting. Known are ${members.join(', ')}.`);
  }
  return value as Members;
}

function readList(value: unknown, at: string): readonly unknown[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) fail(at, 'an array', value);
  return value;
}

function readChoice(value: unknown, at: string, choices: readonly string[]): void {
  if (typeof value === 'string' && choices.includes(value)) return;
  const quoted = choices.map(choice => `"${choice}"`);
  fail(at, `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1) ?? ''}`, value);
}

function fail(at: string, expected: string, value: unknown): never {
  throw new SettingsError(`${at} must be ${expected}, but is ${describe(value)}.`);
}

function describe(value: unknown): string {
  if (value === undefined) return 'missing';
  if (Array.isArray(value)) return 'an array';
  if (typeof value === 'string') return `"${value}"`;
  if (typeof value === 'number' || typeof value === 'boolean' || value === null) return String(value);
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}
