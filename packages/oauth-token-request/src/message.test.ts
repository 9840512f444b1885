import { describe, expect, it } from 'vitest';
import { identify } from './endpoints/identify.js';
import type { UrlText } from './endpoints/url.js';
import { explain } from './message.js';
import { REASONS } from './rewrite/reasons.js';
import type {
  Certainty,
  Damage,
  EvidenceQuality,
  Fault,
  JsonSupport,
  Provider,
  Settings,
  TextPart,
  TokenRequest,
} from './types.js';

const names = new Map([
  ['grant_type', 'client_credentials'],
  ['client_secret', 'hunter2'],
]);

/** A JSON token request to a URL, as the engine describes it. */
function requestTo(url: string | TextPart[], rest: Partial<TokenRequest> = {}, settings?: Settings): TokenRequest {
  const text: UrlText = { parts: typeof url === 'string' ? [url] : url };
  const identification = identify([text], { names, isOpen: false }, settings);
  if (identification === null) throw new TypeError('No OAuth request.');
  return {
    client: 'axios',
    node: {} as TokenRequest['node'],
    wire: 'json',
    fault: 'json-body',
    repair: { kind: 'rewrite', edits: [] },
    ...identification,
    ...rest,
  };
}

function sentences(request: TokenRequest): string {
  const { what, why, advice } = explain(request);
  return `${what}: ${why}. ${advice}`;
}

const FORM = 'application/x-www-form-urlencoded';
const REWRITE = `Send the parameters as URLSearchParams with Content-Type ${FORM}`;

describe('JSON in the body', () => {
  it.each([
    [
      'https://platform.devtest.nicecxone.com/oauth/token',
      'JSON is sent to the token endpoint of NICE CXone (https://platform.devtest.nicecxone.com/oauth/token): ' +
        `RFC 6749 §4.4.2 asks for ${FORM}, and users report that it takes a form. ${REWRITE}.`,
    ],
    [
      'https://login.mypurecloud.ie/oauth/token',
      'JSON is sent to the token endpoint of Genesys Cloud (https://login.mypurecloud.ie/oauth/token): ' +
        `RFC 6749 §4.4.2 asks for ${FORM}, and users report that it rejects JSON. ` +
        `${REWRITE}, or let its SDK purecloud-platform-client-v2 make the request.`,
    ],
    [
      'https://login.microsoftonline.com/common/oauth2/v2.0/token',
      'JSON is sent to the token endpoint of Microsoft Entra ID ' +
        '(https://login.microsoftonline.com/common/oauth2/v2.0/token): ' +
        `RFC 6749 §4.4.2 asks for ${FORM}, and users report that it answers AADSTS900144 to JSON. ` +
        `${REWRITE}, or let its SDK @azure/msal-node make the request.`,
    ],
    [
      'https://id.example.com/realms/a/protocol/openid-connect/token',
      'JSON is sent to the token endpoint of Keycloak ' +
        '(https://id.example.com/realms/a/protocol/openid-connect/token): ' +
        `RFC 6749 §4.4.2 asks for ${FORM}, and it answers 415 to JSON. ${REWRITE}.`,
    ],
    [
      'https://login.example.com/oauth/token',
      'JSON is sent to an OAuth token endpoint (https://login.example.com/oauth/token): ' +
        `RFC 6749 §4.4.2 asks for ${FORM}. ${REWRITE}.`,
    ],
    [
      'https://api.example.com/users',
      'JSON is sent to what may be an OAuth token endpoint (https://api.example.com/users): ' +
        `RFC 6749 §4.4.2 asks for ${FORM}. ${REWRITE}.`,
    ],
    [
      'https://oauth2.googleapis.com/revoke',
      'JSON is sent to the revocation endpoint of Google (https://oauth2.googleapis.com/revoke): ' +
        `RFC 7009 §2.1 asks for ${FORM}, and its own or widely used clients send a form. ` +
        `${REWRITE}.`,
    ],
    [
      'https://auth.atlassian.com/oauth/token',
      'JSON is sent to the token endpoint of Atlassian Cloud (https://auth.atlassian.com/oauth/token): ' +
        `RFC 6749 §4.4.2 asks for ${FORM}, though it takes JSON too. ${REWRITE}.`,
    ],
    [
      'https://api.github.com/applications/x/token',
      'JSON is sent to the endpoint of GitHub (https://api.github.com/applications/x/token): ' +
        "it isn't known to take a form. Leave it as it is.",
    ],
  ])('to %s', (url, expected) => {
    expect(sentences(requestTo(url))).toBe(expected);
  });

  it('to a URL of which nothing is known', () => {
    expect(explain(requestTo([{ names: [] }])).what).toBe('JSON is sent to an OAuth token endpoint');
  });
});

