import { describe, expect, it } from 'vitest';
import { displayUrl, HOLE, isWhollyUnknown, parseUrl } from './url.js';
import type { TextPart } from '../types.js';

const hole = (...names: string[]): TextPart => ({ names });
const parse = (...parts: TextPart[]) => parseUrl({ parts });
const display = (...parts: TextPart[]): string | null => displayUrl({ parts });

describe('a URL is split by position', () => {
  it.each([
    ['https://login.example.com/oauth/token', 'https', 'login.example.com', null, ['oauth', 'token']],
    ['HTTPS://Login.Example.COM:8443/OAuth/Token/', 'https', 'login.example.com', '8443', ['OAuth', 'Token']],
    ['http://[::1]:3000/token', 'http', '[::1]', '3000', ['token']],
    ['//login.example.com/token', null, 'login.example.com', null, ['token']],
    ['/oauth/token', null, null, null, ['oauth', 'token']],
    ['oauth/token', null, null, null, ['oauth', 'token']],
    ['https://a.example/x/../oauth/./token', 'https', 'a.example', null, ['oauth', 'token']],
    ['https:\\\\a.example\\token', 'https', 'a.example', null, ['token']],
    ['https://a.example', 'https', 'a.example', null, []],
    [' https://a.exa\nmple/token ', 'https', 'a.example', null, ['token']],
  ])('%j', (text, scheme, host, port, segments) => {
    expect(parse(text)).toMatchObject({ scheme, host, port, segments, tailNames: null });
  });

  it('keeps query and fragment out of the path', () => {
    expect(parse('https://a.example/token?grant_type=x/y#z?q')).toMatchObject({
      segments: ['token'],
      query: 'grant_type=x/y',
    });
    expect(parse('https://a.example?x=https://b.example/token')).toMatchObject({ host: 'a.example', segments: [] });
    expect(parse('/token#frag?x')).toMatchObject({ segments: ['token'], query: '' });
  });

  it('takes the host behind the last @ as browsers do', () => {
    expect(parse('https://login.microsoftonline.com@evil.test/t')).toMatchObject({ host: 'evil.test' });
    expect(parse('https://a@login.microsoftonline.com@evil.test/t')).toMatchObject({ host: 'evil.test' });
    expect(parse('https://login.microsoftonline.com\\@evil.test/t')).toMatchObject({
      host: 'login.microsoftonline.com',
    });
  });

  it.each([
    'ftp://a.example/token',
    'mailto:token@example.com',
    'data:text/plain,token',
    'https://a.example:x/token',
    'https:///token',
    'a\0b',
  ])('is null for %j', text => {
    expect(parse(text)).toBeNull();
  });
});

describe('a hole stays a hole', () => {
  it('in a label, a segment and the port', () => {
    expect(
      parse('https://', hole('org'), '.okta.com:', hole('port'), '/oauth2/', hole('id'), '/v1/token'),
    ).toMatchObject({
      host: `${HOLE}.okta.com`,
      port: HOLE,
      segments: ['oauth2', HOLE, 'v1', 'token'],
    });
  });

  it('as the whole host, which then is unknown', () => {
    expect(parse('https://', hole('host'), '/token')).toMatchObject({
      scheme: 'https',
      host: null,
      segments: ['token'],
    });
  });

  it('as the whole origin, perhaps with a port or a path in it', () => {
    expect(parse(hole('BASE'), '/oauth/token')).toMatchObject({
      scheme: null,
      host: null,
      segments: ['oauth', 'token'],
    });
    expect(parse(hole('BASE'), ':3000/oauth/token')).toMatchObject({
      host: null,
      port: '3000',
      segments: ['oauth', 'token'],
    });
    expect(parse(hole('BASE'), 'oauth/token')).toMatchObject({ host: null, segments: ['oauth', 'token'] });
    expect(parse(hole('BASE'), hole('prefix'), '/token')).toMatchObject({ host: null, segments: ['token'] });
  });

  it('as the scheme', () => {
    expect(parse(hole('scheme'), '://a.example/token')).toMatchObject({ scheme: null, host: 'a.example' });
    expect(parse(hole('location', 'protocol'), '//a.example/token')).toMatchObject({ scheme: null, host: 'a.example' });
    expect(parse('http', hole('s'), '://a.example/token')).toMatchObject({ scheme: null, host: 'a.example' });
    expect(parse(hole('base'), '//oauth/token')).toMatchObject({ host: null, segments: ['oauth', 'token'] });
  });

  it('as scheme and first label', () => {
    expect(parse(hole('tenant'), '.auth0.com/oauth/token')).toMatchObject({ host: `${HOLE}.auth0.com` });
  });

  it('at the end of a host, where it may continue it', () => {
    expect(parse('https://a.example', hole('path'))).toMatchObject({ host: `a.example${HOLE}`, tailNames: ['path'] });
  });

  it('at the end of the path, where its names count', () => {
    expect(parse(hole('env', 'TOKEN_URL'))?.tailNames).toEqual(['env', 'TOKEN_URL']);
    expect(parse(hole('base'), hole('config', 'tokenPath'), '/?a=', hole('b'))?.tailNames).toEqual([
      'config',
      'tokenPath',
    ]);
    expect(parse('https://a.example/', hole('path'))?.tailNames).toEqual(['path']);
    expect(parse('https://a.example/', hole('path'), '.json')?.tailNames).toBeNull();
  });
});

describe('a URL for people', () => {
  it.each<[TextPart[], string | null]>([
    [
      ['https://login.microsoftonline.com/', hole('config', 'tenant'), '/oauth2/v2.0/token'],
      'https://login.microsoftonline.com/{tenant}/oauth2/v2.0/token',
    ],
    [[hole('process', 'env', 'TOKEN_URL')], '{TOKEN_URL}'],
    [[hole('tokenUrl', 'toString')], '{tokenUrl}'],
    [[hole('BASE'), '/token?client_secret=', hole('secret')], '{BASE}/token'],
    [['https://', hole('user'), ':hunter2@', hole('host'), ':', hole('port'), '/t#x'], 'https://{host}:{port}/t'],
    [['https://a.example/b;secret=x/token;key=', hole('y')], 'https://a.example/b/token'],
    [['/oauth/token'], '/oauth/token'],
    [['https://', hole(), '.example.com/token'], 'https://{…}.example.com/token'],
    [[hole()], null],
    [[], null],
    [['mailto:a@b.example'], null],
  ])('%j is %j', (parts, expected) => {
    expect(display(...parts)).toBe(expected);
  });
});

it('is wholly unknown when it consists of holes', () => {
  expect(isWhollyUnknown({ parts: [hole('a'), '', hole()] })).toBe(true);
  expect(isWhollyUnknown({ parts: [hole('a'), '/'] })).toBe(false);
});
