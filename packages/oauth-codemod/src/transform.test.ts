import type { Transform } from 'jscodeshift';
import { expect, it, vi } from 'vitest';
import { FORUM, FORUM_REWRITTEN, MANUAL, POSSIBLE } from './testing/forum.js';
import { project } from './testing/project.js';
import transform, { type TransformOptions } from './transform.js';

const apply = (source: string, options: TransformOptions = {}, path = 'src/a.js'): Promise<string | undefined> =>
  transform({ path, source }, {}, options);

it('is a transform of jscodeshift', () => {
  const typed = transform satisfies (...args: Parameters<Transform>) => unknown;
  expect(typed.length).toBe(3);
});

it('gives the new text', async () => {
  await expect(apply(FORUM)).resolves.toBe(FORUM_REWRITTEN);
});

it.each([
  ['nothing is to be done', FORUM_REWRITTEN],
  ['no request is possible, whether it parses or not', 'const a = ;'],
  ['a request is only possible', POSSIBLE],
])('gives nothing if %s', async (_, source) => {
  await expect(apply(source)).resolves.toBeUndefined();
});

it('gives nothing for other kinds of files', async () => {
  await expect(apply(FORUM, {}, 'a.vue')).resolves.toBeUndefined();
});

it('rewrites what is only possible if asked to', async () => {
  await expect(apply(POSSIBLE, { include: 'possible' })).resolves.toContain('new URLSearchParams(');
});

it('reads endpoints from a file', async () => {
  const config = project({
    'a.json': '{ "endpoints": [{ "url": "https://example.com/**", "accepts": "form" }] }',
  }).path('a.json');
  await expect(apply(POSSIBLE, { config })).resolves.toContain('new URLSearchParams(');
});

it('reports what needs a hand', async () => {
  const report = vi.fn();
  await expect(transform({ path: 'a.js', source: MANUAL }, { report }, {})).resolves.toBeUndefined();
  expect(report.mock.calls).toEqual([[expect.stringMatching(/^4:3 needs a hand: A form has no nested objects/u)]]);
});

it.each([
  ['a syntax error', `${FORUM})`, {}, 'syntax error at 5:1: Unexpected token'],
  ['a wrong certainty', FORUM, { include: 'all' }, '--include takes only possible: write --include=possible'],
  ['a certainty without a value', FORUM, { include: true }, '--include takes only possible: write --include=possible'],
  ['a config without a value', FORUM, { config: true }, '--config takes a file: write --config=FILE'],
])('throws for %s, without a stack', async (_, source, options, message) => {
  await expect(apply(source, options)).rejects.toMatchObject({ message, stack: '' });
});

it('refuses to write a file that was read as UTF-8 and isn’t', async () => {
  const bytes = Buffer.concat([Buffer.from(FORUM), Uint8Array.of(0x2f, 0x2f, 0xe9)]);
  const path = project({ 'a.js': bytes }).path('a.js');
  await expect(apply(bytes.toString(), {}, path)).rejects.toThrow('not UTF-8: convert it to UTF-8, or leave it out');
});

it('rewrites a file that holds a replacement character', async () => {
  const source = `// \uFFFD\n${FORUM}`;
  const path = project({ 'a.js': source }).path('a.js');
  await expect(apply(source, {}, path)).resolves.toBe(`// \uFFFD\n${FORUM_REWRITTEN}`);
});
