/** A part of a program: the statements that it needs before it, and the expression that stands for it. */
export interface Piece {
  readonly before: readonly string[];
  readonly code: string;
}

/** Members of an object literal, by key and code. */
export type Entries = readonly (readonly [key: string, code: string])[];

export type Ways<Input> = Readonly<Record<string, (input: Input) => Piece>>;

const piece = (code: string, ...before: readonly string[]): Piece => ({ before, code });

export const quoted = (text: string): string => `'${text}'`;

export function literal(entries: Entries): string {
  const members = entries.map(([key, code]) => (key === code ? key : `${key}: ${code}`));
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
}

const hostOf = (url: string): string => quoted(new URL(url).origin);
const pathOf = (url: string): string => new URL(url).pathname;

/** How code says what the URL is; the simplest first, as in each of these tables. */
export const URL_WAYS: Ways<string> = {
  literal: url => piece(quoted(url)),
  constant: url => piece('ADDRESS', `const ADDRESS = ${quoted(url)};`),
  template: url => piece(`\`\${HOST}${pathOf(url)}\``, `const HOST = ${hostOf(url)};`),
  concatenation: url => piece(`HOST + ${quoted(pathOf(url))}`, `const HOST = ${hostOf(url)};`),
  concat: url => piece(`HOST.concat(${quoted(pathOf(url))})`, `const HOST = ${hostOf(url)};`),
  join: url =>
    piece(
      `[HOST, ${pathOf(url).slice(1).split('/').map(quoted).join(', ')}].join('/')`,
      `const HOST = ${hostOf(url)};`,
    ),
  replaced: url =>
    piece(`PATTERN.replace('{host}', '${new URL(url).host}')`, `const PATTERN = 'https://{host}${pathOf(url)}';`),
  'new URL': url => piece(`new URL(${quoted(pathOf(url))}, ${hostOf(url)}).toString()`),
  'href of a URL': url => piece('ADDRESS.href', `const ADDRESS = new URL(${quoted(pathOf(url))}, ${hostOf(url)});`),
  'nested member': url =>
    piece('CONFIG.auth.address', `const CONFIG = { retries: 3, auth: { address: ${quoted(url)} } };`),
  'element access': url => piece(`CONFIG['address']`, `const CONFIG = { address: ${quoted(url)} };`),
  'destructured default': url =>
    piece('address', 'const SETTINGS = { retries: 3 };', `const { address = ${quoted(url)} } = SETTINGS;`),
  'destructured rename': url => piece('there', `const { address: there } = { address: ${quoted(url)} };`),
  frozen: url => piece('Urls.Login', `const Urls = Object.freeze({ Login: ${quoted(url)} });`),
  'env or default': url => piece(`process.env.ENDPOINT ?? ${quoted(url)}`),
  'env constant': url => piece('ADDRESS', `const ADDRESS = process.env.ENDPOINT || ${quoted(url)};`),
  function: url => piece('address()', `function address() { return ${quoted(url)}; }`),
  'function of the host': url =>
    piece(
      `addressAt('${new URL(url).host}')`,
      `const addressAt = (host, path = ${quoted(pathOf(url))}) => \`https://\${host}\${path}\`;`,
    ),
  'static field': url => piece('Urls.login', `class Urls { static login = ${quoted(url)}; }`),
  'set in the constructor': url =>
    piece('new Urls().login', `class Urls { constructor() { this.login = ${quoted(url)}; } }`),
  getter: url => piece('new Urls().login', `class Urls { get login() { return ${quoted(url)}; } }`),
  branch: url => piece(`flag ? ${quoted(url)} : ${quoted(`${url}?region=eu`)}`),
  'set later': url =>
    piece(
      'address',
      'let address;',
      `if (flag) address = ${quoted(url)}; else address = ${quoted(`${url}?region=eu`)};`,
    ),
};

