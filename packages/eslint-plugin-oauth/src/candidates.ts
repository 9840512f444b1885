import { candidateFinder, projectFiles, type CandidateFinder, type Settings } from 'oauth-token-request';
import { readText, REMEMBERED, resolve } from './modules.js';

interface Known {
  readonly settings: unknown;
  readonly since: number;
  readonly finder: CandidateFinder;
}

let known: Known | undefined;

/**
 * Tells which files can hold a request, by their texts and by those of what they import. One finder serves a run over
 * many files; it is made anew after a short while, so that an editor's session sees what was changed.
 * @param key the settings as ESLint gives them, the same object for all files that they count for
 * @param settings reads them, when a finder has to be made
 */
export function finderFor(key: unknown, settings: () => Settings): CandidateFinder {
  const now = Date.now();
  if (known && known.settings === key && now - known.since <= REMEMBERED) return known.finder;
  const finder = candidateFinder({ resolve: projectFiles({ resolve, readText }), readText }, settings());
  known = { settings: key, since: now, finder };
  return finder;
}
