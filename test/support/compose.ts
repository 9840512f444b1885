import { ENDPOINTS, isAxios, isGot, isInstance, LAST, typeOf, TYPE_OF_LAST, type Plan } from './compose-plan.js';
import {
  HEADER_WAYS,
  literal,
  OBJECT_WAYS,
  OPTION_WAYS,
  quoted,
  URL_WAYS,
  type Entries,
  type Piece,
} from './compose-ways.js';

const TYPES = { json: 'application/json', form: 'application/x-www-form-urlencoded' };

export interface Program {
  readonly text: string;
  /** The other files of the project, by the path by which they are imported. */
  readonly files: Readonly<Record<string, string>>;
  /** The request doesn't reach the server as a form. */
  readonly isWrong: boolean;
  /** It goes to a token endpoint that takes a form only. */
  readonly isTokenRequest: boolean;
  /** Whether it sends a grant to another address as JSON that it calls a form: whatever reads that is misled. */
  readonly isMislabelled: boolean;
}

/** Where a body is taken for what it is called. */
const MISLED = ['another API with grant_type', 'a token endpoint that takes JSON'];

const block = (statements: readonly string[]): string => `{\n${statements.map(line => `  ${line}\n`).join('')}}`;

function isWrong(plan: Plan): boolean {
  const type = typeOf(plan);
  if (plan.place === 'left to the client') return isGot(plan) || type !== 'form';
  if (plan.encoding === 'json') return true;
  return type === 'json' || (type === null && plan.encoding === 'form text' && !isAxios(plan));
}

const CODE: Readonly<Record<string, (value: string) => string>> = {
  json: value => `JSON.stringify(${value})`,
  form: value => `new URLSearchParams(${value})`,
  'form text': value => `new URLSearchParams(${value}).toString()`,
};

function bodyOf({ encoding, place }: Plan, value: string): Piece {
  const encode = CODE[encoding] ?? String;
  switch (place) {
    case 'variable':
      return { before: [`const payload = ${encode(value)};`], code: 'payload' };
    case 'function':
      return { before: [`function encode(given) { return ${encode('given')}; }`], code: `encode(${value})` };
    case 'bytes':
      return { before: [], code: `Buffer.from(${encode(value)})` };
    case 'left to the client':
      return { before: [], code: value };
    default:
      return { before: [], code: encode(value) };
  }
}

/** The call that sends the request, and what has to stand before it. */
function requestOf(plan: Plan, url: string, value: string): Piece {
  const body = bodyOf(plan, value);
  const type = plan.type === 'form' ? TYPES.form : TYPES.json;
  const headers = HEADER_WAYS[plan.headers]?.(type) ?? { before: [], code: '' };
  const optionsOf = (entries: Entries): Piece => {
    const all: Entries = headers.code === '' ? entries : [...entries, ['headers', headers.code]];
    return OPTION_WAYS[plan.options]?.(all) ?? { before: [], code: literal(all) };
  };
  const callOf = (callee: string, args: readonly string[], options: Piece): Piece => ({
    before: [...body.before, ...headers.before, ...options.before],
    code: `${callee}(${[...args, ...(options.code === '{}' ? [] : [options.code])].join(', ')})`,
  });
  const config: Entries = [
    ['method', quoted('post')],
    ['data', body.code],
  ];
  switch (plan.client) {
    case 'axios.post':
    case 'instance.post':
    case 'instance in a class': {
      const sender = plan.client === 'instance in a class' ? 'new Backend().api' : isInstance(plan) ? 'api' : 'axios';
      return callOf(`${sender}.post`, [url, body.code], optionsOf([]));
    }
    case 'got.post':
      return callOf('got.post', [url], optionsOf([[plan.place === 'left to the client' ? 'json' : 'body', body.code]]));
    case 'axios(url, config)':
      return callOf('axios', [url], optionsOf(config));
    case 'axios(config)':
      return callOf('axios', [], optionsOf([['url', url], ...config]));
    case 'axios.request':
    case 'instance.request':
    case 'instance of a factory':
      return callOf(`${isInstance(plan) ? 'api' : 'axios'}.request`, [], optionsOf([['url', url], ...config]));
    default: {
      const callee = plan.client === 'a constant' ? 'sendRequest' : plan.client;
      return callOf(
        callee,
        [url],
        optionsOf([
          ['method', quoted('POST')],
          ['body', body.code],
        ]),
      );
    }
  }
}

