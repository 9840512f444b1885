import { describe, expect, it } from 'vitest';
import { hostReading, wiresOf } from '../../../../test/support/analyze.js';

const d = `{ grant_type: 'client_credentials', client_id: 'a' }`;
const send = `return fetch('https://login.acme.dev/oauth/token', { method: 'POST', body: JSON.stringify(body) });`;

describe('the signatures of what is overloaded are no second definition', () => {
  it.each([
    ['of a function', `function send(body: A): B;\nfunction send(body: C): B;\nfunction send(body: A | C) { ${send} }`],
    ['of a static method', `class Api { static send(body: A): B; static send(body: A | C) { ${send} } }`],
  ])('%s', (_, declaration) => {
    const call = declaration.startsWith('class') ? 'Api.send' : 'send';
    const wires = wiresOf(`${declaration}\n${call}(${d});\n${call}(new URLSearchParams());`, {}, 'a.ts');
    expect(wires).toStrictEqual(['fetch: json-body']);
  });

  it('of a constructor', () => {
    const make = `constructor(http: HttpClient); constructor(private http: HttpClient, private url?: string) {}`;
    const go = `go() { return this.http.post('https://login.acme.dev/oauth/token', ${d}); }`;
    const program = `import { HttpClient } from '@angular/common/http';\nclass Api { ${make} ${go} }`;
    expect(wiresOf(program, {}, 'a.ts')).toStrictEqual(['angular: json-body']);
  });

  it.each([
    ['by its name', 'export function send', `import { send } from './send';`],
    ['as the default', 'export default function send', `import send from './send';`],
  ])('of a function that another file exports %s', (_, start, imported) => {
    const text = `${start}(path: string, body: A): B;\n${start}(path: string, body: A | C) { return fetch('https://login.acme.dev' + path, { method: 'POST', body: JSON.stringify(body) }); }`;
    const wires = wiresOf(
      `${imported}\nsend('/oauth/token', ${d});`,
      { host: hostReading({ 'send.ts': text }) },
      'a.ts',
    );
    expect(wires).toStrictEqual(['fetch: json-body']);
  });
});
