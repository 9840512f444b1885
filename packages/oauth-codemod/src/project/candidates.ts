import { candidateFinder, type CandidateFinder, type Settings } from 'oauth-token-request';
import { readBytes } from '../files/read.js';
import { findModule } from './find.js';

/** Byte by byte: what is looked for is ASCII, and a text of one byte for each character is made and searched sooner. */
export const asSearched = (bytes: Buffer): string => bytes.toString('latin1');

function readSearched(path: string): string | undefined {
  try {
    return asSearched(readBytes(path));
  } catch {
    return undefined;
  }
}

/** Tells which files of a project can hold a request, by their texts and by those of what they import. */
export function candidatesUnder(settings: Settings | undefined): CandidateFinder {
  return candidateFinder({ resolve: findModule, readText: readSearched }, settings);
}
