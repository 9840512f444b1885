import { describe, expect, it } from 'vitest';
import { rewritten, wiresOf } from '../../../../test/support/analyze.js';

const JSON_TYPE = `'application/json'`;
const FORM_TYPE = `'application/x-www-form-urlencoded'`;
const BODY = `{ grant_type: 'password' }`;

describe('options whose headers are set one by one', () => {
  const program = (headers: string, type: string, create: string, send = 'fetch(TOKEN_URL, options);'): string =>
    `const options = { method: 'POST', headers: ${headers} };\noptions.headers['Content-Type'] = ${type};\noptions.body = ${create}(${BODY});\n${send}`;

  it.each(['{}', `{ Accept: '*/*' }`, `{ 'Content-Type': 'text/plain' }`])(
    'are changed where the header is set: %s',
    headers => {
      expect(rewritten(program(headers, JSON_TYPE, 'JSON.stringify'))).toBe(
        program(headers, FORM_TYPE, 'new URLSearchParams'),
      );
    },
  );

  it.each([
    'fetch(TOKEN_URL, options); fetch(OTHER_URL, options);',
    'fetch(TOKEN_URL, options); log(options.headers);',
  ])('are refused where others use them too: %s', send => {
    expect(rewritten(program('{}', JSON_TYPE, 'JSON.stringify', send))).toContain('shared-options');
  });

  it('are refused where the headers have another name, under which they may be set', () => {
    const before = 'const headers = {};\n';
    expect(rewritten(before + program('headers', JSON_TYPE, 'JSON.stringify'))).toMatch(/^(?:shared|unknown)-\w+$/u);
  });
});

describe('options whose parts are made and filled in steps', () => {
  it('are changed where the header is set', () => {
    const program = (type: string, create: string): string =>
      `const options = { method: 'POST' };\noptions.headers = {};\noptions.headers['Content-Type'] = ${type};\noptions.body = ${create}(${BODY});\nfetch(TOKEN_URL, options);`;
    expect(rewritten(program(JSON_TYPE, 'JSON.stringify'))).toBe(program(FORM_TYPE, 'new URLSearchParams'));
  });

  it.each([
    ['a body', 'request', `options.json = {}; options.json.grant_type = 'password';`, ': json-body'],
    ['a form', 'request', `options.form = {}; options.form.grant_type = 'password';`, ': form'],
    [
      'a member of a part under a key that is not known',
      'request',
      `options.json = {}; options.json[key] = 'password';`,
      ': json-body',
    ],
  ])('are read: %s', (_situation, client, filled, told) => {
    const program = `import ${client} from '${client}';\nconst options = {};\noptions.url = 'https://a.test/oauth2/token';\n${filled}\n${client}.post(options);`;
    expect(wiresOf(program)).toStrictEqual([client + told]);
  });
});

describe('options to which another header is added', () => {
  const program = (type: string, create: string, send: string): string =>
    `const options = { method: 'POST', headers: { 'Content-Type': ${type} }, body: ${create}(${BODY}) };\n${send}`;

  it.each([
    `options.headers.Accept = '*/*';\nfetch(TOKEN_URL, options);`,
    `if (id) options.headers['X-Trace'] = id;\nfetch(TOKEN_URL, options);`,
    `for (const id of ids) { fetch(TOKEN_URL, options); options.headers['X-Retry'] = id; }`,
    `for (const id of ids) { fetch(TOKEN_URL, { ...options, signal }); options.headers['X-Retry'] = id; }`,
    `const trace = id => { options.headers['X-Trace'] = id; };\nfetch(TOKEN_URL, options);`,
  ])('are changed where they stand: %s', send => {
    expect(rewritten(program(JSON_TYPE, 'JSON.stringify', send))).toBe(program(FORM_TYPE, 'new URLSearchParams', send));
  });

  it.each([
    ['may be set to another type', `if (x) options.headers['content-type'] = type;\nfetch(TOKEN_URL, options);`],
    ['are set under a name that isn’t known', `options.headers[name] = id;\nfetch(TOKEN_URL, options);`],
    [
      'are given to what may set them',
      `fill(options.headers); function fill(x) { x[y] = z; } fetch(TOKEN_URL, options);`,
    ],
  ])('are refused where they %s', (_situation, send) => {
    expect(rewritten(program(JSON_TYPE, 'JSON.stringify', send))).toMatch(/^(?:shared|unknown)-(?:options|headers)$/u);
  });
});

describe('a body that is filled through the options in which it stands', () => {
  it.each([
    [
      `axios`,
      'const config = { url: TOKEN_URL, method: "post", data: BODY };\nconfig.data.scope = "a";\naxios(config);',
    ],
    ['got', 'const config = { json: BODY };\nconfig.json.scope = "a";\ngot.post(TOKEN_URL, config);'],
  ])('is refused, as a form is no such object: %s', (client, send) => {
    expect(rewritten(`import ${client} from '${client}';\n${send.replace('BODY', BODY)}`)).toBe('shared-body');
  });
});

describe('options of which a part loses something', () => {
  const program = (use: string): string =>
    `import axios from 'axios';\nconst config = { url: TOKEN_URL, method: 'post', data: { grant_type: 'password', scope: 'a' } };\n${use}\naxios(config);`;

  it.each(['delete config.data.scope;', 'if (id) delete config.data[id];'])(
    'still have a body that is JSON, whose members are not known: %s',
    use => {
      expect(rewritten(program(use))).toBe('unknown-members');
    },
  );

  it('are refused as a whole where all of the body goes', () => {
    expect(wiresOf(program('delete config.data;'))).toStrictEqual(['axios: unknown']);
  });
});
