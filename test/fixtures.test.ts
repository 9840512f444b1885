import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { analyze, applyEdits, outcomeOf, packageVersion, type TokenRequest } from 'oauth-token-request';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseSource } from '../packages/oauth-codemod/src/parse.js';
import { startAuthorizationServer, type AuthorizationServer } from './support/authorization-server.mjs';
import { loadFixtures, type Fixture, type Verdict } from './support/fixtures.js';
import { applyOnlyRepair, lint } from './support/lint.js';
import { runProgram } from './support/run-program.js';
import { typeCheck } from './support/type-check.js';

const CREDENTIALS = ['client_id', 'client_secret', 'refresh_token'];

const fixtures = loadFixtures();
let root: string;

/** A folder outside the repository in which a fixture's package.json, if it has one, is the nearest. */
const folderOf = ({ name }: Fixture): string => join(root, ...name.split('/'));

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'oauth-fixtures-'));
  for (const fixture of fixtures) {
    await mkdir(folderOf(fixture), { recursive: true });
    if (!fixture.packageJson) continue;
    await writeFile(join(folderOf(fixture), 'package.json'), JSON.stringify(fixture.packageJson));
  }
});

afterAll(async () => {
  await rm(root, { recursive: true });
});

function requestsOf(fixture: Fixture, text: string): TokenRequest[] {
  const { extension, packageJson, settings = {} } = fixture;
  const manifest = packageJson && JSON.stringify(packageJson);
  const readText = (path: string): string | undefined => (path === '/app/package.json' ? manifest : undefined);
  return analyze(parseSource(`input${extension}`, text), {
    settings,
    host: { packageVersion: name => packageVersion(`/app/input${extension}`, name, readText) },
  });
}

function verdictOn(request: TokenRequest, { include = [] }: Fixture): Required<Verdict> {
  const { client, wire, certainty, endpoint, repair } = request;
  const outcome = outcomeOf(request, { possible: include.includes('possible') });
  const reason = repair?.kind === 'manual' ? repair.reason : '';
  return { client, wire, certainty, outcome, reason, provider: endpoint.provider?.id ?? null, url: endpoint.url };
}

const pick = <T extends object>(from: T, keys: readonly string[]): Partial<T> =>
  Object.fromEntries(Object.entries(from).filter(([key]) => keys.includes(key))) as Partial<T>;

function rewrite(fixture: Fixture, text: string): string {
  const edits = requestsOf(fixture, text).flatMap(request =>
    verdictOn(request, fixture).outcome === 'rewrite' && request.repair?.kind === 'rewrite' ? request.repair.edits : [],
  );
  return applyEdits(text, edits);
}

/** What is only possible is not for the recommended config. */
const isReported = ({ outcome, certainty }: Verdict): boolean =>
  certainty !== 'possible' && (outcome === 'rewrite' || outcome === 'manual');

/** Line and column, counted from 1. */
function placeOf({ node }: TokenRequest, text: string): { line: number; column: number } {
  const lines = text.slice(0, node.range[0]).split('\n');
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}

describe.each(fixtures)('$name', fixture => {
  const { input, expected = input, verdict } = fixture;

  it('is judged as case.json says', () => {
    const verdicts = requestsOf(fixture, input).map(request => verdictOn(request, fixture));
    expect(verdicts.map((actual, index) => pick(actual, Object.keys(verdict[index] ?? actual)))).toStrictEqual(verdict);
  });

  it(expected === input ? 'stays untouched' : 'is rewritten to what is expected', () => {
    expect(rewrite(fixture, input)).toBe(expected);
  });

  it('is reported by lint where it needs a rewrite or a hand, and nowhere else', () => {
    const requests = requestsOf(fixture, input).filter((_request, index) => verdict[index] && isReported(verdict[index]));
    const reports = lint(root, folderOf(fixture), fixture, input);
    expect(reports.map(({ ruleId, line, column }) => ({ ruleId, line, column }))).toStrictEqual(
      requests.map(request => ({ ruleId: 'oauth/no-json-token-request', ...placeOf(request, input) })),
    );
    expect(reports).toHaveLength(verdict.filter(isReported).length);
  });

  it('is silent in lint afterwards, unless a person has to do it', () => {
    const reports = lint(root, folderOf(fixture), fixture, expected);
    expect(reports).toHaveLength(verdict.filter(({ outcome }) => outcome === 'manual').length);
    expect(reports.filter(({ fix, suggestions = [] }) => fix !== undefined || suggestions.length > 0)).toStrictEqual([]);
  });

  const reported = verdict.filter(isReported);
  it.runIf(reported.length === 1 && expected !== input)('is repaired alike by lint', () => {
    const [report] = lint(root, folderOf(fixture), fixture, input);
    expect(report && applyOnlyRepair(input, report)).toBe(expected);
    expect(report?.fix !== undefined).toBe(reported[0]?.certainty === 'certain');
  });

  it('stays as it is in a second run', () => {
    expect(rewrite(fixture, expected)).toBe(expected);
  });
});

describe.each(['node', 'dom'] as const)('under tsc --strict with the types of %s', platform => {
  const files = fixtures
    .filter(({ extension, needs = [] }) => /tsx?$/u.test(extension) && needs.includes('dom') === (platform === 'dom'))
    .flatMap(({ directory, expected, extension, name }) =>
      ['input', ...(expected === undefined ? [] : ['expected'])].map(part => ({
        name: `${name}/${part}${extension}`,
        path: join(directory, part + extension),
      })),
    );
  let messages: Map<string, string[]>;

  beforeAll(() => {
    messages = typeCheck(files.map(({ path }) => path), platform);
  });

  it.each(files)('$name is accepted', ({ path }) => {
    expect(messages.get(path)).toStrictEqual([]);
  });
});

describe.concurrent('run against the authorization server', () => {
  let server: AuthorizationServer;

  beforeAll(async () => {
    server = await startAuthorizationServer();
  });

  afterAll(async () => {
    await server.close();
  });

  const executed = fixtures.filter(({ execute }) => execute);

  it.for(executed)('$name fails as it is', async (fixture, { expect }) => {
    const { status, stdout, stderr } = await runProgram(root, fixture, fixture.input, server);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/\b40[01] (?:invalid_request|invalid_client|unsupported_grant_type)\b/u);
    expect(status).toBe(1);
  });

  it.for(executed)('$name gets a token once rewritten', async (fixture, { expect }) => {
    const { status, stdout, stderr } = await runProgram(root, fixture, fixture.expected ?? '', server);
    const parameters = server.parametersOf(stdout.trim());
    expect(parameters, stderr).toBeDefined();
    const sent = Object.entries(parameters ?? {}).filter(([name]) => !CREDENTIALS.includes(name));
    expect(Object.fromEntries(sent)).toStrictEqual(fixture.sends);
    expect(status).toBe(0);
  });
});
