import { readdirSync, type Dirent } from 'node:fs';
import type { Listing } from 'oauth-token-request';

const kindOf = (entry: Dirent): 'file' | 'folder' | 'other' =>
  entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : 'other';

/** Folders that are kept at a time: a run goes from one to its neighbours, so that it seldom comes back. */
const MAX_LISTINGS = 2000;

/** Lists folders, each once as long as a run stays near it. */
export function cachedLister(): (folder: string) => Listing | undefined {
  const listings = new Map<string, Listing | undefined>();
  return folder => {
    if (!listings.has(folder)) {
      if (listings.size >= MAX_LISTINGS) listings.clear();
      listings.set(folder, listingOf(folder));
    }
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
