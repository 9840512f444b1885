import { describe, expect, it } from 'vitest';
import { rewritten } from '../../../../test/support/analyze.js';
import { membersAfter, sentIfThere } from '../../../../test/support/members.js';

it.each([
  ...['split', 'map', 'flatMap', 'filter', 'getAll'].map(method => `a.${method}(b)`),
  ...['concat', 'slice', 'reverse', 'sort', 'toSorted', 'toReversed', 'flat', 'fill'].map(
    method => `['a'].${method}(b)`,
  ),
  ...['Array.from(a)', 'Array.of(a)', 'Object.keys(a)', 'Object.values(a)'],
])('%s is a list', list => {
  expect(membersAfter(`scope: ${list}`)).toBe(`scope: ${list}.join(' ')`);
  expect(membersAfter(`code: ${list}`)).toBe('array-value');
});

it.each(
  ['includes', 'startsWith', 'endsWith', 'every', 'some', 'has']
    .map(method => `a.${method}(b)`)
    .concat(['Boolean(a)', 'Array.isArray(a)']),
)('%s is true or false', value => {
  expect(membersAfter(`offline: ${value}`)).toBe(`offline: String(${value})`);
});

it.each([
  ...['indexOf', 'lastIndexOf', 'getTime'].map(method => `a.${method}(b)`),
  ...['floor', 'round', 'ceil', 'trunc', 'random', 'max', 'min'].map(name => `Math.${name}(a)`),
  'performance.now()',
  'a.length',
])('%s is a number', value => {
  expect(membersAfter(`max_age: ${value}`)).toBe(`max_age: String(${value})`);
});

it.each([
  ['undefined makes no text', 'claims: JSON.stringify(undefined)', 'pairs of claims: JSON.stringify(undefined)'],
  ['what may be undefined makes none', 'claims: JSON.stringify(c)', 'pairs of claims: JSON.stringify(c)'],
  ['an object makes one', 'claims: JSON.stringify({ a: 1 })', 'claims: JSON.stringify({ a: 1 })'],
  ['a parsed null', `old: JSON.parse('null')`, 'maybe-undefined'],
  ['a parsed list', `scope: JSON.parse('["a"]')`, `scope: JSON.parse('["a"]').join(' ')`],
  ['a parsed number', `n: JSON.parse('5')`, `n: String(JSON.parse('5'))`],
  ['what is parsed from elsewhere', 'old: JSON.parse(text)', 'old: JSON.parse(text)'],
])('what JSON makes is sent as it was: %s', (_, members, sent) => {
  expect(membersAfter(members, 'let c; if (a) c = { b: 1 };')).toBe(sent);
});

it('what codePointAt gives is a number, or undefined behind the end', () => {
  expect(membersAfter('code', 'const code = text.codePointAt(5);')).toBe(sentIfThere('code', 'code: String(code)'));
});

it.each(['find', 'findLast', 'pop', 'shift', 'at'])('what %s gives may be undefined', method => {
  expect(membersAfter('code', `const code = list.${method}(a);`)).toBe('...(code !== undefined && { code })');
  expect(membersAfter(`code: list.${method}(a)`)).toBe(`pairs of code: list.${method}(a)`);
});

it.each(['store.getItem(a)', 'localStorage.getItem(a)', 'sessionStorage.getItem(a)', 'new URLSearchParams(q).get(a)'])(
  '%s may be null',
  value => {
    expect(membersAfter('code', `const code = ${value};`)).toBe('...(code != null && { code })');
    expect(membersAfter('code', `const code = ${value} ?? '';`)).toBe('code');
  },
);

it.each([
  ['an address', 'url.searchParams'],
  ['headers', 'new Headers(a)'],
  ['a form', 'new FormData()'],
])('what %s holds may be null', (_situation, object) => {
  expect(membersAfter('code', `const code = ${object}.get('a');`)).toBe('...(code != null && { code })');
});

it.each(['new URLSearchParams(q)', 'new Map(q)'])('what %s says of having a member is true or false', object => {
  expect(membersAfter('has', `const has = ${object}.has('a');`)).toBe('has: String(has)');
});