/** How code builds an object. */
export const OBJECT_WAYS: Ways<Entries> = {
  inline: entries => piece(literal(entries)),
  variable: entries => piece('values', `const values = ${literal(entries)};`),
  shared: entries =>
    piece(
      'values',
      `const values = ${literal(entries)};`,
      `fetch('https://api.acme.dev/v1/audit', { method: 'PUT', body: JSON.stringify(values) });`,
    ),
  'let variable': entries => piece('values', 'let values;', `values = ${literal(entries)};`),
  aliased: entries => piece('same', `const values = ${literal(entries)};`, 'const same = values;'),
  spread: entries =>
    piece(`{ ...base, ${literal(entries.slice(2)).slice(2, -2)} }`, `const base = ${literal(entries.slice(0, 2))};`),
  'conditional spread': entries =>
    piece(`{ ${literal(entries.slice(0, 2)).slice(2, -2)}, ...(flag && ${literal(entries.slice(2))}) }`),
  'chosen spread': entries =>
    piece(`{ ${literal(entries.slice(0, 2)).slice(2, -2)}, ...(flag ? ${literal(entries.slice(2))} : {}) }`),
  'members set later': entries =>
    piece(
      'values',
      `const values = ${literal(entries.slice(0, 1))};`,
      ...entries.slice(1).map(([key, code]) => `values.${key} = ${code};`),
    ),
  'member set in a branch': entries =>
    piece(
      'values',
      `const values = ${literal(entries.slice(0, -1))};`,
      ...entries.slice(-1).map(([key, code]) => `if (flag) { values['${key}'] = ${code}; }`),
    ),
  'last write wins': entries => piece(`{ ${entries[0]?.[0] ?? ''}: 'none', ${literal(entries).slice(2, -2)} }`),
  'assigned to a new object': entries =>
    piece(`Object.assign({}, base, ${literal(entries.slice(1))})`, `const base = ${literal(entries.slice(0, 1))};`),
  'assigned to itself': entries =>
    piece(
      'values',
      `const values = ${literal(entries.slice(0, 1))};`,
      `Object.assign(values, ${literal(entries.slice(1))});`,
    ),
  frozen: entries => piece('values', `const values = Object.freeze(${literal(entries)});`),
  'nested member': entries => piece('CONTENT.login', `const CONTENT = { login: ${literal(entries)} };`),
  function: entries => piece('valuesOf()', `function valuesOf() { return ${literal(entries)}; }`),
  'function with a variable': entries =>
    piece('valuesOf()', `const valuesOf = () => { const result = ${literal(entries)}; return result; };`),
  'function of a member': entries =>
    piece(
      `valuesOf(${entries[1]?.[1] ?? ''})`,
      `const valuesOf = second => (${literal(entries.map(([key, code], index) => [key, index === 1 ? 'second' : code]))});`,
    ),
  'class method': entries =>
    piece('new Builder().build()', `class Builder { build() { return ${literal(entries)}; } }`),
  'static field': entries => piece('Builder.values', `class Builder { static values = ${literal(entries)}; }`),
  branch: entries => piece(`flag ? ${literal(entries)} : ${literal(entries.slice(0, -1))}`),
  'set in branches': entries =>
    piece(
      'values',
      'let values;',
      `if (flag) values = ${literal(entries)}; else values = ${literal(entries.slice(0, -1))};`,
    ),
};

/** How code gives the options of a request; `members` may be shorthand. */
export const OPTION_WAYS: Ways<Entries> = {
  inline: entries => piece(literal(entries)),
  variable: entries => piece('options', `const options = ${literal(entries)};`),
  'set later': entries =>
    piece('options', 'const options = {};', ...entries.map(([key, code]) => `options.${key} = ${code};`)),
  spread: entries => piece(`{ ...preset, ${literal(entries).slice(2, -2)} }`, `const preset = { redirect: 'error' };`),
  function: entries => piece('optionsOf()', `function optionsOf() { return ${literal(entries)}; }`),
};

/** How code gives the headers, of which the last is the Content-Type. */
export const HEADER_WAYS: Ways<string> = {
  none: () => piece(''),
  inline: type => piece(`{ 'Content-Type': ${quoted(type)} }`),
  'lower case': type => piece(`{ accept: 'application/json', 'content-type': ${quoted(type)} }`),
  charset: type => piece(`{ 'Content-Type': ${quoted(`${type}; charset=utf-8`)} }`),
  'named type': type => piece(`{ 'Content-Type': TYPE }`, `const TYPE = ${quoted(type)};`),
  variable: type => piece('headers', `const headers = { 'Content-Type': ${quoted(type)} };`),
  shared: type =>
    piece(
      'headers',
      `const headers = { 'Content-Type': ${quoted(type)}, Accept: 'application/json' };`,
      `fetch('https://api.acme.dev/v1/users', { headers });`,
    ),
  spread: type =>
    piece(`{ ...common, 'X-Request-Id': '1' }`, `const common = { 'Content-Type': ${quoted(type)}, Accept: '*/*' };`),
  'shared spread': type =>
    piece(
      `{ ...common, 'X-Request-Id': '1' }`,
      `const common = { 'Content-Type': ${quoted(type)}, Accept: '*/*' };`,
      `fetch('https://api.acme.dev/v1/users', { headers: common });`,
    ),
  overridden: type => piece(`{ ...common, 'Content-Type': ${quoted(type)} }`, `const common = { Accept: '*/*' };`),
  'set later': type => piece('headers', 'const headers = {};', `headers['Content-Type'] = ${quoted(type)};`),
  function: type => piece('headersOf()', `const headersOf = () => ({ 'Content-Type': ${quoted(type)} });`),
  'function of the type': type =>
    piece(
      `headersFor(${quoted(type)})`,
      `function headersFor(type) { return { Accept: '*/*', 'Content-Type': type }; }`,
    ),
  'static field': type => piece('Http.headers', `class Http { static headers = { 'Content-Type': ${quoted(type)} }; }`),
  Headers: type => piece(`new Headers({ 'Content-Type': ${quoted(type)} })`),
  'Headers set later': type =>
    piece('headers', 'const headers = new Headers();', `headers.set('Content-Type', ${quoted(type)});`),
  pairs: type => piece(`[['Accept', '*/*'], ['Content-Type', ${quoted(type)}]]`),
};

/** Ways that only fetch understands: axios takes no notice of them. */
export const FETCH_HEADER_WAYS: readonly string[] = ['Headers', 'Headers set later', 'pairs'];
