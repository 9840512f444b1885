import type { Accepts, Certainty, EndpointKind, Provider } from '../types.js';
import type { ParameterStrength } from './parameters.js';

/** What a URL says by itself: that of a token endpoint, that of something else, or nothing. */
export type UrlSignal = 'token' | 'other' | 'unreadable';

export interface Signals {
  /** From the settings, `null` if the endpoint isn't configured. */
  readonly accepts: Accepts | null;
  readonly provider: Pick<Provider, 'json' | 'quality' | 'kind'> | null;
  readonly kind: EndpointKind;
  readonly url: UrlSignal;
  readonly parameters: ParameterStrength;
}

const BY_SETTING: Readonly<Record<Accepts, Certainty>> = {
  form: 'certain',
  json: 'json-required',
  both: 'json-accepted',
};

/** URLs of endpoints that nobody knows, by what the parameters say. */
const BY_SHAPE: Readonly<Record<UrlSignal, Readonly<Record<ParameterStrength, Certainty | null>>>> = {
  token: { unmistakable: 'likely', supporting: 'likely', unreadable: 'possible', none: null },
  unreadable: { unmistakable: 'likely', supporting: 'possible', unreadable: null, none: null },
  other: { unmistakable: 'possible', supporting: null, unreadable: null, none: null },
};

/** How sure it is that an endpoint is one of OAuth that takes a form; `null` if it is no OAuth request at all. */
export function judge({ accepts, provider, kind, url, parameters }: Signals): Certainty | null {
  if (accepts !== null) return BY_SETTING[accepts];
  if (kind === 'registration') return 'json-required';
  if (provider === null) return BY_SHAPE[url][parameters];
  if (provider.kind === 'registration' || provider.kind === 'other') return 'json-required';
  if (provider.json === 'required') return 'json-required';
  if (provider.json === 'accepted') return 'json-accepted';
  if (provider.json === 'undocumented') return 'likely';
  return provider.quality === 'user-report' || provider.quality === 'inferred' ? 'likely' : 'certain';
}
