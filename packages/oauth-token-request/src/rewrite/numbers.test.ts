import { describe, expect, it } from 'vitest';
import { rewritten } from '../../../../test/support/analyze.js';

const finiteField = '...(Number.isFinite(this.age) && { age: String(this.age) })';

/** A member of the body after the rewrite, or the reason for a refusal. */
function memberAfter(member: string, before = ''): string {
  const program = `${before}\nfetch('https://a.test/oauth/token', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ grant_type: 'password', ${member} }) });`;
  const after = rewritten(program);
  return /URLSearchParams\(\{ grant_type: 'password', (.*) \}\) \}\);$/u.exec(after)?.[1] ?? after;
}

describe('a number that may be none', () => {
  it.each([
    'parseInt(text, 10)',
    'parseFloat(text)',
    'Number.parseInt(text)',
    'Number(text)',
    'Number(process.env.MAX_AGE)',
    '+process.env.MAX_AGE',
    '-Number(text)',
    'Date.parse(text)',
    `Number('one')`,
    `parseInt('x')`,
    'parseInt()',
    `Number('5px')`,
    'a / b',
    'a % b',
    'a / 0',
    'Number(text) * 60',
    '60 - Number(text)',
    '60 + Number(text)',
    'Number(text) + 60',
    'Date.now() + Number(text) * 1000',
    `2 ** '3'`,
    `5 - '3'`,
    `-'5'`,
    `Math.round('5')`,
    'Math.max(5, Number(text))',
    '60 * process.env.HOURS',
    'Math.round(Number(text))',
    'Number(text) ?? 5',
    'a ? Number(text) : 5',
    '1e999',
    'new Date(since).getTime()',
    'new Date(since).valueOf()',
    'Math.floor(new Date(since).getTime() / 1000)',
    'Date.UTC(year, month)',
    `'abc'.charCodeAt(9)`,
    'Math.max()',
    'Math.min(...list)',
    'Math.pow(10, 400)',
    'Math.pow(n, 2)',
    'Math.sqrt(-1)',
    'Math.log(n)',
    '10 ** 400',
    'n ** 2',
    'a ? 5 : NaN',
    'a ? 5 : -Infinity',
    'a ? Number.POSITIVE_INFINITY : 5',
  ])('is sent where it is one: %s', value => {
    expect(memberAfter('max_age', `const max_age = ${value};`)).toBe(
      '...(Number.isFinite(max_age) && { max_age: String(max_age) })',
    );
    expect(memberAfter(`max_age: ${value}`)).toBe('maybe-undefined');
  });

  it('is looked for behind names', () => {
    const before = 'let a = 5;\na = Number(text);\nconst b = a;';
    expect(memberAfter('max_age: b', before)).toBe('...(Number.isFinite(b) && { max_age: String(b) })');
  });

  it.each([
    'let n;\nn = Number(text);',
    'let n = Number(text);\nwhile (x) { n = n - 1; y(); }',
    'let n = 5;\n[n] = [Number(text)];',
    'let n = 5;\nn += Number(text);',
    'const [n] = [Number(text)];',
    'const { n } = { n: Number(text) };',
    'const f = () => Number(text);\nconst n = f();',
    'const n = (one => one)(Number(text));',
  ])('is looked for in what a name is given: %s', before => {
    expect(memberAfter('max_age: n', before)).toBe('...(Number.isFinite(n) && { max_age: String(n) })');
  });

  it.each(['let n = Number(text);\nlet k = n;\nn = k;'])(
    'is refused where a name is given it round about: %s',
    before => {
      expect(memberAfter('max_age: n', before)).toBe('maybe-undefined');
    },
  );

  it('is looked for in objects', () => {
    const before = 'const limits = { max: 1 / 0, least: 5 };';
    expect(memberAfter('max_age: limits.max', before)).toBe(
      '...(Number.isFinite(limits.max) && { max_age: String(limits.max) })',
    );
    expect(memberAfter('max_age: limits.least', before)).toBe('max_age: String(limits.least)');
  });

  it('is not left out for what a test says of undefined', () => {
    expect(memberAfter('...(n !== undefined && { max_age: n })', 'const n = Number(text);')).toBe(
      '...(n !== undefined && { ...(Number.isFinite(n) && { max_age: String(n) }) })',
    );
  });

  it.each(['n ?? undefined', 'a ? n : undefined', `a ? n : 'none'`])('is refused in %s', value => {
    expect(memberAfter(`max_age: ${value}`, 'const n = Number(text);')).toBe('maybe-undefined');
  });
});

