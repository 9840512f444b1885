import { describe, expect, it } from 'vitest';
import { analyzeText, rewritten, wiresOf } from '../../../../test/support/analyze.js';

const superagent = `import superagent from 'superagent';\n`;
const supertest = `import request from 'supertest';\n`;
const d = `{ grant_type: 'client_credentials', client_id: 'a' }`;

it.each([
  ['by a method', `.type('form')`],
  ['by a header', `.set('content-type', 'application/x-www-form-urlencoded')`],
  ['by headers', `.set({ 'Content-Type': 'application/x-www-form-urlencoded' })`],
])('knows nothing of an agent that names the type of what it sends %s', (_, step) => {
  const send = `agent.post(TOKEN_URL).send(${d});`;
  expect(wiresOf(`${superagent}const agent = superagent.agent()${step};\n${send}`)).toStrictEqual([]);
  expect(wiresOf(`${superagent}const agent = superagent.agent();\nagent${step};\n${send}`)).toStrictEqual([]);
});

it.each([
  ['by a method', `.type('json')`],
  ['by a header', `.set('content-type', 'application/json')`],
])('names the form at the request where an agent names JSON %s', (_, step) => {
  const send = `agent.post(TOKEN_URL).send(${d});`;
  const form = send.replace('.send', `.type('form').send`);
  for (const agent of [`const agent = superagent.agent()${step};`, `const agent = superagent.agent();\nagent${step};`])
    expect(rewritten(`${superagent}${agent}\n${send}`)).toBe(`${superagent}${agent}\n${form}`);
});