it('a list that may be missing is joined where there is one', () => {
  expect(membersAfter('scope', `const scope = a?.split(' ');`)).toBe(sentIfThere('scope', `scope: scope.join(' ')`));
});

it('a list with a default stays a list', () => {
  expect(membersAfter('prompt', 'const prompt = a.match(b) ?? c;')).toBe('array-value');
  expect(membersAfter('scope', 'const scope = a.match(b) ?? c;')).toBe(
    `...(scope != null && { scope: [scope].flat().join(' ') })`,
  );
});

it.each(['Symbol()', `Symbol.for('a')`])('%s is nothing that a form can say', value => {
  expect(membersAfter(`code: ${value}`)).toBe('typed-members');
});

it.each(['match', 'exec'])('what %s gives is a list or null', method => {
  expect(membersAfter('scope', `const scope = a.${method}(b);`)).toBe(
    `...(scope != null && { scope: scope.join(' ') })`,
  );
});

it.each([
  ['the text of the time', 'at: Date()'],
  ['a text behind another', 'at: a.concat(b)'],
  ['what some other method gives', 'at: a.read(b)'],
  ['what something called `Date` elsewhere gives', 'at: a.Date()'],
  ['what is called by a computed name', 'at: a[b](c)'],
  ['what some `get` gives', `at: a.get('b')`],
  ['a member by an unknown name', 'code: a[b]'],
  ['a member', 'code: a.b'],
  ['what some `get` of a member gives', `at: url.cookies.get('a')`],
])('%s stays as it is', (_situation, member) => {
  expect(membersAfter(member)).toBe(member);
});

it.each(['', 'declare const a: string;'])('the text of the time is never missing: %s', before => {
  expect(membersAfter('at: Date()', before)).toBe('at: Date()');
});

it.each(['NaN', 'Infinity', 'Number.NaN', 'Number.POSITIVE_INFINITY', 'Number.NEGATIVE_INFINITY'])(
  '%s is left out, as JSON has null for it',
  value => {
    expect(membersAfter(`code, max_age: ${value}`)).toBe('code');
  },
);

it('a member is none of a list by the name of a number', () => {
  expect(membersAfter('code: a.b', 'const b = 1;')).toBe('code: a.b');
});

describe('an element of a list', () => {
  it.each(['const code = codes[0];', `const code = ['a', 'b'][i];`, 'const list = [a, b]; const code = list[i];'])(
    'may not be there: %s',
    before => {
      expect(membersAfter('code', before)).toBe(sentIfThere('code', 'code'));
    },
  );

  it.each([
    ['may not be there where a type sets no end', 'string[]', sentIfThere('code', 'code')],
    ['is there by a type that says so', '[string, string]', 'code'],
  ])('that is taken out %s', (_situation, type, sent) => {
    const program = (option: string, code: string): string =>
      `import got from 'got';\ndeclare const list: ${type};\nconst [, code] = list;\ngot.post('https://a.test/oauth/token', { ${option}: { grant_type: 'password', ${code} } });`;
    expect(rewritten(program('json', 'code'))).toBe(program('form', sent));
  });

  it.each([
    ['string[]', sentIfThere('code', 'code')],
    ['[string, string]', 'code'],
    ['number[]', sentIfThere('code', 'code: String(code)')],
  ])('that is taken out of a %s is what its type says', (type, sent) => {
    expect(membersAfter('code', `declare const list: ${type}; const [, code] = list;`)).toBe(sent);
  });

  it('unless a default stands behind it', () => {
    expect(membersAfter('code', `const code = codes[0] ?? '';`)).toBe('code');
  });
});

