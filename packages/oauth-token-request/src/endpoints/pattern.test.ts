import { describe, expect, it } from 'vitest';
import { compileGlob, compilePattern } from './pattern.js';
import { parseUrl } from './url.js';
import type { TextPart } from '../types.js';

const hole = (name: string): TextPart => ({ names: [name] });

function isMatch(pattern: string, ...parts: TextPart[]): boolean {
  const url = parseUrl({ parts });
  return url !== null && compilePattern(pattern).some(matcher => matcher.matches(url));
}

function isGlobMatch(glob: string, ...parts: TextPart[]): boolean {
  const url = parseUrl({ parts });
  return url !== null && compileGlob(glob)(url);
}

describe('a provider pattern', () => {
  const entra = 'https://login.microsoftonline.com/{tenant}/oauth2/v2.0/token';
  const keycloak = 'https://{host}/realms/{realm}/protocol/openid-connect/token';

  it.each([
    'https://login.microsoftonline.com/common/oauth2/v2.0/token',
    'https://LOGIN.microsoftonline.com/common/oauth2/v2.0/token/',
    'http://login.microsoftonline.com:8080/common/oauth2/v2.0/token?x=y#z',
    '//login.microsoftonline.com/common/oauth2/v2.0/token',
  ])('matches %s', url => {
    expect(isMatch(entra, url)).toBe(true);
  });

  it.each([
    'https://login.microsoftonline.com.evil.test/common/oauth2/v2.0/token',
    'https://evil.test/?x=login.microsoftonline.com/common/oauth2/v2.0/token',
    'https://evil.test/login.microsoftonline.com/common/oauth2/v2.0/token',
    'https://login.microsoftonline.com@evil.test/common/oauth2/v2.0/token',
    'https://evil.test#login.microsoftonline.com/common/oauth2/v2.0/token',
    'https://evillogin.microsoftonline.com/common/oauth2/v2.0/token',
    'https://login.microsoftonline.com/a/b/oauth2/v2.0/token',
    'https://login.microsoftonline.com/oauth2/v2.0/token',
    'https://login.microsoftonline.com/common/oauth2/v2.0/token/x',
    'https://login.microsoftonline.com/common/OAUTH2/v2.0/token',
  ])('does not match %s', url => {
    expect(isMatch(entra, url)).toBe(false);
  });

  it('lets a hole stand for a placeholder but not for text', () => {
    expect(isMatch(entra, 'https://login.microsoftonline.com/', hole('tenant'), '/oauth2/v2.0/token')).toBe(true);
    expect(isMatch(entra, 'https://login.microsoftonline.com/', hole('a'), hole('b'), '/oauth2/v2.0/token')).toBe(true);
    expect(isMatch(entra, 'https://login.microsoftonline.com/common/oauth2/', hole('version'), '/token')).toBe(false);
    expect(isMatch(entra, 'https://', hole('host'), '/common/oauth2/v2.0/token')).toBe(false);
    expect(isMatch(entra, hole('BASE'), '/common/oauth2/v2.0/token')).toBe(false);
    expect(isMatch('https://{org}.okta.com/oauth2/v1/token', hole('org'), '.okta.com/oauth2/v1/token')).toBe(true);
  });

  it('takes any host for a placeholder alone, an unknown origin too', () => {
    expect(isMatch(keycloak, 'https://id.example.com:8443/realms/a/protocol/openid-connect/token')).toBe(true);
    expect(isMatch(keycloak, hole('KEYCLOAK_URL'), '/realms/', hole('realm'), '/protocol/openid-connect/token')).toBe(
      true,
    );
    expect(isMatch(keycloak, '/realms/a/protocol/openid-connect/token')).toBe(true);
    expect(isMatch(keycloak, 'https://id.example.com/kc/realms/a/protocol/openid-connect/token')).toBe(false);
    expect(isMatch(keycloak, hole('issuer'), '/protocol/openid-connect/token')).toBe(false);
  });

  it('takes a placeholder for part of a label or segment', () => {
    const idcs = 'https://idcs-{id}.identity.oraclecloud.com/oauth2/v1/token';
    expect(isMatch(idcs, 'https://idcs-abc.identity.oraclecloud.com/oauth2/v1/token')).toBe(true);
    expect(isMatch(idcs, 'https://idcs-', hole('id'), '.identity.oraclecloud.com/oauth2/v1/token')).toBe(true);
    expect(isMatch(idcs, 'https://idcs-.identity.oraclecloud.com/oauth2/v1/token')).toBe(false);
    expect(isMatch(idcs, 'https://idcs-a.b.identity.oraclecloud.com/oauth2/v1/token')).toBe(false);
    expect(isMatch(idcs, 'https://', hole('id'), '.identity.oraclecloud.com/oauth2/v1/token')).toBe(false);
  });

  it('takes each text of a list, with dots and slashes', () => {
    const login = 'https://login.{mypurecloud.com|mypurecloud.com.au}/{a|b/c}/token';
    expect(isMatch(login, 'https://login.mypurecloud.com.au/b/c/token')).toBe(true);
    expect(isMatch(login, 'https://login.mypurecloud.com/a/token')).toBe(true);
    expect(isMatch(login, 'https://login.mypurecloud.com/b/token')).toBe(false);
    expect(isMatch(login, 'https://login.', hole('region'), '/a/token')).toBe(false);
  });

  it('lets a hole stand for a label of a list where the rest says whose host it is', () => {
    const regions = 'https://login.{usw2|cac1}.pure.cloud/oauth/token';
    expect(isMatch(regions, 'https://login.', hole('region'), '.pure.cloud/oauth/token')).toBe(true);
    expect(isMatch(regions, 'https://login.', hole('region'), '/oauth/token')).toBe(false);
    expect(isMatch(regions, 'https://login.euw9.pure.cloud/oauth/token')).toBe(false);
    expect(isMatch('https://{a|b}.example/t', 'https://', hole('x'), '.example/t')).toBe(false);
  });

  it('minds scheme and port if it says so', () => {
    const local = 'http://localhost:8080/token';
    expect(isMatch(local, 'http://localhost:8080/token')).toBe(true);
    expect(isMatch(local, 'https://localhost:8080/token')).toBe(false);
    expect(isMatch(local, 'http://localhost:8081/token')).toBe(false);
    expect(isMatch(local, 'http://localhost/token')).toBe(false);
    expect(isMatch('https://localhost:443/token', 'https://localhost/token')).toBe(true);
  });

  it('is more specific the more text it has, host first', () => {
    const specificity = (pattern: string): number => compilePattern(pattern)[0]?.specificity ?? 0;
    expect(specificity('https://{a}.example.com/{b}')).toBeGreaterThan(
      specificity('https://{host}/a/long/path/of/text'),
    );
    expect(specificity('https://{host}/realms/x')).toBeGreaterThan(specificity('https://{host}/realms/{realm}'));
  });

  it.each(['login.example.com/token', 'https://login.example.com', 'https://{a/token', 'https://a.example/{b c}'])(
    'refuses %s',
    pattern => {
      expect(() => compilePattern(pattern)).toThrow(SyntaxError);
    },
  );
});

