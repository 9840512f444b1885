import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, extname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Certainty, Fault, Outcome, Settings, WireEncoding } from 'oauth-token-request';
import { readCase } from './fixture-case.js';
import type { PlatformName } from './platforms.js';

/** What the engine must say about one request; a member that is not given is not compared. */
export interface Verdict {
  readonly client: string;
  readonly wire: WireEncoding;
  readonly certainty: Certainty;
  readonly outcome: Outcome;
  /** Why a person has to do it; given if and only if `outcome` is `manual`, or a comment says to leave it. */
  readonly reason?: string;
  /** What lint reports it for, `json-body` unless given; only where it reports anything. */
  readonly fault?: Fault;
  /** The provider's identifier, `null` if none is known. */
  readonly provider?: string | null;
  readonly url?: string | null;
}

/** A fixture's `case.json`. */
export interface FixtureCase {
  /** What is particular about this situation, in one line. */
  readonly description: string;
  /** One per OAuth request, in source order. */
  readonly verdict: readonly Verdict[];
  /** Run the program against the authorization server: `input` fails there, `expected` prints an access token. */
  readonly execute: boolean;
  /** The parameters that must arrive when `expected` runs, credentials aside; given if and only if `execute`. */
  readonly sends?: Readonly<Record<string, string>>;
  /** Texts of the source to replace before it runs; `{origin}` and `{tokenEndpoint}` stand for the server's. */
  readonly replace?: Readonly<Record<string, string>>;
  readonly settings?: Settings;
  /** The nearest package.json; with none, every client is taken for its current version. */
  readonly packageJson?: { readonly dependencies: Readonly<Record<string, string>> };
  /** Act on these certainties too. */
  readonly include?: readonly 'possible'[];
  /** Libraries that the type check needs beyond Node's types. */
  readonly needs?: readonly 'dom'[];
  /** Where it runs, if that isn't plain Node, and whose types it sees. */
  readonly platform?: PlatformName;
  /** The situation of the same client that is wrong, from which this one, which is right, differs in one token. */
  readonly oneTokenFrom?: string;
}

export interface Fixture extends FixtureCase {
  /** `<client>/<situation>` */
  readonly name: string;
  readonly directory: string;
  /** With its dot, e.g. `.mjs`. */
  readonly extension: string;
  readonly input: string;
  /** Absent if nothing may change. */
  readonly expected: string | undefined;
  /** What a second run makes of `expected`, where a rewrite had to wait for another; as a rule nothing. */
  readonly again: string | undefined;
  /** The files that lie beside the input, by their path from there with `/`; they never change. */
  readonly project: Readonly<Record<string, string>>;
}

const ROOT = fileURLToPath(new URL('../../fixtures', import.meta.url));
const EXTENSIONS = ['.js', '.mjs', '.cjs', '.jsx', '.ts', '.mts', '.cts', '.tsx'];

const foldersOf = (path: string): string[] =>
  readdirSync(path, { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .map(entry => join(path, entry.name))
    .sort();

/** The texts of a fixture's `project/` folder. */
function readProject(folder: string): Readonly<Record<string, string>> {
  if (!existsSync(folder)) return {};
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile());
  const paths = files.map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1)).sort();
  return Object.fromEntries(
    paths.map(path => [path.replaceAll(sep, '/'), readFileSync(join(folder, path), 'utf8')] as const),
  );
}

/** @throws {Error} naming the fixture and what is wrong with it. */
function loadFixture(directory: string, name: string): Fixture {
  const fail = (message: string): never => {
    throw new Error(`fixtures/${name}: ${message}`);
  };
  const files = readdirSync(directory);
  const inputs = files.filter(file => basename(file, extname(file)) === 'input');
  const extension = extname(inputs[0] ?? '');
  if (inputs.length !== 1 || !EXTENSIONS.includes(extension)) {
    fail(`has to contain one input file (${EXTENSIONS.join(' ')})`);
  }
  const allowed = [`input${extension}`, `expected${extension}`, `again${extension}`, 'case.json', 'project'];
  const stray = files.find(file => !allowed.includes(file));
  if (stray !== undefined) fail(`has a file that nothing reads: ${stray}`);

  const read = (file: string): string => readFileSync(join(directory, file), 'utf8');
  const situation = readCase(read('case.json'), fail);
  const expected = existsSync(join(directory, `expected${extension}`)) ? read(`expected${extension}`) : undefined;
  const input = read(`input${extension}`);
  const hasRewrite = situation.verdict.some(({ outcome }) => outcome === 'rewrite');
  const again = files.includes(`again${extension}`) ? read(`again${extension}`) : undefined;
  const waits = situation.verdict.some(({ reason }) => reason === 'overlapping-edit');
  if (waits !== (again !== undefined)) fail('again has to be there if and only if a rewrite waits for another');
  if (expected === input) fail('expected equals input; leave it out');
  if (hasRewrite !== (expected !== undefined)) fail('expected has to be there if and only if a verdict is rewrite');
  if (situation.execute && !hasRewrite) fail('only a fixture that is rewritten can be executed');
  if (situation.execute !== (situation.sends !== undefined))
    fail('sends has to be there if and only if execute is true');
  const project = readProject(join(directory, 'project'));
  if (files.includes('project') && Object.keys(project).length === 0) fail('has an empty project');
  if (situation.packageJson && 'package.json' in project) fail('has two package.json: leave out that of case.json');
  return { ...situation, name, directory, extension, input, expected, again, project };
}

/** Reads and checks the whole corpus, sorted by name. */
export function loadFixtures(): Fixture[] {
  return foldersOf(ROOT).flatMap(client =>
    foldersOf(client).map(directory => loadFixture(directory, `${basename(client)}/${basename(directory)}`)),
  );
}
