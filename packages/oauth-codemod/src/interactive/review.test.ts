import { createColors } from 'picocolors';
import { afterEach, expect, it, vi } from 'vitest';
import { run, type RunResult } from '../run.js';
import { FORUM, FORUM_REWRITTEN, MANUAL } from '../testing/forum.js';
import { project, type Project } from '../testing/project.js';
import { createReview } from './review.js';

afterEach(() => {
  vi.unstubAllEnvs();
});

const second = (text: string): string => text.split('\n').slice(2).join('\n').replace('login', 'second');
const TWO = `${FORUM}${second(FORUM)}`;

/** Runs a review with these answers; what is printed is collected. */
async function answering(tree: Project, answers: string): Promise<{ result: RunResult; printed: string }> {
  const left = Array.from(answers);
  let printed = '';
  const review = createReview({
    print: text => (printed += text),
    ask: () => Promise.resolve(left.shift()),
    release: () => undefined,
    colors: createColors(false),
    shown: file => file,
  });
  const result = await run(['.'], { cwd: tree.root, write: true, allowDirty: true, review });
  expect(left).toEqual([]);
  return { result, printed };
}

const outcomes = ({ files }: RunResult): unknown[] =>
  files.map(({ record }) => [record.status, ...record.requests.map(({ outcome }) => outcome)]);

it.each<[string, string, string, unknown[]]>([
  ['yes', 'yy', `${FORUM_REWRITTEN}${second(FORUM_REWRITTEN)}`, ['rewritten', 'rewritten', 'rewritten']],
  ['no', 'nn', TWO, ['would-rewrite', 'would-rewrite', 'would-rewrite']],
  ['yes, then no', 'yn', `${FORUM_REWRITTEN}${second(FORUM)}`, ['rewritten', 'rewritten', 'would-rewrite']],
  ['no, then yes', 'ny', `${FORUM}${second(FORUM_REWRITTEN)}`, ['rewritten', 'would-rewrite', 'rewritten']],
  ['all', 'a', `${FORUM_REWRITTEN}${second(FORUM_REWRITTEN)}`, ['rewritten', 'rewritten', 'rewritten']],
  ['quit', 'q', TWO, ['would-rewrite', 'would-rewrite', 'would-rewrite']],
  ['yes, then quit', 'yq', `${FORUM_REWRITTEN}${second(FORUM)}`, ['rewritten', 'rewritten', 'would-rewrite']],
  [
    'nothing more, as with Ctrl-D, after yes',
    'y',
    `${FORUM_REWRITTEN}${second(FORUM)}`,
    ['rewritten', 'rewritten', 'would-rewrite'],
  ],
])('answering %s', async (_, answers, text, outcome) => {
  const tree = project({ 'a.js': TWO });
  const { result } = await answering(tree, answers);
  expect(tree.read('a.js')).toBe(text);
  expect(outcomes(result)).toEqual([outcome]);
});

it('keeps what was accepted in files before the one at which it is quit', async () => {
  const tree = project({ 'a.js': FORUM, 'b.js': MANUAL, 'c.js': FORUM, 'd.js': FORUM });
  const { result } = await answering(tree, 'yq');
  expect([tree.read('a.js'), tree.read('c.js'), tree.read('d.js')]).toEqual([FORUM_REWRITTEN, FORUM, FORUM]);
  expect(outcomes(result)).toEqual([
    ['rewritten', 'rewritten'],
    ['unchanged', 'manual'],
    ['would-rewrite', 'would-rewrite'],
    ['would-rewrite', 'would-rewrite'],
  ]);
});

it('takes all in the files to come', async () => {
  const tree = project({ 'a.js': FORUM, 'b.js': FORUM });
  await answering(tree, 'a');
  expect([tree.read('a.js'), tree.read('b.js')]).toEqual([FORUM_REWRITTEN, FORUM_REWRITTEN]);
});

it('shows the request with its change, and what the answers mean', async () => {
  const { printed } = await answering(project({ 'a.js': FORUM }), 'x?n');
  expect(printed).toContain('a.js:4:3  JSON is sent to the token endpoint of NICE CXone');
  expect(printed).toContain(`+${FORUM_REWRITTEN.split('\n')[3] ?? ''}\n`);
  expect(printed.split('y - rewrite this request\n')).toHaveLength(3);
});

it('takes what an editor makes of the rewritten file, and goes on', async () => {
  vi.stubEnv('VISUAL', `sed -i 's/grant_type/\\/* edited *\\/ grant_type/'`);
  const tree = project({ 'a.js': TWO });
  const { result } = await answering(tree, 'en');
  const edited = (text: string): string => text.replace('{ grant_type', '{ /* edited */ grant_type');
  expect(tree.read('a.js')).toBe(`${edited(FORUM_REWRITTEN)}${edited(second(FORUM))}`);
  expect(outcomes(result)).toEqual([['rewritten', 'rewritten', 'would-rewrite']]);
});

it.each([
  ['false', 'the editor (false) failed, so nothing was changed\n'],
  [`sed -i '$s/$/)/'`, 'syntax error at 4:'],
])('asks again if the editor fails or what it makes is wrong (%s)', async (editor, message) => {
  vi.stubEnv('VISUAL', editor);
  const tree = project({ 'a.js': FORUM });
  const { printed } = await answering(tree, 'en');
  expect(printed).toContain(message);
  expect(tree.read('a.js')).toBe(FORUM);
});