describe('a declared type decides', () => {
  it.each([
    ['URL', 'at: at.href'],
    ['URL | undefined', '...(at !== undefined && { at: at.href })'],
    ['URL | string', 'at: String(at)'],
    ['Date | string', 'nested-value'],
    ['Date | URL', 'nested-value'],
    ['string', 'at'],
    ['number', 'at: String(at)'],
    ['string | null', '...(at != null && { at })'],
    ['number | undefined', '...(at !== undefined && { at: String(at) })'],
    // They may be lists.
    ['Other', 'typed-members'],
    ['lib.Date', 'typed-members'],
  ])('%s', (type, expected) => {
    expect(membersAfter('at', `const at: ${type} = read();`)).toBe(expected);
    expect(membersAfter('at', `declare const at: ${type};`)).toBe(expected);
  });

  it.each([
    ...['ArrayBuffer', 'Blob', 'Buffer', 'Error', 'File', 'FormData', 'Function', 'Headers', 'Iterable', 'Map'],
    ...['Promise', 'ReadonlyMap', 'ReadonlySet', 'RegExp', 'Set', 'Uint8Array', 'URLSearchParams', 'WeakMap'],
    ...['unknown', 'symbol', '() => string', 'new () => string', 'Map<string, string>', 'string | Blob', 'Blob | File'],
  ])('%s is no text', type => {
    expect(membersAfter('at', `declare const at: ${type};`)).toBe('typed-members');
    expect(membersAfter('state: at', `declare const at: ${type};`)).toBe('typed-members');
  });

  it.each(['Date', 'URL'])('unless %s is one of the file’s own', name => {
    expect(membersAfter('at', `type ${name} = string;\ndeclare const at: ${name};`)).toBe('at');
  });
});

describe('a cast tells what nothing else does', () => {
  it.each([
    ['x as number', 'String(x as number)'],
    ['<boolean>x', 'String(<boolean>x)'],
    ['x satisfies number', 'String(x satisfies number)'],
    ['x as string | number', 'String(x as string | number)'],
    ['x as URL', '(x as URL).href'],
    ['x as string', 'x as string'],
    ['x as any', 'x as any'],
    ['x!', 'String(x!)'],
  ])('%s', (value, sent) => {
    expect(membersAfter(`state: ${value}`)).toBe(`state: ${sent}`);
  });

  it('unless nothing shows what it is cast to', () => {
    expect(membersAfter('state: x as Other')).toBe('...(x != null && { state: String(x as Other) })');
    expect(membersAfter('scope: x as Other')).toBe(`...(x != null && { scope: [x as Other].flat().join(' ') })`);
    expect(membersAfter('scope: x as any')).toBe(`scope: [x as any].flat().join(' ')`);
  });

  it('that it is a list or a text', () => {
    expect(membersAfter('scope: x as string[]')).toBe(`scope: (x as string[]).join(' ')`);
    expect(membersAfter('scope: x as string[] | string')).toBe(`scope: [x as string[] | string].flat().join(' ')`);
  });

  it('that it is a date, which has to be valid to be sent', () => {
    expect(membersAfter('at: x as Date')).toBe(
      '...(Number.isFinite((x as Date).getTime()) && { at: (x as Date).toISOString() })',
    );
  });

  it.each(['x as string | undefined', 'x as number | null', 'process.env.X as string | undefined'])(
    'and that it may be missing, which no test changes: %s',
    value => {
      expect(membersAfter(`code: ${value}`)).toBe(`pairs of code: ${value}`);
    },
  );

  it('and that a list may be missing', () => {
    expect(membersAfter('scope: x as string[] | undefined')).toBe(
      `pairs of scope: (x as string[] | undefined)?.join(' ')`,
    );
  });

  it('and that it is there as far as it is', () => {
    expect(membersAfter('n: a?.b as number')).toBe(sentIfThere('a?.b', 'n: String(a?.b as number)'));
  });

  it('but not what the program tells', () => {
    expect(membersAfter(`n: 5 as any`)).toBe('n: String(5 as any)');
    expect(membersAfter('x: process.env.X as string')).toBe('...(process.env.X !== undefined && { x: process.env.X })');
    expect(membersAfter('x: x as { a: string }')).toBe('nested-value');
  });
});

it.each(['x.toString()', 'Date.now().toString()', 'x.valueOf()', `'x'.valueOf()`, 'x.hasOwnProperty(y)', 'toString()'])(
  '%s is what every object has, and stays',
  value => {
    expect(membersAfter(`x: ${value}`)).toBe(`x: ${value}`);
  },
);

it('keeps the last of a sequence the value', () => {
  expect(membersAfter('n: (x, 5)')).toBe('n: (String((x, 5)))');
  expect(membersAfter('n: a ? (x, y) : undefined')).toBe('...(a && { n: (x, y) })');
});

