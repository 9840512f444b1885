import { describe, expect, it } from 'vitest';
import { analyzeText } from '../../../test/support/analyze.js';

const REQUEST = `await fetch(\`\${base}/oauth2/token\`, {
  method: 'POST',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify({ grant_type: 'client_credentials', client_id: id, client_secret: secret }),
});`;

const certaintyIn = (text: string): string | undefined => analyzeText(text)[0]?.certainty;

describe('a request of a test to the server that it starts is only possible', () => {
  it.each([
    `import request from 'supertest';\n${REQUEST}`,
    `const request = require('supertest');\n${REQUEST}`,
    `import { it } from 'vitest';\nit('refuses JSON', async () => { const server = app.listen(0); ${REQUEST} });`,
    `beforeAll(async () => { server = await startAuthorizationServer(); });\ntest('x', async () => { ${REQUEST} });`,
    `describe.each([1])('x', () => { http.createServer(app); it('y', async () => { ${REQUEST} }); });`,
  ])('%s', text => {
    expect(certaintyIn(text)).toBe('possible');
    expect(certaintyIn(text.replace('`${base}/', '`http://localhost:3000/'))).toBe('possible');
    expect(certaintyIn(text.replace('`${base}/', '`http://127.0.0.1:3000/'))).toBe('possible');
    expect(certaintyIn(text.replace('`${base}/', '`https://login.acme.dev/'))).toBe('likely');
  });
});

describe('any other request is what it is', () => {
  it.each([
    REQUEST,
    `app.listen(3000);\n${REQUEST}`,
    `import { it } from 'vitest';\nit('gets a token', async () => { ${REQUEST} });`,
    `import { request } from 'undici';\nconst it = 1;\napp.listen(3000);\n/x/.test(y);\n${REQUEST}`,
  ])('%s', text => {
    expect(certaintyIn(text)).toBe('likely');
  });
});
