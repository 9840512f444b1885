import { describe, expect, it } from 'vitest';
import { identify } from './endpoints/identify.js';
import type { UrlText } from './endpoints/url.js';
import { explain } from './message.js';
import type { EvidenceQuality, JsonSupport, Provider, Settings, TextPart, TokenRequest } from './types.js';

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
        `${REWRITE}, or call its SDK purecloud-platform-client-v2, which encodes by itself.`,
    ],
    [
      'https://login.microsoftonline.com/common/oauth2/v2.0/token',
      'JSON is sent to the token endpoint of Microsoft Entra ID ' +
        '(https://login.microsoftonline.com/common/oauth2/v2.0/token): ' +
        `RFC 6749 §4.4.2 asks for ${FORM}, and users report that it answers AADSTS900144 to JSON. ` +
        `${REWRITE}, or use its SDK @azure/msal-node.`,
    ],
    [
      'https://id.example.com/realms/a/protocol/openid-connect/token',
      'JSON is sent to the token endpoint of Keycloak ' +
        '(https://id.example.com/realms/a/protocol/openid-connect/token): ' +
        `RFC 6749 §4.4.2 asks for ${FORM}, and it answers 415 to JSON. ${REWRITE}, or use its SDK keycloak-connect.`,
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
        `${REWRITE}, or use its SDK google-auth-library.`,
    ],
    [
      'https://auth.atlassian.com/oauth/token',
      'JSON is sent to the token endpoint of Atlassian Cloud (https://auth.atlassian.com/oauth/token): ' +
        `RFC 6749 §4.4.2 asks for ${FORM}, though it takes JSON too. ${REWRITE}.`,
    ],
    [
      'https://api.github.com/applications/x/token',
      'JSON is sent to the endpoint of GitHub (https://api.github.com/applications/x/token): ' +
        'it takes JSON only. Leave it as it is.',
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
  const target = 'to the token endpoint of Spotify (https://accounts.spotify.com/api/token)';
  const sdk = 'or use its SDK @spotify/web-api-ts-sdk';

  it.each([
    ['json-header', 'A form is sent under a JSON Content-Type', `Send it with Content-Type ${FORM}, ${sdk}.`],
    ['multipart-body', 'A multipart body is sent', `${REWRITE}, ${sdk}.`],
    ['text-body', 'Plain text is sent', `${REWRITE}, ${sdk}.`],
  ] as const)('%s', (fault, sent, advice) => {
    expect(explain(requestTo('https://accounts.spotify.com/api/token', { fault }))).toEqual({
      what: `${sent} ${target}`,
      why: `RFC 6749 §4.4.2 asks for ${FORM}`,
      advice,
    });
  });

  it('none', () => {
    const request = requestTo('https://accounts.spotify.com/api/token', { fault: null, wire: 'form', repair: null });
    expect(explain(request)).toMatchObject({ what: `A form is sent ${target}`, advice: 'Leave it as it is.' });
  });
});

describe('advice', () => {
  it('for what must be repaired by hand is how', () => {
    const repair = { kind: 'manual', reason: 'shared-headers', help: 'Give the request headers of its own.' } as const;
    expect(explain(requestTo('https://accounts.spotify.com/api/token', { repair })).advice).toBe(
      "This can't be rewritten automatically: Give the request headers of its own.",
    );
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
