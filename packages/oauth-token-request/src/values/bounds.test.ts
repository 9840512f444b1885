import { analyze, linkParents, type SourceFile } from 'oauth-token-request';
import { describe, expect, it } from 'vitest';
import { parseSource } from '../../../oauth-codemod/src/parse.js';
import { analyzeText } from '../../../../test/support/analyze.js';

const DEEP = 20_000;
const MANY = 10_000;
const URL = 'https://accounts.spotify.com/api/token';

const repeat = (count: number, code: (index: number) => string, separator = ''): string =>
  Array.from({ length: count }, (_, index) => code(index)).join(separator);

/** A request with something in it that is hard to evaluate. */
const request = (url: string, body = `JSON.stringify({ grant_type: 'client_credentials', client_id: 'a' })`): string =>
  `fetch(${url}, { method: 'POST', body: ${body} });`;

const outcomes = (program: string): string[] => analyzeText(program, {}, '/program.js').map(({ wire }) => wire);

/** No identifier, since one that no scope knows is looked for again and again. */
const text = (): object => ({ type: 'Literal', value: 'a', raw: "'a'", range: [0, 0] });

/** What stands around an expression, as parsers give it. */
const LAYERS: Readonly<Record<string, (inner: object) => object>> = {
  'a sum': left => ({ type: 'BinaryExpression', operator: '+', left, right: text() }),
  'a sum from the right': right => ({ type: 'BinaryExpression', operator: '+', left: text(), right }),
  'an alternative': left => ({ type: 'LogicalExpression', operator: '??', left, right: text() }),
  'a condition': alternate => ({ type: 'ConditionalExpression', test: text(), consequent: text(), alternate }),
  'a member': object => ({ type: 'MemberExpression', object, property: named('post'), computed: false }),
  'a call': callee => ({ type: 'CallExpression', callee, arguments: [] }),
  'an argument': argument => ({ type: 'CallExpression', callee: named('f'), arguments: [argument] }),
  'an element': element => ({ type: 'ArrayExpression', elements: [element] }),
  'a template': expression => ({
    type: 'TemplateLiteral',
    quasis: [
      { type: 'TemplateElement', value: { cooked: '' } },
      { type: 'TemplateElement', value: { cooked: '' } },
    ],
    expressions: [expression],
  }),
  'a cast': expression => ({ type: 'TSNonNullExpression', expression }),
  'what is awaited': argument => ({ type: 'AwaitExpression', argument }),
  'an assignment': right => ({ type: 'AssignmentExpression', operator: '=', left: named('a'), right }),
  'a sequence': expression => ({ type: 'SequenceExpression', expressions: [expression] }),
};

const named = (name: string): object => ({ type: 'Identifier', name, range: [0, 0] });

/** A program whose expression `deep` is one that no scope manager gets to the end of. */
function nested(program: string, layer: (inner: object) => object): SourceFile {
  const source = parseSource('/program.js', program);
  let deep: object = named('a');
  for (let depth = 0; depth < DEEP; depth++) deep = { range: [0, 0], ...layer(deep) };
  const pending: object[] = [source.program];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    for (const [key, child] of Object.entries(node)) {
      if (key === 'parent') continue;
      const children: unknown[] = Array.isArray(child) ? child : [child];
      for (const [index, one] of children.entries()) {
        if (typeof one !== 'object' || one === null) continue;
        if ((one as { name?: string }).name !== 'deep') pending.push(one);
        else if (Array.isArray(child)) child[index] = deep;
        else Object.assign(node, { [key]: deep });
      }
    }
  }
  linkParents(source.program);
  return source;
}

describe('an expression that is nested 20,000 deep', () => {
  const layers = Object.entries(LAYERS);
  const wires = (source: SourceFile): string[] => analyze(source).map(({ wire }) => wire);

  it.each(layers)('is a URL: %s', (_situation, layer) => {
    expect(wires(nested(request('deep'), layer))).toContain('json');
  });

  it.each(layers)('is a value of the body: %s', (_situation, layer) => {
    const body = `JSON.stringify({ grant_type: 'authorization_code', code: deep })`;
    expect(wires(nested(request(`'${URL}'`, body), layer))).toContain('json');
  });

  it.each(layers)('is the body: %s', (_situation, layer) => {
    expect(wires(nested(request(`'${URL}'`, 'deep'), layer))).not.toContain('json');
  });

  it.each(layers)('is a function that is called beside a request: %s', (_situation, layer) => {
    expect(wires(nested(`deep('${URL}', {});\n${request(`'${URL}'`)}`, layer))).toContain('json');
  });

  it.each(layers)('has a default set on it: %s', (_situation, layer) => {
    const program = `import axios from 'axios';\ndeep.defaults.headers = deep;\naxios.defaults.baseURL = deep;\naxios.post('/api/token', { grant_type: 'client_credentials', client_id: 'a' });`;
    expect(wires(nested(program, layer))).toContain('json');
  });
});

