import type { EndpointSetting, Settings } from '../types.js';
import { addressSign } from './addresses.js';
import { endpointSign } from './endpoint-names.js';
import type { Sign } from './signs.js';
import { lazily } from '../syntax/remembered.js';
import { parameterSign } from './parameter-names.js';
import { speakingClientSign } from './sender.js';

/** What of a configured address has to stand in a text; `null` if that can't be told. */
function needleOf({ url }: EndpointSetting): string | null {
  if (typeof url !== 'string') return null;
  const texts = url
    .replace(/^https?:\/\//iu, '')
    .split(/[/*:.]+/u)
    .filter(text => text.length > 2 && !/^\d+$/u.test(text));
  return texts.sort((a, b) => b.length - a.length)[0]?.toLowerCase() ?? null;
}

/** Whether a text may name an address that is configured. */
export function namesConfigured(text: string, { endpoints = [] }: Settings): boolean {
  if (endpoints.length === 0) return false;
  const lower = text.toLowerCase();
  return endpoints.some(endpoint => {
    const needle = needleOf(endpoint);
    return needle === null || lower.includes(needle);
  });
}

/** What speaks for an endpoint of OAuth: an address, a name for one, parameters. */
export const evidenceSigns = lazily((): readonly Sign[] => [
  parameterSign,
  addressSign(),
  endpointSign(),
  speakingClientSign,
]);
