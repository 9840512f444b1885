import { describe, expect, it } from 'vitest';
import { analyzeText } from '../../../../test/support/analyze.js';

/** What is said of a request with this body that is left to a person. */
function helpOf(body: string, before = ''): string[] {
  const program = `${before}\nfetch('https://a.test/oauth/token', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: ${body} });`;
  return analyzeText(program).map(({ repair }) =>
    repair?.kind === 'manual' ? `${repair.reason}: ${repair.help}` : 'rewritten',
  );
}

describe('a parameter that is a function', () => {
  it.each([
    ['written in its place', '() => 1', ''],
    ['by its name', 'f', 'function f() {}'],
    ['a method of an object', 'o.f', 'const o = { f() {} };'],
    ['a method of an instance', 'new A().f', 'class A { f() {} }'],
    ['one of two', 'b ? f : "a"', 'const f = () => 1;'],
    ['a class', 'A', 'class A {}'],
  ])('is told from an object: %s', (_situation, value, before) => {
    expect(helpOf(`JSON.stringify({ grant_type: 'password', cb: ${value} })`, before)).toStrictEqual([
      'function-value: The value of "cb" is a function, which JSON leaves out: call it if what it gives is meant, or take the parameter out.',
    ]);
  });

  it('is no instance of a class', () => {
    const [help] = helpOf(`JSON.stringify({ grant_type: 'password', cb: new A() })`, 'class A {}');
    expect(help).toMatch(/^nested-value: /u);
  });
});

describe('a form of which JSON is made', () => {
  it.each([
    ['a URLSearchParams', 'params', `const params = new URLSearchParams(); params.set('grant_type', 'password');`],
    ['a FormData', 'data', `const data = new FormData(); data.set('grant_type', 'password');`],
    ['its text', `'grant_type=password&username=a'`, ''],
    ['its text, of a URLSearchParams', `new URLSearchParams({ grant_type: 'password' }).toString()`, ''],
    ['one of two', 'a ? new URLSearchParams(b) : { grant_type: "password" }', ''],
  ])('is told from an unknown body: %s', (_situation, given, before) => {
    expect(helpOf(`JSON.stringify(${given})`, before)).toStrictEqual([
      'stringified-form: JSON.stringify is given what is a form or text already, and makes JSON of it that holds no parameter: send it without JSON.stringify, FormData as URLSearchParams.',
    ]);
  });

  it('is no text of JSON', () => {
    const [help] = helpOf(`JSON.stringify(JSON.stringify({ grant_type: 'password' }))`);
    expect(help).toMatch(/^unknown-body: /u);
  });
});
