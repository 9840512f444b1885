import { describe, expect, it } from 'vitest';
import { bodyOf, messageOf, parametersOf } from '../../../../test/support/message.js';

const sent = (text: string): string => `axios.post(url, ${text})`;

describe('a form that is written out as text', () => {
  it.each([
    ['as it is sent and as it is read', `'grant_type=password&a=b%20c+d'`, ['grant_type=password', 'a=b c d']],
    ['with a broken escape', `'grant_type=password&a=%zz+b'`, ['grant_type=password', 'a=%zz+b']],
    ['with an escaped name', `'grant_type=password&a%20b=c'`, ['grant_type=password', 'a b=c']],
    ['with an empty value', `'grant_type=password&a=&b=c'`, ['grant_type=password', 'a=', 'b=c']],
    ['with a value that holds =', `'grant_type=password&a=b=c'`, ['grant_type=password', 'a=b=c']],
    ['with a name without value', `'grant_type=password&a'`, ['grant_type=password']],
  ])('%s', (_situation, text, parameters) => {
    expect(parametersOf(sent(text))).toStrictEqual(parameters);
    expect(bodyOf(sent(text))).toBe(text.slice(1, -1));
  });

  it('keeps what is known of a value around what is not', () => {
    const call = sent('`grant_type=password&scope=a${b}c%20d${e}&f=g`');
    expect(parametersOf(call)).toStrictEqual(['grant_type=password', 'scope=a‹b›c d‹e›', 'f=g']);
    expect(bodyOf(call)).toBe('grant_type=password&scope=a‹b›c%20d‹e›&f=g');
    expect(messageOf(call).hasMoreParameters).toBe(false);
  });

  it.each([
    ['a pair', '`grant_type=password&${more}&a=b`', 'grant_type=password&‹more›&a=b', ['grant_type=password', 'a=b']],
    ['its end', '`grant_type=password&a=b&${more}`', 'grant_type=password&a=b&‹more›', ['grant_type=password', 'a=b']],
    ['a name', '`grant_type=password&${name}=b`', 'grant_type=password&‹name›=b', ['grant_type=password']],
    ['part of a name', '`grant_type=password&a${name}=b`', 'grant_type=password&a‹name›=b', ['grant_type=password']],
  ])('may have more parameters where %s can’t be seen', (_situation, text, body, parameters) => {
    expect(messageOf(sent(text)).hasMoreParameters).toBe(true);
    expect(parametersOf(sent(text))).toStrictEqual(parameters);
    expect(bodyOf(sent(text))).toBe(body);
  });

  it('has no parameters where none can be seen', () => {
    const call = sent('`${before}${after}`');
    expect(messageOf(call)).toMatchObject({ parameters: null, hasMoreParameters: true });
    expect(bodyOf(call)).toBe('‹before›‹after›');
  });

  it('calls what has no name a part of the body', () => {
    expect(bodyOf(sent('`grant_type=password&a=${1 + b.c}`'))).toBe('grant_type=password&a=‹body›');
  });
});

describe('JSON that is written out as text', () => {
  it.each([
    ['with values that are no texts', '{"grant_type":"password","n":1,"o":true}', ['n=1', 'o=true']],
    ['with spaces', '  { "grant_type" : "password" , "n" : 1 }', ['n=1']],
    ['with spaces in a value', '{"grant_type":"password","scope":"a b, c}"}', ['scope=a b, c}']],
    ['with what only a form would decode', '{"grant_type":"password","scope":"a+b%20c"}', ['scope=a+b%20c']],
    ['with escapes', String.raw`{"grant_type":"password","a":"b\"\u0041","c":"d"}`, ['a=b"A', 'c=d']],
    ['with an empty value', '{"grant_type":"password","a":"","b":"c"}', ['a=', 'b=c']],
    ['with a broken escape', String.raw`{"grant_type":"password","a":"\x"}`, [String.raw`a=\x`]],
  ])('%s', (_situation, text, parameters) => {
    const call = sent(JSON.stringify(text));
    expect(parametersOf(call)).toStrictEqual(['grant_type=password', ...parameters]);
    expect(bodyOf(call)).toBe(text);
  });

  it('keeps what is known of a value around what is not', () => {
    const call = sent('`{"grant_type":"password","a":"b ${c} d","e":${f},"g":"h"}`');
    expect(parametersOf(call)).toStrictEqual(['grant_type=password', 'a=b ‹c› d', 'e=‹f›', 'g=h']);
    expect(bodyOf(call)).toBe('{"grant_type":"password","a":"b ‹c› d","e":‹f›,"g":"h"}');
    expect(messageOf(call).hasMoreParameters).toBe(false);
  });

  it('may have more members than can be seen', () => {
    const call = sent('`{"grant_type":"password",${more}}`');
    expect(messageOf(call).hasMoreParameters).toBe(true);
    expect(bodyOf(call)).toBe('{"grant_type":"password",‹more›}');
  });

  it('shows no part of a secret with spaces', () => {
    expect(bodyOf(sent(`'{"grant_type":"password","password":"s3cr3t, two words","a":"b"}'`))).toBe(
      '{"grant_type":"password","password":"‹password›","a":"b"}',
    );
  });
});
