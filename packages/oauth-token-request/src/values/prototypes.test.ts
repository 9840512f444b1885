import { expect, it } from 'vitest';
import { rewritten } from '../../../../test/support/analyze.js';

const program = (before: string, body: string): string =>
  `function Login(id) { this.body = { grant_type: 'password' }; }
${before}
Login.prototype.go = function () { return fetch(TOKEN_URL, { method: 'POST', ${body} }); };`;
const sent = (before: string): string => rewritten(program(before, 'body: JSON.stringify(this.body)'), {}, '/a.js');
const form = (before: string, given: string): string =>
  program(
    before,
    `body: new URLSearchParams(${given}), headers: { 'Content-Type': 'application/x-www-form-urlencoded' }`,
  );

it.each([
  ['nothing', `Login.prototype.log = function () { console.log(this.body.code); };`, 'this.body'],
  [
    'a member of it',
    `Login.prototype.set = function (code) { this.body.tenant = code; };`,
    'Object.entries(this.body).filter(([, value]) => value != null)',
  ],
  [
    'a member of it in an arrow function',
    `Login.prototype.set = function (codes) { codes.forEach(code => { this.body.tenant = code; }); };`,
    'Object.entries(this.body).filter(([, value]) => value != null)',
  ],
])('a body that a constructor keeps is sent as it is when functions on its prototype set %s', (_, before, given) => {
  expect(sent(before)).toBe(form(before, given));
});

it.each([
  [`this.body.list = ['a'];`, 'array-value'],
  ['Object.assign(this.body, more);', 'unknown-members'],
  ['this.body = read();', 'unknown-body'],
])('a body that a constructor keeps is refused where a function on its prototype does this: %s', (change, reason) => {
  expect(sent(`Login.prototype.change = function () { ${change} };`)).toBe(reason);
});
