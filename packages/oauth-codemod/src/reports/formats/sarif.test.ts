import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import Draft4 from 'ajv-draft-04';
import type { Log, Region, Result } from 'sarif';
import { describe, expect, it } from 'vitest';
import { run } from '../../run.js';
import { ACCEPTED, FORUM, FORUM_REWRITTEN, MANUAL } from '../../testing/forum.js';
import { project, type Project } from '../../testing/project.js';
import { dryRun, render } from '../../testing/render.js';
import { SECRETS, SECRET_PROGRAM } from '../../testing/secrets.js';

const require = createRequire(import.meta.url);
const schema = JSON.parse(
  readFileSync(require.resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'), 'utf8'),
) as object;
const validate = new Draft4.default({
  strict: false,
  validateFormats: false,
  unicodeRegExp: false,
  allErrors: true,
}).compile(schema);

async function sarifOf(tree: Project): Promise<Log> {
  const log = JSON.parse(await render('sarif', await dryRun(tree))) as Log;
  validate(log);
  expect(validate.errors ?? []).toEqual([]);
  return log;
}

const resultsOf = (log: Log): Result[] => log.runs[0]?.results ?? [];

const fingerprintsOf = async (...texts: string[]): Promise<unknown[]> => {
  const log = await sarifOf(project(Object.fromEntries(texts.map((text, index) => [`${String(index)}.js`, text]))));
  return resultsOf(log).map(({ partialFingerprints }) => partialFingerprints?.['primaryLocationLineHash']);
};

describe('sarif', () => {
  it('has a result for each request that is left to do, at its place, under its rule', async () => {
    const log = await sarifOf(
      project({ 'src/a.js': FORUM, 'b.js': MANUAL, 'c.js': FORUM_REWRITTEN, 'd.js': ACCEPTED }),
    );
    expect(resultsOf(log)).toEqual([
      expect.objectContaining({
        ruleId: 'oauth/no-json-token-request',
        ruleIndex: 0,
        level: 'error',
        message: { text: expect.stringContaining('A form has no nested objects') as string },
        properties: { certainty: 'likely', reason: 'nested-value' },
      }),
      expect.objectContaining({
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: 'src/a.js', uriBaseId: '%SRCROOT%' },
              region: { startLine: 4, startColumn: 3, endLine: 4, endColumn: (FORUM.split('\n')[3] ?? '').length },
            },
          },
        ],
      }),
    ]);
    expect(resultsOf(log)[0]).not.toHaveProperty('fixes');
    expect(log.runs[0]?.tool.driver.rules?.map(({ id, help }) => [id, typeof help?.markdown])).toEqual([
      ['oauth/no-json-token-request', 'string'],
      ['oauth/require-form-encoding', 'string'],
    ]);
  });

  it.each([
    ['a plain file', String],
    ['a file with CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
    ['a file with emoji and a byte order mark', (text: string) => `\uFEFF/* 😀 */ ${text}`],
  ])('has a fix that makes the change in %s', async (_, form) => {
    const log = await sarifOf(project({ 'a.js': form(FORUM) }));
    const replacements = resultsOf(log)[0]?.fixes?.[0]?.artifactChanges[0]?.replacements ?? [];
    let text = form(FORUM);
    for (const { deletedRegion, insertedContent } of replacements.toReversed()) {
      const [start, end] = offsetsOf(text, deletedRegion);
      text = text.slice(0, start) + (insertedContent?.text ?? '') + text.slice(end);
    }
    expect(text).toBe(form(FORUM_REWRITTEN));
  });

  it('has fingerprints that don’t depend on the place, and differ between requests', async () => {
    const [plain, moved, other] = await fingerprintsOf(FORUM, `// a\n\n${FORUM}`, FORUM.replaceAll('id', 'key'));
    expect(moved).toBe(plain);
    expect(other).not.toBe(plain);
    const [first, second] = await fingerprintsOf(
      `${FORUM}${FORUM.split('\n').slice(2).join('\n').replace('login', 'b')}`,
    );
    expect([first, second]).toEqual([plain, String(plain).replace(/:1$/u, ':2')]);
  });

  it('has paths that are URIs, whatever their names', async () => {
    const log = await sarifOf(project({ 'a b#%é/"c"\n.js': FORUM }));
    expect(resultsOf(log)[0]?.locations?.[0]?.physicalLocation?.artifactLocation?.uri).toBe(
      'a%20b%23%25%C3%A9/%22c%22%0A.js',
    );
  });

  it('tells of failures', async () => {
    const { root } = project({ 'a.js': `${FORUM})` });
    const log = JSON.parse(await render('sarif', await run(['.', 'none.js'], { cwd: root, write: false }))) as Log;
    expect(log.runs[0]?.invocations).toMatchObject([
      {
        executionSuccessful: false,
        toolExecutionNotifications: [
          { message: { text: 'no such file or folder' } },
          { message: { text: 'syntax error at 5:1: Unexpected token' } },
        ],
      },
    ]);
  });

  it('doubles braces, which would be placeholders', async () => {
    const { root } = project({ 'a.js': `${FORUM}f({ a: 1 ;\n` });
    const log = JSON.parse(await render('sarif', await run(['.'], { cwd: root, write: false }))) as Log;
    expect(log.runs[0]?.invocations).toMatchObject([
      {
        toolExecutionNotifications: [{ message: { text: 'syntax error at 5:10: Expected `,` or `}}` but found `;`' } }],
      },
    ]);
  });

  it('holds no secret, and has no fix that would need one', async () => {
    const text = await render('sarif', await dryRun(project({ 'a.js': SECRET_PROGRAM })));
    expect(SECRETS.filter(secret => text.includes(secret))).toEqual([]);
    expect(resultsOf(JSON.parse(text) as Log).length).toBeGreaterThan(1);
  });
});

/** As a reader of SARIF finds the place: lines end with CRLF or LF, a byte order mark counts as nothing. */
function offsetsOf(text: string, { startLine, startColumn, endLine, endColumn }: Region): [number, number] {
  const offset = (line = 1, column = 1): number => {
    const before = text.split('\n').slice(0, line - 1);
    const mark = line === 1 && text.startsWith('\uFEFF') ? 1 : 0;
    return before.map(each => each.length + 1).reduce((sum, length) => sum + length, 0) + column - 1 + mark;
  };
  return [offset(startLine, startColumn), offset(endLine, endColumn)];
}