describe('10,000 of something', () => {
  const load = `JSON.stringify(data)`;

  it.each([
    [
      'members of a literal',
      `const data = { grant_type: 'client_credentials', ${repeat(MANY, index => `m${String(index)}: 'a'`, ', ')} };`,
    ],
    [
      'members that are set later',
      `const data = { grant_type: 'client_credentials' };\n${repeat(MANY, index => `data.m${String(index)} = 'a';`, '\n')}`,
    ],
    [
      'spreads',
      `const base = { a: 'a' };\nconst data = { grant_type: 'client_credentials', ${repeat(MANY, () => '...base', ', ')} };`,
    ],
    [
      'conditional spreads',
      `const data = { grant_type: 'client_credentials', ${repeat(MANY, index => `...(f${String(index)} && { a: 'a' })`, ', ')} };`,
    ],
  ])('is a body: %s', (_situation, before) => {
    expect(outcomes(`${before}\n${request(`'${URL}'`, load)}`)).toEqual(['json']);
  });

  it.each([
    [
      'branches that assign',
      `let data;\n${repeat(MANY, index => `if (f === ${String(index)}) data = { grant_type: 'client_credentials', n: '${String(index)}' };`, '\n')}`,
    ],
    [
      'cases that return',
      `function make(f) { switch (f) { ${repeat(MANY, index => `case ${String(index)}: return { grant_type: 'a' };`, '\n')} } }\nconst data = make(f);`,
    ],
    [
      'members that a key may choose',
      `const all = { ${repeat(MANY, index => `m${String(index)}: { grant_type: 'a' }`, ', ')} };\nconst data = all[f];`,
    ],
  ])('are the alternatives of a body: %s', (_situation, before) => {
    // What so many branches say isn't followed; that it is JSON is plain all the same.
    expect(outcomes(`${before}\n${request(`'${URL}'`, load)}`)).toEqual(['json']);
  });

  it.each([
    [
      'calls of a function that sends',
      `const send = data => ${request(`'${URL}'`, load)}\n${repeat(MANY, () => `send({ grant_type: 'client_credentials' });`, '\n')}`,
    ],
    [
      'instances of a class',
      `class A { constructor(u) { this.u = u; } }\nconst all = [${repeat(MANY, () => `new A('a').u`, ', ')}];\n${request(`'${URL}'`)}`,
    ],
  ])('are followed as far as it helps: %s', (_situation, program) => {
    expect(outcomes(program)).toContain('json');
  });

  it('defaults are set', () => {
    const program = `import axios from 'axios';\n${repeat(MANY, index => `axios.defaults.headers.common.H${String(index)} = 'a';`, '\n')}\naxios.post('${URL}', { grant_type: 'client_credentials' });`;
    expect(outcomes(program)).toEqual(['unknown']);
  });
});

describe('what refers to itself', () => {
  it.each([
    ['variables', 'let a = b; let b = a; const url = a;'],
    ['functions', 'const f = () => g(); const g = () => f(); const url = f();'],
    ['a function of itself', 'const f = n => (n ? f(n - 1) : n); const url = f(1);'],
    ['a curried function', 'const f = a => b => f(b)(a); const url = f(1)(2);'],
    ['objects', 'const a = { ...b }; var b = { ...a }; const url = a.url;'],
    ['members', 'const a = {}; a.a = a; const url = a.a.a.url;'],
    ['a class that extends itself', 'class A extends A { get url() { return this.url; } } const url = new A().url;'],
    ['a class that holds itself', 'class A { next = new A(); } const url = new A().next.next.next.url;'],
    [
      'a constructor that passes itself on',
      'class A { constructor(a) { this.a = new A(this); this.url = a.url; } } const url = new A().a.a.url;',
    ],
    [
      'an instance of a client',
      `import axios from 'axios'; let api = axios.create(api); api = api.create(api); const url = api.url;`,
    ],
    [
      'defaults',
      `import axios from 'axios'; axios.defaults.baseURL = axios.defaults.baseURL + '/a'; const url = axios.defaults.baseURL;`,
    ],
  ])('ends: %s', (_situation, before) => {
    expect(outcomes(`${before}\n${request('url')}`)).toEqual(['json']);
  });

  it.each([
    ['an alias', 'type T = T | T[];'],
    ['an interface', 'interface T extends T { self: T; url: T }'],
    ['aliases of each other', 'type T = U; type U = T;'],
    ['a query', 'declare const t: typeof t; type T = typeof t;'],
  ])('ends in types: %s', (_situation, type) => {
    const program = `${type}\nfunction f(given: T) { given.post('${URL}', {}); ${request('given.url', 'JSON.stringify({ grant_type: given.self, code: given.url })')} }`;
    expect(analyzeText(program)).toHaveLength(1);
  });
});
