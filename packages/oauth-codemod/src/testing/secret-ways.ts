/** Ways on which a secret, `PLANTED`, comes to a request or stands beside one, with the language of the program. */
export interface SecretWay {
  readonly way: string;
  readonly program: string;
  readonly extension: 'js' | 'jsx' | 'ts';
}

const TARGET = `'https://login.acme.dev/oauth/token'`;

/** A request beside what is to be hidden. */
const BESIDE = `axios.post(${TARGET}, { grant_type: 'client_credentials', client_id: 'a' });`;

/** A request that sends what is to be hidden. */
const sending = (expression: string): string =>
  `axios.post(${TARGET}, { grant_type: 'client_credentials', client_secret: ${expression} });`;

const fetching = (header: string): string =>
  `fetch(${TARGET}, { method: 'POST', headers: { ${header} }, body: JSON.stringify({ grant_type: 'client_credentials' }) });`;

const way = (name: string, program: string, extension: SecretWay['extension'] = 'js'): SecretWay => ({
  ...{ way: name, program, extension },
});

export const SECRET_WAYS: readonly SecretWay[] = [
  way('a class field', `class A { k = 'PLANTED'; f() { return ${sending('this.k')} } }`),
  way('a private static field', `class A { static #k = 'PLANTED'; f() { return ${sending('A.#k')} } }`),
  way(
    'a member that is assigned',
    `class A { constructor() { this.k = 'PLANTED'; } f() { return ${sending('this.k')} } }`,
  ),
  way('a function', `function give() { return 'PLANTED'; }\n${sending('give()')}`),
  way('a method', `class V { give() { return 'PLANTED'; } }\n${sending('new V().give()')}`),
  way('a generator', `function* give() { yield 'PLANTED'; }\n${sending('give().next().value')}`),
  way(
    'a constructor',
    `class C { constructor(id, s) { this.s = s; } f() { return ${sending('this.s')} } }\nnew C('a', 'PLANTED');`,
  ),
  way(
    'a parameter property',
    `class C { constructor(private s: string) {} f() { return ${sending('this.s')} } }\nnew C('PLANTED');`,
    'ts',
  ),
  way('an argument of a method', `class C { f(s) { return ${sending('s')} } }\nnew C().f('PLANTED');`),
  way('a callback', `Promise.resolve('PLANTED').then(s => { ${sending('s')} });`),
  way('a loop', `for (const { s } of [{ s: 'PLANTED' }]) ${sending('s')}`),
  way('a namespace', `namespace N { export const s = 'PLANTED'; }\n${sending('N.s')}`, 'ts'),
  way(
    'a key in a constant',
    `const KEY = 'client_secret';\naxios.post(${TARGET}, { grant_type: 'client_credentials', [KEY]: 'PLANTED' });`,
  ),
  way('a key in a constant, assigned', `const KEY = 'client_secret', o = {};\no[KEY] = 'PLANTED';\n${BESIDE}`),
  way('what opens a request', `new XMLHttpRequest().open('POST', '/', true, 'user', 'PLANTED');\n${BESIDE}`),
  way('a getter', `const c = { get s() { return 'PLANTED'; } };\n${sending('c.s')}`),
  way('a function with its name', `function clientSecret() { return 'PLANTED'; }\n${BESIDE}`),
  way('a parameter with its name', `function login(user, password) {}\nlogin('a', 'PLANTED');\n${BESIDE}`),
  way('a pattern of a list', `const [id, s] = ['a', 'PLANTED'];\n${sending('s')}`),
  way('a pattern of an object', `const all = { s: 'PLANTED' };\nconst { s: other } = all;\n${sending('other')}`),
  way('an enum', `enum Keys { S = 'PLANTED' }\n${sending('Keys.S')}`, 'ts'),
  way('an assertion of a type', `const o = { s: 'PLANTED' } as const;\n${sending('o.s')}`, 'ts'),
  way('an attribute', `const a = <Login clientSecret="PLANTED" />;\n${BESIDE}`, 'jsx'),
  way('many variables', `const a = 'PLANTED', b = a, c = b, d = c, e = d, f = e, g = f;\n${sending('g')}`),
  way('an element', `const all = ['a', 'PLANTED'];\n${sending('all[1]')}`),
  way('a comparison', `if (password === 'PLANTED') ${BESIDE}`),
  way('a case', `switch (secret) { case 'PLANTED': ${BESIDE} }`),
  way('a list with its name', `const tokens = ['PLANTED'];\n${BESIDE}`),
  way('a repetition in a comment', `// It was PLANTED once.\n${sending(`'PLANTED'`)}`),
  way('a repetition in a text', `console.log('is PLANTED?');\n${sending(`'PLANTED'`)}`),
  way('a text in quotes', `/* "password": "two words, PLANTED" */ ${BESIDE}`),
  way('a text with signs in it', `const j = '{"client_secret":"a$b;PLANTED"}';\n${BESIDE}`),
  way(
    'the user of an address',
    `axios.post('https://PLANTED:x@login.acme.dev/oauth/token', { grant_type: 'client_credentials' });`,
  ),
  way(
    'an address without its scheme',
    `const host = 'user:PLANTED@login.acme.dev';\naxios.post('https://' + host + '/oauth/token', { grant_type: 'client_credentials' });`,
  ),
  way(
    'a parameter of a path',
    `axios.post('https://login.acme.dev/oauth/token;secret=PLANTED', { grant_type: 'client_credentials' });`,
  ),
  way(
    'a private key in lines',
    `const pem = ['-----BEGIN PRIVATE KEY-----', 'MII', 'PLANTED'].join('\\n');\n${BESIDE}`,
  ),
  way('a private key in parts', `const pem = '-----BEGIN RSA PRIVATE KEY-----\\n' + 'MII\\n' + 'PLANTED';\n${BESIDE}`),
  way('a private key of PGP', `const pem = \`-----BEGIN PGP PRIVATE KEY BLOCK-----\nMII+PLANTED/x==\`;\n${BESIDE}`),
  way('an option of node:http', `const o = { auth: 'id:PLANTED' };\n${BESIDE}`),
  way('an option of request', `const o = { auth: { user: 'a', pass: 'PLANTED' } };\n${BESIDE}`),
  way('a method of superagent', `agent.get('/').auth('id', 'PLANTED');\n${BESIDE}`),
  way('a header of another name', fetching(`'X-Auth': 'PLANTED'`)),
  way('a scheme in small letters', fetching(`'X-Proxy': 'basic PLANTED'`)),
  way('a signing key', `const signingKey = 'PLANTED';\n${BESIDE}`),
  way('a hint', `axios.post(${TARGET}, { grant_type: 'client_credentials', id_token_hint: 'PLANTED' });`),
  way('a vendor’s key', `const stripe = Stripe('sk_live_PLANTED');\n${BESIDE}`),
  way('a text that nobody would type', `start('q8ZrT3vLm0XyPLANTED');\n${BESIDE}`),
  way('a digest', `start('PLANTED'.concat('9e107d9d372bb6826bd81d3542a419d6'), { secret: 'PLANTED' });\n${BESIDE}`),
];