describe('a number that is one', () => {
  it.each([
    '3600 * n',
    'n - 1',
    'n * Math.random()',
    'Date.now() / 1000',
    'Math.floor(Date.now() / 1000)',
    'Math.round(n)',
    'list.length',
    `Number('5')`,
    `parseInt('5px', 10)`,
    'Number(5)',
    'Number(list.length)',
    'Number()',
    'Number(text) || 60',
    '+new Date()',
    'new Date(0).getTime()',
    'new Date().valueOf()',
    'at.getTime()',
    'Math.max(n, 5)',
    'Math.pow(2, 10)',
    'Math.sqrt(4)',
    '2 ** 10',
    'n | 0',
    '60 + 5',
    '60 + Date.now()',
    '!Number(text)',
    'true * 5',
    '-true',
    '5 % 2',
    `parseInt('5px')`,
    '~~n',
    'n++',
  ])('is a text: %s', value => {
    expect(memberAfter(`max_age: ${value}`)).toBe(`max_age: String(${value})`);
  });

  it.each(['Math.max(5)', 'parseInt(text)', 'lib.parseInt(text)'])('may be what a package gives: %s', value => {
    const before = `import lib, { Math, parseInt } from 'acme';`;
    expect(memberAfter(`max_age: ${value}`, before)).toBe(`max_age: ${value}`);
  });

  it('is a text beside one', () => {
    const before = 'const n = Number(text);';
    expect(memberAfter(`state: 'a' + n`, before)).toBe(`state: 'a' + n`);
    expect(memberAfter(`state: n + 'a'`, before)).toBe(`state: n + 'a'`);
  });

  it('is taken for one where it is declared so', () => {
    expect(memberAfter('max_age: n', 'declare const n: number;')).toBe('max_age: String(n)');
    expect(memberAfter('max_age: n / 60', 'declare const n: number;')).toBe('max_age: String(n / 60)');
  });
});

describe('a number that a call of the file gives, which may be none', () => {
  const finite = '...(Number.isFinite(max_age) && { max_age: String(max_age) })';

  /** The member `max_age` after the rewrite of a function that is called, in JavaScript or TypeScript. */
  function inside(parameters: string, calls: string, path = '/program.js', member = 'max_age'): string {
    const program = (type: string, body: string): string =>
      `async function ask(${parameters}) { return fetch('https://a.test/oauth/token', { method: 'POST', headers: { 'Content-Type': '${type}' }, body: ${body} }); }\n${calls}`;
    const text = program('application/json', `JSON.stringify({ grant_type: 'password', ${member} })`);
    const after = rewritten(text, {}, path);
    return /URLSearchParams\(\{ grant_type: 'password', (.*) \}\) \}\); \}$/mu.exec(after)?.[1] ?? after;
  }

  it.each([
    ['in TypeScript', 'max_age: number', 'ask(Number(process.env.MAX_AGE));', '/program.ts'],
    ['that may be left out', 'max_age?: number', `ask(5); ask(parseFloat(text ?? ''));`, '/program.ts'],
    ['by a name of options', '{ max_age }: { max_age: number }', 'ask({ max_age: Number(text) });', '/program.ts'],
    ['in JavaScript', 'max_age', 'ask(parseInt(process.env.MAX_AGE, 10));', '/program.js'],
    ['beside one that is one', 'max_age', 'ask(60); ask(Number(text));', '/program.js'],
    ['by a name in JavaScript', '{ max_age }', 'ask({ max_age: Number(text) });', '/program.js'],
  ])('is sent where it is one: %s', (_situation, parameters, calls, path) => {
    expect(inside(parameters, calls, path)).toBe(finite);
  });

  it('is sent where it is one: by a member of options', () => {
    expect(inside('options', 'ask({ max_age: Number(text) });', '/program.js', 'max_age: options.max_age')).toBe(
      finite.replaceAll('(max_age)', '(options.max_age)'),
    );
  });

  it('isn’t told from a text that another call gives', () => {
    expect(inside('max_age', `ask('60'); ask(Number(text));`)).toBe('maybe-undefined');
  });

  it.each([
    ['in TypeScript', 'max_age: number', 'const run = (age: number) => ask(age); run(Number(text));', '/program.ts'],
    ['in JavaScript', 'max_age', 'const run = age => ask(age); run(Number(text)); run(5);', '/program.js'],
    [
      'by three',
      'max_age: number',
      'const a = (n: number) => b(n * 60); const b = (n: number) => ask(n); a(Number(text));',
      '/program.ts',
    ],
    ['by options', '{ max_age }', 'const run = o => ask({ ...o }); run({ max_age: Number(text) });', '/program.js'],
    ['from a loop', 'max_age: number', 'for (const n of texts.map(Number)) ask(n);', '/program.ts'],
    ['from a callback', 'max_age: number', 'texts.map(Number).forEach(n => ask(n));', '/program.ts'],
  ])('is sent where it is one that functions hand on to each other: %s', (_situation, parameters, calls, path) => {
    expect(inside(parameters, calls, path)).toBe(finite);
  });

  it('isn’t told from a text that is handed on in another call', () => {
    expect(inside('max_age', `const run = age => ask(age); run('60'); run(Number(text));`)).toBe('maybe-undefined');
  });

  it('ends where functions call each other', () => {
    const calls = 'const a = (n: number) => { ask(n); b(n); }; const b = (n: number) => a(n); b(5);';
    expect(inside('max_age: number', calls, '/program.ts')).toBe('max_age: String(max_age)');
  });

  it('is one where each call gives one', () => {
    expect(inside('max_age: number', 'ask(60); ask(5);', '/program.ts')).toBe('max_age: String(max_age)');
  });
});

