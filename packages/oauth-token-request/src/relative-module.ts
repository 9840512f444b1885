/** What a folder holds, by name; `other` is what has to be looked up, such as a link. */
export type Listing = ReadonlyMap<string, 'file' | 'folder' | 'other'>;

/** In the order in which they are tried. */
export const EXTENSIONS = ['.ts', '.tsx', '.mts', '.cts', '.js', '.jsx', '.mjs', '.cjs', '.json'];

/** TypeScript writes the extension of what it emits. */
export const EXTENSION_ALIAS = {
  '.js': ['.ts', '.tsx', '.js', '.jsx'],
  '.mjs': ['.mts', '.mjs'],
  '.cjs': ['.cts', '.cjs'],
};

/**
 * The file that a relative specifier means, as TypeScript and Node find it.
 * @param folder of the file that imports it, without a slash at its end
 * @param specifier begins with `.`
 * @returns `undefined` if there is none, `unclear` if more has to be known than what folders hold
 */
export function relativeModule(
  folder: string,
  specifier: string,
  list: (folder: string) => Listing | undefined,
): string | undefined {
  const path = joined(folder, specifier);
  const slash = path.lastIndexOf('/');
  const [above, name] = [path.slice(0, slash), path.slice(slash + 1)];
  const entries = list(above === '' ? '/' : above);
  if (entries === undefined) return undefined;
  if (!/(?:^|\/)\.{0,2}$/u.test(specifier)) {
    for (const candidate of candidatesFor(name)) {
      const kind = entries.get(candidate);
      if (kind === 'other') return 'unclear';
      if (kind === 'file') return `${above}/${candidate}`;
    }
  }
  if (entries.get(name) === 'other') return 'unclear';
  const inside = list(path);
  if (inside === undefined) return undefined;
  // Its `main` may say another file.
  if (inside.has('package.json')) return 'unclear';
  const index = EXTENSIONS.map(extension => `index${extension}`).find(file => inside.has(file));
  return index === undefined ? undefined : inside.get(index) === 'file' ? `${path}/${index}` : 'unclear';
}

function candidatesFor(name: string): string[] {
  const extension = /\.[cm]?js$/u.exec(name)?.[0] as keyof typeof EXTENSION_ALIAS | undefined;
  const stem = extension === undefined ? name : name.slice(0, -extension.length);
  const aliases = extension === undefined ? [name] : EXTENSION_ALIAS[extension].map(alias => stem + alias);
  return [...aliases, ...EXTENSIONS.map(each => name + each)];
}

function joined(folder: string, specifier: string): string {
  const segments = folder.split('/');
  for (const segment of specifier.split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '.' && segment !== '') segments.push(segment);
  }
  return segments.join('/');
}
