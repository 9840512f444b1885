import { createRequire } from 'node:module';

/** Gives a text without its types; what is taken out becomes white space. */
type RemoveTypes = (text: string, options: { readonly all: boolean }) => { toString(): string };

const PRAGMA = /@(?:no)?flow\b/u;

/** Flow's own parser is loaded for the first file in Flow that has to be parsed. */
const removeTypes = (): RemoveTypes => createRequire(import.meta.url)('flow-remove-types') as RemoveTypes;

/** Whether both say the same but for white space, so that what stands in one stands in the other at the same place. */
function isAligned(blanked: string, text: string): boolean {
  if (blanked.length !== text.length) return false;
  for (let index = 0; index < text.length; index++) {
    const unit = blanked[index];
    if (unit !== text[index] && unit !== ' ') return false;
  }
  return true;
}

/**
 * The text of a file in Flow with its types blanked out.
 * @returns `null` if it doesn't say that it is one, or isn't valid as one
 */
export function withoutFlowTypes(text: string): string | null {
  if (!PRAGMA.test(text)) return null;
  try {
    const blanked = removeTypes()(text, { all: true }).toString();
    return isAligned(blanked, text) ? blanked : null;
  } catch {
    // Not Flow either: what is wrong with it as JavaScript is said.
    return null;
  }
}
