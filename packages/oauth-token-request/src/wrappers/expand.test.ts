import { describe, expect, it } from 'vitest';
import { analyzeText, rewritten } from '../../../../test/support/analyze.js';

/** Where requests are found, by the text at which the call begins, and what is to be done about them. */
function found(program: string): string[] {
  return analyzeText(program).map(({ node, repair, fault }) => {
    const start = program.slice(node.range[0], node.range[0] + 12);
    return `${start}: ${repair?.kind === 'manual' ? repair.reason : (repair?.kind ?? fault ?? 'ok')}`;
  });
}

const POST = `const post = (url, data) => fetch(url, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(data) });`;
const FORM_POST = POST.replace('application/json', 'application/x-www-form-urlencoded').replace(
  'JSON.stringify(',
  'new URLSearchParams(',
);
const TOKEN = `'https://accounts.spotify.com/api/token', { grant_type: 'client_credentials' }`;

describe('a function that forwards url and body', () => {
  it('is a request at each of its calls that is one, and not where it is defined', () => {
    expect(found(`${POST}\npost(${TOKEN});\npost('/users', { name });`)).toEqual(["post('https:: shared-wrapper"]);
  });

  it('is rewritten inside if every call is such a request', () => {
    expect(rewritten(`${POST}\npost(${TOKEN});\npost(${TOKEN});`)).toBe(
      `${FORM_POST}\npost(${TOKEN});\npost(${TOKEN});`,
    );
  });

  it('stays as it is if another call is only possibly such a request', () => {
    const login = `post(BASE + '/api/login', { grant_type: 'password', username: 'a', password: 'b' });`;
    expect(found(`${POST}\npost(${TOKEN});\n${login}`)).toEqual([
      "post('https:: shared-wrapper",
      'post(BASE + : shared-wrapper',
    ]);
  });

  it('stays as it is if two calls need something else inside it', () => {
    const axios = `import axios from 'axios';\nconst post = (url, data, at) => axios.post(url, { ...data, at });`;
    expect(found(`${axios}\npost(${TOKEN}, 'now');\npost(${TOKEN}, new Date());`)).toEqual([
      "post('https:: shared-wrapper",
      "post('https:: shared-wrapper",
    ]);
  });

  it('has the members of each call made fit for a form', () => {
    const call = (code: string): string =>
      `post('https://accounts.spotify.com/api/token', { grant_type: 'authorization_code', ${code} });`;
    expect(rewritten(`${POST}\n${call('code: process.env.CODE')}`)).toBe(
      `${FORM_POST}\n${call('...(process.env.CODE !== undefined && { code: process.env.CODE })')}`,
    );
  });

  it('is refused as a whole if one call can’t be sent as a form', () => {
    const nested = `post('https://accounts.spotify.com/api/token', { grant_type: 'client_credentials', claims: {} });`;
    expect(rewritten(`${POST}\npost(${TOKEN});\n${nested}`)).toBe('nested-value, nested-value');
  });

  it('is refused if it is exported, since others may send anything', () => {
    expect(rewritten(`export ${POST}\npost(${TOKEN});`)).toBe('shared-wrapper');
  });

  it('is refused if it is passed on as a value', () => {
    expect(rewritten(`${POST}\npost(${TOKEN});\nuse(post);`)).toBe('shared-wrapper');
  });

  it('is no request if nobody calls it', () => {
    expect(found(POST)).toEqual([]);
  });

  it('is followed through a second one', () => {
    const outer = 'const requestToken = data => post("https://accounts.spotify.com/api/token", data);';
    expect(rewritten(`${POST}\n${outer}\nrequestToken({ grant_type: 'client_credentials' });`)).toBe(
      `${FORM_POST}\n${outer}\nrequestToken({ grant_type: 'client_credentials' });`,
    );
  });

  it('ends where functions call each other', () => {
    expect(
      found(
        'function a(d) { b(d); fetch(URL, { method: "POST", body: JSON.stringify(d) }) } function b(d) { a(d) } a({})',
      ),
    ).toEqual([]);
  });
});

