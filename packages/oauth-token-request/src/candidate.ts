import type { Settings } from './types.js';

/** Whether a file can contain a token request at all: a cheap look at its text, before anything is parsed. */
export function mayContainTokenRequest(text: string, _settings: Settings = {}): boolean {
  return /token|oauth|grant/iu.test(text);
}
