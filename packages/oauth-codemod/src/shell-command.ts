/** A command as it may be pasted into a POSIX shell. */
export function shellCommand(words: readonly string[]): string {
  return words.map(word => (/^[\w./:@%+=,-]+$/u.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`)).join(' ');
}