describe('a function that passes its options on', () => {
  const SEND = `export const send = (url, init) => fetch(url, { ...init, signal: AbortSignal.timeout(1000) });`;
  const init = (type: string, body: string): string =>
    `{ method: 'POST', headers: { 'Content-Type': '${type}' }, body: ${body}({ grant_type: 'client_credentials' }) }`;
  const JSON_INIT = init('application/json', 'JSON.stringify');
  const FORM_INIT = init('application/x-www-form-urlencoded', 'new URLSearchParams');
  const URL = `'https://accounts.spotify.com/api/token'`;

  it.each([
    ['inline', (given: string) => `${SEND}\nsend(${URL}, ${given});`],
    ['in a variable', (given: string) => `${SEND}\nconst init = ${given};\nsend(${URL}, init);`],
    ['beside a call of another API', (given: string) => `${SEND}\nsend('/users', {});\nsend(${URL}, ${given});`],
    [
      'in a method of an exported class',
      (given: string) => `export class Api {
  async fetchWithTimeout(url: string, init: RequestInit) {
    return fetch(url, { ...init, signal: AbortSignal.timeout(1000) });
  }
  login() {
    const init: RequestInit = ${given};
    return this.fetchWithTimeout(\`\${this.baseUrl}/oauth/token\`, init);
  }
}`,
    ],
    [
      'through a second one',
      (given: string) =>
        `${SEND}\nexport function sendTwice(url, init) { return send(url, { ...init }); }\nsendTwice(${URL}, ${given});`,
    ],
    ['as they are', (given: string) => `export const post = (url, init) => fetch(url, init);\npost(${URL}, ${given});`],
  ])('has them repaired where the caller writes them: %s', (_situation, program) => {
    expect(rewritten(program(JSON_INIT))).toBe(program(FORM_INIT));
  });

  it('is refused where it sets the header itself', () => {
    const sets = `export const send = (url, init) => fetch(url, { ...init, headers: { 'Content-Type': 'application/json' } });`;
    expect(rewritten(`${sets}\nsend(${URL}, ${JSON_INIT});`)).toBe('shared-wrapper');
  });

  it('is refused where it reads the body too', () => {
    const reads = `export function send(url, init) { log(JSON.parse(init.body)); return fetch(url, init); }`;
    expect(rewritten(`${reads}\nsend(${URL}, ${JSON_INIT});`)).toMatch(/^shared-(?:options|body|wrapper)$/u);
  });

  it('is refused where two calls share the options', () => {
    expect(rewritten(`${SEND}\nconst init = ${JSON_INIT};\nsend(${URL}, init);\nsend('/users', init);`)).toMatch(
      /^shared-/u,
    );
  });

  it.each([
    ['the function', `{ body: string; headers: Record<string, string>; method: string }`],
    ['an interface', 'Init'],
  ])('has a text for a body that %s declares as one', (_situation, type) => {
    const send = `interface Init { method: string; headers: Record<string, string>; body: string }
export const send = (url: string, init: ${type}) => fetch(url, { ...init });`;
    expect(rewritten(`${send}\nsend(${URL}, ${JSON_INIT});`)).toBe(
      `${send}\nsend(${URL}, ${FORM_INIT.replace(/\)(?= \}$)/u, ').toString()')});`,
    );
  });
});

describe('a function that takes its options apart', () => {
  it('has a text for a body that it declares as one', () => {
    const program = (type: string, body: string): string =>
      `export const send = (url: string, { headers, body }: { headers: Record<string, string>; body: string }) => fetch(url, { method: 'POST', headers, body });
send('https://accounts.spotify.com/api/token', { headers: { 'Content-Type': '${type}' }, body: ${body} });`;
    expect(rewritten(program('application/json', `JSON.stringify({ grant_type: 'client_credentials' })`))).toBe(
      program(
        'application/x-www-form-urlencoded',
        `new URLSearchParams({ grant_type: 'client_credentials' }).toString()`,
      ),
    );
  });
});

