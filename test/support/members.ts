import type { AnalyzeOptions } from 'oauth-token-request';
import { rewritten } from './analyze.js';

/** What stands around a body of which the pairs are sent, those that have a value, and in TypeScript. */
const OPEN = 'Object.entries(';
const PRESENT = '.filter(([, value]) => value != null)';
const TYPED = '.map(([name, value]): [string, string] => [name, String(value)])';
const JOINED = `.map(([name, value]) => [name, [value].flat().join(' ')])`;

/**
 * The members of a body after the rewrite of its request.
 * @param before what stands before the request
 * @param behind what stands behind it
 * @returns the reason if it is refused, the whole program if anything else was changed, and `pairs of …` where those of
 * the members are sent that have a value, `all pairs of …` where all are, `joined pairs of …` where lists are joined there
 */
export function membersAfter(members: string, before = '', behind = ';', options: AnalyzeOptions = {}): string {
  const start = (type: string, create: string): string =>
    `${before}\nfetch('https://a.test/oauth/token', { method: 'POST', headers: { 'Content-Type': '${type}' }, body: ${create}{ grant_type: 'password', `;
  const endOf = (rest = ''): string => ` }${rest}) })${behind}`;
  const after = rewritten(start('application/json', 'JSON.stringify(') + members + endOf(), options);
  const between = (create: string, rest?: string): string | null => {
    const [head, end] = [start('application/x-www-form-urlencoded', `new URLSearchParams(${create}`), endOf(rest)];
    return after.startsWith(head) && after.endsWith(end) ? after.slice(head.length, -end.length) : null;
  };
  const pairs = between(OPEN, `)${PRESENT}${TYPED}`) ?? between(OPEN, `)${PRESENT}`);
  if (pairs !== null) return `pairs of ${pairs}`;
  const joined = between(OPEN, `)${PRESENT}${JOINED}`);
  if (joined !== null) return `joined pairs of ${joined}`;
  const all = between(OPEN, `)${TYPED}`);
  return all === null ? (between('') ?? after) : `all pairs of ${all}`;
}

/** The code of members that are sent where a value is neither undefined nor, if `null` is what it may be, null. */
export function sentIfThere(value: string, members: string, missing: 'undefined' | 'null' = 'undefined'): string {
  return `...(${value} ${missing === 'null' ? '!=' : '!=='} ${missing} && { ${members} })`;
}
