import { ENDPOINTS, isAxios, isInstance, LAST, typeOf, type Plan } from './compose-plan.js';
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
  /** The request doesn't reach the server as a form. */
  readonly isWrong: boolean;
  /** It goes to a token endpoint that takes a form only. */
  readonly isTokenRequest: boolean;
}

function isWrong(plan: Plan): boolean {
  const type = typeOf(plan);
  if (plan.place === 'left to the client') return type !== 'form';
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
      return callOf(`${isInstance(plan) ? 'api' : 'axios'}.post`, [url, body.code], optionsOf([]));
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
  if (!isInstance({ client })) return client.startsWith('axios') ? [`import axios from 'axios';`] : [];
  const type = defaults === 'none' ? null : defaults === 'json' ? TYPES.json : TYPES.form;
  const config = type === null ? '{ timeout: 5000 }' : `{ headers: { 'Content-Type': ${quoted(type)} } }`;
  const create = `axios.create(${config})`;
  return client === 'instance of a factory'
    ? [`import axios from 'axios';`, `const createApi = () => ${create};`, 'const api = createApi();']
    : [`import axios from 'axios';`, `const api = ${create};`];
}

const block = (statements: readonly string[]): string => `{\n${statements.map(line => `  ${line}\n`).join('')}}`;

/** The statements that send the request, wrapped as the plan says. */
function statementsOf(plan: Plan, url: Piece, value: Piece): string[] {
  const outer = [...url.before, ...value.before];
  const forwarded = requestOf(plan, 'target', 'values');
  const inside = block([...forwarded.before, `return ${forwarded.code};`]);
  const given = `${url.code}, ${value.code}`;
  switch (plan.around) {
    case 'function': {
      const own = requestOf(plan, url.code, value.code);
      return [`function requestToken() ${block([...outer, ...own.before, `return ${own.code};`])}`, 'requestToken();'];
    }
    case 'forwarding function':
      return [...outer, `function send(target, values) ${inside}`, `send(${given});`];
    case 'forwarding function for another API too':
      return [
        ...outer,
        `function send(target, values) ${inside}`,
        `send(${given});`,
        `send('https://api.acme.dev/v1/pages', { title: 'One' });`,
      ];
    case 'forwarding function with defaults':
      return [...outer, `function send(values, target = ${url.code}) ${inside}`, `send(${value.code});`];
    case 'forwarding function of a forwarding function':
      return [
        ...outer,
        `function send(target, values) ${inside}`,
        'const login = (there, content) => send(there, content);',
        `login(${given});`,
      ];
    case 'forwarding function of the encoded body': {
      const body = bodyOf(plan, value.code);
      const sent = requestOf({ ...plan, encoding: 'as it is', place: 'at the request' }, 'target', 'content');
      return [
        ...outer,
        ...body.before,
        `function send(target, content) ${block([...sent.before, `return ${sent.code};`])}`,
        `send(${url.code}, ${body.code});`,
      ];
    }
    case 'forwarding arrow with an object':
      return [
        ...outer,
        `const send = ({ target, values }) => ${inside};`,
        `send({ target: ${url.code}, values: ${value.code} });`,
      ];
    case 'forwarding private method':
    case 'forwarding method': {
      const name = plan.around === 'forwarding method' ? 'send' : '#send';
      const login = `login() ${block([`return this.${name}(${given});`])}`;
      return [...outer, `class Api ${block([`${name}(target, values) ${inside}`, login])}`, 'new Api().login();'];
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
  const statements = [...clientOf(plan), `const flag = process.env.FLAG === '1';`, ...statementsOf(plan, url, value)];
  return {
    text: `${statements.join('\n')}\n`,
    isWrong: isWrong(plan),
    isTokenRequest: endpoint === 'token',
  };
}
