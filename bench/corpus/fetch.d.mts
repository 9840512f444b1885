/**
 * Fetches the corpus unless it is there already.
 * @returns its folder, which holds one folder for each package
 * @throws {Error} if a package can't be fetched, or isn't the one that the list pins
 */
export function fetchCorpus(): string;