describe('a settings glob', () => {
  it.each<[string, TextPart[], boolean]>([
    ['https://login.acme.dev/**', ['https://login.acme.dev/a/b'], true],
    ['https://login.acme.dev/**', ['https://login.acme.dev'], true],
    ['https://login.acme.dev/**', ['https://login.acme.dev.evil.test/a'], false],
    ['https://login.acme.dev/**', ['https://evil.test/login.acme.dev/a'], false],
    ['https://login.acme.dev/**', [hole('BASE'), '/a'], false],
    ['https://*.acme.dev/oauth/token', ['https://eu.acme.dev/oauth/token/'], true],
    ['https://*.acme.dev/oauth/token', ['https://a.eu.acme.dev/oauth/token'], false],
    ['https://*.acme.dev/oauth/token', ['https://', hole('region'), '.acme.dev/oauth/token'], true],
    ['https://**.acme.dev/oauth/token', ['https://a.eu.acme.dev/oauth/token'], true],
    ['https://acme.dev/*/token', ['https://acme.dev/a/token'], true],
    ['https://acme.dev/*/token', ['https://acme.dev/a/b/token'], false],
    ['https://acme.dev/v*/token', ['https://acme.dev/v2/token'], true],
    ['https://acme.dev/**/token', ['https://acme.dev/a/b/token'], true],
    ['https://acme.dev', ['https://acme.dev/'], true],
    ['https://acme.dev', ['https://acme.dev/token'], false],
    ['/oauth/token', ['https://any.example:8080/oauth/token'], true],
    ['/oauth/token', [hole('BASE'), '/oauth/token'], true],
    ['/oauth/token', ['https://any.example/api/oauth/token'], false],
    ['**/connect/token', ['https://any.example/api/connect/token'], true],
    ['**/connect/token', ['/connect/token'], true],
    ['**/connect/token', ['https://any.example/connect/tokens'], false],
    ['http://localhost:*/token', ['http://localhost:3000/token'], true],
    ['http://localhost:*/token', ['https://localhost:3000/token'], false],
    ['HTTPS://Login.Acme.dev/Token', ['https://login.acme.dev/Token'], true],
  ])('%s on %j: %s', (glob, parts, expected) => {
    expect(isGlobMatch(glob, ...parts)).toBe(expected);
  });

  it('is not slowed down by stars in a row', () => {
    const glob = `https://acme.dev/${'*a**'.repeat(20)}b`;
    expect(isGlobMatch(glob, `https://acme.dev/${'a'.repeat(5000)}`)).toBe(false);
  });
});
