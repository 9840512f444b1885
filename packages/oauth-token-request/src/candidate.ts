import { namesEvidence } from './candidate/evidence.js';
import { importsIn } from './candidate/imports.js';
import { unescaped, withoutComments } from './candidate/needles.js';
import { reachThroughImports, type ImportAccess } from './candidate/reach.js';
import { namesSender } from './candidate/sender.js';
import { namesStranger } from './candidate/stranger.js';
import type { Settings } from './types.js';

/** An instance or a function that sends may come from another file of the project. */
const projectImport = /(?:from|import|require)\s*\(?\s*['"`][.@~#]/u;

type Names = (text: string, settings: Settings, isPart: boolean) => boolean;
type Test = (text: string, isPart?: boolean) => boolean;

/** Letters may be escaped. */
const ESCAPE = /\\(?:u00|u\{|x)/u;

/** Comments explain what isn't there. */
function readable(names: Names, settings: Settings): Test {
  const inProgram: Test = (text, isPart = false) =>
    names(text, settings, isPart) && names(withoutComments(text), settings, isPart);
  return (text, isPart) => inProgram(text, isPart) || (ESCAPE.test(text) && inProgram(unescaped(text), isPart));
}

/**
 * Whether a file can contain a token request at all: a look at its text, before anything is parsed. What it imports is
 * taken for something that sends, and for nothing that speaks of OAuth; `candidateFinder` looks.
 * @param text the file's source text
 * @param hasTypes whether types tell what sends, so that the text need not
 */
export function mayContainTokenRequest(text: string, settings: Settings = {}, hasTypes = false): boolean {
  return (
    readable(namesEvidence, settings)(text) &&
    (hasTypes || projectImport.test(text) || namesStranger(text) || readable(namesSender, settings)(text))
  );
}

export interface CandidateFinder {
  /**
   * Whether a file can contain a token request.
   * @param hasTypes whether types tell what sends, so that no text need
   */
  readonly isCandidate: (path: string, text: string, hasTypes?: boolean) => boolean;
  /** Whether what a file imports under a name can be, or lead to, something that sends requests. */
  readonly canSend: (path: string, specifier: string, imported: string) => boolean;
}

/**
 * Tells files that can contain a token request by their texts and by those of the files that they import: what sends
 * and what speaks of OAuth may both stand elsewhere.
 */
export function candidateFinder(access: ImportAccess, settings: Settings = {}): CandidateFinder {
  const sends = readable(namesSender, settings);
  const speaks = readable(namesEvidence, settings);
  const importsSender = reachThroughImports(access, { has: sends, throughOthers: true, throughCalls: false });
  const importsEvidence = reachThroughImports(access, { has: speaks, throughOthers: false, throughCalls: true });
  return {
    isCandidate: (path, text, hasTypes = false) =>
      speaks(text)
        ? hasTypes || sends(text) || namesStranger(text) || importsSender(path, importsIn(withoutComments(text)))
        : sends(text) && importsEvidence(path, importsIn(withoutComments(text))),
    canSend: (path, specifier, imported) => importsSender(path, [{ specifier, imported }]),
  };
}
