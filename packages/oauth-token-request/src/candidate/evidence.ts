import type { EndpointSetting, Settings } from '../types.js';
import { namesAddress } from './addresses.js';
import { namesEndpoint } from './endpoint-names.js';
import { namesParameters } from './parameter-names.js';
import { namesSpeakingClient } from './sender.js';

/** What of a configured address has to stand in a text; `null` if that can't be told. */
function needleOf({ url }: EndpointSetting): string | null {
  if (typeof url !== 'string') return null;
  const texts = url
    .replace(/^https?:\/\//iu, '')
    .split(/[/*:.]+/u)
    .filter(text => text.length > 2 && !/^\d+$/u.test(text));
  return texts.sort((a, b) => b.length - a.length)[0]?.toLowerCase() ?? null;
}

function namesConfigured(text: string, endpoints: readonly EndpointSetting[]): boolean {
  if (endpoints.length === 0) return false;
  const lower = text.toLowerCase();
  return endpoints.some(endpoint => {
    const needle = needleOf(endpoint);
    return needle === null || lower.includes(needle);
  });
}

/**
 * Whether a text names anything that speaks for an endpoint of OAuth: an address, a name for one, parameters.
 * @param isPart further parameters may stand elsewhere in its file
 */
export function namesEvidence(text: string, { endpoints = [] }: Settings = {}, isPart = false): boolean {
  return (
    namesParameters(text, isPart) ||
    namesAddress(text) ||
    namesEndpoint(text) ||
    namesSpeakingClient(text) ||
    namesConfigured(text, endpoints)
  );
}
