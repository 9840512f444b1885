import { afterEach, describe, expect, it, vi } from 'vitest';
import { FileError } from './files/file-error.js';
import * as write from './files/write.js';
import type { FileRecord } from './records.js';
import * as rewrite from './rewrite.js';
import { run } from './run.js';
import { FORUM, FORUM_REWRITTEN, MANUAL } from './testing/forum.js';
import { project, type Project } from './testing/project.js';

vi.mock('./files/write.js', { spy: true });
vi.mock('./rewrite.js', { spy: true });

const actualWrite = await vi.importActual<typeof write>('./files/write.js');
const actual = await vi.importActual<typeof rewrite>('./rewrite.js');

afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetAllMocks();
});

async function recordsOf({ root }: Project, isWriting = false): Promise<FileRecord[]> {
  const { files } = await run(['.'], { cwd: root, write: isWriting });
  return files.map(({ record }) => record);
}

const outcomes = ({ path, status, requests }: FileRecord): unknown => [
  path,
  status,
  requests.map(({ outcome }) => outcome),
];

describe('a run', () => {
  it('without --write writes nothing', async () => {
    const tree = project({ 'a.js': FORUM });
    await expect(recordsOf(tree).then(records => records.map(outcomes))).resolves.toEqual([
      ['a.js', 'would-rewrite', ['would-rewrite']],
    ]);
    expect(tree.read('a.js')).toBe(FORUM);
  });

  it('with --write writes what changes, and only that', async () => {
    const tree = project({ 'a.js': FORUM, 'b.js': MANUAL, 'c.js': FORUM_REWRITTEN, 'd.js': 'a();' });
    await expect(recordsOf(tree, true).then(records => records.map(outcomes))).resolves.toEqual([
      ['a.js', 'rewritten', ['rewritten']],
      ['b.js', 'unchanged', ['manual']],
      ['c.js', 'unchanged', ['ok']],
    ]);
    expect(tree.read('a.js')).toBe(FORUM_REWRITTEN);
    expect(vi.mocked(write.writeTextFile)).toHaveBeenCalledTimes(1);
  });

  it('counts the files that it looked at', async () => {
    const { root } = project({ 'a.js': '', 'b.js': FORUM, 'c.css': '' });
    await expect(run(['.'], { cwd: root, write: false })).resolves.toMatchObject({ scanned: 2 });
  });

  it('keeps the order of the files over many batches', async () => {
    const names = Array.from({ length: 70 }, (_, index) => `${String(index).padStart(2, '0')}.js`);
    const records = await recordsOf(project(Object.fromEntries(names.map(name => [name, FORUM]))));
    expect(records.map(({ path }) => path)).toEqual(names);
  });
});

describe('a run that is interrupted', () => {
  const tree = (): Project =>
    project(Object.fromEntries(Array.from({ length: 70 }, (_, index) => [`${String(index + 10)}.js`, FORUM])));

  it('while it analyses tells how far it came, and writes nothing', async () => {
    const files = tree();
    const interruption = new AbortController();
    const result = await run(['.'], {
      cwd: files.root,
      write: true,
      signal: interruption.signal,
      onProgress: ({ seen }) => {
        if (seen === 64) interruption.abort();
      },
    });
    expect(result).toMatchObject({ scanned: 64, interruptedAt: 70 });
    expect(new Set(result.files.map(({ record }) => record.status))).toEqual(new Set(['would-rewrite']));
    expect(files.read('10.js')).toBe(FORUM);
  });

  it('while it writes ends between two files', async () => {
    const files = tree();
    const interruption = new AbortController();
    vi.mocked(write.writeTextFile).mockImplementationOnce(async (file, text) => {
      interruption.abort();
      await actualWrite.writeTextFile(file, text);
    });
    const result = await run(['.'], { cwd: files.root, write: true, signal: interruption.signal });
    expect(result.files.map(({ record }) => record.status).slice(0, 3)).toEqual([
      'rewritten',
      'would-rewrite',
      'would-rewrite',
    ]);
    expect([files.read('10.js'), files.read('11.js')]).toEqual([FORUM_REWRITTEN, FORUM]);
  });
});

describe('a file that fails', () => {
  it('on writing keeps what was found in it', async () => {
    vi.mocked(write.writeTextFile).mockRejectedValueOnce(new FileError('cannot be written: permission denied'));
    const records = await recordsOf(project({ 'a.js': FORUM }), true);
    expect(records).toEqual([expect.objectContaining({ error: 'cannot be written: permission denied' })]);
    expect(records.map(outcomes)).toEqual([['a.js', 'failed', ['would-rewrite']]]);
  });

  it('by a rewrite that is refused stays as it is, and the others are written', async () => {
    // By name, as files are read side by side.
    vi.mocked(rewrite.analyzeSource).mockImplementation((source, options) => {
      if (source.path.endsWith('a.js')) throw new rewrite.RewriteError('the rewritten text would not parse');
      return actual.analyzeSource(source, options);
    });
    const tree = project({ 'a.js': FORUM, 'b.js': FORUM });
    await expect(recordsOf(tree, true)).resolves.toMatchObject([
      { path: 'a.js', status: 'failed', error: 'internal error, please report it: the rewritten text would not parse' },
      { path: 'b.js', status: 'rewritten' },
    ]);
    expect(tree.read('a.js')).toBe(FORUM);
  });

  it('by nesting deeper than the call stack is told of, and the others are analysed', async () => {
    const sum = Array.from({ length: 30_000 }, () => '"a"').join('\n+ ');
    await expect(recordsOf(project({ 'a.js': `${FORUM}${sum};`, 'b.js': FORUM }))).resolves.toMatchObject([
      { path: 'a.js', status: 'failed', error: 'nested too deeply to be analysed' },
      { path: 'b.js', status: 'would-rewrite' },
    ]);
  });

  it('by a fault of ours says where that is only if DEBUG is set', async () => {
    const fault = new TypeError('a is undefined');
    const print = vi.spyOn(console, 'error').mockReturnValue();
    for (const debug of [undefined, '1']) {
      vi.stubEnv('DEBUG', debug);
      vi.mocked(rewrite.analyzeSource).mockImplementationOnce(() => {
        throw fault;
      });
      await expect(recordsOf(project({ 'a.js': FORUM }))).resolves.toMatchObject([
        { status: 'failed', error: 'internal error, please report it: a is undefined' },
      ]);
    }
    expect(print.mock.calls).toEqual([[fault]]);
  });
});
