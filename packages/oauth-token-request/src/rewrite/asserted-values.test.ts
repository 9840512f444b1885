import { describe, expect, it } from 'vitest';
import { rewritten } from '../../../../test/support/analyze.js';

const send = (body: string): string =>
  `fetch(TOKEN_URL, { method: 'POST', headers: { 'Content-Type': 'application/x-www-form-urlencoded' }, body: ${body} });`;
const json = (body: string): string => send(`JSON.stringify(${body})`).replace('x-www-form-urlencoded', 'json');

describe('a value that the author has vouched for', () => {
  it.each([
    ['an argument', 'function go(a: string) { ', 'a', ` }\ngo(process.env.A!);`],
    ['an argument that is cast', 'const go = (a: string) => { ', 'a', ` };\ngo(process.env.A as string);`],
    ['an option', 'function go({ a }: { a: string }) { ', 'a', ` }\ngo({ a: process.env.A! });`],
    ['an option of all options', 'function go(o: { a: string }) { ', 'o.a', ` }\ngo({ a: process.env.A! });`],
    [
      "a constructor's argument",
      'class Client { constructor(private readonly a: string) {} go() { ',
      'this.a',
      ` } }\nnew Client(process.env.A!).go();`,
    ],
    [
      'a member of what a function gives',
      'interface O { a: string } const load = (): O => ({ a: process.env.A! }); function go(o: O) { ',
      'o.a',
      ` }\ngo(load());`,
    ],
  ])('is tested where it comes by %s', (_, before, value, after) => {
    const test = `...(${value} !== undefined && { tenant: ${value} })`;
    expect(rewritten(before + json(`{ grant_type: 'password', tenant: ${value} }`) + after)).toBe(
      before + send(`new URLSearchParams({ grant_type: 'password', ${test} })`) + after,
    );
  });

  it.each([
    ['url.searchParams', 'const url = new URL(location.href);'],
    ['headers', 'const headers = new Headers();'],
    ['form', 'const form = new FormData();'],
  ])('is tested where %s may not have it', (object, before) => {
    const program = (sent: string): string => `${before} const tenant = ${object}.get('tenant') as string;\n${sent}`;
    expect(rewritten(program(json(`{ grant_type: 'password', tenant }`)))).toBe(
      program(send(`new URLSearchParams({ grant_type: 'password', ...(tenant != null && { tenant }) })`)),
    );
  });

  it('is left out of the pairs of a record that an own function is given', () => {
    const at = (sent: string): string => sent.replace('TOKEN_URL', `'https://oauth2.googleapis.com/token'`);
    const program = (sent: string): string =>
      `function post(body: Record<string, string>) { ${at(sent)} }\npost({ grant_type: 'password', tenant: process.env.A! });`;
    const present = `Object.entries(body).filter(([, value]) => value != null).map(([name, value]): [string, string] => [name, String(value)])`;
    expect(rewritten(program(json('body')))).toBe(program(send(`new URLSearchParams(${present})`)));
  });

  it('is trusted where every call gives something', () => {
    const program = (sent: string): string =>
      `function go(tenant: string) { ${sent} }\ngo('a'); go(process.env.A ?? 'b');`;
    expect(rewritten(program(json(`{ grant_type: 'password', tenant }`)))).toBe(
      program(send(`new URLSearchParams({ grant_type: 'password', tenant })`)),
    );
  });
});
