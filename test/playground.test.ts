import { readFileSync } from 'node:fs';
import { analyze, applyEdits, explain, hasOverlap, mayContainTokenRequest, type TextEdit } from 'oauth-token-request';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { parseSource } from '../packages/oauth-codemod/src/parse.js';
import { analyse } from '../playground/src/analysis/analyse.js';
import type { Analysis, Finding, Program } from '../playground/src/analysis/findings.js';
import { parse } from '../playground/src/analysis/parse.js';
import { fragmentOf, programOf } from '../playground/src/share.js';
import { loadFixtures, type Fixture } from './support/fixtures.js';

const JSON_REQUEST = `axios.post('https://login.acme.dev/oauth/token', { grant_type: 'client_credentials' });`;

const EXAMPLE: Program = {
  code: `import axios from 'axios';\n${JSON_REQUEST}\n`,
  language: 'js',
  settings: '',
  isStrict: false,
};

const resultOf = (part: Partial<Program>): Analysis => analyse({ ...EXAMPLE, ...part }, parse);

function findingsIn(part: Partial<Program>): readonly Finding[] {
  const result = resultOf(part);
  if (result.kind !== 'findings') throw new Error(JSON.stringify(result));
  return result.findings;
}

describe('what is found is what the engine finds in the tree of the codemod’s parser', () => {
  const texts = loadFixtures().flatMap(fixture =>
    [fixture.input, fixture.expected].flatMap((code, index) =>
      code === undefined ? [] : [{ name: `${fixture.name}/${index === 0 ? 'input' : 'expected'}`, code, fixture }],
    ),
  );

  const languageOf = ({ extension }: Fixture): Program['language'] =>
    extension === '.tsx' ? 'tsx' : extension.endsWith('ts') ? 'ts' : 'js';

  it.each(texts)('$name', ({ code, fixture }) => {
    const { extension, settings = {}, include = [] } = fixture;
    const source = parseSource(`program${extension}`, code);
    const requests = mayContainTokenRequest(code, settings)
      ? analyze(source, { settings, describeMessages: true })
      : [];
    const isStrict = include.length > 0;
    const result = analyse(
      { code, language: languageOf(fixture), settings: JSON.stringify(settings), isStrict },
      parse,
    );
    if (result.kind !== 'findings') throw new Error(JSON.stringify(result));

    expect(
      result.findings.map(({ range, client, endpoint, wire, certainty, evidence, explanation, repair, before }) => ({
        ...{ range, client, endpoint, wire, certainty, evidence, explanation, repair, before },
      })),
    ).toStrictEqual(
      requests.map(request => {
        const { node, client, endpoint, wire, certainty, evidence, repair, message } = request;
        const range = [node.range[0], node.callee.range[1]];
        return {
          range,
          client,
          endpoint,
          wire,
          certainty,
          evidence,
          explanation: explain(request),
          repair,
          before: message,
        };
      }),
    );
    // Of two rewrites that touch the same text, the later one gives way.
    const edits = result.findings.reduce<readonly TextEdit[]>((earlier, { outcome, repair }) => {
      const own = outcome === 'rewrite' && repair?.kind === 'rewrite' ? repair.edits : [];
      return hasOverlap(earlier, own) ? earlier : [...earlier, ...own];
    }, []);
    expect(result.after).toBe(applyEdits(code, edits));
  });
});

describe('a rewrite', () => {
  it('comes with what is sent before and after', () => {
    const [finding] = findingsIn({});
    expect(finding?.before).toMatchObject({ body: ['{"grant_type":"client_credentials"}'] });
    expect(finding?.after).toMatchObject({
      method: 'POST',
      headers: [{ name: 'Content-Type', value: ['application/x-www-form-urlencoded'] }],
      body: ['grant_type=client_credentials'],
    });
  });

  it('of what is only possible is made under strict rules', () => {
    const code = `import axios from 'axios';\naxios.post('https://api.acme.dev/x', { grant_type: 'client_credentials' });`;
    expect(findingsIn({ code }).map(({ outcome, after }) => [outcome, after])).toStrictEqual([['left', null]]);
    expect(findingsIn({ code, isStrict: true }).map(({ outcome }) => outcome)).toStrictEqual(['rewrite']);
  });
});

describe('code that is not valid', () => {
  it('is told with its place, and the language in which it is valid', () => {
    expect(resultOf({ code: 'const a = 1;\nconst b: string = a;' })).toStrictEqual({
      kind: 'syntax',
      message: 'Missing initializer in const declaration.',
      offset: 20,
      line: 2,
      validAs: 'ts',
    });
  });

  it('in any language is told without another one', () => {
    expect(resultOf({ code: 'const = 1;' })).toMatchObject({ kind: 'syntax', offset: 6, line: 1, validAs: null });
  });
});

describe('settings', () => {
  it('that name an endpoint make a finding certain', () => {
    const settings = '{ "endpoints": [{ "url": "https://login.acme.dev/**", "accepts": "form" }] }';
    expect(findingsIn({ settings }).map(({ certainty }) => certainty)).toStrictEqual(['certain']);
  });

  it.each([
    ['{ "endpoint": [] }', /^endpoint is no setting\. Known are endpoints, clients\.$/u],
    ['{', /^The settings are not valid JSON: .+\.$/u],
  ])('%s are refused in a sentence', (settings, message) => {
    const result = resultOf({ settings });
    expect(result.kind === 'settings' && result.message).toMatch(message);
  });
});

describe('a link', () => {
  it('holds the whole program, in characters that an address may have', async () => {
    const program: Program = {
      code: `const ü = '\u{1F511}${'a'.repeat(2000)}';`,
      language: 'tsx',
      settings: '{}',
      isStrict: true,
    };
    const fragment = await fragmentOf(program);
    expect(fragment).toMatch(/^#1\.[\w-]+$/u);
    expect(fragment.length).toBeLessThan(300);
    expect(await programOf(fragment)).toStrictEqual(program);
  });

  it.each([
    ['that was cut off', (fragment: string) => fragment.slice(0, -8)],
    ['of another kind', () => '#requests'],
    ['of something else', () => '#1.eyJ9'],
  ])('%s holds nothing', async (_, damage) => {
    expect(await programOf(damage(await fragmentOf(EXAMPLE)))).toBeNull();
  });
});

it('is published as it is built, by actions that can’t change', () => {
  const text = readFileSync(new URL('../.github/workflows/playground.yml', import.meta.url), 'utf8');
  const { jobs } = parseYaml(text) as {
    jobs: { publish: { steps: { run?: string; uses?: string; with?: { path?: string } }[] } };
  };
  const { steps } = jobs.publish;
  expect(steps.flatMap(({ run }) => run ?? [])).toStrictEqual(['npm run playground']);
  expect(steps.flatMap(step => step.with?.path ?? [])).toStrictEqual(['playground/dist']);
  const actions = steps.flatMap(({ uses }) => uses ?? []);
  expect(actions.filter(action => !/@[\da-f]{40}$/u.test(action))).toStrictEqual([]);
});
