import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { isatty } from 'node:tty';
import { CommanderError } from 'commander';
import pc from 'picocolors';
import type { Settings } from 'oauth-token-request';
import { createProgram, NAME, type CliOptions, type ProbeCliOptions } from './command-line.js';
import { internalError } from './failure.js';
import { systemReason } from './files/file-error.js';
import { isSource } from './language.js';
import { printable } from './printable.js';
import type { ProbeOptions } from './probe/probe.js';
import { progressLine } from './progress.js';
import type { Summary } from './records.js';
import { loadFormat } from './reports/formats.js';
import type { Report } from './reports/report.js';
import type { Review, RunOptions, RunResult } from './run.js';
import type { FileResult } from './scan/file.js';
import { loadSettings } from './settings-file.js';
import { shellCommand } from './shell-command.js';
import { exitStatus, summarize } from './summary.js';
import { UsageError } from './usage-error.js';

/** Else a folder that was meant to be another one would pass for right. */
const NOTHING =
  'no file to look at: there is no JavaScript or TypeScript but in installed packages, in build output or in what git ignores';

/** As a shell reports a process that SIGINT ended. */
const INTERRUPTED = 130;

/**
 * Runs the command line.
 * @param args without node and script
 * @returns the exit status
 */
export async function main(args: readonly string[]): Promise<number> {
  let status = 0;
  const program = createProgram({
    async run(paths, options) {
      status = await execute(paths, options);
    },
    async probe(url, options) {
      const { probeCommand } = await import('./probe/command.js');
      status = await probeCommand(url, probeOptions(options));
    },
    complain(message) {
      complain(NAME, message);
    },
  });
  try {
    await program.parseAsync(args, { from: 'user' });
    return status;
  } catch (error) {
    // Commander has said what is wrong, or printed the help or the version.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    complain(NAME, error instanceof UsageError ? error.message : internalError(error));
    return 2;
  }
}

const probeOptions = ({ timeout, allowHttp }: ProbeCliOptions): ProbeOptions => ({
  timeout: timeout * 1000,
  allowHttp: allowHttp === true,
});

async function execute(paths: readonly string[], options: CliOptions): Promise<number> {
  if (options.explain !== undefined) {
    const { explainReason } = await import('./explain.js');
    process.stdout.write(explainReason(options.explain));
    return 0;
  }
  const interruption = new AbortController();
  // Never taken away: what writes a file ends the process where it finds itself the only one that listens.
  process.on('SIGINT', () => {
    if (interruption.signal.aborted) process.exit(INTERRUPTED);
    interruption.abort();
  });
  const cwd = process.cwd();
  const settings = options.config === undefined ? undefined : await loadSettings(options.config, cwd);
  const { include, mark } = options;
  const write = options.write === true || options.interactive === true;
  const runOptions = { cwd, write, settings, include, mark };
  if (options.stdinFilepath !== undefined) return executeStdin(options.stdinFilepath, paths, options, runOptions);
  if (paths.includes('')) throw new UsageError('a path is empty');
  const dialog = options.interactive === true ? await dialogOnTerminal(options) : undefined;
  const listed = options.filesFrom === undefined ? undefined : await listedIn(options.filesFrom, cwd);
  const progress = process.stderr.isTTY ? progressLine(process.stderr) : undefined;
  const { run } = await import('./run.js');
  const all = paths.length > 0 || listed ? paths : ['.'];
  const probed = options.probe === true ? await probedSettings(all, options, { ...runOptions, listed }) : settings;
  const result = await run(all, {
    ...runOptions,
    settings: probed,
    allowDirty: options.allowDirty,
    listed,
    review: dialog?.review,
    signal: interruption.signal,
    onProgress: seen => {
      if (seen.seen < seen.total) progress?.show(seen);
      else progress?.clear();
    },
  }).finally(() => {
    progress?.clear();
    dialog?.release();
  });
  for (const warning of result.warnings) complain('warning', warning);
  if (result.scanned + result.files.length === 0 && listed === undefined) complain('warning', NOTHING);
  const status = await report(
    result,
    options,
    shellCommand([...invocation(), '--write', ...repeated(options), ...paths]),
  );
  return result.interruptedAt === undefined ? status : INTERRUPTED;
}