function clientOf({ client, defaults }: Plan): string[] {
  if (client === 'a constant') return ['const sendRequest = fetch;'];
  if (isGot({ client })) return [`import got from 'got';`];
  if (!isInstance({ client })) return client.startsWith('axios') ? [`import axios from 'axios';`] : [];
  const type = defaults.startsWith('form') ? TYPES.form : TYPES.json;
  const isLater = defaults.endsWith('set later');
  const config =
    defaults === 'none' || isLater ? '{ timeout: 5000 }' : `{ headers: { 'Content-Type': ${quoted(type)} } }`;
  const create = `axios.create(${config})`;
  const set = (api: string): string[] =>
    isLater ? [`${api}.defaults.headers.post['Content-Type'] = ${quoted(type)};`] : [];
  const made = {
    'instance of a factory': [`const createApi = () => ${create};`, 'const api = createApi();', ...set('api')],
    'instance in a class': [
      `class Backend ${block(['constructor() {', `  this.api = ${create};`, ...set('  this.api'), '}'])}`,
    ],
  }[client];
  return [`import axios from 'axios';`, ...(made ?? [`const api = ${create};`, ...set('api')])];
}

/** The statements that send the request, wrapped as the plan says. */
function statementsOf(plan: Plan, url: Piece, value: Piece): string[] {
  const outer = [...url.before, ...value.before];
  const forwarded = requestOf(plan, 'target', 'values');
  const inside = block([...forwarded.before, `return ${forwarded.code};`]);
  const isTyped = plan.language === 'TypeScript';
  const [target, values] = isTyped ? ['target: string', 'values: Values'] : ['target', 'values'];
  const given = `${url.code}, ${value.code}`;
  switch (plan.around) {
    case 'function': {
      const own = requestOf(plan, url.code, value.code);
      return [`function requestToken() ${block([...outer, ...own.before, `return ${own.code};`])}`, 'requestToken();'];
    }
    case 'forwarding function':
      return [...outer, `function send(${target}, ${values}) ${inside}`, `send(${given});`];
    case 'forwarding function for another API too':
      return [
        ...outer,
        `function send(${target}, ${values}) ${inside}`,
        `send(${given});`,
        `send('https://api.acme.dev/v1/pages', { title: 'One' });`,
      ];
    case 'forwarding function with defaults':
      return [...outer, `function send(${values}, target = ${url.code}) ${inside}`, `send(${value.code});`];
    case 'forwarding function of a forwarding function':
      return [
        ...outer,
        `function send(${target}, ${values}) ${inside}`,
        isTyped
          ? 'const login = (there: string, content: Values) => send(there, content);'
          : 'const login = (there, content) => send(there, content);',
        `login(${given});`,
      ];
    case 'forwarding function of the encoded body': {
      const body = bodyOf(plan, value.code);
      const sent = requestOf({ ...plan, encoding: 'as it is', place: 'at the request' }, 'target', 'content');
      return [
        ...outer,
        ...body.before,
        `function send(${target}, content${isTyped ? ': any' : ''}) ${block([...sent.before, `return ${sent.code};`])}`,
        `send(${url.code}, ${body.code});`,
      ];
    }
    case 'forwarding arrow with an object':
      return [
        ...outer,
        `const send = ({ target, values }${isTyped ? `: { ${target}; ${values} }` : ''}) => ${inside};`,
        `send({ target: ${url.code}, values: ${value.code} });`,
      ];
    case 'forwarding private method':
    case 'forwarding method': {
      const name = plan.around === 'forwarding method' ? 'send' : '#send';
      const login = `login() ${block([`return this.${name}(${given});`])}`;
      return [...outer, `class Api ${block([`${name}(${target}, ${values}) ${inside}`, login])}`, 'new Api().login();'];
    }
    default: {
      const own = requestOf(plan, url.code, value.code);
      return [...outer, ...own.before, `${own.code};`];
    }
  }
}

