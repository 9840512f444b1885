import { REASONS } from 'oauth-token-request';
import { UsageError } from './usage-error.js';

/** The engine's reasons, and those that only a codemod has. */
const ALL: Readonly<Record<string, string>> = {
  ...REASONS,
  'opted-out': 'A comment says to leave this request as it is: remove it to have the request rewritten.',
  'overlapping-edit':
    'The rewrite touches the same text as that of another request, so only one of them is made: run again once that is written.',
};

/**
 * Says what a reason code of a report means.
 * @throws {UsageError} if there is no such code.
 */
export function explainReason(code: string): string {
  const meaning = Object.hasOwn(ALL, code) ? ALL[code] : undefined;
  if (meaning === undefined) {
    throw new UsageError(`no reason is called ${code}; there are ${Object.keys(ALL).sort().join(', ')}`);
  }
  return `${code}\n  ${meaning}\n`;
}
