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
const URLS: readonly UrlSignal[] = ['endpoint', 'tokens', 'other', 'unreadable'];
const STRENGTHS: readonly ParameterStrength[] = ['unmistakable', 'supporting', 'inconclusive', 'none'];

const JSON_KINDS: readonly EndpointKind[] = ['registration', 'other'];

const OWN_HOST = 'https://login.acme.dev/oauth/token';
const ANY_HOST = 'https://{host}/acme/oauth/token';

const shapes = URLS.flatMap(url =>
  STRENGTHS.flatMap(parameters =>
    [true, false].flatMap(isOwnTest =>
      [true, false].map(isCalledForm => ({ url, parameters, isOwnTest, isCalledForm })),
    ),
  ),
);
const providers = [
  null,
  ...JSON_SUPPORT.flatMap(json =>
    QUALITIES.flatMap(quality => KINDS.map(kind => ({ json, quality, kind, url: OWN_HOST }))),
  ),
];

type Situation = Omit<Signals, 'isCalledForm'> & { readonly isCalledForm: boolean };

/** Every verdict that signals lead to when only what the table leaves open is varied. */
function verdicts(all: readonly Situation[]): Set<Certainty | null> {
  return new Set(all.map(({ isCalledForm, ...signals }) => judge({ ...signals, isCalledForm: () => isCalledForm })));
}

/** What a server's own test sends to it may be what the test is about. */
function inOwnTest(certainty: Certainty | null | undefined): Certainty | null | undefined {
  return certainty === 'certain' || certainty === 'likely' ? 'possible' : certainty;
}

describe('what the settings say comes first', () => {
  const table: Record<Accepts, Certainty> = { form: 'certain', json: 'json-required', both: 'json-accepted' };
  const settled = (accepts: Accepts, isCalledForm: boolean) =>
    shapes
      .filter(shape => shape.isCalledForm === isCalledForm)
      .flatMap(shape => providers.flatMap(provider => KINDS.map(kind => ({ ...shape, accepts, provider, kind }))));

  it.each(ACCEPTS)('%s', accepts => {
    expect(verdicts(settled(accepts, false))).toEqual(new Set([table[accepts]]));
  });

  it.each(ACCEPTS)('%s, though the program calls its JSON a form', accepts => {
    const expected = accepts === 'both' ? 'certain' : table[accepts];
    expect(verdicts(settled(accepts, true))).toEqual(new Set([expected]));
  });
});

describe('what reads JSON by its specification is left alone', () => {
  it.each(JSON_KINDS)('%s', kind => {
    for (const parameters of STRENGTHS) {
      const signals = shapes
        .filter(shape => shape.parameters === parameters)
        .map(shape => ({ ...shape, accepts: null, provider: null, kind }));
      expect(verdicts(signals)).toEqual(new Set([parameters === 'none' ? null : 'json-required']));
    }
  });
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
        return [json, quality, kind, JSON_KINDS.includes(kind) ? 'json-required' : table[json][column]] as const;
      }),
    ),
  );
  it.each(cases)('JSON %s by %s at %s: %s', (json, quality, kind, expected) => {
    for (const isOwnTest of [true, false]) {
      const provider = { json, quality, kind, url: OWN_HOST };
      const signals = shapes
        .filter(shape => shape.isOwnTest === isOwnTest && !shape.isCalledForm)
        .map(shape => ({ ...shape, accepts: null, provider, kind }));
      expect(verdicts(signals)).toEqual(new Set([isOwnTest ? inOwnTest(expected) : expected]));
    }
  });

  it.each(cases)('JSON that is called a form, where JSON is %s by %s at %s: %s', (json, quality, kind, expected) => {
    const provider = { json, quality, kind, url: OWN_HOST };
    const signals = shapes
      .filter(shape => !shape.isOwnTest && shape.isCalledForm)
      .map(shape => ({ ...shape, accepts: null, provider, kind }));
    // Whoever reads both goes by what the body is called.
    expect(verdicts(signals)).toEqual(new Set([expected === 'json-accepted' ? 'likely' : expected]));
  });

  it.each(cases)('unless it is known by its path alone: JSON %s by %s at %s: %s', (json, quality, kind, expected) => {
    const table: Record<ParameterStrength, Certainty | null | undefined> = {
      unmistakable: expected,
      supporting: expected,
      inconclusive: expected === 'likely' ? 'possible' : expected,
      none: null,
    };
    for (const parameters of STRENGTHS) {
      const provider = { json, quality, kind, url: ANY_HOST };
      const signals = shapes
        .filter(shape => shape.parameters === parameters && !shape.isOwnTest && !shape.isCalledForm)
        .map(shape => ({ ...shape, accepts: null, provider, kind }));
      expect(verdicts(signals)).toEqual(new Set([table[parameters]]));
    }
  });
});

describe('without settings and provider, URL and parameters decide', () => {
  const table: readonly [UrlSignal, ParameterStrength, Certainty | null][] = [
    ['endpoint', 'unmistakable', 'likely'],
    ['endpoint', 'supporting', 'likely'],
    ['endpoint', 'inconclusive', 'possible'],
    ['endpoint', 'none', null],
    ['tokens', 'unmistakable', 'likely'],
    ['tokens', 'supporting', null],
    ['tokens', 'inconclusive', null],
    ['tokens', 'none', null],
    ['unreadable', 'unmistakable', 'likely'],
    ['unreadable', 'supporting', 'possible'],
    ['unreadable', 'inconclusive', null],
    ['unreadable', 'none', null],
    ['other', 'unmistakable', 'possible'],
    ['other', 'supporting', null],
    ['other', 'inconclusive', null],
    ['other', 'none', null],
  ];
  const kinds = KINDS.filter(kind => !JSON_KINDS.includes(kind));
  const verdictsOf = (shape: Omit<Situation, 'accepts' | 'provider' | 'kind'>) =>
    verdicts(kinds.map(kind => ({ accepts: null, provider: null, kind, ...shape })));

  it.each(table)('URL %s, parameters %s: %s', (url, parameters, expected) => {
    for (const isOwnTest of [true, false]) {
      expect(verdictsOf({ url, parameters, isOwnTest, isCalledForm: false })).toEqual(
        new Set([isOwnTest ? inOwnTest(expected) : expected]),
      );
    }
  });

  it.each(table)('URL %s, parameters %s, called a form', (url, parameters, expected) => {
    const verdict = verdictsOf({ url, parameters, isOwnTest: false, isCalledForm: true });
    const isOurs = parameters === 'unmistakable' || (url === 'endpoint' && parameters === 'inconclusive');
    expect(verdict).toEqual(new Set([isOurs ? 'likely' : expected]));
  });
});
