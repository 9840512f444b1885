import { allowed, Automaton, type Word } from './automaton.js';

/** Texts of which one has to stand in a file, ASCII alone. */
export interface Fragments {
  readonly texts: readonly string[];
  /** Whether capitals count. */
  readonly isExact?: boolean;
  /** What may stand right before and behind one: a single character, or nothing at an end of the file. */
  readonly before?: RegExp;
  readonly after?: RegExp;
}

/** Sets of fragments that a file has to have, one of each set, for one of the alternatives. */
export type Condition = readonly (readonly Fragments[])[];

/** Each set is a bit of a number. */
const MOST = 31;

/** Something that a text may show. */
export interface Sign {
  /** What a text has to have for it, which is looked for first. */
  readonly needs: Condition;
  /** The same of a part of a text, where that is less. */
  readonly partNeeds?: Condition;
  readonly isIn: (text: string, isPart: boolean) => boolean;
}

type SignFinder = (text: string, isPart: boolean, sign: Sign) => boolean;

/**
 * Makes what looks for signs only where a text has what they need, at one pass for all of them.
 * @param patience how much text is looked at before that is made, in UTF-16 units: for little, it takes longer than it saves
 * @returns whether a text has a sign
 */
export function signFinder(signs: readonly Sign[], patience = 0): SignFinder {
  let seen = 0;
  let last = '';
  let find: SignFinder | undefined;
  return (text, isPart, sign) => {
    if (text !== last) [last, seen] = [text, seen + text.length];
    if (seen < patience) return sign.isIn(text, isPart);
    find ??= finderOf(signs);
    return find(text, isPart, sign);
  };
}

function finderOf(signs: readonly Sign[]): SignFinder {
  const conditions = signs.flatMap(({ needs, partNeeds }) => [needs, ...(partNeeds ? [partNeeds] : [])]);
  const all = [...new Set(conditions.flat(2))];
  if (all.length > MOST) throw new RangeError(`more than ${String(MOST)} sets of fragments`);
  const bitOf = (one: Fragments): number => 1 << all.indexOf(one);
  const words = all.flatMap((one): Word[] => {
    const { isExact = false, before, after } = one;
    const common = { bit: bitOf(one), isExact, before: allowed(before), after: allowed(after) };
    return [...new Set(one.texts)].map(text => ({ text, ...common }));
  });
  const automaton = new Automaton(words);
  const masks = new Map(
    conditions.map(condition => [
      condition,
      condition.map(fragments => fragments.reduce((mask, one) => mask | bitOf(one), 0)),
    ]),
  );
  // One text is asked about several signs, one after the other.
  let last = '';
  let found = 0;
  return (text, isPart, sign) => {
    if (text !== last) [last, found] = [text, automaton.search(text)];
    const known = masks.get((isPart ? sign.partNeeds : undefined) ?? sign.needs) ?? [];
    return known.some(mask => (found & mask) === mask) && sign.isIn(text, isPart);
  };
}
