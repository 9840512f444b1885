import { describe, expect, it } from 'vitest';
import { rewritten } from '../../../../test/support/analyze.js';

const LOGIN = `{ grant_type: 'client_credentials', client_id: 'web' }`;
const HEADERS = `headers: { 'Content-Type': 'application/x-www-form-urlencoded' }`;

/** The program is in TypeScript. */
const TYPED = 'type Shown = string;\n';

/** What becomes of a body that is made by `JSON.stringify(…)` at `@` in a program, or the reason for a refusal. */
function bodyIn(program: string): string {
  const after = rewritten(`${TYPED}${program}`.replace('@', `JSON.stringify(${LOGIN})`));
  const [before = '', behind = ''] = `${TYPED}${program}`.split('@');
  return after.startsWith(before) && after.endsWith(behind)
    ? after.slice(before.length, after.length - behind.length)
    : after;
}

const sent = (options: string): string => `fetch(TOKEN_URL, ${options});`;

describe('text that was made by JSON.stringify stays a text', () => {
  it.each([
    ['in a constant', `const body: string = @;\n${sent(`{ method: 'POST', ${HEADERS}, body }`)}`],
    ['in a cast', sent(`{ method: 'POST', ${HEADERS}, body: @ as string }`)],
    ['in a cast in angle brackets', sent(`{ method: 'POST', ${HEADERS}, body: <string>@ }`)],
    ['under satisfies', sent(`{ method: 'POST', ${HEADERS}, body: @ satisfies string }`)],
    [
      'in options of an interface',
      `interface O { method: string; body: string; headers: {} }\nconst o: O = { method: 'POST', ${HEADERS}, body: @ };\n${sent('o')}`,
    ],
    [
      'in options of an interface that extends another',
      `interface B { body: string }\ninterface O extends B { method: string; headers: {} }\nconst o: O = { method: 'POST', ${HEADERS}, body: @ };\n${sent('o')}`,
    ],
    [
      'in options of a generic interface',
      `interface O<T> { method: string; body: T; headers: {} }\nconst o: O<string> = { method: 'POST', ${HEADERS}, body: @ };\n${sent('o')}`,
    ],
    [
      'in options of a generic alias with a default',
      `type O<T = string> = { method: string; body: T | null; headers: {} };\nconst o: O = { method: 'POST', ${HEADERS}, body: @ };\n${sent('o')}`,
    ],
    [
      'in options of a picked type',
      `interface B { method: string; body: string; headers: {}; mode: string }\nconst o: Omit<B, 'mode'> = { method: 'POST', ${HEADERS}, body: @ };\n${sent('o')}`,
    ],
    [
      'in options that a function returns',
      `interface O { method: string; body: string; headers: {} }\nfunction options(): O { return { method: 'POST', ${HEADERS}, body: @ }; }\n${sent('options()')}`,
    ],
    [
      'in options of a function that is declared by its name’s type',
      `interface O { method: string; body: string; headers: {} }\nconst options: () => O = () => ({ method: 'POST', ${HEADERS}, body: @ });\n${sent('options()')}`,
    ],
    [
      'in what an async function returns',
      `async function text(): Promise<string> { return @; }\n${sent(`{ method: 'POST', ${HEADERS}, body: await text() }`)}`,
    ],
    [
      'where it takes the place of another text',
      `const o = { method: 'POST', body: '', ${HEADERS} };\no.body = @;\n${sent('o')}`,
    ],
    [
      'where it is set in declared options',
      `const o: { method: string; body?: string; headers: {} } = { method: 'POST', ${HEADERS} };\no.body = @;\n${sent('o')}`,
    ],
    [
      'where it is handed to a function',
      `function send(body: string) { return ${sent(`{ method: 'POST', ${HEADERS}, body }`)} }\nsend(@);`,
    ],
    [
      'where it is handed to a function by name',
      `function send({ body }: { body: string }) { return ${sent(`{ method: 'POST', ${HEADERS}, body }`)} }\nsend({ body: @ });`,
    ],
    [
      'where it is handed to a function with a default',
      `function send(body = 'a=b') { return ${sent(`{ method: 'POST', ${HEADERS}, body }`)} }\nsend(@);`,
    ],
    [
      'where it is handed to a function of a declared type',
      `const send: (body: string) => unknown = body => ${sent(`{ method: 'POST', ${HEADERS}, body }`).replace(';', '')};\nsend(@);`,
    ],
    [
      'in a class',
      `class Login {\n  private readonly body: string = @;\n  send() { return ${sent(`{ method: 'POST', ${HEADERS}, body: this.body }`)} }\n}`,
    ],
    [
      'in a field that is set in the constructor',
      `class Login {\n  private body: string;\n  constructor() { this.body = @; }\n  send() { return ${sent(`{ method: 'POST', ${HEADERS}, body: this.body }`)} }\n}`,
    ],
    [
      'in options that hold a declared constant',
      `interface O { method: string; body: string; headers: {} }\nconst body = @;\nconst o: O = { method: 'POST', ${HEADERS}, body };\n${sent('o')}`,
    ],
    [
      'in declared options that Object.assign gives it to',
      `interface O { method: string; body?: string; headers: {} }\nconst o: O = { method: 'POST', ${HEADERS} };\nObject.assign(o, { body: @ });\n${sent('o')}`,
    ],
    [
      'in what Object.assign gives to a function that declares its options',
      `function send(o: { method: string; body: string; headers: {} }) { return ${sent('o')} }\nsend(Object.assign({ method: 'POST', ${HEADERS} }, { body: @ }));`,
    ],
    [
      'in a cast of what an object’s method gives',
      `const login = { text: () => @ };\n${sent(`{ method: 'POST', ${HEADERS}, body: login.text() as string }`)}`,
    ],
    [
      'in a cast of the options that an object’s method gives',
      `const login = { options: () => ({ method: 'POST', ${HEADERS}, body: @ }) };\n${sent('login.options() as { body: string }')}`,
    ],
    [
      'in the member type of another type',
      `interface O { body: string }\nconst body: O['body'] = @;\n${sent(`{ method: 'POST', ${HEADERS}, body }`)}`,
    ],
  ])('%s', (_, program) => {
    expect(bodyIn(program)).toBe(`new URLSearchParams(${LOGIN}).toString()`);
  });
});

