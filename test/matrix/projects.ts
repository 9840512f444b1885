import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import { run, runWell, type Run, type Tarballs } from '../support/packed.js';

export type Manager = 'npm' | 'pnpm' | 'yarn';

/** An empty project that installed the packages from their tarballs. */
export interface Project {
  readonly directory: string;
  /** The version of a package that was installed. */
  version(name: string): Promise<string>;
  write(files: Readonly<Record<string, string>>): Promise<void>;
  read(path: string): Promise<string>;
  /** Runs a program that one of the project's packages brings. */
  bin(name: string, ...args: readonly string[]): Promise<Run>;
}

interface Tool {
  /** The command's words, to be run in a project. */
  readonly command: readonly string[];
  readonly install: readonly string[];
  /** Settings under which a package finds nothing but its own dependencies. */
  readonly files: Readonly<Record<string, string>>;
}

const QUIET = ['--prefer-offline', '--no-audit', '--no-fund', '--no-package-lock', '--loglevel=error'];

const exec = (name: string, bin: string): string[] => ['npm', 'exec', '--yes', `--package=${name}`, '--', bin];

const TOOLS: Readonly<Record<Manager, Tool>> = {
  npm: { command: ['npm'], install: ['install', ...QUIET], files: {} },
  pnpm: {
    command: exec('pnpm@^10.0.0', 'pnpm'),
    install: ['install', '--prefer-offline'],
    files: { '.npmrc': 'node-linker=isolated\nhoist=false\nstrict-peer-dependencies=true\n' },
  },
  yarn: {
    command: exec('@yarnpkg/cli-dist@^4.0.0', 'yarn'),
    install: ['install'],
    files: { '.yarnrc.yml': 'nodeLinker: pnp\nenableTelemetry: false\n', 'yarn.lock': '' },
  },
};

/**
 * Makes an empty project and installs into it.
 * @param packages names of this workspace's packages, beside the engine
 * @param node the Node that runs the project's programs: its path
 */
export async function makeProject(
  tarballs: Tarballs,
  manager: Manager,
  packages: readonly string[],
  dependencies: Readonly<Record<string, string>>,
  node: string,
): Promise<Project> {
  const directory = await mkdtemp(join(tarballs.directory, `${manager}-`));
  const tarball = (name: string): string => `file:${tarballs.paths[name] ?? name}`;
  const own = Object.fromEntries(packages.map(name => [name, tarball(name)]));
  // The packages ask for a published engine: they get the tarball.
  const engine = { 'oauth-token-request': tarball('oauth-token-request') };
  const manifest = {
    private: true,
    type: 'module',
    devDependencies: { ...dependencies, ...own, ...engine },
    ...(manager === 'pnpm' && { pnpm: { overrides: engine } }),
    ...(manager === 'yarn' && { resolutions: engine }),
  };
  const write = async (files: Readonly<Record<string, string>>): Promise<void> => {
    for (const [path, text] of Object.entries(files)) await writeFile(join(directory, path), text);
  };
  const { command, install, files } = TOOLS[manager];
  const [program = 'npm', ...words] = command;
  const env: Record<string, string> = { PATH: `${dirname(node)}${delimiter}${process.env['PATH'] ?? ''}` };
  if (manager === 'yarn') {
    // Yarn reads no .npmrc, and would refuse to write its lock file on CI.
    env['YARN_NPM_REGISTRY_SERVER'] = (await runWell('npm', ['config', 'get', 'registry'], directory)).trim();
    env['YARN_UNSAFE_HTTP_WHITELIST'] = '*';
    env['YARN_ENABLE_IMMUTABLE_INSTALLS'] = 'false';
  }
  await write({ 'package.json': JSON.stringify(manifest), ...files });
  await runWell(program, [...words, ...install], directory);

  const inYarn = (...args: string[]): Promise<Run> => run(program, [...words, ...args], directory, env);
  return {
    directory,
    write,
    read: path => readFile(join(directory, path), 'utf8'),
    async version(name) {
      const manifestOf = `${name}/package.json`;
      if (manager !== 'yarn') {
        const text = await readFile(join(directory, 'node_modules', manifestOf), 'utf8');
        return (JSON.parse(text) as { version: string }).version;
      }
      return (await inYarn('node', '--print', `require('${manifestOf}').version`)).stdout.trim();
    },
    bin: (name, ...args) =>
      manager === 'yarn'
        ? inYarn('run', name, ...args)
        : run(join(directory, 'node_modules/.bin', name), args, directory, env),
  };
}

/** A Node that programs are run with. */
export interface Node {
  readonly path: string;
  readonly version: string;
}

/**
 * Installs a Node of its own.
 * @param range of versions
 * @returns its path and its version
 */
export async function installNode(folder: string, range: string): Promise<Node> {
  const directory = await mkdtemp(join(folder, 'node-'));
  const name = `node-${process.platform}-${process.arch}`;
  await writeFile(join(directory, 'package.json'), JSON.stringify({ private: true, dependencies: { [name]: range } }));
  await runWell('npm', ['install', ...QUIET], directory);
  const path = join(directory, 'node_modules', name, 'bin/node');
  return { path, version: (await runWell(path, ['--version'], directory)).trim().slice(1) };
}
