import { KINDS } from '../endpoints/kinds.js';
import { DISTINCTIVE_PARAMETERS, TOKEN_PARAMETERS } from '../endpoints/parameters.js';
import type { Sign } from './signs.js';
import { anyOf, FORM_KINDS } from './needles.js';

const ofKinds = FORM_KINDS.map(kind => KINDS[kind].parameters);

/** Parameters that can be evidence by themselves or of which, beside others, one has to be there. */
const telling = [...new Set([...DISTINCTIVE_PARAMETERS, ...ofKinds.flatMap(kind => kind.telling)])];

/** The ends of their names, which are quick to look for. */
const tellingEnds = new RegExp(
  `(?:${anyOf(telling.map(name => /_?[^_]+$/u.exec(name)?.[0] ?? name))})(?![\\w$-])`,
  'u',
);

const parameters = anyOf([...telling, ...TOKEN_PARAMETERS.all, ...ofKinds.flatMap(({ needs }) => needs.flat())]);

/** A parameter's name as a key: not where it is only read (`error.code`). */
const key = new RegExp(
  `(${parameters})(?![\\w$-])(?:(?<=(?<![\\w$.-])(?:${parameters}))|(?<=\\.(?:${parameters}))(?=\\s*=(?!=)))`,
  'gu',
);

const distinctive = new Set(DISTINCTIVE_PARAMETERS);

/** Whether the parameters that a text names can, together, be those of a request; of a part, whether they can be some. */
function namesParameters(text: string, isPart: boolean): boolean {
  if (!tellingEnds.test(text)) return false;
  const found = new Set<string>();
  for (const [, name = ''] of text.matchAll(key)) found.add(name);
  if (isPart) return [...found].some(name => distinctive.has(name));
  if (found.has('grant_type')) return true;
  const ofToken = [...found].filter(name => TOKEN_PARAMETERS.all.includes(name));
  if (
    ofToken.length >= 2 &&
    ofToken.some(name => TOKEN_PARAMETERS.telling.has(name)) &&
    ofToken.some(name => distinctive.has(name))
  )
    return true;
  return ofKinds.some(
    kind =>
      kind.telling.some(name => found.has(name)) && kind.needs.every(group => group.some(name => found.has(name))),
  );
}

const BESIDE = /^[^\w$-]?$/u;

export const parameterSign: Sign = {
  needs: [[{ texts: telling, isExact: true, before: BESIDE, after: BESIDE }]],
  isIn: namesParameters,
};
