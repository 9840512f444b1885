import { describe, expect, it } from 'vitest';
import { rewritten } from '../../../../test/support/analyze.js';

const sent = (body: string): string =>
  `fetch(TOKEN_URL, { method: 'POST', headers: { 'Content-Type': 'application/x-www-form-urlencoded' }, body: ${body} });`;

describe('JSON that is written out as a text', () => {
  it.each([
    ['put together', `'{"grant_type":' + '"a"}'`, 'json-text'],
    ['with a constant in it', '`{"grant_type":"${\'a\'}"}`', 'json-text'],
    ['given to a function', `String('{"grant_type":"a"}')`, 'json-text'],
    ['that is cut off', `'{"grant_type":"a"'`, 'json-text'],
    ['with scopes that are no texts', `'{"grant_type":"a","scope":["b",1]}'`, 'nested-value'],
  ])('is refused %s', (_situation, body, reason) => {
    expect(rewritten(sent(body))).toBe(reason);
  });

  it('becomes one line where it is one, whatever stands around it', () => {
    expect(rewritten(sent('`\n{"grant_type":"a"}\n`'))).toBe(sent(`new URLSearchParams({ grant_type: 'a' })`));
  });

  it('gets the quotes of the program', () => {
    const program = (body: string): string => sent('@').replaceAll("'", '"').replace('@', body);
    expect(rewritten(program('`{"grant_type":"a","b-c":"d\\\\"e\'"}`'))).toBe(
      program(`new URLSearchParams({ grant_type: "a", "b-c": "d\\"e'" })`),
    );
  });
});
