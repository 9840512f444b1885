import { readdirSync, type Dirent } from 'node:fs';
import type { Listing } from 'oauth-token-request';

const kindOf = (entry: Dirent): 'file' | 'folder' | 'other' =>
  entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : 'other';

/** Lists folders, each once. */
export function cachedLister(): (folder: string) => Listing | undefined {
  const listings = new Map<string, Listing | undefined>();
  return folder => {
    if (!listings.has(folder)) listings.set(folder, listingOf(folder));
    return listings.get(folder);
  };
}

function listingOf(folder: string): Listing | undefined {
  try {
    return new Map(readdirSync(folder, { withFileTypes: true }).map(entry => [entry.name, kindOf(entry)]));
  } catch {
    return undefined;
  }
}