/** The program that a plan describes, and what is right to say about it. */
export function compose(plan: Plan): Program {
  const endpoint = plan.endpoint as keyof typeof ENDPOINTS;
  const names = endpoint === 'another API' ? ['name', 'mail', 'phone'] : ['grant_type', 'client_id', 'client_secret'];
  const texts = ['client_credentials', 'forum client', 'a+b&c=d'];
  const last = LAST[plan.last];
  const entries: Entries = [
    ...names.map((name, index) => [name, quoted(texts[index] ?? '')] as const),
    ...(last ? [last] : []),
  ];
  const url = URL_WAYS[plan.url]?.(ENDPOINTS[endpoint]) ?? { before: [], code: quoted(ENDPOINTS[endpoint]) };
  const value = OBJECT_WAYS[plan.object]?.(entries) ?? { before: [], code: literal(entries) };
  const flag = `const flag = process.env.FLAG === '1';`;
  const shared = [flag, ...url.before, ...value.before];
  const own = { url: { ...url, before: [] }, value: { ...value, before: [] } };
  const isAlone = plan.files === 'one';
  const parts = isAlone ? { url, value } : own;
  const typed = plan.language === 'TypeScript' ? [`type Values = { ${valuesType(names, plan)} };`] : [];
  const statements = [
    ...clientOf(plan),
    ...(isAlone ? [flag] : [`import { ${namesIn(shared).join(', ')} } from './shared';`]),
    ...typed,
    ...statementsOf(plan, parts.url, parts.value),
  ];
  const text = `${statements.join('\n')}\n`;
  return {
    text: plan.language === 'TypeScript' ? withTypes(text) : text,
    files: isAlone ? {} : filesOf(plan, shared),
    isWrong: isWrong(plan),
    isTokenRequest: endpoint === 'token',
    isMislabelled: MISLED.includes(endpoint) && plan.encoding === 'json' && plan.type === 'form',
  };
}

function valuesType(names: readonly string[], { last }: Plan): string {
  return [...names.map(name => `${name}: string`), `${LAST[last]?.[0] ?? ''}${TYPE_OF_LAST[last] ?? ''}`].join('; ');
}

/** Types that people write at constants. */
function withTypes(text: string): string {
  return text
    .replace(/^const (ADDRESS|HOST|PATTERN) = /mu, 'const $1: string = ')
    .replace(
      /^const values = \{ (.*\baudience\b|.*\bscope\b|.*\bexpires_in\b|.*\boffline\b)/mu,
      'const values: Values = { $1',
    )
    .replace(/^(const TYPE = '.*');$/mu, '$1 as const;');
}

/** What statements declare at the top. */
function namesIn(statements: readonly string[]): string[] {
  return statements.flatMap(statement => {
    const declared = /^(?:const|let|class|function) (?:\{ (?:\w+: )?)?(\w+)/u.exec(statement);
    return declared?.[1] === undefined ? [] : [declared[1]];
  });
}

/** The file that declares what is shared, and an index before it. */
function filesOf({ files }: Plan, shared: readonly string[]): Record<string, string> {
  const text = shared.map(line => line.replace(/^(?=const|let|class|function)/u, 'export ')).join('\n');
  return files === 'two' ? { './shared': text } : { './shared': `export * from './declared';`, './declared': text };
}
