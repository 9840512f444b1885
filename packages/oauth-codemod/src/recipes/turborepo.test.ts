import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { buffer, text } from 'node:stream/consumers';
import { beforeAll, describe, expect, it } from 'vitest';
import { build } from '../testing/bin.js';
import { FORUM, FORUM_REWRITTEN } from '../testing/forum.js';
import { project, type Project } from '../testing/project.js';
import { cleanEnvironment, installPackage, recipe, TOOLS } from '../testing/recipes.js';
import { listen } from '../testing/servers.js';

const SCRIPTS = JSON.parse(recipe('json', 'scripts')) as object;
const SETTINGS = recipe('json', 'tasks');
const ARGS = (/^npx turbo (.*)$/mu.exec(recipe('sh', 'npx turbo'))?.[1] ?? '').split(' ');

beforeAll(build);

/** What npm writes down of what is installed; turbo reads versions there. */
const lockfile = (version: string): string =>
  JSON.stringify({
    ...{ name: 'shop', lockfileVersion: 3 },
    packages: {
      '': { name: 'shop', workspaces: ['packages/*'], devDependencies: { 'oauth-codemod': version } },
      'node_modules/api': { resolved: 'packages/api', link: true },
      'node_modules/web': { resolved: 'packages/web', link: true },
      'node_modules/oauth-codemod': { version, dev: true },
      'packages/api': {},
      'packages/web': { dependencies: { api: '*' } },
    },
  });

/** Two packages, of which the second uses the first, each with a file. */
function monorepo(api: string, web: string): Project {
  const packages = { 'packages/api': api, 'packages/web': web };
  const tree = project({
    '.gitignore': 'node_modules\n.turbo\n',
    'package.json': JSON.stringify({
      ...{ name: 'shop', private: true, packageManager: 'npm@11.0.0', workspaces: ['packages/*'] },
      devDependencies: { 'oauth-codemod': '0.1.0' },
    }),
    'package-lock.json': lockfile('0.1.0'),
    'turbo.json': SETTINGS,
    'packages/api/package.json': JSON.stringify({ name: 'api', ...SCRIPTS }),
    'packages/web/package.json': JSON.stringify({ name: 'web', ...SCRIPTS, dependencies: { api: '*' } }),
    ...Object.fromEntries(Object.entries(packages).map(([folder, source]) => [`${folder}/a.js`, source])),
  });
  installPackage(tree.root);
  return tree;
}

interface Task {
  readonly taskId: string;
  readonly cache: { readonly status: 'HIT' | 'MISS'; readonly source?: 'LOCAL' | 'REMOTE' };
  readonly execution: { readonly exitCode: number };
  readonly dependencies: readonly string[];
}

interface Run {
  readonly status: number;
  readonly stdout: string;
  /** What turbo wrote down of each task, by the package's name. */
  readonly tasks: Readonly<Record<string, Task>>;
}

/** Runs the recipe with the real turbo; a cache elsewhere is asked if there is one. */
async function turbo(tree: Project, cache?: string): Promise<Run> {
  const remote = { TURBO_API: cache ?? '', TURBO_TOKEN: 'token', TURBO_TEAM: 'team' };
  const env = { ...cleanEnvironment(), ...(cache !== undefined && remote) };
  rmSync(tree.path('.turbo/runs'), { recursive: true, force: true });
  const child = spawn(`${TOOLS}/turbo`, [...ARGS, '--summarize'], { cwd: tree.root, env, stdio: 'pipe' });
  const [stdout, , [status]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close') as Promise<[number]>,
  ]);
  const [summary = ''] = readdirSync(tree.path('.turbo/runs'));
  const { tasks } = JSON.parse(tree.read(`.turbo/runs/${summary}`)) as { readonly tasks: readonly Task[] };
  return { status, stdout, tasks: Object.fromEntries(tasks.flatMap(nameOf)) };
}

const nameOf = (task: Task): [string, Task][] => {
  const [name = '', kind] = task.taskId.split('#');
  return kind === 'oauth-codemod' ? [[name, task]] : [];
};

const hits = ({ tasks }: Run): unknown => ({ api: tasks['api']?.cache.status, web: tasks['web']?.cache.status });

describe('the task for Turborepo', () => {
  it('runs packages side by side, and fails by one that has something left', async () => {
    const run = await turbo(monorepo(FORUM, FORUM_REWRITTEN));
    expect(run.status).toBe(1);
    expect(run.stdout).toContain('api:oauth-codemod: a.js:4:3  JSON is sent to the token endpoint of NICE CXone');
    // Neither waits for the other, though the second uses the first.
    expect(run.tasks).toMatchObject({
      api: { dependencies: ['api#sources'], execution: { exitCode: 1 } },
      web: { dependencies: ['web#sources'], execution: { exitCode: 0 } },
    });
  });

  it('runs again what has changed, what uses it, what failed, and all with another version, and nothing else', async () => {
    const tree = monorepo(FORUM_REWRITTEN, FORUM);
    await turbo(tree);
    expect(hits(await turbo(tree))).toEqual({ api: 'HIT', web: 'MISS' });
    writeFileSync(tree.path('packages/web/a.js'), FORUM_REWRITTEN);
    expect(hits(await turbo(tree))).toEqual({ api: 'HIT', web: 'MISS' });
    writeFileSync(tree.path('packages/api/b.js'), '');
    expect(hits(await turbo(tree))).toEqual({ api: 'MISS', web: 'MISS' });
    writeFileSync(tree.path('package-lock.json'), lockfile('0.1.1'));
    expect(hits(await turbo(tree))).toEqual({ api: 'MISS', web: 'MISS' });
    expect(hits(await turbo(tree))).toEqual({ api: 'HIT', web: 'HIT' });
  });

  it('takes what another machine did from the cache that they share', async () => {
    const artifacts = new Map<string, { readonly body: Uint8Array; readonly duration: string }>();
    const cache = await listen((request, response) => {
      const hash = /^\/v8\/artifacts\/([0-9a-f]+)/u.exec(request.url ?? '')?.[1];
      const found = hash === undefined ? undefined : artifacts.get(hash);
      if (hash !== undefined && request.method === 'PUT') {
        void buffer(request).then(body => {
          artifacts.set(hash, { body, duration: String(request.headers['x-artifact-duration']) });
          response.writeHead(202).end('{"urls":[]}');
        });
      } else if (found) {
        response.writeHead(200, { 'x-artifact-duration': found.duration }).end(found.body);
      } else {
        response.writeHead(request.method === 'POST' ? 200 : 404).end('{}');
      }
    });
    const first = monorepo(FORUM_REWRITTEN, FORUM_REWRITTEN);
    const second = project({});
    cpSync(first.root, second.root, { recursive: true, verbatimSymlinks: true });
    expect(hits(await turbo(first, cache))).toEqual({ api: 'MISS', web: 'MISS' });
    const { tasks } = await turbo(second, cache);
    const remote = { cache: { status: 'HIT', source: 'REMOTE' } };
    expect(tasks).toMatchObject({ api: remote, web: remote });
  });
});
