import { apiKey } from '../values/types.js';
import type { BodyUse } from './body-use.js';
import { isPresent, type Slot } from './slots.js';

/** The reason why a rewrite is refused for the sake of functions of the caller's own. */
export type Obstacle = 'json-replacer' | 'shared-body' | 'unknown-headers';

/** Whether something else than JSON.stringify writes the JSON. */
function isOwnWriter(slot: Slot | null): boolean {
  if (!isPresent(slot)) return false;
  const { node, value } = slot;
  if (value?.kind === 'api' && apiKey(value) === ':JSON.stringify') return false;
  return node !== null || value?.kind === 'union';
}

/**
 * What functions of the caller's own put in the way of a rewrite.
 * @param use what hooks do with each request
 * @param writers what may write the JSON
 */
export function obstacleTo(use: BodyUse, writers: readonly (Slot | null)[]): Obstacle | null {
  if (writers.some(isOwnWriter)) return 'json-replacer';
  if (use === 'reads') return 'shared-body';
  return use === 'labels' ? 'unknown-headers' : null;
}
