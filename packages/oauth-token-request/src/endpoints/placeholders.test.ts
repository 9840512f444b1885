import { describe, expect, it } from 'vitest';
import type { TextPart } from '../types.js';
import { identify } from './identify.js';

const parameters = {
  names: new Map([
    ['grant_type', 'authorization_code'],
    ['code', null],
  ]),
  isOpen: false,
};

const identified = (...parts: TextPart[]): ReturnType<typeof identify> => identify([{ parts }], parameters);

describe('a host that whoever copies an example is to fill in', () => {
  it.each(['https://YOUR_AUTH0_DOMAIN/oauth/token', 'https://{yourAuth0Domain}/oauth/token'])(
    'counts by its name: %s takes JSON',
    url => {
      expect(identified(url)).toMatchObject({ certainty: 'json-accepted', endpoint: { url } });
    },
  );

  it.each([
    'https://YOUR_DOMAIN/oauth/token',
    'https://{yourDomain}/oauth/token',
    'https://<your domain>/oauth/token',
    'https://[YOUR_HOST]/api/oauth/token',
  ])('of a name that anyone uses is only possibly one that takes forms alone: %s', url => {
    expect(identified(url)?.certainty).toBe('possible');
  });

  it.each([
    ['of a name of its own', 'https://YOUR_KEYCLOAK_HOST/oauth/token'],
    ['with another path', 'https://YOUR_DOMAIN/oauth2/token'],
    ['that is real', 'https://your-domain.dev/oauth/token'],
    ['of a container', 'http://auth_server/oauth/token'],
  ])('is likely to take forms alone %s', (_, url) => {
    expect(identified(url)?.certainty).toBe('likely');
  });

  it('is none if a part of it is put there by the program', () => {
    expect(identified('https://YOUR_AUTH0_DOMAIN', { names: ['suffix'] }, '/oauth/token')?.certainty).toBe('likely');
  });
});
