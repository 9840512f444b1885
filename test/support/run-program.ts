import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, symlink, writeFile } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { CLIENTS } from './authorization-server.mjs';
import type { Fixture } from './fixtures.js';
import { PLATFORMS, type Platform } from './platforms.js';

interface Manifest {
  readonly devDependencies: Readonly<Record<string, string>>;
}

export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The server that a program is pointed at, and a token of that server's for it to refresh or revoke. */
export interface ProgramServer {
  readonly url: string;
  readonly tokenEndpoint: string;
  readonly refreshToken: string;
}

const MODULES = fileURLToPath(new URL('../../node_modules', import.meta.url));
/** The real packages of the clients, among others. */
const PACKAGES = Object.keys(
  (JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as Manifest).devDependencies,
);
/** Stands for the authorization server in a fixture, whose token endpoint has the same path there. */
const ORIGIN = 'https://platform.devtest.nicecxone.com';
const TIMEOUT_MS = 55_000;

/** Installed versions other than the current one, by package and major version. */
const OTHER_VERSIONS: Partial<Record<string, string>> = {
  'axios@0': 'axios-0',
  'node-fetch@3': 'node-fetch-3',
  'got@11': 'got-11',
};

const installedAs = (name: string, range: string | undefined): string => {
  const major = /\d+/u.exec(range ?? '')?.[0] ?? '';
  return OTHER_VERSIONS[`${name}@${major}`] ?? name;
};

function pointAt(source: string, { replace = {} }: Fixture, { url, tokenEndpoint }: ProgramServer): string {
  const targets = Object.entries(replace).map(([from, to]): [string, string] => [
    from,
    to.replace('{origin}', url).replace('{tokenEndpoint}', tokenEndpoint).replace('{port}', new URL(url).port),
  ]);
  return [...targets, [ORIGIN, url] as const].reduce((program, [from, to]) => program.replaceAll(from, to), source);
}

function withoutTypes(source: string, fileName: string): string {
  const compilerOptions = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2023, verbatimModuleSyntax: true };
  return ts.transpileModule(source, { fileName, compilerOptions }).outputText;
}

/** Puts a fixture's other files beside its program; those in TypeScript as the JavaScript that they stand for. */
async function writeProject(folder: string, fixture: Fixture, server: ProgramServer): Promise<void> {
  const { project } = fixture;
  const isTypeScript = (path: string): boolean => /\.[cm]?ts$/u.test(path);
  if (Object.keys(project).some(isTypeScript)) await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
  for (const [path, source] of Object.entries(project)) {
    const text = pointAt(source, fixture, server);
    const target = isTypeScript(path) ? path.slice(0, -extname(path).length) + extname(path).replace('t', 'j') : path;
    await mkdir(dirname(join(folder, target)), { recursive: true });
    await writeFile(join(folder, target), isTypeScript(path) ? withoutTypes(text, path) : text);
  }
}

/**
 * Runs a fixture's program in a child process, in a folder of its own below `root`, against `server`.
 * It sees the packages that its package.json asks for and no environment but its own.
 */
export async function runProgram(root: string, fixture: Fixture, source: string, server: ProgramServer): Promise<Run> {
  const folder = await mkdtemp(join(root, 'run-'));
  await mkdir(join(folder, 'node_modules'));
  const { extension, packageJson, project } = fixture;
  const { runner, preload, suffix = '' }: Platform = PLATFORMS[fixture.platform ?? 'node'];
  const sources = [source, ...Object.values(project)];
  await Promise.all(
    PACKAGES.filter(name => sources.some(text => text.includes(name))).map(async name => {
      await mkdir(dirname(join(folder, 'node_modules', name)), { recursive: true });
      const target = join(MODULES, installedAs(name, packageJson?.dependencies[name]));
      await symlink(target, join(folder, 'node_modules', name), 'junction');
    }),
  );

  const isTyped = extension.endsWith('ts');
  const file = join(folder, `program${suffix}${isTyped ? '.mjs' : extension}`);
  const program = pointAt(source, fixture, server);
  await writeFile(file, isTyped ? withoutTypes(program, `program${extension}`) : program);
  await writeProject(folder, fixture, server);

  const before = [...(preload === undefined ? [] : ['--import', preload]), ...(runner === undefined ? [] : [runner])];
  const child = spawn(process.execPath, [...before, file], {
    cwd: folder,
    timeout: TIMEOUT_MS,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      TOKEN_URL: server.tokenEndpoint,
      CLIENT_ID: CLIENTS.post.id,
      CLIENT_SECRET: CLIENTS.post.secret,
      REFRESH_TOKEN: server.refreshToken,
    },
  });
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return { status: child.exitCode, stdout, stderr };
}
