import { describe, expect, it } from 'vitest';
import { wiresOf } from '../../../../test/support/analyze.js';
import type { TypeFacts } from '../types.js';
import { type MediaType, mediaTypeOf } from './content-type.js';

it.each<[string, MediaType]>([
  ['application/json', 'json'],
  ['text/json', 'json'],
  ['application/vnd.api+json', 'json'],
  ['Application/JSON; charset=utf-8', 'json'],
  [' application/json ;charset=utf-8', 'json'],
  ['application/json5', 'other'],
  ['application/x+json+zip', 'other'],
  ['image/json', 'other'],
  ['x-application/json', 'other'],
  ['application/x-www-form-urlencoded', 'form'],
  ['APPLICATION/X-WWW-FORM-URLENCODED;charset=UTF-8', 'form'],
  ['application/x-www-form-urlencoded-not', 'other'],
  ['multipart/form-data; boundary=x', 'multipart'],
  ['multipart/mixed', 'multipart'],
  ['x-multipart/form-data', 'other'],
  ['text/plain', 'other'],
  ['json', 'json'],
  ['form', 'form'],
  ['urlencoded', 'form'],
  ['multipart', 'other'],
  ['', 'other'],
])('%j is the media type %s', (text, type) => {
  expect(mediaTypeOf(text)).toBe(type);
});

const FORM = 'application/x-www-form-urlencoded';
const JSON_TYPE = 'application/json';

describe('the type that a form travels under, given as', () => {
  const sent = (headers: string, before = ''): string[] =>
    wiresOf(
      `${before}\nfetch('https://login.acme.dev/oauth/token', { method: 'POST', headers: ${headers}, body: 'grant_type=client_credentials' });`,
    );

  it.each([
    ['no headers', 'undefined', 'text-body'],
    ['null', 'null', 'text-body'],
    ['other headers', `{ Accept: '${FORM}' }`, 'text-body'],
    ['a header in another case', `{ 'CONTENT-TYPE': '${JSON_TYPE}' }`, 'json-header'],
    ['the last of two', `{ 'Content-Type': '${JSON_TYPE}', 'Content-Type': '${FORM}' }`, 'form'],
    ['one of two spellings', `{ 'Content-Type': '${FORM}', 'content-type': '${FORM}' }`, 'unknown'],
    ['something unknown', `{ 'Content-Type': type }`, 'unknown'],
    ['what may be behind a spread', `{ ...more }`, 'unknown'],
    ['what stands beside another spelling, perhaps', `{ ...more, 'Content-Type': '${FORM}' }`, 'unknown'],
    ['a pair', `[['content-type', '${FORM}']]`, 'form'],
    ['a call', 'read()', 'unknown'],
    ['a number', '5', 'unknown'],
  ])('%s', (_situation, headers, wire) => {
    expect(sent(headers)).toStrictEqual([`fetch: ${wire}`]);
  });

  it.each([
    ['set twice', `headers.set('Content-Type', '${JSON_TYPE}'); headers.set('Content-Type', '${FORM}');`, 'form'],
    ['appended once', `headers.append('Content-Type', '${FORM}');`, 'form'],
    [
      'appended twice, which joins them',
      `headers.append('Content-Type', '${FORM}'); headers.append('Content-Type', '${FORM}');`,
      'unknown',
    ],
    [
      'appended to one that is set',
      `headers.set('Content-Type', '${FORM}'); headers.append('Content-Type', '${FORM}');`,
      'unknown',
    ],
  ])('a header that is %s', (_situation, lines, wire) => {
    expect(sent('headers', `const headers = new Headers(); ${lines}`)).toStrictEqual([`fetch: ${wire}`]);
  });
});

describe('a header whose value only its type tells', () => {
  const types: TypeFacts = { declarationOf: () => null, textOf: () => JSON_TYPE, kindsOf: () => null };
  const sent = (type: string, before = ''): string[] =>
    wiresOf(
      `${before}\nfetch('https://login.acme.dev/oauth/token', { method: 'POST', headers: { 'Content-Type': ${type} }, body: 'grant_type=client_credentials' });`,
      { host: { types } },
    );

  it.each([
    ['a parameter’s', 'type', ''],
    ['an import’s', 'TYPE', `import { TYPE } from '@acme/http';`],
  ])('is %s', (_situation, type, before) => {
    expect(sent(type, before)).toStrictEqual(['fetch: json-header']);
  });

  it('is not asked for where the program tells it', () => {
    expect(sent(`'${FORM}'`)).toStrictEqual(['fetch: form']);
    expect(sent(`x ? '${FORM}' : 'text/plain'`)).toStrictEqual(['fetch: unknown']);
  });
});

describe('a default header of an instance', () => {
  const sent = (type: string, more = ''): string[] =>
    wiresOf(
      `import axios from 'axios';\nconst api = axios.create({ headers: { 'Content-Type': ${type}${more} } });\napi.post('https://login.acme.dev/oauth/token', { grant_type: 'client_credentials' });`,
    );

  it.each([
    ['that says form', `'${FORM}'`, '', 'form'],
    ['that may say form', `x ? '${FORM}' : undefined`, '', 'unknown'],
    ['that says JSON or nothing', `x ? '${JSON_TYPE}' : null`, '', 'json-body'],
    ['that says one or the other', `x ? '${FORM}' : '${JSON_TYPE}'`, '', 'unknown'],
    ['that can’t be known', 'type', '', 'unknown'],
    ['that something unknown may write over', `'${FORM}'`, ', ...more', 'unknown'],
  ])('%s', (_situation, type, more, wire) => {
    expect(sent(type, more)).toStrictEqual([`axios: ${wire}`]);
  });
});
