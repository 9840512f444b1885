import { escaped } from '../syntax/escaped.js';
import { groupBy } from '../syntax/table.js';
import type { Sign } from './signs.js';

/** The texts of which one stands in whatever has any of them. */
export const shortest = (texts: readonly string[]): string[] =>
  texts.filter(text => !texts.some(other => other !== text && text.includes(other)));

/** The source of a regular expression for any of some texts, which are told apart letter by letter: as many are quick. */
function anyByLetter(texts: readonly string[]): string {
  if (texts.includes('')) return '';
  const ways = [...groupBy(texts, text => text.charAt(0))].map(
    ([letter, all]) => escaped(letter) + anyByLetter(all.map(text => text.slice(1))),
  );
  return ways.length === 1 ? ways.join('') : `(?:${ways.join('|')})`;
}

/** What a text has to match to have any of some signs: one expression that little else of a project matches. */
export function stemsOf(signs: readonly Sign[]): RegExp {
  const texts = signs.flatMap(({ needs }) => needs.flatMap(([first]) => first?.texts ?? []));
  return new RegExp(anyByLetter(shortest([...new Set(texts.map(text => text.toLowerCase()))])), 'iu');
}