describe('what stands before `&&` may be sent', () => {
  it.each([
    [`!a && 'b'`, `String(!a && 'b')`],
    [`(a === b) && 'b'`, `String((a === b) && 'b')`],
    [`a.includes(b) && 'b'`, `String(a.includes(b) && 'b')`],
  ])('%s', (value, sent) => {
    expect(membersAfter(`code: ${value}`)).toBe(`code: ${sent}`);
  });

  it.each([`a && 'b'`, `a.b && 'c'`, `(a ? true : b) && 'c'`])('%s may be empty too', value => {
    expect(membersAfter(`code: ${value}`)).toBe(`pairs of code: ${value}`);
  });
});

describe('a variable that is declared without a value', () => {
  it.each([
    ['set in a branch', 'let code; if (a) code = b;'],
    ['set in a loop', 'let code; for (const a of b) code = a;'],
    ['set in one case', 'let code; switch (a) { case 1: code = b; }'],
    ['set where something may have failed', 'let code; try { code = b; } catch {}'],
    ['set by a function', 'let code; const f = () => { code = b; };'],
    ['copied', 'let a; if (b) a = c; let d = a; const code = d;'],
  ])('may be undefined if it is %s', (_situation, before) => {
    expect(membersAfter('code', before)).toBe('...(code !== undefined && { code })');
  });

  it.each([
    ['set at once', 'let code; code = b;'],
    ['set in a branch and before', 'let code; code = a; if (b) code = c;'],
    ['set by the loop that declares it', 'for (const code of codes)'],
    ['set by the loop over keys', 'for (const code in codes)'],
    ['part of something', 'const { code } = a;'],
    ['a parameter', 'function f(code) {}'],
    ['global', ''],
  ])('is there if it is %s', (_situation, before) => {
    expect(membersAfter('code', before)).toBe('code');
  });
});

it('asks the type checker only for what is unknown', () => {
  const asked: string[] = [];
  const types = {
    declarationOf: () => null,
    textOf: () => null,
    kindsOf: (node: { readonly type: string }) => {
      asked.push(node.type);
      return ['number'] as const;
    },
  };
  const program = (body: string): string =>
    `fetch('https://a.test/oauth/token', { method: 'POST', headers: { 'Content-Type': 'application/x-www-form-urlencoded' }, body: ${body} });`;
  expect(
    rewritten(program(`JSON.stringify({ grant_type: 'password', max_age: read(), n: 5 })`), { host: { types } }),
  ).toBe(program(`new URLSearchParams({ grant_type: 'password', max_age: String(read()), n: '5' })`));
  expect(new Set(asked)).toStrictEqual(new Set(['CallExpression']));
});

it.each([
  [`prompt('secret')`, `pairs of code: prompt('secret')`],
  [`element.getAttribute('data-secret')`, `pairs of code: element.getAttribute('data-secret')`],
  ['element.dataset.secret', '...(element.dataset.secret !== undefined && { code: element.dataset.secret })'],
])('what a page gives may be missing: %s', (value, expected) => {
  expect(membersAfter(`code: ${value}`)).toBe(expected);
});

it.each([
  ['Cookies', `Cookies.get('secret')`],
  [`import Cookies from 'js-cookie';`, `Cookies.get('secret')`],
  [`import cookies from 'js-cookie';`, `cookies.get('secret')`],
  [`import { getCookie } from 'cookies-next';`, `getCookie('secret')`],
  [`import * as SecureStore from 'expo-secure-store';`, `await SecureStore.getItemAsync('secret')`],
  [`const keytar = require('keytar');`, `await keytar.getPassword('app', 'secret')`],
])('what a package keeps under a name may be missing: %s %s', (before, value) => {
  expect(membersAfter(`code: ${value}`, before)).toBe(`pairs of code: ${value}`);
});

it('what a package of another name gives is taken for text', () => {
  const before = `import cookies from './cookies.js';`;
  expect(membersAfter(`code: cookies.get('secret')`, before)).toBe(`code: cookies.get('secret')`);
});