describe('a number that is no number where it is written', () => {
  it.each([
    ['what a function gives', 'const age = () => Number(text);', 'age()'],
    ['what an accessor gives', 'class Login { get age() { return Number(text); } }', 'new Login().age'],
    ['what is counted up from it', 'let age = Number(text);', 'age++'],
  ])('is refused where it can’t be tested: %s', (_situation, before, value) => {
    expect(memberAfter(`max_age: ${value}`, before)).toBe('maybe-undefined');
  });

  it('is tested in a field', () => {
    const program = (body: string): string => `class Login { age = Number(process.env.AGE); go() { ${body} } }`;
    const text = program(
      `fetch('https://a.test/oauth/token', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ grant_type: 'password', max_age: this.age }) });`,
    );
    expect(rewritten(text, {}, '/program.js')).toContain(
      '...(Number.isFinite(this.age) && { max_age: String(this.age) })',
    );
  });

  it('may be what a variable becomes that something else is taken from', () => {
    expect(memberAfter('age', 'let age = 60; age -= Number(text);')).toBe(
      '...(Number.isFinite(age) && { age: String(age) })',
    );
    expect(memberAfter('age', 'let age = 60; age *= Number(text);')).toBe(
      '...(Number.isFinite(age) && { age: String(age) })',
    );
    expect(memberAfter('age', `let age = 60; age -= '5';`)).toBe('...(Number.isFinite(age) && { age: String(age) })');
    expect(memberAfter('age', 'let age = 60; age /= 0;')).toBe('...(Number.isFinite(age) && { age: String(age) })');
    expect(memberAfter('age', `let age = 'x'; age *= 2;`)).toBe('maybe-undefined');
    expect(memberAfter('age', 'let age = process.env.AGE; age *= 60;')).toBe('maybe-undefined');
    expect(memberAfter('age', 'let age = 60; age /= 2;')).toBe('age: String(age)');
    expect(memberAfter('age', 'let age = 60; age -= 5;')).toBe('age: String(age)');
    expect(memberAfter('age', `let age = 60; age = '5';`)).toBe('age');
  });
});

describe('a number that a constructor is given, which may be none', () => {
  /** The member `age` of a class after the rewrite. */
  function inClass(before: string, after: string, path: string): string {
    const send = `fetch('https://a.test/oauth/token', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ grant_type: 'password', age: this.age }) });`;
    const text = rewritten(`class Login { ${before} go() { ${send} } }\n${after}`, {}, path);
    return /URLSearchParams\(\{ grant_type: 'password', (.*) \}\) \}\); \} \}$/mu.exec(text)?.[1] ?? text;
  }

  const property = 'constructor(protected age: number) {}';

  it.each([
    ['as a parameter property', property, 'new Login(Number(text)).go();', '/program.ts'],
    ['as a field', 'constructor(age) { this.age = age; }', 'new Login(parseInt(text, 10)).go();', '/program.js'],
    ['by a function', property, 'const make = (n: number) => new Login(n); make(Number(text)).go();', '/program.ts'],
    [
      'by a subclass',
      property,
      'class Own extends Login { constructor(n: number) { super(n); } } new Own(Number(text));',
      '/a.ts',
    ],
    [
      'by a class without a name',
      property,
      'const Own = class extends Login { constructor() { super(Number(text)); } };',
      '/a.ts',
    ],
    ['by a setter', 'age = 5; set(n: number) { this.age = n; }', 'new Login().set(Number(text));', '/program.ts'],
  ])('is sent where it is one: %s', (_situation, before, after, path) => {
    expect(inClass(before, after, path)).toBe(finiteField);
  });

  it('is one where each call gives one', () => {
    expect(inClass(property, 'new Login(5).go(); new Other(Number(text)).go();', '/program.ts')).toBe(
      'age: String(this.age)',
    );
  });

  it('isn’t told from a text', () => {
    const make = 'constructor(age) { this.age = age; }';
    expect(inClass(make, `new Login('5').go(); new Login(Number(text)).go();`, '/program.js')).toBe('maybe-undefined');
  });
});
