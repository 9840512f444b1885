import { describe, expect, it } from 'vitest';
import { rewritten } from '../../../../test/support/analyze.js';

const PARAMETERS = `{ grant_type: 'password' }`;
const HEADER = `'Content-Type': 'application/json'`;
const FORM = `'Content-Type': 'application/x-www-form-urlencoded'`;
const axios = (lines: string): string => `import axios from 'axios';\n${lines}`;

describe('options that other calls get too are not changed', () => {
  it.each([
    [
      'where nothing has to be added',
      `const o = { method: 'POST', body: JSON.stringify(${PARAMETERS}), headers: { ${FORM} } };\nfetch(TOKEN_URL, o); use(o);`,
    ],
    [
      'without headers',
      `const o = { method: 'POST', body: JSON.stringify(${PARAMETERS}) };\nfetch(TOKEN_URL, o); use(o);`,
    ],
    [
      'that call a member, which sees all of them',
      `const o = { method: 'POST', url() { use(this); }, body: JSON.stringify(${PARAMETERS}) };\nfetch(TOKEN_URL, o); o.url();`,
    ],
    [
      'of which another member is read',
      `const o = { method: 'POST', body: JSON.stringify(${PARAMETERS}) };\nfetch(TOKEN_URL, o); use(o.body);`,
    ],
  ])('%s', (_situation, program) => {
    expect(rewritten(program)).toBe('shared-options');
  });
});

describe('options that nothing else gets are changed where they stand', () => {
  it.each([
    [
      'with their headers',
      `const o = { method: 'POST', headers: { ${HEADER} } };\nfetch(TOKEN_URL, { ...o, body: JSON.stringify(${PARAMETERS}) });`,
      `const o = { method: 'POST', headers: { ${FORM} } };\nfetch(TOKEN_URL, { ...o, body: new URLSearchParams(${PARAMETERS}) });`,
    ],
    [
      'with the body',
      axios(`const o = { method: 'post', data: ${PARAMETERS} };\naxios({ url: TOKEN_URL, ...o });`),
      axios(
        `const o = { method: 'post', data: new URLSearchParams(${PARAMETERS}) };\naxios({ url: TOKEN_URL, ...o, headers: { ${FORM} } });`,
      ),
    ],
    [
      'if only what stays as it is is read',
      axios(
        `const o = { method: 'post', url: TOKEN_URL, headers: { ${HEADER} }, data: ${PARAMETERS} };\naxios(o).catch(() => log(\`\${o.method} \${o.url}\`));`,
      ),
      axios(
        `const o = { method: 'post', url: TOKEN_URL, headers: { ${FORM} }, data: new URLSearchParams(${PARAMETERS}) };\naxios(o).catch(() => log(\`\${o.method} \${o.url}\`));`,
      ),
    ],
    [
      'with body and headers',
      `const o = { method: 'POST', body: JSON.stringify(${PARAMETERS}) };\nfetch(TOKEN_URL, o);`,
      `const o = { method: 'POST', body: new URLSearchParams(${PARAMETERS}), headers: { ${FORM} } };\nfetch(TOKEN_URL, o);`,
    ],
  ])('%s', (_situation, before, after) => {
    expect(rewritten(before)).toBe(after);
  });
});

it('overrides headers that are taken out of shared options', () => {
  const program = (body: string, headers: string): string =>
    axios(
      `const o = { headers: { ${HEADER} } };\naxios.post(TOKEN_URL, ${body}, { headers: ${headers} }); axios.post('/x', {}, o);`,
    );
  expect(rewritten(program(PARAMETERS, 'o.headers'))).toBe(
    program(`new URLSearchParams(${PARAMETERS})`, `{ ...o.headers, ${FORM} }`),
  );
  expect(rewritten(program(PARAMETERS, `{ ...o.headers, Accept: '*/*' }`))).toBe(
    program(`new URLSearchParams(${PARAMETERS})`, `{ ...o.headers, Accept: '*/*', ${FORM} }`),
  );
});

it('refuses options of which more may follow than can be seen', () => {
  expect(rewritten(`fetch(TOKEN_URL, { method: 'POST', body: JSON.stringify(${PARAMETERS}), ...more });`)).toBe(
    'unknown-options',
  );
});

describe('headers in options that other calls get too are taken over at the request', () => {
  const program = (spread: string, type = '', body = 'JSON.stringify', headers = ''): string =>
    `type Shown = string;\nconst all = { options${type}: { method: 'POST', headers: { Accept: '*/*' } } };\nfetch(TOKEN_URL, { ...${spread}, body: ${body}(${PARAMETERS})${headers} });\nfetch(other, all.options);`;

  it('where they are spread by their names', () => {
    expect(rewritten(program('all.options'))).toBe(
      program('all.options', '', 'new URLSearchParams', `, headers: { ...all.options.headers, ${FORM} }`),
    );
  });

  it.each(['all?.options', `all['options']`, 'all.options!'])('but not where what is spread is no name: %s', spread => {
    expect(rewritten(program(spread))).toBe('shared-options');
  });

  it('with the cast that stands there', () => {
    const cast = (headers: string, body: string): string =>
      `type Shown = string;\nconst own = { Accept: '*/*' };\nfetch(TOKEN_URL, { method: 'POST', headers: ${headers}, body: ${body}(${PARAMETERS}) });\nfetch(other, { headers: own });`;
    expect(rewritten(cast('own as { Accept: string }', 'JSON.stringify'))).toBe(
      cast(`{ ...own as { Accept: string }, ${FORM} }`, 'new URLSearchParams'),
    );
  });

  it('but not those of a class whose type may say that they are missing', () => {
    const angular = `import { HttpClient, HttpHeaders } from '@angular/common/http';\nclass Auth { constructor(private readonly http: HttpClient) {}\nlogin() { const headers: HttpHeaders = new HttpHeaders({ Accept: '*/*' }); this.http.get(other, { headers });\nreturn this.http.post(TOKEN_URL, JSON.stringify(${PARAMETERS}), { headers }); } }`;
    expect(rewritten(angular)).toBe('shared-headers');
  });
});
