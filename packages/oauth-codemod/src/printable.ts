/** C0 and C1 controls, line separators, and marks that change the direction of writing. */
const UNPRINTABLE = /[\u0000-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/gu;

/** A text with each character escaped that could steer a terminal or begin a line. */
export const escaped = (text: string, escape: (character: string) => string): string =>
  text.replace(UNPRINTABLE, character => escape(character));

/** A text on one line that can't steer a terminal: what could is written as an escape, e.g. `\u{1b}`. */
export function printable(text: string): string {
  return escaped(text, character => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
}
