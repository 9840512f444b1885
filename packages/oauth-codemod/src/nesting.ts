/** Nesting that no one writes by hand: oxc-parser ends the process by a full stack from about 3,000 levels on. */
const DEEPEST = 2000;

/** What makes a tree deeper without a bracket, or separates what isn't nested. */
const TOKENS = /[()[\]{};,=<:]|(?<![?:])\n(?!\s*[?:])|\?(?![.?:),])|\b(?:else|if|new)\b/gu;

/** A text with less of them can't be nested so deeply. */
const SHORTEST = 2 * DEEPEST;

/**
 * Whether a script may be nested too deeply for a parser that recurses, as far as its text tells: brackets that are
 * open, and branches and operators that each hold the next one.
 */
export function isNestedTooDeeply(text: string): boolean {
  if (text.length < SHORTEST) return false;
  const outer: { readonly branches: number; readonly chained: number }[] = [];
  let depth = 0;
  // Branches at this level of brackets, which each hold the next one, and operators in this expression.
  let branches = 0;
  let chained = 0;
  for (const [token] of text.matchAll(TOKENS)) {
    switch (token) {
      case '(':
      case '[':
      case '{':
        outer.push({ branches, chained });
        depth += 1 + branches + chained;
        branches = chained = 0;
        break;
      case ')':
      case ']':
      case '}':
        // What is open outside goes on: `a ? (b) : c`, `} else {`.
        ({ branches, chained } = outer.pop() ?? { branches: 0, chained: 0 });
        depth = outer.length === 0 ? 0 : Math.max(0, depth - 1 - branches - chained);
        break;
      case ';':
        branches = chained = 0;
        break;
      case ',':
      case '\n':
        chained = 0;
        break;
      case 'else':
        branches += 1;
        break;
      default:
        chained += 1;
    }
    if (depth + branches + chained > DEEPEST) return true;
  }
  return false;
}