/** The settings, and what servers say themselves. */
async function probedSettings(paths: readonly string[], asked: CliOptions, options: RunOptions): Promise<Settings> {
  const [{ run }, { probeUnknown }] = await Promise.all([import('./run.js'), import('./probe/command.js')]);
  const { files } = await run(paths, { ...options, write: false });
  const rows = await probeUnknown(files, { ...probeOptions(asked), isAgreed: asked.yes === true });
  const { endpoints = [], ...others } = options.settings ?? {};
  // What the user says counts before what a server says.
  return { ...others, endpoints: [...endpoints, ...rows] };
}

async function dialogOnTerminal({ redact }: CliOptions): Promise<{ review: Review; release: () => void }> {
  const [{ createReview }, { terminal }] = await Promise.all([
    import('./interactive/review.js'),
    import('./interactive/terminal.js'),
  ]);
  const dialog = terminal();
  const { maskerOf } = await import('./secrets/mask.js');
  const colors = pc.createColors(pc.isColorSupported);
  const review = createReview({ ...dialog, colors, shown: file => (redact === true ? maskerOf([file])(file) : file) });
  return { review, release: dialog.release };
}

async function executeStdin(
  name: string,
  paths: readonly string[],
  options: CliOptions,
  runOptions: RunOptions,
): Promise<number> {
  if (paths.length > 0) throw new UsageError('--stdin-filepath takes no other paths');
  if (!isSource(name)) throw new UsageError(`${name}: neither a JavaScript nor a TypeScript file`);
  const { runStdin } = await import('./stdin.js');
  const asked = options.format === 'text';
  const { file, output } = await runStdin(process.stdin, name, { ...runOptions, write: asked });
  const files = file ? [file] : [];
  if (!asked) return report({ files, scanned: 1 }, options, '');
  process.stdout.write(output);
  for (const { record } of files) {
    if (record.error !== undefined) complain(record.path, record.error);
    for (const { line, column, help } of record.requests) {
      if (help !== undefined) complain(`${record.path}:${String(line)}:${String(column)}`, help);
    }
  }
  return exitStatus(summaryOf(files, 1));
}

const summaryOf = (files: readonly FileResult[], scanned: number): Summary =>
  summarize(
    files.map(({ record }) => record),
    scanned,
  );

async function report(
  { files, scanned, interruptedAt }: Pick<RunResult, 'files' | 'scanned' | 'interruptedAt'>,
  options: CliOptions,
  nextCommand: string,
): Promise<number> {
  const summary = summaryOf(files, scanned);
  const reporter = await loadFormat(options.format);
  if (!reporter.tellsFailures) {
    for (const { record } of files) if (record.error !== undefined) complain(record.path, record.error);
  }
  const colors = pc.createColors(isatty(1) && pc.isColorSupported);
  const explainCommand = shellCommand([...invocation(), '--explain']);
  const whole: Report = {
    ...{ files, summary, nextCommand, explainCommand, colors, isBrief: options.interactive === true },
    ...(interruptedAt !== undefined && { interruptedAt }),
  };
  process.stdout.write(
    await reporter.render(options.redact === true && reporter.showsCode ? await masked(whole) : whole),
  );
  if (options.report !== undefined) await writeReport(options.report, whole);
  return exitStatus(summary);
}

async function masked(whole: Report): Promise<Report> {
  const { maskerOf } = await import('./secrets/mask.js');
  return { ...whole, files: whole.files.map(maskerOf(whole.files)) };
}

async function writeReport(path: string, whole: Report): Promise<void> {
  const { renderHtml } = await import('./reports/html.js');
  try {
    await writeFile(resolve(path), renderHtml(whole, new Date()));
  } catch (error) {
    throw new UsageError(`report ${path}: cannot be written: ${systemReason(error)}`, { cause: error });
  }
}

function complain(about: string, message: string): void {
  process.stderr.write(`${printable(about)}: ${printable(message)}\n`);
}

async function listedIn(source: string, cwd: string): Promise<readonly string[]> {
  const { readList } = await import('./files/list.js');
  return readList(source, cwd);
}

/** How this command was called: what runs by way of npx may not be on the path. */
const invocation = (): string[] => (process.env['npm_lifecycle_event'] === 'npx' ? ['npx', NAME] : [NAME]);

/** The options that a command that writes must repeat. */
function repeated({ include, config, filesFrom, mark }: CliOptions): string[] {
  return [
    ...(mark === true ? ['--mark'] : []),
    ...(filesFrom === undefined ? [] : ['--files-from', filesFrom]),
    ...(include === undefined ? [] : ['--include', include]),
    ...(config === undefined ? [] : ['--config', config]),
  ];
}
