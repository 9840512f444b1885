import { createInterface, type Interface } from 'node:readline';
import { UsageError } from '../usage-error.js';
import type { Dialog } from './review.js';

/**
 * Asks on the terminal. Everything goes to standard error, so that a report on standard output stays whole.
 * @throws {UsageError} if there is nobody to ask.
 */
export function terminal(): Pick<Dialog, 'ask' | 'print' | 'release'> {
  if (!process.stdin.isTTY || !process.stderr.isTTY) {
    throw new UsageError('--interactive needs a terminal: use --write to write without being asked');
  }
  let lines: Interface | undefined;
  const typed: string[] = [];
  let answer: ((line: string | undefined) => void) | undefined;
  const reply = (line: string | undefined): void => {
    const waiting = answer;
    // At once: further lines may have come with this one.
    answer = undefined;
    waiting?.(line);
  };
  const release = (): void => {
    const open = lines;
    lines = undefined;
    open?.close();
  };
  const open = (): Interface => {
    const opened = createInterface({ input: process.stdin, output: process.stderr });
    // What is typed ahead counts for the questions to come.
    opened.on('line', line => {
      if (answer) reply(line);
      else typed.push(line);
    });
    // Ctrl-C and Ctrl-D close it.
    opened.on('close', () => {
      lines = undefined;
      reply(undefined);
    });
    return opened;
  };
  return {
    print: text => process.stderr.write(text),
    release,
    async ask(question) {
      const early = typed.shift();
      if (early !== undefined) {
        process.stderr.write(`${question}${early}\n`);
        return early;
      }
      lines ??= open();
      lines.setPrompt(question);
      lines.prompt();
      return new Promise<string | undefined>(resolve => {
        answer = resolve;
      });
    },
  };
}
