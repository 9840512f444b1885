import { rewritten } from './analyze.js';

/**
 * The members of a body after the rewrite of its request.
 * @param before what stands before the request
 * @param behind what stands behind it
 * @returns the reason if it is refused, and the whole program if anything else was changed
 */
export function membersAfter(members: string, before = '', behind = ';'): string {
  const start = (type: string, create: string): string =>
    `${before}\nfetch('https://a.test/oauth/token', { method: 'POST', headers: { 'Content-Type': '${type}' }, body: ${create}({ grant_type: 'password', `;
  const end = ` }) })${behind}`;
  const after = rewritten(start('application/json', 'JSON.stringify') + members + end);
  const head = start('application/x-www-form-urlencoded', 'new URLSearchParams');
  return after.startsWith(head) && after.endsWith(end) ? after.slice(head.length, -end.length) : after;
}

/** The code of members that are sent where a value is neither undefined nor, if `null` is what it may be, null. */
export function sentIfThere(value: string, members: string, missing: 'undefined' | 'null' = 'undefined'): string {
  return `...(${value} ${missing === 'null' ? '!=' : '!=='} ${missing} && { ${members} })`;
}
