import { describe, expect, it } from 'vitest';
import { compileRegExp, dangerOf } from './regexp.js';
import { parseUrl } from './url.js';
import type { TextPart } from '../types.js';

describe('patterns that are taken', () => {
  it.each([
    /^https:\/\/login\.acme\.dev\/oauth\/token$/,
    /^https?:\/\/[^/]+\.acme\.(?:dev|com)\/(?:[^/]+\/)?oauth\/[^/]+$/u,
    /\/oauth2\/(?:token|revoke|introspect)$/i,
    /^https:\/\/.+\.acme\.dev\/.*$/s,
    /^https:\/\/[a-z\d-]{1,63}\.acme\.dev(?::\d+)?\//,
    /^https:\/\/(?<tenant>[^/]+)\.acme\.dev\/(?!admin)/,
    /^https:\/\/\p{L}+\.acme\.dev\//u,
    /^(?:https:\/\/a\.dev|https:\/\/b\.dev)\/token$/,
    /^https:\/\/[)(|*+\]]+\/\(\*\+\)$/,
    /^(?:[0-9a-f]{8}-){3}token$/,
    /acme/gy,
  ])('%s', pattern => {
    expect(dangerOf(pattern)).toBeNull();
  });
});

describe('patterns that are refused', () => {
  const NESTED = 'repeats a group that holds another repeat or a choice';
  const MANY = 'has too many repeats and choices';

  it.each<[RegExp, string]>([
    [/^(a+)+$/, NESTED],
    [/^(?:a*)*$/, NESTED],
    [/^(?:\w+\.)+acme\.dev$/, NESTED],
    [/^(?:a|a)*$/, NESTED],
    [/^(?:a|ab)*c$/, NESTED],
    [/^(?:\w|[a-z])+$/, NESTED],
    [/^(?:a?b?)*$/, NESTED],
    [/^(?:(?:a|b)c){2,}$/, NESTED],
    [/^(?:(a{2,3})b)*$/, NESTED],
    [/^(?<x>[a-z]+)*?$/, NESTED],
    [/^(?:a+){30}$/, NESTED],
    [/^(?:\p{L}+)+$/u, NESTED],
    [/^(a+)\1$/, 'refers back to a group'],
    [/^(?<x>a+)\k<x>$/, 'refers back to a group'],
    [/^.*.*.*.*x$/, MANY],
    [/.*.*.*x/, MANY],
    [/^.*.*.*x|y$/, MANY],
    [/^.*.*.*x$/m, MANY],
    [/^a{1,9}a{1,9}a{1,9}a{1,9}$/, MANY],
    [new RegExp(`^${'a?'.repeat(30)}${'a'.repeat(30)}$`, 'u'), MANY],
    [new RegExp(`^${'(?:a|a)'.repeat(30)}$`, 'u'), MANY],
    [new RegExp('^[[a-z]--[aeiou]]+$', 'v'), 'has the flag v, whose classes are not analysed'],
  ])('%s', (pattern, why) => {
    expect(dangerOf(pattern)).toBe(why);
  });
});

describe('a pattern is tested with', () => {
  const matches = (pattern: RegExp, ...parts: TextPart[]): boolean => {
    const url = parseUrl({ parts });
    if (url === null) throw new TypeError('No URL.');
    return compileRegExp(pattern)(url);
  };

  it.each<[RegExp, TextPart[], boolean]>([
    [/^https:\/\/login\.acme\.dev\/oauth\/token$/, ['https://login.acme.dev/oauth/token'], true],
    [/^https:\/\/login\.acme\.dev\/oauth\/token$/, ['https://login.acme.dev/oauth/token/?x=y#z'], true],
    [/^https:\/\/login\.acme\.dev\/oauth\/token$/, ['https://LOGIN.acme.dev/oauth/../oauth/token'], true],
    [/^https:\/\/login\.acme\.dev\//, ['https://login.acme.dev.evil.test/oauth/token'], false],
    [/^https:\/\/login\.acme\.dev\//, ['https://me:x@login.acme.dev/oauth/token'], true],
    [/^https:\/\/login\.acme\.dev\//, ['https://evil.test/https://login.acme.dev/oauth/token'], false],
    [/^http:\/\/localhost:\d+\/token$/, ['http://localhost:8080/token'], true],
    [/^http:\/\/localhost\/token$/, ['http://localhost:8080/token'], false],
    [/^https:\/\/acme\.dev$/, ['https://acme.dev/'], true],
    [/x=y/, ['https://acme.dev/token?x=y'], false],
    [/^https:\/\/[^/]+\.acme\.dev\/token$/, ['https://', { names: ['tenant'] }, '.acme.dev/token'], true],
    [/^https:\/\/[a-z]+\.acme\.dev\/token$/, ['https://', { names: ['tenant'] }, '.acme.dev/token'], false],
    [/\/oauth\/token$/, [{ names: ['base'] }, '/oauth/token'], true],
    [/token/, [`https://acme.dev/${'a/'.repeat(200)}token`], false],
  ])('%s, %j: %s', (pattern, parts, expected) => {
    expect(matches(pattern, ...parts)).toBe(expected);
  });

  it('each address anew, whatever its flags', () => {
    const url = parseUrl({ parts: ['https://login.acme.dev/oauth/token'] });
    if (url === null) throw new TypeError('No URL.');
    const test = compileRegExp(/acme/gy);
    expect([test(url), test(url)]).toEqual([true, true]);
  });
});
