import { describe, expect, it } from 'vitest';
import { evaluateShown } from '../../../../test/support/evaluate.js';
import { partsOf } from './text.js';

/** What a member of `new URL(…)` is; holes as `{names}`. */
function member(name: string, url: string): string {
  const { value } = evaluateShown(`const url = new URL(${url});\nshow(url.${name});`);
  return partsOf(value)
    .map(part => (typeof part === 'string' ? part : `{${part.names.join('.')}}`))
    .join('');
}

const TOKEN = `'https://user:key@login.acme.dev:8443/oauth/token?x=y&z=1#top'`;

describe('a member of a URL', () => {
  it.each([
    ['protocol', TOKEN, 'https:'],
    ['hostname', TOKEN, 'login.acme.dev'],
    ['host', TOKEN, 'login.acme.dev:8443'],
    ['port', TOKEN, '8443'],
    ['origin', TOKEN, 'https://login.acme.dev:8443'],
    ['pathname', TOKEN, '/oauth/token'],
    ['search', TOKEN, '?x=y&z=1'],
    ['host', `'https://acme.dev'`, 'acme.dev'],
    ['port', `'https://acme.dev'`, ''],
    ['pathname', `'https://acme.dev'`, '/'],
    ['pathname', `'https://acme.dev#top'`, '/'],
    ['pathname', '`https://acme.dev/${realm}/token?a=b`', '/{realm}/token'],
    ['pathname', '`https://acme.dev/${realm}`', '/{realm}'],
    ['search', `'https://acme.dev/token'`, ''],
    ['search', '`https://acme.dev/${realm}/token?a=${b}#c`', '?a={b}'],
    ['origin', '`https://acme.dev/${realm}`', 'https://acme.dev'],
  ])('%s of %s', (name, url, expected) => {
    expect(member(name, url)).toBe(expected);
  });

  it.each([
    ['host', '`https://login.${domain}/oauth/token`', '{url.host}'],
    ['origin', '`https://login${rest}`', '{url.origin}'],
    ['pathname', '`${base}/oauth/token`', '{url.pathname}'],
    ['host', `'login'`, '{url.host}'],
    ['length', TOKEN, '{url.length}'],
  ])('%s of %s is not known', (name, url, expected) => {
    expect(member(name, url)).toBe(expected);
  });
});
