import type { Site } from './site.js';
import { alternativesOf } from '../values/types.js';
import type { ContentType } from '../wire/content-type.js';

/**
 * Whether a body of which nothing is known goes out under a JSON header that the request writes itself: a server that
 * reads nothing but a form finds none there, whatever the body is.
 * @param own the Content-Type that the request gives itself
 */
export function isUnreadUnderJson({ body, client, rule, urls, query, isTransformed }: Site, own: ContentType): boolean {
  const { serialisation } = rule;
  if (own.kind !== 'known' || own.type !== 'json' || isTransformed || client.isStranger === true) return false;
  // The client may name another type than it is told.
  if (serialisation.overridesHeader === true || serialisation.instanceOverridesHeader === true) return false;
  // The parameters may stand in the URL, with a body that is nothing.
  if (query !== null || urls.some(parts => parts.some(part => typeof part === 'string' && part.includes('?'))))
    return false;
  const given = body.value === null ? [] : alternativesOf(body.value);
  return given.length > 0 && given.every(({ kind }) => kind === 'unknown' || kind === 'api' || kind === 'text');
}