describe('an instance stands where it may', () => {
  it.each([
    ['an unseen type', `const o: RequestInit = { method: 'POST', ${HEADERS}, body: @ };\n${sent('o')}`],
    ['BodyInit', `const body: BodyInit = @;\n${sent(`{ method: 'POST', ${HEADERS}, body }`)}`],
    ['a union', `const body: string | URLSearchParams = @;\n${sent(`{ method: 'POST', ${HEADERS}, body }`)}`],
    ['any', `const body: any = @;\n${sent(`{ method: 'POST', ${HEADERS}, body }`)}`],
    ['a cast to any', sent(`{ method: 'POST', ${HEADERS}, body: @ as any }`)],
    [
      'the member of an unseen type',
      `const body: RequestInit['body'] = @;\n${sent(`{ method: 'POST', ${HEADERS}, body }`)}`,
    ],
    ['a variable that was null', `let body = null;\nbody = @;\n${sent(`{ method: 'POST', ${HEADERS}, body }`)}`],
    ['a variable without a type', `let body;\nbody = @;\n${sent(`{ method: 'POST', ${HEADERS}, body }`)}`],
    [
      'a type parameter',
      `function send<T>(body: T) { return ${sent(`{ method: 'POST', ${HEADERS}, body: body as any }`)} }\nsend(@);`,
    ],
  ])('%s', (_, program) => {
    expect(bodyIn(program)).toBe(`new URLSearchParams(${LOGIN})`);
  });
});

it.each(['const body: Json = @;', 'const body = @ as Json;', 'const body: Blob = @;'])(
  'a type that takes neither an instance nor any text is not given one: %s',
  before => {
    const program = `type Json = string & { json: true };\n${before}\n${sent(`{ method: 'POST', ${HEADERS}, body }`)}`;
    expect(bodyIn(program)).toBe('typed-options');
  },
);

describe('a body of axios whose type is written', () => {
  const axios = (call: string): string =>
    `import axios, { type AxiosRequestConfig, type AxiosResponse } from 'axios';\ninterface Login { grant_type: string; client_id: string }\ntype Config = AxiosRequestConfig<Login>;\n${call}`;
  const made = `new URLSearchParams(${LOGIN})`;
  const config = (data: string): string => `{ method: 'post', url: TOKEN_URL, data: ${data}, ${HEADERS} }`;

  it.each([
    [
      'by a type argument',
      (type: string, data: string) => `axios.post<T, AxiosResponse<T>, ${type}>(TOKEN_URL, ${data}, { ${HEADERS} });`,
    ],
    [
      'by a type argument of .request',
      (type: string, data: string) => `axios.request<T, AxiosResponse<T>, ${type}>(${config(data)});`,
    ],
    [
      'by the type of its options',
      (type: string, data: string) => `const c: AxiosRequestConfig<${type}> = ${config(data)};\naxios(c);`,
    ],
    [
      'by satisfies',
      (type: string, data: string) => `axios.request(${config(data)} satisfies AxiosRequestConfig<${type}>);`,
    ],
    ['by a cast', (type: string, data: string) => `axios.request(${config(data)} as AxiosRequestConfig<${type}>);`],
  ])('is named anew: %s', (_, program) => {
    const plain = program('Login', LOGIN).replace(HEADERS, `headers: { 'Content-Type': 'application/json' }`);
    expect(rewritten(axios(plain))).toBe(axios(program('URLSearchParams', made)));
  });

  it.each(['any', 'unknown', 'object', 'URLSearchParams | Login'])('stays named %s', type => {
    const program = (data: string, header: string): string =>
      axios(
        `axios.post<T, AxiosResponse<T>, ${type}>(TOKEN_URL, ${data}, { headers: { 'Content-Type': '${header}' } });`,
      );
    expect(rewritten(program(LOGIN, 'application/json'))).toBe(program(made, 'application/x-www-form-urlencoded'));
  });

  it('is named in Nest’s service', () => {
    const program = (type: string, data: string): string =>
      `import { HttpService } from '@nestjs/axios';\nclass Auth {\n  constructor(private readonly http: HttpService) {}\n  token() { return this.http.post<Token, ${type}>(TOKEN_URL, ${data}, { ${HEADERS} }); }\n}`;
    const before = program('Login', LOGIN).replace('x-www-form-urlencoded', 'json');
    expect(rewritten(before)).toBe(program('URLSearchParams', made));
  });

  it.each([
    ['an alias', `const c: Config = ${config(LOGIN)};\naxios(c);`],
    ['a function’s result', `const c = (): AxiosRequestConfig<Login> => (${config(LOGIN)});\naxios(c());`],
    [
      'options of the project’s own',
      `interface O { data: Login }\nconst c: O & { method: 'post'; url: string; headers: {} } = ${config(LOGIN)};\naxios(c);`,
    ],
  ])('is not named where others rely on it: %s', (_, call) => {
    const program = axios(call.replace('x-www-form-urlencoded', 'json'));
    expect(rewritten(program)).toBe('typed-options');
  });
});
