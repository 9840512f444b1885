import { describe, expect, it } from 'vitest';
import type { TextPart } from '../types.js';
import { identify } from './identify.js';

const parameters = {
  names: new Map([
    ['grant_type', 'password'],
    ['username', null],
    ['password', null],
  ]),
  isOpen: false,
};

const hole = (...names: string[]): TextPart => ({ names });

const certaintyOf = (parts: TextPart[], around: string[] = []): string | undefined =>
  identify([{ parts }], parameters, {}, { within: () => around })?.certainty;

describe('an address that Doorkeeper and Passport have too, on a server of the user’s own', () => {
  it.each<[string, TextPart[]]>([
    ['behind a name that anyone uses', [hole('process', 'env', 'API_URL'), '/oauth/token']],
    ['behind a name of several such words', [hole('config', 'apiHostname'), '/oauth/token']],
    ['behind a host of that name', ['https://', hole('API_HOST'), '/oauth/token']],
    ['of the page', ['/oauth/token']],
    ['of Rails while it is developed', ['http://localhost:3000/oauth/token']],
    ['within an API', [hole('BASE_URL'), '/api/oauth/token']],
    ['within an API that is being developed', ['http://localhost:9001/api/oauth/token']],
    ['of Laravel while it is developed', ['http://127.0.0.1:8000/oauth/token']],
  ])('%s, is only possibly broken', (_, parts) => {
    expect(certaintyOf(parts)).toBe('possible');
  });

  it.each<[string, TextPart[]]>([
    ['another path', [hole('API_URL'), '/oauth2/token']],
    ['a longer path', [hole('API_URL'), '/v1/oauth/token']],
    ['a name that says whose it is', [hole('CASHFREE_BASE_URL'), '/oauth/token']],
    ['a host that is known', ['https://api.acme.dev/oauth/token']],
    ['a port of Java’s', ['http://localhost:8080/oauth/token']],
  ])('but not with %s', (_, parts) => {
    expect(certaintyOf(parts)).toBe('likely');
  });

  it('nor where what stands around it speaks of a provider', () => {
    expect(certaintyOf([hole('API_URL'), '/oauth/token'], ['SpotifyClient'])).toBe('likely');
  });
});
