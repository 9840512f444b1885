import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as parser from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import { analyze, type TypeFacts } from 'oauth-token-request';
import type * as TypeScript from 'typescript';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseSource } from '../../oauth-codemod/src/parse.js';
import oauth from './index.js';

const MODULES = fileURLToPath(new URL('../../../node_modules', import.meta.url));
const TOKEN = 'https://accounts.spotify.com/api/token';
const BODY = `{ grant_type: 'client_credentials', client_id: 'a' }`;
const FETCH = `{ method: 'POST', body: JSON.stringify(${BODY}) }`;

let root: string;

// A project of its own: that of the repository takes the checker seconds to read.
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'type-facts-'));
  symlinkSync(MODULES, join(root, 'node_modules'), 'junction');
  const compilerOptions = { strict: true, skipLibCheck: true, module: 'preserve', types: ['node'] };
  writeFileSync(join(root, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: [] }));
});

afterAll(() => {
  rmSync(root, { recursive: true });
});

function lint(code: string, languageOptions: Linter.LanguageOptions): Linter.LintMessage[] {
  const config: Linter.Config = { ...oauth.configs.recommended, files: ['**/*.ts'], languageOptions };
  return new Linter({ cwd: root }).verify(code, [config], { filename: join(root, 'file.ts') });
}

const withTypes = (): Linter.ParserOptions => ({
  projectService: { allowDefaultProject: ['*.ts'] },
  tsconfigRootDir: root,
});
const untyped = (code: string): Linter.LintMessage[] => lint(code, { parser });
const typed = (code: string): Linter.LintMessage[] => lint(code, { parser, parserOptions: withTypes() });

/** What the only report says that types told. */
function told(code: string): string | undefined {
  const [report, ...others] = typed(code);
  expect(others).toEqual([]);
  return /\(types tell that ([^)]*)\)/u.exec(report?.message ?? '')?.[1];
}

describe('a client that only its type names', () => {
  it.each([
    [
      'an element of a map',
      `import type { AxiosInstance } from 'axios';\nconst clients = new Map<string, AxiosInstance>();\nclients.get('login')!.post('${TOKEN}', ${BODY});`,
      'the receiver is AxiosInstance',
    ],
    [
      'what a function of types alone returns',
      `declare function make(): { http: import('axios').AxiosInstance };\nconst { http } = make();\nhttp.post('${TOKEN}', ${BODY});`,
      'http is AxiosInstance',
    ],
    [
      'one that may be missing',
      `declare const deps: { http?: import('axios').AxiosInstance };\ndeps.http?.post('${TOKEN}', ${BODY});`,
      'deps.http is AxiosInstance',
    ],
    [
      'an interface that extends the package’s',
      `interface Api extends Map<string, never> {}\ninterface Http extends import_.AxiosInstance { name: string }\nimport import_ = require('axios');\ndeclare const all: { get(): Http; get(name: string): Http };\nall.get().post('${TOKEN}', ${BODY});`,
      'the receiver is AxiosInstance',
    ],
    [
      'an alias of an object type',
      `declare const api: { current: import('ky').KyInstance };\napi.current.post('${TOKEN}', { json: ${BODY} });`,
      'api.current is KyInstance',
    ],
    [
      'Angular’s HttpClient',
      `declare const deps: { http: import('@angular/common/http').HttpClient };\ndeps.http.post('${TOKEN}', ${BODY});`,
      'deps.http is HttpClient',
    ],
    [
      'Nest’s HttpService',
      `declare const deps: { http: import('@nestjs/axios').HttpService };\ndeps.http.post('${TOKEN}', ${BODY});`,
      'deps.http is HttpService',
    ],
    [
      'fetch, passed in an object',
      `declare function make<T>(what: T): { send: T };\nconst { send } = make(globalThis.fetch);\nsend('${TOKEN}', ${FETCH});`,
      'send is fetch',
    ],
  ])('is known, and the report says so: %s', (_situation, code, detail) => {
    expect(untyped(code)).toEqual([]);
    expect(told(code)).toBe(detail);
  });

  it.each([
    [
      'a class of the project',
      `class Http { post(url: string, body: object): void {} }\ndeclare const all: Http[];\nall[0]!.post('${TOKEN}', ${BODY});`,
    ],
    ['anything', `declare const all: any;\nall.http.post('${TOKEN}', ${BODY});`],
    [
      'a type parameter',
      `function f<T extends { post(url: string, body: object): void }>(all: readonly T[]) { all[0]!.post('${TOKEN}', ${BODY}); }`,
    ],
    [
      'a package’s class that is no client',
      `declare const all: readonly import('qs').ParsedQs[];\n(all[0] as any).post('${TOKEN}', ${BODY});`,
    ],
  ])('is none: %s', (_situation, code) => {
    expect(typed(code)).toEqual([]);
  });
});

