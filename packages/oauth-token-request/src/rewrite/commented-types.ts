import type { Node } from '../syntax/nodes.js';
import type { TextEdit } from '../types.js';
import type { Value } from '../values/types.js';

/** A comment that says of what follows, in parentheses or not, which type it has, in a script that TypeScript checks. */
const TYPE = /\/\*\*(?:(?!\*\/)[^])*@(?:type|satisfies)\b(?:(?!\*\/)[^])*\*\/\s*(?:export\s+)?\(?\s*$/u;

// Nobody writes longer ones.
const MAX_LENGTH = 2000;

const hasCommentedType = (text: string, offset: number): boolean =>
  TYPE.test(text.slice(Math.max(0, offset - MAX_LENGTH), offset));

/** The declaration around what a variable holds. */
function declarationOf({ defs: [definition] }: Value['via'][number]): Node | undefined {
  const declarator = definition?.node;
  return declarator?.type === 'VariableDeclarator' ? declarator.parent : undefined;
}

/** Whether edits change something for which a comment gives the type, which isn't read. */
export function changesCommentedType(edits: readonly TextEdit[], via: Value['via'], text: string): boolean {
  if (edits.some(({ range: [start] }) => hasCommentedType(text, start))) return true;
  return via.some(variable => {
    const declaration = declarationOf(variable);
    if (!declaration) return false;
    const [start, end] = declaration.range;
    return edits.some(({ range }) => start <= range[0] && range[1] <= end) && hasCommentedType(text, start);
  });
}
