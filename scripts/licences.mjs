// Which licences the packages' dependencies may have.

/** Licences that ask for nothing but their notice to be kept, by SPDX identifier. */
const ALLOWED = new Set(['0BSD', 'Apache-2.0', 'BlueOak-1.0.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT', 'MIT-0']);

/**
 * The packages whose licence isn't allowed, as `name (licence)`. Of a choice, one allowed licence is enough.
 * @param {Readonly<Record<string, readonly { readonly name: string }[]>>} found what `pnpm licenses list --json` prints
 */
export function forbiddenLicences(found) {
  const isAllowed = licence =>
    licence
      .replaceAll(/[()]/gu, '')
      .split(' OR ')
      .some(choice => choice.split(' AND ').every(each => ALLOWED.has(each)));
  return Object.entries(found)
    .filter(([licence]) => !isAllowed(licence))
    .flatMap(([licence, packages]) => packages.map(({ name }) => `${name} (${licence})`));
}
