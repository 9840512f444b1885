import { describe, expect, it } from 'vitest';
import type { Accepts, Certainty, EndpointKind, EvidenceQuality, JsonSupport } from '../types.js';
import { judge, type Signals, type UrlSignal } from './judge.js';
import type { ParameterStrength } from './parameters.js';

const ACCEPTS: readonly Accepts[] = ['form', 'json', 'both'];
const KINDS: readonly EndpointKind[] = [
  'token',
  'revocation',
  'introspection',
  'device_authorization',
  'par',
  'ciba',
  'registration',
  'other',
];
const JSON_SUPPORT: readonly JsonSupport[] = ['rejected', 'undocumented', 'accepted', 'required'];
const QUALITIES: readonly EvidenceQuality[] = [
  'doc-statement',
  'doc-example',
  'maintainer',
  'source-code',
  'user-report',
  'inferred',
];
const URLS: readonly UrlSignal[] = ['token', 'other', 'unreadable'];
const STRENGTHS: readonly ParameterStrength[] = ['unmistakable', 'supporting', 'none', 'unreadable'];

const shapes = URLS.flatMap(url => STRENGTHS.map(parameters => ({ url, parameters })));
const providers = [
  null,
  ...JSON_SUPPORT.flatMap(json => QUALITIES.flatMap(quality => KINDS.map(kind => ({ json, quality, kind })))),
];

/** Every verdict that signals lead to when only what the table leaves open is varied. */
function verdicts(signals: readonly Signals[]): Set<Certainty | null> {
  return new Set(signals.map(judge));
}

describe('what the settings say comes first', () => {
  const table: Record<Accepts, Certainty> = { form: 'certain', json: 'json-required', both: 'json-accepted' };
  it.each(ACCEPTS)('%s', accepts => {
    const signals = shapes.flatMap(shape =>
      providers.flatMap(provider => KINDS.map(kind => ({ ...shape, accepts, provider, kind }))),
    );
    expect(verdicts(signals)).toEqual(new Set([table[accepts]]));
  });
});

it('leaves registration alone, whatever else is known', () => {
  const signals = shapes.flatMap(shape =>
    providers.map(provider => ({ ...shape, accepts: null, provider, kind: 'registration' as const })),
  );
  expect(verdicts(signals)).toEqual(new Set(['json-required']));
});

describe('a provider of the table decides, whatever URL and parameters say', () => {
  // Columns: doc-statement, doc-example, maintainer, source-code, user-report, inferred.
  const table: Record<JsonSupport, readonly Certainty[]> = {
    rejected: ['certain', 'certain', 'certain', 'certain', 'likely', 'likely'],
    undocumented: ['likely', 'likely', 'likely', 'likely', 'likely', 'likely'],
    accepted: Array<Certainty>(6).fill('json-accepted'),
    required: Array<Certainty>(6).fill('json-required'),
  };
  const cases = JSON_SUPPORT.flatMap(json =>
    QUALITIES.flatMap((quality, column) =>
      KINDS.map(kind => {
        const isJsonKind = kind === 'registration' || kind === 'other';
        return [json, quality, kind, isJsonKind ? 'json-required' : table[json][column]] as const;
      }),
    ),
  );
  it.each(cases)('JSON %s by %s at %s: %s', (json, quality, kind, expected) => {
    const signals = shapes.map(shape => ({ ...shape, accepts: null, provider: { json, quality, kind }, kind }));
    expect(verdicts(signals)).toEqual(new Set([expected]));
  });
});

describe('without settings and provider, URL and parameters decide', () => {
  it.each<[UrlSignal, ParameterStrength, Certainty | null]>([
    ['token', 'unmistakable', 'likely'],
    ['token', 'supporting', 'likely'],
    ['token', 'none', null],
    ['token', 'unreadable', 'possible'],
    ['other', 'unmistakable', 'possible'],
    ['other', 'supporting', null],
    ['other', 'none', null],
    ['other', 'unreadable', null],
    ['unreadable', 'unmistakable', 'likely'],
    ['unreadable', 'supporting', 'possible'],
    ['unreadable', 'none', null],
    ['unreadable', 'unreadable', null],
  ])('URL %s, parameters %s: %s', (url, parameters, expected) => {
    const kinds = KINDS.filter(kind => kind !== 'registration');
    const signals = kinds.map(kind => ({ accepts: null, provider: null, kind, url, parameters }));
    expect(verdicts(signals)).toEqual(new Set([expected]));
  });
});
