import { expect, it } from 'vitest';
import { analyzeText, hostReading, wiresOf } from '../../../../test/support/analyze.js';

/** The names of another file that are asked whether they lead to something that sends. */
function askedOf(program: string): string[] {
  const asked: string[] = [];
  analyzeText(`import { api } from './api';\n${program}`, {
    host: {
      canSend: (specifier, imported) => {
        asked.push(`${specifier} ${imported}`);
        return false;
      },
    },
  });
  return asked;
}

it.each(['api.map(send)', 'api.items.toString()', "api['splice'](0, 1)", 'api.padStart(2)', 'api.getFullYear()'])(
  'takes what all lists, texts, numbers and dates have for no request: %s',
  program => {
    expect(askedOf(program)).toStrictEqual([]);
  },
);

it.each(['api.post(body)', 'api.concat(body)', 'api(body)', 'api.token(body)'])(
  'asks what it comes from of anything else: %s',
  program => {
    expect(askedOf(program)).toStrictEqual(['./api api']);
  },
);

it('knows the file of a call that is called as clients are, though nobody read it to know that', () => {
  const login = `import { api } from './client';\napi.post('/oauth/token', { grant_type: 'password', username });`;
  const host = hostReading({
    'client.ts': `import { send } from './send';\nexport const api = { post: (path, body) => send('https://login.acme.dev' + path, body) };`,
    'send.ts': `export const send = (url, body) => fetch(url, { method: 'POST', body: JSON.stringify(body) });`,
  });
  const canSend = (specifier: string, _imported: string, importer: string | null): boolean =>
    importer === (specifier === './send' ? 'client.ts' : null);
  expect(wiresOf(login, { host: { ...host, canSend } }, 'login.ts')).toStrictEqual(['fetch: json-body']);
});