describe('what is known of the server is said no more firmly than its evidence allows', () => {
  it.each<[JsonSupport, EvidenceQuality, string | undefined, string]>([
    ['rejected', 'doc-statement', undefined, 'and it rejects JSON'],
    ['rejected', 'maintainer', '415', 'and it answers 415 to JSON'],
    ['rejected', 'user-report', undefined, 'and users report that it rejects JSON'],
    ['rejected', 'inferred', undefined, 'and it probably rejects JSON'],
    ['undocumented', 'doc-statement', undefined, 'and it documents only the form'],
    ['undocumented', 'doc-example', undefined, 'and its documentation shows only the form'],
    ['undocumented', 'maintainer', undefined, 'and its maintainers say to send a form'],
    ['undocumented', 'source-code', undefined, 'and its own or widely used clients send a form'],
    ['undocumented', 'user-report', undefined, 'and users report that it takes a form'],
    ['undocumented', 'inferred', undefined, 'and it probably takes a form only'],
  ])('%s, %s, answer %s', (json, quality, answer, expected) => {
    const request = requestTo('https://accounts.spotify.com/api/token');
    const { id, name, kind, url, evidence, checked } = request.endpoint.provider ?? ({} as Provider);
    const provider = {
      id,
      name,
      kind,
      url,
      evidence,
      checked,
      json,
      quality,
      ...(answer === undefined ? {} : { answer }),
    };
    const { why } = explain({ ...request, endpoint: { ...request.endpoint, provider } });
    expect(why).toBe(`RFC 6749 §4.4.2 asks for ${FORM}, ${expected}`);
  });

  it.each<[EvidenceQuality, string]>([
    ['doc-statement', 'though it takes JSON too'],
    ['user-report', 'though users report that it takes JSON too'],
    ['inferred', 'though it probably takes JSON too'],
  ])('accepted, %s', (quality, expected) => {
    const request = requestTo('https://api.notion.com/v1/oauth/token');
    const provider = { ...(request.endpoint.provider ?? ({} as Provider)), quality };
    const { why } = explain({ ...request, endpoint: { ...request.endpoint, provider } });
    expect(why).toBe(`RFC 6749 §4.4.2 asks for ${FORM}, ${expected}`);
  });

  it.each([
    ['form', `RFC 6749 §4.4.2 asks for ${FORM}, and your settings say that it takes a form`],
    ['both', `RFC 6749 §4.4.2 asks for ${FORM}, though your settings say that it takes JSON too`],
    ['json', 'your settings say that it takes JSON'],
  ] as const)('configured as %s', (accepts, expected) => {
    const settings = { endpoints: [{ url: 'https://login.acme.dev/**', accepts }] };
    expect(explain(requestTo('https://login.acme.dev/t', {}, settings)).why).toBe(expected);
  });
});

describe('other faults', () => {
  const SPOTIFY = 'https://accounts.spotify.com/api/token';
  const target = `to the token endpoint of Spotify (${SPOTIFY})`;
  const sdk = 'or let its SDK @spotify/web-api-ts-sdk make the request';
  const HEADER = `Send it with Content-Type ${FORM}`;
  const REFUSED = 'a server that takes the body for JSON refuses it';

  it.each<[Fault, Damage | undefined, string, string, string]>([
    ['json-header', undefined, 'A form is sent under a JSON Content-Type', `and ${REFUSED}`, HEADER],
    [
      'json-header',
      'quoted-text',
      'A form is sent under a JSON Content-Type',
      `axios puts a text in quotes under that header, and ${REFUSED}`,
      HEADER,
    ],
    [
      'multipart-body',
      undefined,
      'A multipart/form-data body is sent',
      'and a server that reads nothing else finds no parameter in it',
      REWRITE,
    ],
    [
      'text-body',
      undefined,
      'A form is sent without its Content-Type',
      'and a server that goes by the header finds no parameter in the body',
      HEADER,
    ],
    [
      'text-body',
      'object-text',
      'The text [object Object] is sent',
      'and axios turns a plain object into that text, so no parameter arrives',
      REWRITE,
    ],
  ])('%s, %s', (fault, damage, sent, consequence, advice) => {
    expect(explain(requestTo(SPOTIFY, { fault, ...(damage && { damage }) }))).toEqual({
      what: `${sent} ${target}`,
      why: `RFC 6749 §4.4.2 asks for ${FORM}, ${consequence}`,
      advice: `${advice}, ${sdk}.`,
    });
  });

  it('a body that can not be read, under a JSON header', () => {
    const request = requestTo(SPOTIFY, { fault: 'json-header', wire: 'unknown' });
    expect(explain(request)).toMatchObject({
      what: `A body is sent under a JSON Content-Type ${target}`,
      why: `RFC 6749 §4.4.2 asks for ${FORM}, and a server that goes by the header finds no parameter in the body`,
    });
  });

  it('none', () => {
    const request = requestTo(SPOTIFY, { fault: null, wire: 'form', repair: null });
    expect(explain(request)).toEqual({
      what: `A form is sent ${target}`,
      why: `RFC 6749 §4.4.2 asks for ${FORM}`,
      advice: 'Leave it as it is.',
    });
  });
});

