const trivia = /(?:[\s\uFEFF]+|\/\/[^\n\r\u2028\u2029]*|\/\*[\s\S]*?\*\/)+/uy;

/** The offset of the next token at or after `offset`: white space and comments are passed over. */
function skipTrivia(text: string, offset: number): number {
  trivia.lastIndex = offset;
  return trivia.test(text) ? trivia.lastIndex : offset;
}

/** The offset of `token` if it is the next token at or after `offset`, else `null`. */
export function nextTokenIs(text: string, offset: number, token: string): number | null {
  const start = skipTrivia(text, offset);
  return text.startsWith(token, start) ? start : null;
}

/** The white space with which the line of `offset` begins. */
export function indentationAt(text: string, offset: number): string {
  const lineStart = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  return /^[\t ]*/u.exec(text.slice(lineStart, offset))?.[0] ?? '';
}

/** The line ending that the file uses. */
export function lineEndingOf(text: string): string {
  return /\r\n|\n|\r/u.exec(text)?.[0] ?? '\n';
}
