import type { TextEdit } from './types.js';

const keyOf = ({ range, text }: TextEdit): string => `${range.join()}:${text}`;

/** Edits as they follow each other in a text, those that say the same thing once. */
export function inOrder(edits: readonly TextEdit[]): TextEdit[] {
  const unique = [...new Map(edits.map(edit => [keyOf(edit), edit])).values()];
  return unique.sort((a, b) => a.range[0] - b.range[0] || a.range[1] - b.range[1]);
}

/**
 * The edits of several requests as those of one, `null` if two of them would do something different in the same place.
 */
export function united(lists: readonly (readonly TextEdit[])[]): TextEdit[] | null {
  const keys = lists.map(edits => new Set(edits.map(keyOf)));
  const all = lists.flatMap((edits, index) => edits.map(edit => ({ edit, index })));
  all.sort((a, b) => a.edit.range[0] - b.edit.range[0]);
  const isConflict = all.some(({ edit, index }, position) => {
    for (const { edit: next, index: other } of all.slice(position + 1)) {
      if (next.range[0] > edit.range[1]) return false;
      const isSame = keys[other]?.has(keyOf(edit)) === true && keys[index]?.has(keyOf(next)) === true;
      if (index !== other && !isSame) return true;
    }
    return false;
  });
  return isConflict ? null : inOrder(lists.flat());
}

/**
 * Applies text edits to `text`. Edits that say the same thing count once.
 * @throws {RangeError} if two different edits overlap.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let position = 0;
  for (const {
    range: [start, end],
    text: replacement,
  } of inOrder(edits)) {
    if (start < position) throw new RangeError(`Edits overlap at offset ${String(start)}.`);
    result += text.slice(position, start) + replacement;
    position = end;
  }
  return result + text.slice(position);
}

/** Whether edits of two requests can be applied together. */
export function hasOverlap(a: readonly TextEdit[], b: readonly TextEdit[]): boolean {
  return a.some(x =>
    b.some(
      y =>
        x.range[0] < y.range[1] &&
        y.range[0] < x.range[1] &&
        !(x.range[0] === y.range[0] && x.range[1] === y.range[1] && x.text === y.text),
    ),
  );
}