describe('superagent', () => {
  it.each([
    ['an object', `superagent.post(TOKEN_URL).send(${d});`, 'json-body'],
    ['an object under .type("form")', `superagent.post(TOKEN_URL).type('form').send(${d});`, 'form'],
    ['.type("form") after it', `superagent.post(TOKEN_URL).send(${d}).type('form');`, 'form'],
    ['.type("urlencoded")', `superagent.post(TOKEN_URL).type('urlencoded').send(${d});`, 'form'],
    ['.type("json")', `superagent.post(TOKEN_URL).type('json').send(${d});`, 'json-body'],
    [
      'a form header',
      `superagent.post(TOKEN_URL).set('content-type', 'application/x-www-form-urlencoded').send(${d});`,
      'form',
    ],
    ['JSON text', `superagent.post(TOKEN_URL).send(JSON.stringify(${d}));`, 'json-body'],
    ['the text of a form', `superagent.post(TOKEN_URL).send('grant_type=password&client_id=a');`, 'form'],
    [
      'the text of a form under a JSON type',
      `superagent.post(TOKEN_URL).type('json').send('grant_type=password&client_id=a');`,
      'json-header',
    ],
    ['a URLSearchParams, which ends as {}', `superagent.post(TOKEN_URL).send(new URLSearchParams(${d}));`, 'json-body'],
    ['a second argument', `superagent.post(TOKEN_URL, ${d});`, 'json-body'],
    ['a method as an argument', `superagent('POST', TOKEN_URL).send(${d});`, 'json-body'],
    ['an agent with a header', `superagent.agent().set('Accept', '*/*').post(TOKEN_URL).send(${d});`, 'json-body'],
    [
      'an agent that is prepared in several ways',
      `const agent = superagent.agent().use(prefix).timeout(5).auth('a', 'b');\nagent.post(TOKEN_URL).send(${d});`,
      'json-body',
    ],
    ['an agent', `superagent.agent().post(TOKEN_URL).send(${d});`, 'json-body'],
    [
      'an object in two parts',
      `superagent.post(TOKEN_URL).send({ grant_type: 'password' }).send({ client_id: 'a' });`,
      'json-body',
    ],
    [
      'an object in two parts under .type("form")',
      `superagent.post(TOKEN_URL).type('form').send({ grant_type: 'password' }).send({ client_id: 'a' });`,
      'form',
    ],
    [
      'an object in two parts, one of them chosen',
      `superagent.post(TOKEN_URL).send({ grant_type: 'password' }).send(otp ? { otp } : {});`,
      'json-body',
    ],
    [
      'an object in two parts, one of them unseen',
      `superagent.post(TOKEN_URL).send({ grant_type: 'password' }).send(extra);`,
      'json-body',
    ],
    ['a serialiser of its own', `superagent.post(TOKEN_URL).serialize(toForm).send(${d});`, 'unknown'],
  ])('is known for %s', (_, program, outcome) => {
    expect(wiresOf(superagent + program)).toStrictEqual([`superagent: ${outcome}`]);
  });

  it.each([
    ['nothing is sent', `superagent.post(TOKEN_URL).query(${d});`],
    ['a callback stands where a body may', `superagent.post(TOKEN_URL, response => log(response));`],
    ['the method has no body', `superagent.get(TOKEN_URL).send(${d});`],
    [
      'it is sent in two parts, one of them a text',
      `superagent.post(TOKEN_URL).send({ grant_type: 'password' }).send('client_id=a');`,
    ],
  ])('says nothing where %s', (_, program) => {
    expect(wiresOf(superagent + program)).toStrictEqual([]);
  });

  it.each([
    [
      'before the body',
      `superagent.post(TOKEN_URL).send(${d}).then(f);`,
      `superagent.post(TOKEN_URL).type('form').send(${d}).then(f);`,
    ],
    [
      'as its lines are broken',
      `superagent\n    .post(TOKEN_URL)\n    .send(${d})`,
      `superagent\n    .post(TOKEN_URL)\n    .type('form')\n    .send(${d})`,
    ],
    [
      'in a header behind the body',
      `superagent.post(TOKEN_URL).send(${d}).set({ 'content-type': 'application/json' });`,
      `superagent.post(TOKEN_URL).send(${d}).set({ 'content-type': 'application/x-www-form-urlencoded' });`,
    ],
    [
      'on a request that stands in a variable',
      `const r = superagent.post(TOKEN_URL);\nr.type("json");\nr.send(${d});`,
      `const r = superagent.post(TOKEN_URL);\nr.type("form");\nr.send(${d});`,
    ],
    [
      'in a header that is set on a request of several statements',
      `const r = superagent.post(TOKEN_URL).send(${d});\nr.set('content-type', 'application/json');`,
      `const r = superagent.post(TOKEN_URL).send(${d});\nr.set('content-type', 'application/x-www-form-urlencoded');`,
    ],
    [
      'in a step that is taken when the request has a body',
      `let r = superagent.post(TOKEN_URL, ${d});\nr = r.type('json');`,
      `let r = superagent.post(TOKEN_URL, ${d});\nr = r.type('form');`,
    ],
    [
      'before a body to which a later statement adds',
      `const r = superagent.post(TOKEN_URL).send(${d});\nif (otp) r.send({ otp: \`\${otp}\` });`,
      `const r = superagent.post(TOKEN_URL).type('form').send(${d});\nif (otp) r.send({ otp: \`\${otp}\` });`,
    ],
    [
      'on a request whose answer is handed on',
      `const answer = await superagent.post(TOKEN_URL).send(${d});\nsave(answer);`,
      `const answer = await superagent.post(TOKEN_URL).type('form').send(${d});\nsave(answer);`,
    ],
    [
      'behind a body that is the second argument',
      `superagent.post(TOKEN_URL, ${d}).then(f);`,
      `superagent.post(TOKEN_URL, ${d}).type('form').then(f);`,
    ],
    [
      'before the first of two parts',
      `superagent.post(TOKEN_URL).send({ client_id: 'a' }).send({ grant_type: 'password' });`,
      `superagent.post(TOKEN_URL).type('form').send({ client_id: 'a' }).send({ grant_type: 'password' });`,
    ],
    [
      'before two parts, one of them chosen',
      `superagent.post(TOKEN_URL).send({ grant_type: 'password' }).send(otp ? { otp: \`\${otp}\` } : {});`,
      `superagent.post(TOKEN_URL).type('form').send({ grant_type: 'password' }).send(otp ? { otp: \`\${otp}\` } : {});`,
    ],
    [
      'with the text of a URLSearchParams',
      `superagent.post(TOKEN_URL).send(new URLSearchParams(${d}));`,
      `superagent.post(TOKEN_URL).type('form').send(new URLSearchParams(${d}).toString());`,
    ],
  ])('names the form %s', (_, before, after) => {
    expect(rewritten(superagent + before)).toBe(superagent + after);
  });

  it.each([
    [
      'headers that others use',
      `const h = { 'content-type': 'application/json' };\nlog(h);\nsuperagent.post(TOKEN_URL).set(h).send(${d});`,
      'shared-headers',
    ],
    [
      'a second part that isn’t seen',
      `superagent.post(TOKEN_URL).send({ grant_type: 'password' }).send(extra);`,
      'unknown-members',
    ],
    [
      'a request that is handed on',
      `const r = superagent.post(TOKEN_URL);\nsign(r);\nr.send(JSON.stringify(${d}));`,
      'unknown-headers',
    ],
    [
      'a list that a later statement sends too',
      `const r = superagent.post(TOKEN_URL).send(${d});\nif (all) r.send({ scope: ['a', 'b'] });`,
      'unknown-members',
    ],
    [
      'a request with a body that is handed on',
      `const r = superagent.post(TOKEN_URL).send(JSON.stringify(${d}));\nsign(r);`,
      'unknown-headers',
    ],
    [
      'a request with a body that a field holds',
      `this.r = superagent.post(TOKEN_URL).send(JSON.stringify(${d}));`,
      'unknown-headers',
    ],
    [
      'a header that is set in a branch',
      `const r = superagent.post(TOKEN_URL);\nif (x) r.type('json');\nr.send(JSON.stringify(${d}));`,
      'unknown-headers',
    ],
  ])('refuses %s', (_, program, reason) => {
    expect(rewritten(superagent + program)).toBe(reason);
  });
});