describe('a function that asks the token endpoint itself', () => {
  const exchange = (body: string, type: string): string =>
    `export function exchange(params: Record<string, string>) {\n  return fetch('https://accounts.spotify.com/api/token', { method: 'POST', headers: { 'Content-Type': '${type}' }, body: ${body}(params) });\n}\n`;
  const call = `exchange({ grant_type: 'client_credentials' });`;

  it('is rewritten although it is exported, since each call asks the same server', () => {
    expect(rewritten(exchange('JSON.stringify', 'application/json') + call)).toBe(
      exchange('new URLSearchParams', 'application/x-www-form-urlencoded') + call,
    );
  });

  const FORM = 'application/x-www-form-urlencoded';
  const open = (type: string, body: string): string =>
    `const exchange = o => fetch('https://accounts.spotify.com/api/token', { method: 'POST', headers: { 'Content-Type': '${type}' }, body: ${body}({ grant_type: 'authorization_code', ...o }) });`;
  const OPEN = open('application/json', 'JSON.stringify');
  const given = `exchange({ code: 'c', ttl: 3 });`;

  it('is rewritten by what its calls give if these are all that it is used for', () => {
    expect(rewritten(`${OPEN}\n${given}`)).toBe(`${open(FORM, 'new URLSearchParams')}\n${given.replace('3', `'3'`)}`);
  });

  it.each([
    ['is exported', `export ${OPEN}`],
    ['is exported by CommonJS', `${OPEN}\nmodule.exports = { exchange };`],
    ['is chosen by a key', `${OPEN}\nconst actions = { exchange };\nrun(actions[name]);`],
    ['has another name', `${OPEN}\nconst other = exchange;`],
    ['is bound', `${OPEN}\nexchange.bind(null, options);`],
    ['is called under another name too', `${OPEN}\nconst other = exchange;\nexport { other };\nother({ code: 'd' });`],
  ])('is refused where it is, whatever its calls give, if it %s', (_situation, program) => {
    expect(found(`${program}\n${given}`)).toEqual(["fetch('https: unknown-members"]);
  });

  it.each([
    ['a public method', 'send', '', 'unknown-members'],
    ['a private method', '#send', '', 'rewrite'],
    ['a method that TypeScript keeps private', 'send', 'private ', 'rewrite'],
  ])('as %s serves whom it can', (_situation, name, modifier, outcome) => {
    const body = OPEN.slice(OPEN.indexOf('fetch'));
    const program = `export class Api { ${modifier}${name}(o) { return ${body} } login() { return this.${name}({ code: 'c' }); } }`;
    expect(found(program).map(line => line.split(': ').at(-1))).toEqual([outcome]);
  });

  it('may stand in an object of which nothing but methods are called', () => {
    const api = `const api = { exchange(o) { return ${OPEN.slice(OPEN.indexOf('fetch'))} }, stop() {} };\napi.stop();`;
    expect(found(`${api}\napi.${given}`)).toEqual(['api.exchange: rewrite']);
    expect(found(`${api}\napi.${given}\nexport { api };`)).toEqual(["fetch('https: unknown-members"]);
    expect(found(`${api}\napi.${given}\napi[name](o);`)).toEqual(["fetch('https: unknown-members"]);
  });

  it('is refused through another one that is its own', () => {
    const exported = `export const exchange = o => post('https://accounts.spotify.com/api/token', { grant_type: 'authorization_code', ...o });`;
    expect(found(`${POST}\n${exported}\n${given}`)).toEqual(["post('https:: unknown-members"]);
  });

  it('is reported where it sends if its own parameters are known', () => {
    const program = `function getToken(scope) { return fetch('https://accounts.spotify.com/api/token', { method: 'POST', body: JSON.stringify({ grant_type: 'client_credentials', scope }) }); }\ngetToken('a');\ngetToken('b');`;
    expect(found(program)).toHaveLength(1);
  });
});

describe('methods', () => {
  const api = (body: string, type: string): string => `class Api {
  #send(url, data) {
    return fetch(url, { method: 'POST', headers: { 'Content-Type': '${type}' }, body: ${body}(data) });
  }
  login() {
    return this.#send('https://accounts.spotify.com/api/token', { grant_type: 'client_credentials' });
  }
}`;

  it('are followed from one to the other', () => {
    expect(rewritten(api('JSON.stringify', 'application/json'))).toBe(
      api('new URLSearchParams', 'application/x-www-form-urlencoded'),
    );
  });

  it('that are public may serve others too', () => {
    const program = api('JSON.stringify', 'application/json').replaceAll('#send', 'send');
    expect(rewritten(`export ${program}`)).toBe('shared-wrapper');
  });
});

describe('helpers', () => {
  it('that build a body are rewritten where they return it', () => {
    const program = (body: string, type: string): string =>
      `function tokenBody(code) { return ${body}({ grant_type: 'authorization_code', code }); }\nfetch(TOKEN_URL, { method: 'POST', headers: { 'Content-Type': '${type}' }, body: tokenBody(code) });`;
    expect(rewritten(program('JSON.stringify', 'application/json'))).toBe(
      program('new URLSearchParams', 'application/x-www-form-urlencoded'),
    );
  });

  it('that build headers for several requests are overridden', () => {
    const helper = `const headers = () => ({ 'Content-Type': 'application/json' });\nfetch('/users', { headers: headers() });\n`;
    expect(
      rewritten(
        `${helper}fetch(TOKEN_URL, { method: 'POST', headers: headers(), body: JSON.stringify({ grant_type: 'client_credentials' }) });`,
      ),
    ).toBe(
      `${helper}fetch(TOKEN_URL, { method: 'POST', headers: { ...headers(), 'Content-Type': 'application/x-www-form-urlencoded' }, body: new URLSearchParams({ grant_type: 'client_credentials' }) });`,
    );
  });
});

