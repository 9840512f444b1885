import type { TextEdit } from './types.js';

/**
 * Applies text edits to `text`. Edits that say the same thing count once.
 * @throws {RangeError} if two different edits overlap.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const unique = [...new Map(edits.map(edit => [`${edit.range.join()}:${edit.text}`, edit])).values()];
  unique.sort((a, b) => a.range[0] - b.range[0] || a.range[1] - b.range[1]);
  let result = '';
  let position = 0;
  for (const {
    range: [start, end],
    text: replacement,
  } of unique) {
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
