import { escaped, printable } from './printable.js';

/** A command as it may be pasted into a POSIX shell, on one line and without what could steer a terminal. */
export function shellCommand(words: readonly string[]): string {
  return words.map(quoted).join(' ');
}

function quoted(word: string): string {
  if (/^[\w./:@%+=,-]+$/u.test(word)) return word;
  if (printable(word) === word) return `'${word.replaceAll("'", `'\\''`)}'`;
  // In dollars, escapes are read (POSIX.1-2024 §2.2.4), but only of bytes.
  const byte = (value: number): string => `\\x${value.toString(16).padStart(2, '0')}`;
  return `$'${escaped(word.replace(/['\\]/gu, '\\$&'), character => Array.from(Buffer.from(character), byte).join(''))}'`;
}
