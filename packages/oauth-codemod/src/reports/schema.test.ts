import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { run } from '../run.js';
import { ACCEPTED, FORUM, FORUM_REWRITTEN, MANUAL, POSSIBLE } from '../testing/forum.js';
import { project } from '../testing/project.js';
import { render } from '../testing/render.js';
import { SECRETS, SECRET_PROGRAM } from '../testing/secrets.js';

const schema = JSON.parse(readFileSync(new URL('../../schema/report.schema.json', import.meta.url), 'utf8')) as object;
const validate = new Ajv({ strict: true, strictRequired: false, allowUnionTypes: true, allErrors: true }).compile(
  schema,
);

interface Json {
  files: { requests: Record<string, unknown>[]; [key: string]: unknown }[];
  [key: string]: unknown;
}

const FILES = {
  'a.js': FORUM,
  'b.js': MANUAL,
  'c.js': POSSIBLE,
  'd.js': ACCEPTED,
  'e.js': FORUM_REWRITTEN,
  'f.js': `${FORUM})`,
  'g.md': `\`\`\`js\n${FORUM})\n\`\`\`\n`,
};

async function reportOf(write: boolean, files: Record<string, string> = FILES): Promise<Json> {
  const { root } = project(files);
  return JSON.parse(await render('json', await run(['.', 'none.js'], { cwd: root, write }))) as Json;
}

describe('the JSON schema', () => {
  it.each([false, true])('describes a report (--write: %s)', async write => {
    const report = await reportOf(write);
    expect(report.files).toHaveLength(8);
    validate(report);
    expect(validate.errors ?? []).toEqual([]);
  });

  it.each<[string, (report: Json) => void]>([
    ['another version', report => (report['version'] = 2)],
    ['an unknown member', report => (report['more'] = 1)],
    ['an outcome that isn’t one', report => Object.assign(report.files[1]?.requests[0] ?? {}, { outcome: 'fixed' })],
    ['a failure without its error', report => delete report.files[0]?.['error']],
    ['a request by hand without help', report => delete report.files[2]?.requests[0]?.['help']],
    ['a line 0', report => Object.assign(report.files[1]?.requests[0] ?? {}, { line: 0 })],
  ])('refuses %s', async (_, damage) => {
    const report = await reportOf(false);
    damage(report);
    expect(validate(report)).toBe(false);
  });
});

it('holds no secret', async () => {
  const text = JSON.stringify(await reportOf(false, { 'a.js': SECRET_PROGRAM }));
  expect(SECRETS.filter(secret => text.includes(secret))).toEqual([]);
});
