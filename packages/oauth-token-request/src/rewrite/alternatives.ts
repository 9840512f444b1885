import type { Site } from '../clients/site.js';
import type { Value } from '../values/types.js';
import { alternativesOf } from '../values/types.js';
import { Refusal } from './reasons.js';

/**
 * Whether TypeScript gives a value one type of which some members are undefined: what a function returns, or what is
 * chosen for a constant. URLSearchParams takes no such type.
 */
function isMixed(value: Value): boolean {
  const declarator = value.via.at(-1)?.defs[0]?.node;
  const isChosen = declarator?.type === 'VariableDeclarator' && declarator.init?.type === 'ConditionalExpression';
  if (!isChosen && value.node.type !== 'CallExpression') return false;
  const objects = alternativesOf(value).filter(one => one.kind === 'object');
  const keys = objects.map(({ members }) => [...new Set(members.map(({ key }) => key))].sort().join());
  return new Set(keys).size > 1;
}

/** Refuses a body whose alternatives differ in their members, where URLSearchParams would be made of all of them. */
export function checkAlternatives({ body: { value }, rule }: Site): void {
  if (value === null || rule.rewrite?.pass === 'object') return;
  const made = [value, ...alternativesOf(value).flatMap(one => (one.kind === 'json' ? one.of : []))];
  if (made.some(isMixed)) throw new Refusal('typed-members');
}
