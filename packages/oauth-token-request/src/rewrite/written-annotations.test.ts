import { expect, it } from 'vitest';
import { membersAfter } from '../../../../test/support/members.js';

const TYPES = `interface Session { scopes: string[]; token: string; tries?: number; code: string | null }
declare function read(text: string): any;
async function load(): Promise<Session> { return JSON.parse(read('a')); }
function list(): string[] { return JSON.parse(read('b')); }
`;
const JOINED = (value: string): string => `scope: ${value}.join(' ')`;

it.each([
  ['what a function is declared to give', '', 'scope: list()', JOINED('list()')],
  ['a name for that', 'const l = list();', 'scope: l', JOINED('l')],
  ['a member of what is waited for', 'const s = await load();', 'scope: s.scopes', JOINED('s.scopes')],
  ['a text of what is waited for', 'const s = await load();', 'token: s.token', 'token: s.token'],
  [
    'a member that may be missing',
    'const s = await load();',
    'n: s.tries',
    '...(s.tries !== undefined && { n: String(s.tries) })',
  ],
  ['a member that may be null', 'const s = await load();', 'code: s.code', '...(s.code != null && { code: s.code })'],
  [
    'what is taken out of it',
    'const { scopes, token } = await load();',
    'scope: scopes, token',
    `${JOINED('scopes')}, token`,
  ],
  ['what is renamed', 'const { scopes: all } = await load();', 'scope: all', JOINED('all')],
  ['what is taken out with a default', 'const { tries = 3 } = await load();', 'n: tries', 'n: String(tries)'],
  ['an element with a default', `declare const l: string[]; const [, realm = 'x'] = l;`, 'realm', 'realm'],
  ['an element of a pair', 'declare const l: [string, string[]]; const [, all] = l;', 'scope: all', JOINED('all')],
  [
    'what a loop goes through',
    'declare const all: Session[]; for (const s of all)',
    'scope: s.scopes',
    JOINED('s.scopes'),
  ],
  ['what a loop takes apart', 'declare const all: Session[]; for (const { token } of all)', 'token', 'token'],
  [
    'an element of a map',
    'const m = new Map<string, string[]>(); const l = m.get("a"); if (!l) throw 0;',
    'scope: l',
    JOINED('l'),
  ],
  [
    'an element of a declared map',
    'declare const m: ReadonlyMap<string, string>; const t = m.get("a");',
    't',
    '...(t !== undefined && { t })',
  ],
  ['a member of a type parameter', 'const f = <T extends string[]>(l: T) =>', 'scope: l', JOINED('l')],
  ['a parameter of a declared function', 'const f: (l: string[]) => unknown = l =>', 'scope: l', JOINED('l')],
  [
    'a method of an interface',
    'interface A { all(): string[] } declare const a: A;',
    'scope: a.all()',
    JOINED('a.all()'),
  ],
])('%s is what its type says', (_, before, members, sent) => {
  expect(membersAfter(members, TYPES + before)).toBe(sent);
});

it.each([
  ['a callback', 'declare const all: Session[]; all.map(s => ', 'scope: s.scopes', JOINED('s.scopes'), ');'],
  [
    'a method of a class that is abstract',
    'abstract class A { abstract all(): string[]; f() { ',
    'scope: this.all()',
    JOINED('this.all()'),
    '; } }',
  ],
  [
    'an accessor',
    'class A { get all(): string[] { return JSON.parse(read("")); } f() { ',
    'scope: this.all',
    JOINED('this.all'),
    '; } }',
  ],
])('what %s gets is what its type says', (_, before, members, sent, behind) => {
  expect(membersAfter(members, TYPES + before, behind)).toBe(sent);
});

it.each([
  ['is declared', 'tokens?: { refresh: string };'],
  ['may be null', 'private tokens: { refresh: string } | null = null;'],
  ['is a parameter of the constructor', 'constructor(private readonly tokens?: { refresh: string }) {}'],
])('a member of a field is what its type says, where it %s', (_, field) => {
  const token = 'this.tokens?.refresh';
  expect(membersAfter(`token: ${token}`, `class A { ${field} f() { return `, '; } }')).toMatch(
    /^\.\.\.\(this\.tokens\?\.refresh !==? (?:undefined|null) && \{ token: this\.tokens\.refresh \}\)$/u,
  );
});

it.each([
  ['a variable that is set again', 'let l = list(); l = read("");', 'scope: l'],
  ['a loop over what has no type', 'for (const l of read(""))', 'scope: l'],
])('what nothing shows may be a list or a text: %s', (_, before, members) => {
  expect(membersAfter(members, TYPES + before)).toMatch(/\[l\]\.flat\(\)\.join\(' '\)/u);
});

const SETTINGS = `import { settings, type Name } from 'acme';\ntype Text = string;\n`;

it.each([
  ['a member of a package’s object', 'realm: settings.realm'],
  ['a list that may be one', 'audience: settings.audience'],
  ['a call', 'realm: settings.get("realm")'],
  ['what isn’t null', 'realm: settings.realm!'],
  ['a type of a package', 'realm: settings.realm as Name'],
  ['behind one that is tested by its pair', 'code: settings.get("code"), realm: settings.realm'],
])('what no type shows to be no list is refused: %s', (_, members) => {
  expect(membersAfter(members, SETTINGS)).toBe('typed-members');
});

it.each([
  [
    'it is one text in OAuth',
    'state: settings.state',
    '...(settings.state != null && { state: String(settings.state) })',
  ],
  ['the call says so', 'realm: settings.get<string>("realm")', 'pairs of realm: settings.get<string>("realm")'],
  ['a text stands beside it', 'realm: settings.realm ?? "a"', 'realm: String(settings.realm ?? "a")'],
  ['a cast says so', 'realm: settings.realm as string', 'realm: settings.realm as string'],
  ['a method gives text', 'realm: settings.realm.trim()', 'realm: settings.realm.trim()'],
])('what no type shows is made a text where %s', (_, members, sent) => {
  expect(membersAfter(members, SETTINGS)).toBe(sent);
});

it.each([
  ['an async function', 'async function token() { return "a"; }'],
  ['a function by its type', 'type Get = () => Promise<string>; declare const token: Get;'],
  ['a function of a promise', 'declare const p: Promise<string>; const token = (): Promise<string> => p;'],
])('the promise of %s is refused', (_, before) => {
  expect(membersAfter('token: token()', before)).toBe('typed-members');
  expect(membersAfter('token: await token()', before)).not.toBe('typed-members');
  expect(membersAfter('token: held', `${before} const held = token();`)).toBe('typed-members');
  expect(membersAfter('token: held', `${before} const held = await token();`)).toBe('token: held');
});
