import { expect, it } from 'vitest';
import { forbiddenLicences } from '../scripts/licences.mjs';

it.each([
  ['MIT', []],
  ['(BSD-3-Clause OR GPL-2.0)', []],
  ['(Apache-2.0 AND MIT)', []],
  ['GPL-3.0', ['left-pad (GPL-3.0)']],
  ['MIT AND GPL-3.0', ['left-pad (MIT AND GPL-3.0)']],
  ['Unknown', ['left-pad (Unknown)']],
])('a dependency under %s: %j', (licence, forbidden) => {
  expect(forbiddenLicences({ [licence]: [{ name: 'left-pad' }] })).toEqual(forbidden);
});
