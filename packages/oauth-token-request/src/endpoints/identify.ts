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
import { judge, type UrlSignal } from './judge.js';
import { sectionFor } from './kinds.js';
import { isOtherEndpointName, isTokenEndpointName, meaningfulName } from './names.js';
import { readParameters, type ParameterSignal, type RequestParameters } from './parameters.js';
import { isTokenPath } from './paths.js';
import { compileGlob } from './pattern.js';
import { displayUrl, HOLE, isWhollyUnknown, parseUrl, type ParsedUrl, type UrlText } from './url.js';

export interface Identification {
  readonly endpoint: Endpoint;
  readonly certainty: Certainty;
  readonly evidence: readonly Evidence[];
  /** The value of `grant_type`, `null` if it isn't known or there is none. */
  readonly grantType: string | null;
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
): Identification | null {
  const known = urls.filter(url => !isWhollyUnknown(url));
  const candidates = known.length > 0 ? known : urls.length > 0 ? urls : [{ parts: [] }];
  const signal = readParameters(parameters);
  return candidates
    .map(url => identifyOne(url, signal, settings))
    .reduce((best, next) => (lenienceOf(next) < lenienceOf(best) ? next : best));
}

function lenienceOf(identification: Identification | null): number {
  return LENIENCE.indexOf(identification?.certainty ?? null);
}

function identifyOne(url: UrlText, parameters: ParameterSignal, settings: Settings): Identification | null {
  const parsed = parseUrl(url);
  const setting = parsed && findSetting(parsed, settings);
  const provider = setting || !parsed ? null : findProvider(parsed);
  const accepts: Accepts | null = setting?.accepts ?? null;
  const kind: EndpointKind = (setting ? setting.kind : provider?.kind) ?? 'token';
  const shape = shapeOf(parsed);
  const certainty = judge({ accepts, provider, kind, url: shape.signal, parameters: parameters.strength });
  if (certainty === null) return null;
  const rfc = sectionFor(kind, parameters.grantType);
  return {
    endpoint: { kind, url: displayUrl(url), provider, rfc },
    certainty,
    grantType: parameters.grantType,
    evidence: [
      ...addressEvidence(setting, provider, shape.evidence),
      ...(parameters.detail === null ? [] : [{ signal: 'parameters', detail: parameters.detail } as const]),
    ],
  };
}

function findSetting(url: ParsedUrl, { endpoints = [] }: Settings): EndpointSetting | null {
  return endpoints.find(setting => matcherOf(setting)(url)) ?? null;
}

function matcherOf(setting: EndpointSetting): (url: ParsedUrl) => boolean {
  const matches = globs.get(setting) ?? compileGlob(setting.url);
  globs.set(setting, matches);
  return matches;
}

function addressEvidence(
  setting: EndpointSetting | null,
  provider: Provider | null,
  shape: Evidence | null,
): readonly Evidence[] {
  if (setting) return [{ signal: 'settings', detail: setting.url }];
  if (provider) return [{ signal: 'provider', detail: provider.name }];
  return shape ? [shape] : [];
}

/** What a URL says to someone who knows neither its owner nor the settings. */
function shapeOf(url: ParsedUrl | null): { signal: UrlSignal; evidence: Evidence | null } {
  if (url === null) return { signal: 'other', evidence: null };
  const { tailNames } = url;
  if (tailNames !== null) {
    if (isTokenEndpointName(tailNames)) {
      return { signal: 'token', evidence: { signal: 'name', detail: meaningfulName(tailNames) ?? '' } };
    }
    return { signal: isOtherEndpointName(tailNames) ? 'other' : 'unreadable', evidence: null };
  }
  if (isTokenPath(url)) return { signal: 'token', evidence: { signal: 'path', detail: pathTail(url) } };
  return { signal: url.host === null && url.segments.length === 0 ? 'unreadable' : 'other', evidence: null };
}

/** The path from the last hole on. */
function pathTail(url: ParsedUrl): string {
  const start = url.segments.findLastIndex(segment => segment.includes(HOLE)) + 1;
  return `/${url.segments.slice(start).join('/')}`;
}
