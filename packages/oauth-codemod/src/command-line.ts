import { Command, Help, InvalidArgumentError, Option } from 'commander';
import { packageVersion } from './package-info.js';
import { FORMATS } from './reports/formats.js';

export const NAME = 'oauth-codemod';

/** What `probe` and `--probe` have in common. */
export interface ProbeCliOptions {
  /** In seconds. */
  readonly timeout: number;
  readonly allowHttp?: true;
}

export interface CliOptions extends ProbeCliOptions {
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

export interface Actions {
  readonly run: (paths: readonly string[], options: CliOptions) => Promise<void>;
  readonly probe: (url: string, options: ProbeCliOptions) => Promise<void>;
  /** Says what is wrong with the command line. */
  readonly complain: (message: string) => void;
}

const MORE = `
Examples:
  ${NAME} src                        show what would change below src
  ${NAME} --write src                change it
  ${NAME} --format diff | git apply  the same, by way of git
Exit status: 0 nothing is left to do, 1 requests remain, 2 something failed`;

const PROBE_MORE = `
It sends two requests that no server grants. --timeout and --allow-http go with
${NAME} --probe too, which asks the servers that your code names.
Exit status: 0 the answers tell what it reads, 1 they don't, 2 wrong usage`;

/** In seconds. */
const TIMEOUT = 10;

/** The command line with all its options, as `--help` shows it on one screen. */
export function createProgram({ run, probe, complain }: Actions): Command {
  const notWithStdin = ['write', 'interactive', 'report', 'redact', 'filesFrom', 'mark', 'probe'];
  const program = new Command(NAME)
    .usage(`[options] [paths...]\n       ${NAME} probe [options] <url>`)
    .description('Rewrites OAuth token requests from JSON to application/x-www-form-urlencoded.')
    .argument('[paths...]')
    // So that `probe --timeout` is that of `probe`.
    .enablePositionalOptions()
    .exitOverride()
    .configureOutput({
      outputError: message => {
        complain(
          message
            .replace(/^error: /u, '')
            .trim()
            .replace(/\s*\n\s*/gu, ' '),
        );
      },
    })
    .configureHelp({ optionDescription: ({ description }) => description, formatHelp })
    .optionsGroup('Changing (without these, nothing is written):')
    .option('--write', 'write the files that change')
    .addOption(new Option('--interactive', 'ask about each request, then write').conflicts(['write', 'mark']))
    .option('--mark', 'mark what needs a hand with a TODO comment')
    .addOption(
      new Option('--include <certainty>', 'possible: also rewrite what is only possible').choices(['possible']),
    )
    .option('--allow-dirty', 'write files that have uncommitted changes too')
    .optionsGroup('Reporting:')
    .addOption(new Option('--format <format>', formatNames()).choices(FORMATS).default('text'))
    .option('--report <file>', 'also write a page that can be sent round (.html)')
    .option('--redact', 'mask literal secrets in diffs')
    .optionsGroup('Input (files, folders and globs; by default the working directory):')
    .option('--config <file>', 'your endpoints and clients (.json, .js, .mjs)')
    .option('--files-from <list>', 'files that a list names; - is standard input')
    .addOption(new Option('--stdin-filepath <name>', 'rewrite standard input as this file').conflicts(notWithStdin))
    .optionsGroup('Servers:')
    .option('--probe', 'ask servers that are not known what they read')
    .option('--yes', 'let --probe send without asking')
    .addOption(timeoutOption().hideHelp())
    .addOption(allowHttpOption().hideHelp())
    .optionsGroup('Help:')
    .option('--explain <code>', 'say what a reason code means')
    .version(packageVersion(), '--version', 'print the version')
    .helpOption('-h, --help', 'print this')
    .helpCommand(false)
    .addHelpText('after', MORE)
    .action(run);
  program
    .command('probe', { hidden: true })
    .usage('[options] <url>')
    .description('Asks a server what its endpoint reads, without credentials.')
    .argument('<url>')
    .addOption(timeoutOption())
    .addOption(allowHttpOption())
    .addHelpText('after', PROBE_MORE)
    .action(probe);
  return program;
}

/** Sections without blank lines between them: everything is to fit a screen. */
const formatHelp = (command: Command, help: Help): string =>
  new Help().formatHelp(command, help).replace(/\n\n(?=[A-Z])/gu, '\n');

const timeoutOption = (): Option =>
  new Option('--timeout <seconds>', `how long each answer may take (${String(TIMEOUT)})`)
    .default(TIMEOUT)
    .argParser(secondsOf);

const allowHttpOption = (): Option => new Option('--allow-http', 'ask without encryption too');

function secondsOf(text: string): number {
  const seconds = Number(text);
  if (!(seconds > 0 && seconds <= 600)) throw new InvalidArgumentError('Give a number of seconds up to 600.');
  return seconds;
}

/** The one that is taken without the option comes first. */
const formatNames = (): string => ['text (default)', ...FORMATS.filter(name => name !== 'text')].join(', ');
