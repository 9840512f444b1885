import { evidenceSigns, namesConfigured } from './candidate/evidence.js';
import { signFinder, type Sign } from './candidate/signs.js';
import { importsIn } from './candidate/imports.js';
import { unescaped, withoutComments } from './candidate/needles.js';
import { moduleTexts, type ImportAccess } from './candidate/modules.js';
import { reachThroughImports } from './candidate/reach.js';
import { namesOwn, senderSigns } from './candidate/sender.js';
import { stemsOf } from './candidate/stems.js';
import { namesStranger } from './candidate/stranger.js';
import { lazily } from './syntax/remembered.js';
import type { Settings } from './types.js';

/** An instance or a function that sends may come from another file of the project. */
const projectImport = /(?:from|import|require)\s*\(?\s*['"`][.@~#]/u;

type Test = (text: string, isPart?: boolean) => boolean;

const ESCAPE = /\\(?:u00|u\{|x)/u;

/** Letters may be escaped. */
const escapeSign: Sign = {
  needs: [[{ texts: ['\\u00', '\\u{', '\\x'], isExact: true }]],
  isIn: text => ESCAPE.test(text),
};

/** Some files of a common length, asked about each sign. */
const PATIENCE = 2_000_000;

const hasSign = lazily(() => signFinder([...evidenceSigns(), ...senderSigns, escapeSign], PATIENCE));

/** Comments explain what isn't there. */
function readable(isNamed: (text: string, isPart: boolean) => boolean): Test {
  const inProgram: Test = (text, isPart = false) => isNamed(text, isPart) && isNamed(withoutComments(text), isPart);
  return (text, isPart = false) =>
    inProgram(text, isPart) || (hasSign()(text, isPart, escapeSign) && inProgram(unescaped(text), isPart));
}

const speakingUnder = (settings: Settings): Test =>
  readable(
    (text, isPart) => evidenceSigns().some(sign => hasSign()(text, isPart, sign)) || namesConfigured(text, settings),
  );

const sendingUnder = (settings: Settings): Test =>
  readable((text, isPart) => namesOwn(text, settings) || senderSigns.some(sign => hasSign()(text, isPart, sign)));

const evidenceStems = lazily(() => stemsOf(evidenceSigns()));

/** Whether a text is worth looking for what speaks of OAuth; most aren't, which one look tells. */
const maySpeak = (text: string, { endpoints = [] }: Settings): boolean =>
  endpoints.length > 0 || evidenceStems().test(text) || ESCAPE.test(text);

/**
 * Whether a file can contain a token request at all: a look at its text, before anything is parsed. What it imports is
 * taken for something that sends, and for nothing that speaks of OAuth; `candidateFinder` looks.
 * @param text the file's source text
 * @param hasTypes whether types tell what sends, so that the text need not
 */
export function mayContainTokenRequest(text: string, settings: Settings = {}, hasTypes = false): boolean {
  return (
    maySpeak(text, settings) &&
    speakingUnder(settings)(text) &&
    (hasTypes || projectImport.test(text) || namesStranger(text) || sendingUnder(settings)(text))
  );
}

export interface CandidateFinder {
  /**
   * Whether a file can contain a token request.
   * @param hasTypes whether types tell what sends, so that no text need
   */
  readonly isCandidate: (path: string, text: string, hasTypes?: boolean) => boolean;
  /** The same of a file that has to speak of OAuth by itself, so that those that don't are told at one look. */
  readonly isSpeaking: (path: string, text: string, hasTypes?: boolean) => boolean;
  /** Whether what a file imports under a name can be, or lead to, something that sends requests. */
  readonly canSend: (path: string, specifier: string, imported: string) => boolean;
}

/**
 * Tells files that can contain a token request by their texts and by those of the files that they import: what sends
 * and what speaks of OAuth may both stand elsewhere.
 */
export function candidateFinder({ resolve, readText }: ImportAccess, settings: Settings = {}): CandidateFinder {
  const sends = sendingUnder(settings);
  const speaks = speakingUnder(settings);
  const textOf = moduleTexts(readText);
  const importsSender = reachThroughImports(resolve, {
    textOf,
    has: sends,
    throughOthers: true,
    throughCalls: false,
  });
  const importsEvidence = reachThroughImports(resolve, {
    textOf,
    has: speaks,
    throughOthers: false,
    throughCalls: true,
  });
  const leadsOn = (path: string, text: string): boolean =>
    sends(text) || namesStranger(text) || importsSender(path, importsIn(withoutComments(text)));
  return {
    isCandidate: (path, text, hasTypes = false) =>
      speaks(text)
        ? hasTypes || leadsOn(path, text)
        : sends(text) && importsEvidence(path, importsIn(withoutComments(text))),
    isSpeaking: (path, text, hasTypes = false) =>
      maySpeak(text, settings) && speaks(text) && (hasTypes || leadsOn(path, text)),
    canSend: (path, specifier, imported) => importsSender(path, [{ specifier, imported }]),
  };
}
