import { describe, expect, it } from 'vitest';
import type { Provider, TextPart } from '../types.js';
import { finderIn, findProvider } from './find-provider.js';
import { judge } from './judge.js';
import { compilePattern } from './pattern.js';
import { PROVIDERS } from './providers.js';
import { parseUrl, type ParsedUrl } from './url.js';

const hole = (name: string): TextPart => ({ names: [name] });

function parse(...parts: TextPart[]): ParsedUrl {
  const url = parseUrl({ parts });
  if (url === null) throw new TypeError(`${JSON.stringify(parts)} is no URL.`);
  return url;
}

const find = (...parts: TextPart[]): Provider | null => findProvider(parse(...parts));

/** URLs that a pattern describes: one for each text of its lists. */
function samplesOf(pattern: string): string[] {
  const [list, texts = ''] = /\{([^{}]*\|[^{}]*)\}/u.exec(pattern) ?? [];
  if (list !== undefined) return texts.split('|').flatMap(text => samplesOf(pattern.replace(list, text)));
  return [pattern.replace('{host}', 'id.example.org').replace(/\{[\w-]+\}/gu, 'acme1')];
}

/** Whether two rows claim a URL with equal right, so that their order would decide. */
function isTie(row: Provider, other: Provider, url: ParsedUrl): boolean {
  const [own = -1, its = -1] = [row, other].map(
    ({ url: pattern }) => compilePattern(pattern).find(matcher => matcher.matches(url))?.specificity,
  );
  return row !== other && own === its;
}

describe.each(PROVIDERS.map(row => [`${row.id}, ${row.kind}: ${row.url}`, row] as const))('%s', (_title, row) => {
  it('says where and when its behaviour was found', () => {
    expect(row.evidence).toMatch(/^(?:https:\/\/|npm:|code-search: )\S/u);
    expect(row.checked).toMatch(/^\d{4}-\d{2}-\d{2}$/u);
    expect(['doc-statement', 'doc-example', 'maintainer', 'source-code', 'user-report', 'inferred']).toContain(
      row.quality,
    );
    expect(row.name).not.toBe('');
  });

  it.each(samplesOf(row.url))('is found for %s, and no other row has the same right to it', url => {
    expect(find(url)).toBe(row);
    expect(find(`${url}/?x=y#z`)).toBe(row);
    expect(PROVIDERS.filter(other => isTie(row, other, parse(url)))).toEqual([]);
  });

  it.each(samplesOf(row.url))('is not found for look-alikes of %s', url => {
    const { host, pathname } = new URL(url);
    expect(find(`https://evil.test/?x=${host}${pathname}`)).toBeNull();
    expect(find(`https://evil.test/${host}${pathname}`)).toBeNull();
    expect(find(`https://evil.test/#${url}`)).toBeNull();
    expect(find(`${url}/x`)).toBeNull();
    if (!row.url.includes('//{host}/')) {
      // Another product may have the path on any host.
      expect(find(`https://${host}.evil.test${pathname}`)).not.toBe(row);
      expect(find(`https://${host}:443@evil.test${pathname}`)).not.toBe(row);
      expect(find(`https://${host}@evil.test${pathname}`)).not.toBe(row);
      expect(find(hole('BASE'), pathname)).not.toBe(row);
    }
  });
});

it.each(PROVIDERS.filter(({ quality }) => quality === 'user-report' || quality === 'inferred'))(
  'is never certain at $url, on the evidence of a $quality',
  provider => {
    const url = parse(samplesOf(provider.url)[0] ?? '');
    expect(findProvider(url)).toBe(provider);
    for (const parameters of ['unmistakable', 'supporting', 'inconclusive', 'none'] as const) {
      const signals = {
        accepts: null,
        provider,
        kind: provider.kind,
        url: 'endpoint',
        parameters,
        isOwnTest: false,
        isCalledForm: () => false,
      } as const;
      expect(judge(signals)).not.toBe('certain');
    }
  },
);

describe('a known provider is found', () => {
  it.each<[string, TextPart[]]>([
    ['nice-cxone-platform', ['https://platform.devtest.nicecxone.com/oauth/token']],
    ['nice-cxone-platform', ['https://platform.', hole('env'), '.nicecxone.com/oauth/token']],
    ['nice-cxone-access-key', ['https://na1.nice-incontact.com/authentication/v1/token/access-key']],
    ['nice-cxone-access-key', ['https://', hole('area'), '.nicecxone.com/authentication/v1/token/access-key']],
    ['nice-incontact-legacy', ['https://api-c7.incontact.com/InContactAuthorizationServer/Token']],
    ['genesys-cloud', ['https://login.mypurecloud.com.au/oauth/token']],
    ['genesys-cloud', ['https://login.', hole('region'), '.pure.cloud/oauth/token']],
    ['microsoft-entra', ['https://login.microsoftonline.com/', hole('tenant'), '/oauth2/v2.0/token']],
    ['microsoft-entra', ['https://login.partner.microsoftonline.cn/common/oauth2/v2.0/token']],
    ['microsoft-entra-v1', ['https://login.microsoftonline.com/common/oauth2/token']],
    ['azure-ad-b2c', ['https://acme.b2clogin.com/acme.onmicrosoft.com/b2c_1_signin/oauth2/v2.0/token']],
    ['okta', ['https://dev-1.oktapreview.com/oauth2/default/v1/token']],
    ['okta', ['https://', hole('org'), '.okta.com/oauth2/v1/token']],
    ['keycloak', [hole('KEYCLOAK_URL'), '/realms/', hole('realm'), '/protocol/openid-connect/token']],
    ['keycloak', ['http://localhost:8080/auth/realms/acme/protocol/openid-connect/token']],
    ['auth0', ['https://acme.eu.auth0.com/oauth/token']],
    ['auth0', ['https://acme.auth0.com/oauth/token']],
    ['square', ['https://connect.squareupsandbox.com/oauth2/token']],
    ['github', ['https://acme.ghe.com/login/oauth/access_token']],
    ['google', ['https://www.googleapis.com/oauth2/v4/token']],
  ])('%s for %j', (id, parts) => {
    expect(find(...parts)?.id).toBe(id);
  });
});

describe('no provider is claimed', () => {
  it.each<[TextPart[]]>([
    [['https://login.', hole('domain'), '/oauth/token']],
    [['https://', hole('host'), '/oauth/token']],
    [[hole('BASE_URL'), '/oauth/token']],
    [[hole('TOKEN_URL')]],
    [['/oauth/token']],
    [['https://login.example.com']],
    [['https://a.b.c.auth0.com/oauth/token']],
    [['https://accounts.spotify.com/', hole('path')]],
  ])('for %j', parts => {
    expect(find(...parts)).toBeNull();
  });
});

it('takes the most specific of several rows, in whatever order they stand', () => {
  const urls = [
    'https://{host}/oauth/token',
    'https://{name}.example.com/oauth/token',
    'https://eu.example.com/oauth/token',
  ];
  const rows = PROVIDERS.slice(0, 1).flatMap(row => urls.map(url => ({ ...row, url })));
  for (const table of [rows, rows.toReversed()]) {
    const findIn = finderIn(table);
    expect(findIn(parse('https://eu.example.com/oauth/token'))?.url).toBe(urls[2]);
    expect(findIn(parse('https://us.example.com/oauth/token'))?.url).toBe(urls[1]);
    expect(findIn(parse('https://example.org/oauth/token'))?.url).toBe(urls[0]);
    expect(findIn(parse(hole('BASE'), '/oauth/token'))?.url).toBe(urls[0]);
  }
});
