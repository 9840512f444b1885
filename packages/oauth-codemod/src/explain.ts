import { REASONS } from 'oauth-token-request';
import { REASON_PAGES, type AnyReason } from './reasons/pages.js';
import { UsageError } from './usage-error.js';

const isReason = (code: string): code is AnyReason => Object.hasOwn(REASON_PAGES, code);

const indented = (text: string): string => text.trimEnd().replace(/^(?=.)/gmu, '    ');

/**
 * Says what a reason code of a report means, and what to do by hand.
 * @throws {UsageError} if there is no such code.
 */
export function explainReason(code: string): string {
  if (!isReason(code)) {
    throw new UsageError(`no reason is called ${code}; there are ${Object.keys(REASON_PAGES).sort().join(', ')}`);
  }
  const { text, before, after } = REASON_PAGES[code];
  const help = code in REASONS ? `  ${(REASONS as Readonly<Record<string, string>>)[code] ?? ''}\n\n` : '';
  return `${code}\n${help}  ${text}\n\n  Before:\n\n${indented(before)}\n\n  After:\n\n${indented(after)}\n`;
}
