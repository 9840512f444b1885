import type {
  Accepts,
  Certainty,
  Endpoint,
  EndpointKind,
  EndpointSetting,
  Evidence,
  Provider,
  Settings,
} from '../types.js';
import { findProvider } from './find-provider.js';
import { guessKind, type Guess } from './guess.js';
import { judge } from './judge.js';
import { sectionFor } from './kinds.js';
import { isOnOwnServer, speaksToOwnServer } from './own-servers.js';
import { isAmongLenient, mayBeLenient, namedProvider, speakOfProvider } from './owners.js';
import { readParametersFor, type RequestParameters } from './parameters.js';
import { compileGlob } from './pattern.js';
import { withoutPlaceholder } from './placeholders.js';
import { compileRegExp } from './regexp.js';
import { displayUrl, isLoopback, isWhollyUnknown, parseUrl, type ParsedUrl, type UrlText } from './url.js';

export interface Identification {
  readonly endpoint: Endpoint;
  readonly certainty: Certainty;
  readonly evidence: readonly Evidence[];
  /** The value of `grant_type`, `null` if it isn't known or there is none. */
  readonly grantType: string | null;
}

/** What else is known of the request. */
export interface Circumstances {
  /** The program is a test that starts the server that it tests. */
  readonly isOwnTest?: boolean;
  /** Whether the program itself calls a body a form that is none; asked only where it decides. */
  readonly isCalledForm?: () => boolean;
  /** The names of the functions and classes around the request and its callers, nearest first; asked only where they decide. */
  readonly within?: () => readonly string[];
  /** Whether the file names something; asked only where that decides. */
  readonly mentions?: (name: string) => boolean;
}

/** Most lenient first: what may take JSON is left alone. */
const LENIENCE: readonly (Certainty | null)[] = [
  'json-required',
  'json-accepted',
  null,
  'possible',
  'likely',
  'certain',
];

const globs = new WeakMap<EndpointSetting, (url: ParsedUrl) => boolean>();

/**
 * Tells which OAuth endpoint a request goes to, and how sure that is.
 * @param urls what the URL may be: more than one for `a ?? b` or `test ? a : b`, none if nothing is known of it
 * @returns `null` if it is no OAuth request
 */
export function identify(
  urls: readonly UrlText[],
  parameters: RequestParameters,
  settings: Settings = {},
  circumstances: Circumstances = {},
): Identification | null {
  const known = urls.filter(url => !isWhollyUnknown(url));
  const candidates = known.length > 0 ? known : urls.length > 0 ? urls : [{ parts: [] }];
  return candidates
    .map(url => identifyOne(url, parameters, settings, circumstances))
    .reduce((best, next) => (lenienceOf(next) < lenienceOf(best) ? next : best));
}

function lenienceOf(identification: Identification | null): number {
  return LENIENCE.indexOf(identification?.certainty ?? null);
}

function identifyOne(
  given: UrlText,
  parameters: RequestParameters,
  settings: Settings,
  { isOwnTest: isTest = false, isCalledForm = () => false, within = () => [], mentions }: Circumstances,
): Identification | null {
  const url = withoutPlaceholder(given);
  const parsed = parseUrl(url);
  const setting = parsed && findSetting(parsed, settings);
  const addressed = setting || !parsed ? null : findProvider(parsed);
  const accepts: Accepts | null = setting?.accepts ?? null;
  const known = setting ? (setting.kind ?? 'token') : addressed?.kind;
  const {
    kind,
    url: urlSignal,
    signal,
    evidence,
  } = known ? certainlyOf(known, parameters) : guessKind(parsed, parameters);
  const isOwnTest = isTest && isLocal(parsed);
  const judged = (provider: Provider | null): Certainty | null =>
    judge({ accepts, provider, kind, url: urlSignal, parameters: signal.strength, isOwnTest, isCalledForm });
  const byAddress = judged(addressed);
  if (byAddress === null) return null;
  const isAnyones = known === undefined && (byAddress === 'likely' || byAddress === 'possible');
  const isNowhere = isAnyones && (parsed?.host ?? null) === null;
  const names = isNowhere ? namesFor(url, parameters) : [];
  const named = namedProvider(kind, names);
  const around = (): readonly string[] => [...names, ...within()];
  const mayTakeJson =
    (isAnyones && mayBeLenient(parsed, parameters, mentions)) ||
    (isAnyones && isOnOwnServer(parsed, url) && !speakOfProvider(kind, around())) ||
    (isNowhere && (isAmongLenient(kind, around()) || (mentions && speaksToOwnServer(mentions)) === true));
  const certainty = named ? judged(named) : mayTakeJson && !isCalledForm() ? 'possible' : byAddress;
  if (certainty === null) return null;
  const provider = addressed ?? named;
  return {
    endpoint: { kind, url: displayUrl(given), provider, rfc: sectionFor(kind, signal.grantType) },
    certainty,
    grantType: signal.grantType,
    evidence: [
      ...addressEvidence(setting, provider, evidence),
      ...(signal.detail === null ? [] : [{ signal: 'parameters', detail: signal.detail } as const]),
    ],
  };
}

/** Every name that may say whose the endpoint is. */
function namesFor({ parts, via = [] }: UrlText, parameters: RequestParameters): readonly string[] {
  const inText = parts.flatMap(part => (typeof part === 'string' ? [] : part.names));
  return [...inText, ...via, ...(parameters?.credentials ?? [])];
}

function certainlyOf(kind: EndpointKind, parameters: RequestParameters): Guess {
  return { kind, url: 'endpoint', signal: readParametersFor(kind, parameters), evidence: null };
}

/** Whether a URL may be that of a server that the same program started. */
function isLocal(url: ParsedUrl | null): boolean {
  const host = url?.host ?? null;
  return host === null || isLoopback(host);
}

function findSetting(url: ParsedUrl, { endpoints = [] }: Settings): EndpointSetting | null {
  return endpoints.find(setting => matcherOf(setting)(url)) ?? null;
}

function matcherOf(setting: EndpointSetting): (url: ParsedUrl) => boolean {
  const { url } = setting;
  const matches = globs.get(setting) ?? (typeof url === 'string' ? compileGlob(url) : compileRegExp(url));
  globs.set(setting, matches);
  return matches;
}

function addressEvidence(
  setting: EndpointSetting | null,
  provider: Provider | null,
  shape: Evidence | null,
): readonly Evidence[] {
  if (setting) return [{ signal: 'settings', detail: String(setting.url) }];
  if (provider) return [{ signal: 'provider', detail: provider.name }];
  return shape ? [shape] : [];
}