describe('a function that names the grant itself', () => {
  const send = `const exchange = (url, code) => fetch(url, { method: 'POST', body: JSON.stringify({ grant_type: 'authorization_code', code, client_id: 'a' }) });`;

  it('is reported where it sends if its callers ask servers that take a form', () => {
    expect(found(`${send}\nexchange('https://accounts.spotify.com/api/token', code);`)).toEqual([
      'fetch(url, {: rewrite',
    ]);
  });

  it.each([
    ['every server', `exchange('https://api.notion.com/v1/oauth/token', code);`],
    [
      'one of the servers',
      `exchange('https://accounts.spotify.com/api/token', code);\nexchange('https://api.notion.com/v1/oauth/token', code);`,
    ],
  ])('is left alone if %s takes JSON', (_situation, calls) => {
    const requests = analyzeText(`${send}\n${calls}`);
    expect(requests.map(({ certainty }) => certainty)).toEqual(['json-accepted']);
  });
});

describe('instances of a class', () => {
  const api = `class Api { constructor(host) { this.host = host; } post(path, data) { return fetch(this.host + path, { method: 'POST', body: JSON.stringify(data) }); } }`;
  const urls = (program: string): (string | null)[] => analyzeText(program).map(({ endpoint }) => endpoint.url);

  it('are kept apart by what their constructor is given', () => {
    const calls = `const a = new Api('https://accounts.spotify.com'), b = new Api('https://www.wrike.com');
a.post('/api/token', { grant_type: 'refresh_token', refresh_token: token });
b.post('/oauth2/token', { grant_type: 'refresh_token', refresh_token: token });`;
    expect(urls(`${api}\n${calls}`)).toEqual([
      'https://accounts.spotify.com/api/token',
      'https://www.wrike.com/oauth2/token',
    ]);
  });

  it('end where a constructor makes its own class', () => {
    expect(
      urls(
        `class A { constructor(n) { this.next = new A(n); } url() { return this.next.url(); } }\nfetch(new A(1).url(), { method: 'POST', body: JSON.stringify({ grant_type: 'client_credentials', client_id: 'a' }) });`,
      ),
    ).toHaveLength(1);
  });
});

describe('a function that another one makes of what sends', () => {
  const inner = `async (url, data) => fetch(url, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(data) })`;
  const retry = `const withRetry = fn => async (...args) => { try { return await fn(...args); } catch { return fn(...args); } };`;

  it.each([
    ['by a function that calls it again', `${retry}\nconst post = withRetry(${inner});`],
    [
      'by several',
      `${retry}\nconst logged = label => fn => (...args) => { log(label, args.length); return fn(...args); };\nconst post = logged('post')(withRetry(${inner}));`,
    ],
    ['that hands all on', `const send = ${inner};\nconst post = (...args) => send(...args);`],
  ])('is followed: %s', (_situation, program) => {
    expect(found(`${program}\npost(${TOKEN});\npost('/users', { name });`)).toEqual(["post('https:: shared-wrapper"]);
  });

  it.each([
    ['with something else', `const withKey = fn => (...args) => fn(key, ...args);\nconst post = withKey(${inner});`],
    [
      'to several',
      `const both = (a, b) => (...args) => { a(...args); return b(...args); };\nconst post = both(${inner}, other);`,
    ],
    [
      'changed',
      `const changed = fn => (...args) => { args.push(key); return fn(...args); };\nconst post = changed(${inner});`,
    ],
  ])('is not followed where it hands on what it is given %s', (_situation, program) => {
    expect(found(`${program}\npost(${TOKEN});`)).toEqual([]);
  });

  it('is known by the name of what is made', () => {
    const made = `const sender = url => async data => fetch(url, { method: 'POST', body: JSON.stringify(data) });`;
    expect(
      found(
        `${made}\nconst token = sender('https://accounts.spotify.com/api/token');\nconst users = sender('/users');\ntoken({ grant_type: 'client_credentials' });\nusers({ name });`,
      ),
    ).toEqual(['token({ gran: shared-wrapper']);
  });
});