describe('superagent with fields, which it sends as multipart', () => {
  const post = `${superagent}await superagent.post('https://login.example.com/oauth/token')`;

  it.each([
    [
      'names and values',
      `.field('grant_type', 'password').field('username', user)`,
      `.type('form').send({ grant_type: 'password' }).send({ username: user })`,
    ],
    ['a value of the same name', `.field('grant_type', grant_type)`, `.type('form').send({ grant_type })`],
    ['an object', `.field({ grant_type: 'password', n: 5 })`, `.type('form').send({ grant_type: 'password', n: 5 })`],
    [
      'a name that needs quotes',
      `.field('grant_type', 'password').field('x-id', id)`,
      `.type('form').send({ grant_type: 'password' }).send({ 'x-id': id })`,
    ],
  ])('gets a form of %s', (_, before, after) => {
    expect(wiresOf(`${post}${before};`)).toStrictEqual(['superagent: multipart-body']);
    expect(rewritten(`${post}${before};`)).toBe(`${post}${after};`);
  });

  it.each([
    ['a file', `.field('grant_type', 'password').attach('assertion', 'assertion.jwt')`],
    ['several values', `.field('grant_type', 'password').field('scope', ['a', 'b'])`],
    ["a name that can't be seen", `.field('grant_type', 'password').field(name, value)`],
  ])('refuses %s', (_, fields) => {
    expect(wiresOf(`${post}${fields};`)).toStrictEqual(['superagent: multipart-body']);
    expect(rewritten(`${post}${fields};`)).toBe('multipart-body');
  });

  it('refuses a type that may be a file', () => {
    const login = `${superagent}const login = (assertion: Buffer) => superagent.post(TOKEN_URL)`;
    expect(rewritten(`${login}.field('grant_type', 'password').field('assertion', assertion);`)).toBe('multipart-body');
  });

  it('says nothing of a body beside them, at which it throws', () => {
    expect(wiresOf(`${post}.field('grant_type', 'password').send(${d});`)).toStrictEqual([]);
  });
});

describe('supertest', () => {
  it('is a request where it is given an address', () => {
    expect(wiresOf(`${supertest}request('https://login.acme.dev').post('/oauth/token').send(${d});`)).toStrictEqual([
      'supertest: json-body',
    ]);
  });

  it.each(['app', 'server.listen()', 'createApp(config)'])(
    "is only possible in a test of one's own server, %s",
    server => {
      const [request] = analyzeText(`${supertest}request(${server}).post('/oauth/token').send(${d});`);
      expect(request).toMatchObject({ client: 'supertest', fault: 'json-body', certainty: 'possible' });
    },
  );
});

describe('a request in a variable to which something is done in a branch', () => {
  const begun = `${superagent}let req = superagent.post(TOKEN_URL);\n`;
  it.each([
    ['is followed', `if (a) req = req.set('X-Id', a);\nreq.send(${d}).end(done);`, ['superagent: json-body']],
    [
      'is followed to its own next value',
      `if (a) req = req.auth(a);\nreq = req.send(${d});`,
      ['superagent: json-body'],
    ],
    [
      'is followed through several',
      `if (a) req = req.set('X-Id', a);\nif (b) req = req.ok(b);\nreq.send(${d});`,
      ['superagent: json-body'],
    ],
    ['is a form', `req = req.type('form');\nif (a) req = req.set('X-Id', a);\nreq.send(${d});`, ['superagent: form']],
    ['may be a form', `if (a) req = req.type('form');\nreq.send(${d});`, ['superagent: unknown']],
    ['is nobody knows what there', `if (a) req = a.begin();\nreq.send(${d});`, []],
  ])('%s', (_situation, program, wires) => {
    expect(wiresOf(begun + program)).toStrictEqual(wires);
  });

  it('gets its type where it is sent', () => {
    const program = (send: string): string => `${begun}if (a) req = req.set('X-Id', a);\nreq = req.${send};`;
    expect(rewritten(program(`send(${d})`))).toBe(program(`type('form').send(${d})`));
  });
});
