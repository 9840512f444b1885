import type { Accepts, Certainty, EndpointKind, Provider } from '../types.js';
import { KINDS } from './kinds.js';
import type { ParameterStrength } from './parameters.js';

/** What a URL says by itself: that of an endpoint of OAuth, of something that gives tokens, of something else, or nothing. */
export type UrlSignal = 'endpoint' | 'tokens' | 'other' | 'unreadable';

/** What counts of a provider's row. */
type Row = Pick<Provider, 'json' | 'quality' | 'kind' | 'url'>;

export interface Signals {
  /** From the settings, `null` if the endpoint isn't configured. */
  readonly accepts: Accepts | null;
  readonly provider: Row | null;
  readonly kind: EndpointKind;
  readonly url: UrlSignal;
  readonly parameters: ParameterStrength;
  /** Whether the program itself calls the body a form; asked only where that counts, as it takes time to find out. */
  readonly isCalledForm: () => boolean;
  /** A test sends it to the server that it tests: what comes back may be what it is about. */
  readonly isOwnTest: boolean;
}

const BY_SETTING: Readonly<Record<Accepts, Certainty>> = {
  form: 'certain',
  json: 'json-required',
  both: 'json-accepted',
};

/** URLs of endpoints that nobody knows, by what the parameters say. */
const BY_SHAPE: Readonly<Record<UrlSignal, Readonly<Record<ParameterStrength, Certainty | null>>>> = {
  endpoint: { unmistakable: 'likely', supporting: 'likely', inconclusive: 'possible', none: null },
  tokens: { unmistakable: 'likely', supporting: null, inconclusive: null, none: null },
  unreadable: { unmistakable: 'likely', supporting: 'possible', inconclusive: null, none: null },
  other: { unmistakable: 'possible', supporting: null, inconclusive: null, none: null },
};

/** How sure it is that an endpoint is one of OAuth that takes a form; `null` if it is no OAuth request at all. */
export function judge(signals: Signals): Certainty | null {
  if (signals.accepts !== null) return asCalled(BY_SETTING[signals.accepts], 'certain', signals);
  const certainty = signals.provider
    ? asCalled(byProvider(signals.provider, signals), 'likely', signals)
    : byShape(signals);
  return signals.isOwnTest && (certainty === 'certain' || certainty === 'likely') ? 'possible' : certainty;
}

/** A server that takes both reads what is called a form as a form, whatever it is. */
function asCalled(certainty: Certainty | null, called: Certainty, { isCalledForm }: Signals): Certainty | null {
  return certainty === 'json-accepted' && isCalledForm() ? called : certainty;
}

function byProvider(row: Row, signals: Signals): Certainty | null {
  const certainty = byRow(row);
  if (!isOnAnyHost(row)) return certainty;
  // The path alone says whose it is: the parameters mustn't speak against it.
  if (signals.parameters === 'none') return null;
  return certainty === 'likely' ? byUrl({ ...signals, url: 'endpoint' }) : certainty;
}

function byRow({ kind, json, quality }: Row): Certainty {
  if (KINDS[kind].body === 'json' || json === 'required') return 'json-required';
  if (json === 'accepted') return 'json-accepted';
  if (json === 'undocumented') return 'likely';
  return quality === 'user-report' || quality === 'inferred' ? 'likely' : 'certain';
}

function isOnAnyHost({ url }: Row): boolean {
  return /^https:\/\/\{[\w-]+\}\//u.test(url);
}

function byShape(signals: Signals): Certainty | null {
  if (KINDS[signals.kind].body !== 'json') return byUrl(signals);
  return signals.parameters === 'none' ? null : 'json-required';
}

/** JSON that is called a form is right nowhere: all that has to be told is that it is meant for an endpoint of OAuth. */
function byUrl({ url, parameters, isCalledForm }: Signals): Certainty | null {
  const isOurs = parameters === 'unmistakable' || (url === 'endpoint' && parameters === 'inconclusive');
  return isOurs && isCalledForm() ? 'likely' : BY_SHAPE[url][parameters];
}
