import { afterEach, expect, it, vi } from 'vitest';
import * as parse from '../parse.js';
import { run } from '../run.js';
import { FORUM, FORUM_REWRITTEN } from '../testing/forum.js';
import { project } from '../testing/project.js';

vi.mock('../parse.js', { spy: true });

afterEach(() => {
  vi.clearAllMocks();
});

/** The files that a run parses: those that it looks at, and those that it reads for the sake of these. */
async function parsedIn(files: Readonly<Record<string, string>>): Promise<{ looked: string[]; read: string[] }> {
  const { root } = project(files);
  await run(['.'], { cwd: root, write: false });
  const namesOf = (calls: readonly (readonly [path: string, text: string])[]): string[] =>
    calls.map(([path]) => path.slice(root.length + 1));
  return {
    looked: namesOf(vi.mocked(parse.parseFile).mock.calls),
    read: namesOf(vi.mocked(parse.parseSource).mock.calls),
  };
}

const POST = `export const post = (url, data) => fetch(url, { method: 'POST', body: JSON.stringify(data) });\n`;
const TOKEN = `'https://login.acme.dev/oauth/token', { grant_type: 'client_credentials' }`;

it('parses the one file of many that can hold a request', async () => {
  const names = Array.from({ length: 50 }, (_, index) => `${String(index)}.js`);
  const others: Record<string, string> = Object.fromEntries(names.map(name => [name, `fetch('/users/${name}');`]));
  await expect(parsedIn({ ...others, 'token.js': FORUM_REWRITTEN })).resolves.toEqual({
    looked: ['token.js'],
    read: [],
  });
});

it('parses a file that changes twice: the second time to see that it is still a program', async () => {
  await expect(parsedIn({ 'token.js': FORUM })).resolves.toEqual({ looked: ['token.js', 'token.js'], read: [] });
});

it('parses nothing where parameters are named but nothing is sent', async () => {
  const files = {
    'form.js': `export const form = { grant_type: 'password', client_id: 'a' };`,
    'page.js': `fetch('/');`,
  };
  await expect(parsedIn(files)).resolves.toEqual({ looked: [], read: [] });
});

it('reads the file that a request is passed to, and none that the file imports besides', async () => {
  const files = {
    'login.js': `import { post } from './post';\nimport { log } from './log';\nimport { names } from './names';\nlog(names(post(${TOKEN})));`,
    'post.js': POST,
    'log.js': `export const log = text => console.log(text);`,
    'names.js': `export const names = all => Object.keys(all);`,
  };
  await expect(parsedIn(files)).resolves.toEqual({ looked: ['login.js'], read: ['post.js'] });
});

it('reads a file once for all that need it', async () => {
  const login = `import { post } from './post';\npost(${TOKEN});`;
  const files = { 'a.js': login, 'b.js': login, 'c.js': login, 'post.js': POST };
  await expect(parsedIn(files)).resolves.toEqual({ looked: ['a.js', 'b.js', 'c.js'], read: ['post.js'] });
});

it('reads no file for a type', async () => {
  const files = {
    'login.ts': `import type { Options } from './options';\nexport const login = (options: Options) => fetch('https://login.acme.dev/oauth/token', options);`,
    'options.ts': `export interface Options { send: typeof fetch }\n`,
  };
  await expect(parsedIn(files)).resolves.toEqual({ looked: ['login.ts'], read: [] });
});
