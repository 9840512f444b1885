const DIRECTIVE = /(?:\/\/|\/?\*)\s*@ts-expect-error\b/u;

/** Blank, or a comment alone, which a directive above it passes over. */
const SKIPPED = /^\s*(?:\/\/.*)?$/u;

/** Whether the compiler is told to expect an error in the line of an offset, and would complain where there is none. */
export function isErrorExpected(text: string, offset: number): boolean {
  if (!DIRECTIVE.test(text)) return false;
  const before = text.slice(0, offset).split(/\r\n|[\n\r]/u);
  for (const line of before.slice(0, -1).reverse()) {
    if (DIRECTIVE.test(line)) return true;
    if (!SKIPPED.test(line)) return false;
  }
  return false;
}
