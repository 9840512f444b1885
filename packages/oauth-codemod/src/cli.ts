import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { isatty } from 'node:tty';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import pc from 'picocolors';
import type { Settings } from 'oauth-token-request';
import { internalError } from './failure.js';
import { systemReason } from './files/file-error.js';
import { isSource } from './language.js';
import { packageVersion } from './package-info.js';
import { printable } from './printable.js';
import { progressLine } from './progress.js';
import type { Summary } from './records.js';
import { FORMATS, loadFormat } from './reports/formats.js';
import type { Report } from './reports/report.js';
import type { FileResult, Review, RunOptions, RunResult } from './run.js';
import { loadSettings } from './settings-file.js';
import { shellCommand } from './shell-command.js';
import { exitStatus, summarize } from './summary.js';
import { UsageError } from './usage-error.js';

const NAME = 'oauth-codemod';

const EXAMPLES = `
Examples:
  ${NAME} src                        show what would change below src
  ${NAME} --write src                change it
  ${NAME} --interactive src          be asked about each request
  ${NAME} --format diff | git apply  the same, by way of git
  ${NAME} --config oauth.json src    with your own endpoints and clients

Exit status:
  0  nothing is left to do
  1  requests remain that need a rewrite or a hand
  2  wrong usage, or a file could not be read, parsed or written
`;

/** As a shell reports a process that SIGINT ended. */
const INTERRUPTED = 130;

interface CliOptions {
  readonly write?: true;
  readonly interactive?: true;
  readonly allowDirty?: true;
  readonly mark?: true;
  readonly include?: 'possible';
  readonly format: string;
  readonly config?: string;
  readonly stdinFilepath?: string;
  readonly report?: string;
  readonly redact?: true;
  readonly filesFrom?: string;
  readonly explain?: string;
  readonly probe?: true;
  readonly yes?: true;
}

/**
 * Runs the command line.
 * @param args without node and script
 * @returns the exit status
 */
export async function main(args: readonly string[]): Promise<number> {
  let status = 0;
  const program = createProgram(
    async (paths, options) => {
      status = await execute(paths, options);
    },
    async (url, { timeout, allowHttp }) => {
      const { probeCommand } = await import('./probe/command.js');
      status = await probeCommand(url, { timeout: timeout * 1000, allowHttp: allowHttp === true });
    },
  );
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

interface ProbeCliOptions {
  /** In seconds. */
  readonly timeout: number;
  readonly allowHttp?: true;
}

function createProgram(
  action: (paths: string[], options: CliOptions) => Promise<void>,
  probe: (url: string, options: ProbeCliOptions) => Promise<void>,
): Command {
  const program = createMain(action);
  program
    .command('probe')
    .description('ask a server what its endpoint reads, without credentials')
    .argument('<url>', 'the endpoint')
    .addOption(new Option('--timeout <seconds>', 'for each request').default(TIMEOUT).argParser(secondsOf))
    .option('--allow-http', 'also without encryption')
    .action(probe);
  return program;
}

/** In seconds. */
const TIMEOUT = 10;

function secondsOf(text: string): number {
  const seconds = Number(text);
  if (!(seconds > 0 && seconds <= 600)) throw new InvalidArgumentError('Give a number of seconds up to 600.');
  return seconds;
}

function createMain(action: (paths: string[], options: CliOptions) => Promise<void>): Command {
  const notWithStdin = ['write', 'interactive', 'report', 'redact', 'filesFrom', 'mark', 'probe'];
  return new Command(NAME)
    .description('Rewrites OAuth token requests that send JSON to application/x-www-form-urlencoded.')
    .argument('[paths...]', 'files, folders and globs; the working directory if there is none')
    .option('--write', 'write the files that change')
    .addOption(new Option('--interactive', 'ask about each request, then write').conflicts(['write', 'mark']))
    .option('--allow-dirty', 'write files that have uncommitted changes too')
    .option('--mark', 'mark what needs a hand with a TODO comment')
    .addOption(new Option('--include <certainty>', 'also rewrite what is only possible').choices(['possible']))
    .addOption(new Option('--format <format>', 'how to report').choices(FORMATS).default('text'))
    .option('--report <file>', 'also write a page that can be sent round (.html)')
    .option('--redact', 'mask literal secrets in diffs')
    .option('--config <file>', 'your endpoints and clients (.json, .js, .mjs)')
    .option('--files-from <list>', 'look at the files that a list names; - is standard input')
    .addOption(new Option('--stdin-filepath <name>', 'rewrite standard input as this file').conflicts(notWithStdin))
    .option('--probe', 'ask servers that are not known what they read')
    .option('--yes', 'let --probe send without asking')
    .option('--explain <code>', 'say what a reason code means')
    .version(packageVersion(), '--version')
    .helpOption('-h, --help', 'print this')
    .helpCommand(false)
    .addHelpText('after', EXAMPLES)
    .configureOutput({
      outputError: message => {
        const line = message.replace(/^error: /u, '').trim();
        complain(NAME, line.replace(/\s*\n\s*/gu, ' '));
      },
    })
    .exitOverride()
    .action(action);
}

async function execute(paths: readonly string[], options: CliOptions): Promise<number> {
  if (options.explain !== undefined) {
    const { explainReason } = await import('./explain.js');
    process.stdout.write(explainReason(options.explain));
    return 0;
  }
  const interruption = new AbortController();
  // The second time, the process ends at once.
  process.once('SIGINT', () => {
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
  const status = await report(result, options, shellCommand([NAME, '--write', ...repeated(options), ...paths]));
  return result.interruptedAt === undefined ? status : INTERRUPTED;
}

/** The settings, and what servers say themselves. */
async function probedSettings(paths: readonly string[], { yes }: CliOptions, options: RunOptions): Promise<Settings> {
  const [{ run }, { probeUnknown }] = await Promise.all([import('./run.js'), import('./probe/command.js')]);
  const { files } = await run(paths, { ...options, write: false });
  const rows = await probeUnknown(files, { timeout: TIMEOUT * 1000, isAgreed: yes === true });
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
  const { maskSecrets } = await import('./secrets/mask.js');
  const colors = pc.createColors(pc.isColorSupported);
  const review = createReview({ ...dialog, colors, shown: file => (redact === true ? maskSecrets(file) : file) });
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
  const whole: Report = {
    ...{ files, summary, nextCommand, colors, isBrief: options.interactive === true },
    ...(interruptedAt !== undefined && { interruptedAt }),
  };
  process.stdout.write(
    await reporter.render(options.redact === true && reporter.showsCode ? await masked(whole) : whole),
  );
  if (options.report !== undefined) await writeReport(options.report, whole);
  return exitStatus(summary);
}

async function masked(whole: Report): Promise<Report> {
  const { maskSecrets } = await import('./secrets/mask.js');
  return { ...whole, files: whole.files.map(maskSecrets) };
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

/** The options that a command that writes must repeat. */
function repeated({ include, config, filesFrom, mark }: CliOptions): string[] {
  return [
    ...(mark === true ? ['--mark'] : []),
    ...(filesFrom === undefined ? [] : ['--files-from', filesFrom]),
    ...(include === undefined ? [] : ['--include', include]),
    ...(config === undefined ? [] : ['--config', config]),
  ];
}