describe('a text that only its type tells', () => {
  it('is the URL', () => {
    const code = `declare const urls: { get(): { readonly token: '${TOKEN}' } };\nconst found = urls.get();\nfetch(found.token, ${FETCH});`;
    expect(told(code)).toBe('found.token has a literal type');
    expect(typed(code)[0]?.message).toContain(`the token endpoint of Spotify (${TOKEN})`);
    expect(untyped(code)[0]?.message).not.toContain('Spotify');
  });

  it('is a part of the URL', () => {
    const code = `declare function host(): 'https://accounts.spotify.com';\nconst HOST = host();\nfetch(\`\${HOST}/api/token\`, ${FETCH});`;
    expect(typed(code)[0]?.message).toContain('Spotify');
  });

  it('says that the server takes JSON', () => {
    const code = `declare const urls: { get(): { readonly token: 'https://api.notion.com/v1/oauth/token' } };\nfetch(urls.get().token, ${FETCH});`;
    expect(untyped(code)).toHaveLength(1);
    expect(typed(code)).toEqual([]);
  });
});

describe('a member that may be undefined by its type alone', () => {
  const code = `declare function options(): { code: string; scope?: string };\nconst given = options();\nfetch('${TOKEN}', { method: 'POST', headers: { 'Content-Type': 'application/x-www-form-urlencoded' }, body: JSON.stringify({ grant_type: 'authorization_code', code: given.code, scope: given.scope }) });`;
  const suggestion = (messages: Linter.LintMessage[]): string | undefined =>
    messages[0]?.suggestions?.map(({ fix }) => fix.text).join();

  it('is sent only if it is there', () => {
    expect(suggestion(typed(code))).toContain('...(given.scope !== undefined && { scope: given.scope })');
    expect(suggestion(typed(code))).not.toContain('given.code !==');
  });

  it('is passed on without types, as by the codemod', () => {
    expect(suggestion(untyped(code))).not.toContain('undefined');
  });

  it('is narrowed by the tests before it', () => {
    const tested = code.replace('\nfetch', `\nif (given.scope === undefined) throw new Error('no scope');\nfetch`);
    expect(suggestion(typed(tested))).not.toContain('given.scope !== undefined &&');
  });

  it('is refused if it is an object by its type', () => {
    const message = typed(code.replace('scope?: string', 'scope: { id: string }'))[0];
    expect(message?.suggestions).toBeUndefined();
    expect(message?.message).toContain('A form has no nested objects');
  });
});

/** Counts how often the checker is asked for a type while code is linted. */
function lookups(code: string): number {
  let count = 0;
  const counting: Linter.Parser = {
    ...parser,
    parseForESLint: (text, options) => {
      const result = parser.parseForESLint(text, options as parser.ParserOptions);
      const { program } = result.services;
      if (!program) throw new Error('There are no types.');
      const checker = program.getTypeChecker();
      const counted = Object.create(checker) as TypeScript.TypeChecker;
      counted.getTypeAtLocation = node => {
        count += 1;
        return checker.getTypeAtLocation(node);
      };
      const seen = Object.assign(Object.create(program) as TypeScript.Program, { getTypeChecker: () => counted });
      return { ...result, services: { ...result.services, program: seen } } as never;
    },
  };
  lint(code, { parser: counting, parserOptions: withTypes() });
  return count;
}

describe('the type checker', () => {
  it.each([
    ['a file without a request', `declare const api: { post(url: string): void };\napi.post('/users');`, 0],
    ['a request that the source tells everything of', `fetch('${TOKEN}', ${FETCH});`, 0],
    [
      'calls that no client has',
      `declare const log: { info(text: string): void };\nlog.info('${TOKEN}');\nlog.info('grant_type');\nfetch('${TOKEN}', ${FETCH});`,
      0,
    ],
    [
      'one receiver',
      `declare const deps: { http: import('axios').AxiosInstance };\ndeps.http.post('${TOKEN}', ${BODY});`,
      1,
    ],
    [
      'an unknown URL and member',
      `declare function url(): string;\nfetch(url(), { method: 'POST', body: JSON.stringify({ grant_type: 'authorization_code', code: url(), client_id: 'a' }) });`,
      2,
    ],
  ])('is asked only for what decides: %s', (_situation, code, expected) => {
    expect(lookups(code)).toBe(expected);
  });

  it('is asked no more than a bounded number of times', () => {
    let count = 0;
    const types: TypeFacts = {
      declarationOf: () => ((count += 1), null),
      textOf: () => null,
      kindsOf: () => null,
    };
    const calls = Array.from({ length: 1000 }, (_, index) => `a${String(index)}.post('${TOKEN}', ${BODY});`).join('\n');
    const program = `import { ${Array.from({ length: 1000 }, (_, index) => `a${String(index)}`).join(', ')} } from './api';\n${calls}`;
    analyze(parseSource('/file.ts', program), { host: { types } });
    expect(count).toBe(256);
  });

  it.each([
    ['that refers to itself', 'interface T extends Map<string, T> { self: T }'],
    ['of 10,000 texts', `type T = ${Array.from({ length: 10_000 }, (_, index) => `'t${String(index)}'`).join(' | ')};`],
    [
      'of 10,000 objects',
      `type T = ${Array.from({ length: 10_000 }, (_, index) => `{ kind: ${String(index)} }`).join(' | ')};`,
    ],
  ])('may answer with a type %s', (_situation, type) => {
    const code = `${type}\ndeclare function given(): T;\nfetch('${TOKEN}', { method: 'POST', body: JSON.stringify({ grant_type: 'authorization_code', code: given() }) });`;
    expect(typed(code)).toHaveLength(1);
  });

  it('is left alone by other parsers', () => {
    expect(lint(`fetch('${TOKEN}', ${FETCH});`, {})).toHaveLength(1);
  });
});