describe('the SDK is named', () => {
  const ENTRA = 'https://login.microsoftonline.com/common/oauth2/v2.0/token';

  it('where it makes this request', () => {
    expect(explain(requestTo(ENTRA, { grantType: 'refresh_token' })).advice).toBe(
      `${REWRITE}, or let its SDK @azure/msal-node make the request.`,
    );
  });

  it('and is not where it can’t', () => {
    expect(explain(requestTo(ENTRA, { grantType: 'password' })).advice).toBe(`${REWRITE}.`);
  });
});

describe('advice', () => {
  it('for what must be repaired by hand is how', () => {
    const repair = { kind: 'manual', reason: 'shared-headers', help: 'Give the request headers of its own.' } as const;
    expect(explain(requestTo('https://accounts.spotify.com/api/token', { repair })).advice).toBe(
      'Give the request headers of its own.',
    );
  });
});

describe('every message', () => {
  const faults: readonly Fault[] = ['json-body', 'json-header', 'multipart-body', 'text-body'];
  const certainties: readonly Certainty[] = ['certain', 'likely', 'possible', 'json-accepted', 'json-required'];
  const qualities: readonly EvidenceQuality[] = [
    'doc-statement',
    'doc-example',
    'maintainer',
    'source-code',
    'user-report',
    'inferred',
  ];
  const supports: readonly JsonSupport[] = ['rejected', 'undocumented', 'accepted', 'required'];
  const repairs = [
    { kind: 'rewrite', edits: [] } as const,
    ...Object.entries(REASONS).map(([reason, help]) => ({ kind: 'manual', reason, help }) as const),
  ];
  const request = requestTo('https://accounts.spotify.com/api/token');
  const { provider: known } = request.endpoint;
  const providers = [
    null,
    ...qualities.flatMap(quality => supports.map(json => ({ ...known, json, quality }) as Provider)),
  ];
  const table = faults.flatMap(fault => certainties.map(certainty => [fault, certainty] as const));

  it.each(table)('about %s, %s is two sentences: the fault, then the cure', (fault, certainty) => {
    for (const provider of providers) {
      for (const repair of repairs) {
        const endpoint = { ...request.endpoint, provider };
        const text = sentences({ ...request, endpoint, fault, certainty, repair });
        // A full stop ends a sentence where a capital follows; no address or version ends one.
        expect(text).toMatch(/^[A-Z].+ to (?:what may be )?(?:the|an) .*: [^:].*[^.,:]\. [A-Z].*[^.,:]\.$/u);
        expect(text.split(/\. (?=[A-Z])/u), text).toHaveLength(2);
        expect(text).not.toMatch(/\s{2}|\.\.|, ,/u);
        if (repair.kind === 'rewrite') expect(text).not.toMatch(/undefined|null/u);
        expect(text.includes('JSON too'), text).toBe(
          fault === 'json-body' && certainty === 'json-accepted' && provider !== null,
        );
        expect(text.includes('what may be'), text).toBe(certainty === 'possible');
      }
    }
  });
});

it('shortens a long URL in its middle', () => {
  const { what } = explain(requestTo(`https://login.example.com/${'tenant/'.repeat(20)}oauth/token`));
  const shown = /\((.*)\)/u.exec(what)?.[1] ?? '';
  expect(shown).toHaveLength(80);
  expect(shown).toMatch(/^https:\/\/login\.example\.com\/tenant\/.*….*\/oauth\/token$/u);
});

it('never shows the value of a parameter or of the query', () => {
  const request = requestTo(['https://me:hunter2@login.example.com/oauth/token?client_secret=hunter2']);
  expect(JSON.stringify([sentences(request), request.evidence, request.endpoint])).not.toContain('hunter2');
});
