import { expect, it, vi } from 'vitest';
import { parseSource } from '../../oauth-codemod/src/parse.js';
import { analyze } from './analyze.js';
import { candidateFinder } from './candidate.js';
import * as stranger from './clients/stranger.js';
import * as walk from './syntax/walk.js';
import type { TypeFacts } from './types.js';
import * as text from './values/text.js';

vi.mock('./syntax/walk.js', { spy: true });
vi.mock('./clients/stranger.js', { spy: true });
vi.mock('./values/text.js', { spy: true });

const REQUEST = `fetch('https://login.acme.dev/oauth/token', { method: 'POST', body: JSON.stringify({ grant_type: 'client_credentials', client_id: 'a' }) });`;

it('visits each node of a file once to find its calls, however many requests it has', () => {
  const visits = (requests: number): number => {
    const source = parseSource('a.js', `${REQUEST}\n`.repeat(requests));
    vi.mocked(walk.childrenInto).mockClear();
    vi.mocked(walk.survey).mockClear();
    expect(analyze(source)).toHaveLength(requests);
    return vi.mocked(walk.survey).mock.calls.length;
  };
  expect([visits(1), visits(10)]).toEqual([1, 1]);
});

it('evaluates once what depends on no call, however many calls lead to it', () => {
  const post = `function post(data) { return fetch(TOKEN, { method: 'POST', body: JSON.stringify(data) }); }`;
  const calls = [
    `post({ grant_type: 'client_credentials' });`,
    `post({ grant_type: 'refresh_token', refresh_token });`,
  ];
  const evaluations = (times: number): number => {
    const source = parseSource(
      'a.js',
      `const TOKEN = \`\${BASE}/oauth/token\`;\n${post}\n${calls.join('\n').repeat(times)}`,
    );
    vi.mocked(text.evaluateTemplate).mockClear();
    expect(analyze(source)).toHaveLength(2 * times);
    return vi.mocked(text.evaluateTemplate).mock.calls.length;
  };
  expect(evaluations(10)).toBe(evaluations(1));
});

it('asks no type checker where the program itself tells everything', () => {
  const types = {
    declarationOf: vi.fn(() => null),
    textOf: vi.fn(() => null),
    kindsOf: vi.fn(() => null),
  } satisfies TypeFacts;
  const source = parseSource('a.ts', `const users = [1, 2].map(String);\n${REQUEST}`);
  expect(analyze(source, { host: { types } })).toHaveLength(1);
  expect(types.textOf).not.toHaveBeenCalled();
  expect(types.kindsOf).not.toHaveBeenCalled();
});

it('finds out nothing of what a function is given whose type is no client’s', () => {
  const readModule = vi.fn<(specifier: string) => undefined>();
  const declarationOf = vi.fn(() => ({ module: 'vitest', name: 'ExpectStatic' }));
  const types: TypeFacts = { declarationOf, textOf: () => null, kindsOf: () => null };
  const imports = `import { expect } from 'vitest';\nimport { options } from './options';`;
  const source = parseSource('a.ts', `${imports}\nexpect(options);\n${REQUEST}`);
  expect(analyze(source, { host: { readModule, types } })).toHaveLength(1);
  expect(declarationOf).toHaveBeenCalled();
  expect(readModule.mock.calls.map(([specifier]) => specifier)).not.toContain('./options');
});

it('reads no other file to see that a file speaks of OAuth and sends', () => {
  const readText = vi.fn(() => undefined);
  const { isCandidate } = candidateFinder({ resolve: specifier => specifier, readText });
  expect(isCandidate('a.js', `import { a } from './a';\n${REQUEST}`)).toBe(true);
  expect(isCandidate('b.js', `import { a } from './a';\na(1);`)).toBe(false);
  expect(readText).not.toHaveBeenCalled();
});

it.each(['make', '(flag ? make : grow)', '(given ?? make)'])(
  'reads no file for a call of %s, which can’t send',
  callee => {
    const readModule = vi.fn(() => undefined);
    const imports = `import { make } from './make';\nimport { grow } from './grow';`;
    const source = parseSource('a.js', `${imports}\nconst { given } = settings;\n${callee}(1);\n${REQUEST}`);
    expect(analyze(source, { host: { readModule, canSend: () => false } })).toHaveLength(1);
    expect(readModule).not.toHaveBeenCalled();
  },
);

it.each(['axios.get(TOKEN_URL)', 'axios.delete(TOKEN_URL, options)'])(
  'finds out nothing of %s, which sends no body',
  call => {
    const readModule = vi.fn(() => undefined);
    const source = parseSource(
      'a.js',
      `import axios from 'axios';\nimport { TOKEN_URL } from './urls';\n${call};\n${REQUEST}`,
    );
    expect(analyze(source, { host: { readModule, canSend: () => false } })).toHaveLength(1);
    expect(readModule).not.toHaveBeenCalled();
  },
);

it('looks at no member of a table that has more of them than anyone follows', () => {
  const modulesRead = (members: number): number => {
    const readModule = vi.fn(() => undefined);
    const names = Array.from({ length: members }, (_, index) => `url${String(index)}`);
    const imports = names.map(name => `import { ${name} } from './${name}';\n`).join('');
    const send = `fetch(URLS[region], { method: 'POST', body });`;
    const source = parseSource('a.js', `${imports}const URLS = { ${names.join(', ')} };\n${send}\n${REQUEST}`);
    expect(analyze(source, { host: { readModule, canSend: () => false } })).toHaveLength(1);
    return readModule.mock.calls.length;
  };
  expect([modulesRead(16), modulesRead(17)]).toEqual([16, 0]);
});

it('asks its host once about what a file imports, however often that is called', () => {
  const readModule = vi.fn(() => undefined);
  const canSend = vi.fn(() => true);
  const source = parseSource('a.js', `import { make } from './make';\nmake(1);\nmake(2);\nmake(3);\n${REQUEST}`);
  expect(analyze(source, { host: { readModule, canSend } })).toHaveLength(1);
  expect(readModule).toHaveBeenCalledTimes(1);
  expect(canSend).toHaveBeenCalledTimes(1);
});

it.each(['grow', 'console.log', 'lodash.map', 'new Own', 'own.grow'])(
  'looks for no client behind a call of %s, which is known to be none’s',
  callee => {
    vi.mocked(stranger.strangerFor).mockClear();
    const others = `import lodash from 'lodash';\nfunction grow() {}\nclass Own { grow() {} }\nconst own = new Own();`;
    const source = parseSource('a.js', `${others}\n${callee}(1);\n${REQUEST}`);
    expect(analyze(source, { host: { canSend: () => true } })).toHaveLength(1);
    expect(stranger.strangerFor).not.toHaveBeenCalled();
  },
);

it('reads a file that many import once', () => {
  const readText = vi.fn(() => `export const log = text => console.log(text);`);
  const { isCandidate } = candidateFinder({ resolve: specifier => specifier, readText });
  for (let index = 0; index < 20; index++)
    expect(isCandidate(`${String(index)}.js`, `import { log } from './log';\nlog('/oauth/token');`)).toBe(false);
  expect(readText).toHaveBeenCalledTimes(1);
});
