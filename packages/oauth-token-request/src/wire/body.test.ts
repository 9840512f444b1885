import { describe, expect, it } from 'vitest';
import { bodyOf, fetchOf, messageOf, parametersOf } from '../../../../test/support/message.js';

const json = (members: string): string => `axios.post(url, { grant_type: 'password', ${members} })`;

describe('JSON', () => {
  it.each([
    ['of a list with a hole', `a: [, 'x']`, '[null,"x"]'],
    ['of a list with what a member would leave out', `a: ['x', undefined, null]`, '["x",null,null]'],
    ['of a list of unknown values', `a: [b, process.env.C]`, '[‹b›,"‹C›"]'],
    ['of an empty list', 'a: []', '[]'],
    ['of an object whose member is left out', `a: { b: undefined, c: 1 }`, '{"c":1}'],
    ['of an empty object', 'a: {}', '{}'],
    ['of what is still no OAuth parameter', `a: { b: { c: [{ d: 'x' }] } }`, '{"b":{"c":[{"d":"x"}]}}'],
    ['of what is nested too deeply', `a: { b: { c: [[{ d: 'x' }]] } }`, '{"b":{"c":[[‹c›]]}}'],
    ['of a list that is nested too deeply', `a: [[[[['x']]]]]`, '[[[[‹a›]]]]'],
    ['of a text with quotes and lines', String.raw`a: 'b"\n\\'`, String.raw`"b\"\n\\"`],
    ['of a text or a number', `a: x ? 'b' : 5`, '‹b or 5›'],
    ['of a text or nothing', `a: x ? 'b' : undefined`, '"b"'],
  ])('%s', (_situation, members, value) => {
    expect(bodyOf(json(members))).toBe(`{"grant_type":"password","a":${value}}`);
  });

  it('has no parameter that it leaves out', () => {
    expect(parametersOf(json('a: undefined, b: null'))).toStrictEqual(['grant_type=password', 'b=null']);
  });

  it('names its members as JSON does', () => {
    expect(bodyOf(json(`'a"b': 'c'`))).toBe(String.raw`{"grant_type":"password","a\"b":"c"}`);
  });
});

describe('a form', () => {
  it.each([
    ['what URLSearchParams escapes beyond encodeURIComponent', `!'()~`, '%21%27%28%29%7E'],
    ['what it does not escape', '*-._', '*-._'],
    ['a space', 'a b', 'a+b'],
    ['half a character', String.raw`a\uD800b`, 'a%EF%BF%BDb'],
    ['a whole one', '😀', '%F0%9F%98%80'],
    ['separators', 'a&b=c+d%', 'a%26b%3Dc%2Bd%25'],
  ])('writes %s', (_situation, text, encoded) => {
    expect(bodyOf(`axios.post(url, new URLSearchParams({ grant_type: 'password', a: "${text}" }))`)).toBe(
      `grant_type=password&a=${encoded}`,
    );
  });

  it('escapes names too', () => {
    expect(bodyOf(`axios.post(url, new URLSearchParams({ grant_type: 'password', 'a b': 'c' }))`)).toBe(
      'grant_type=password&a+b=c',
    );
  });

  it('of an option of the client sends the word for what is undefined', () => {
    const call = `got.post(url, { form: { grant_type: 'password', a: undefined, b: x ? 'c' : undefined } })`;
    expect(bodyOf(call)).toBe('grant_type=password&a=undefined&b=c');
    expect(parametersOf(call)).toStrictEqual(['grant_type=password', 'a=undefined', 'b?=c']);
  });
});

it('of several parts is divided by boundaries', () => {
  expect(bodyOf(`axios.postForm(url, { grant_type: 'password', a: b })`)).toBe(
    '--‹boundary›\r\nContent-Disposition: form-data; name="grant_type"\r\n\r\npassword\r\n' +
      '--‹boundary›\r\nContent-Disposition: form-data; name="a"\r\n\r\n‹b›\r\n--‹boundary›--\r\n',
  );
});

it('of which the encoding isn’t known is not told', () => {
  const call = `axios.post(url, { grant_type: 'password' }, { headers })`;
  expect(bodyOf(call)).toBe(null);
  expect(parametersOf(call)).toStrictEqual(['grant_type=password']);
});

describe('a body that can’t be seen', () => {
  it.each([
    ['is named after its place in JSON', 'got.post(url, { json: read() })', '‹body›'],
    ['is named after its place in a form', 'got.post(url, { form: read() })', '‹body›'],
    ['is named after its variable', 'got.post(url, { json: login })', '‹login›'],
    ['is not told where its encoding isn’t known', 'axios.post(url, read())', null],
  ])('%s', (_situation, call, body) => {
    expect(messageOf(call)).toMatchObject({ parameters: null, hasMoreParameters: false });
    expect(bodyOf(call)).toBe(body);
  });

  it('may hold more than what is seen of it', () => {
    expect(messageOf(`axios.post(url, new URLSearchParams({ ...read() }))`)).toMatchObject({
      parameters: [],
      hasMoreParameters: true,
    });
    expect(messageOf(json(`a: 'b'`)).hasMoreParameters).toBe(false);
  });
});

it('of an object that becomes text holds no parameters', () => {
  expect(messageOf(fetchOf(`{ grant_type: 'password' }`))).toMatchObject({
    parameters: [],
    hasMoreParameters: false,
    body: ['[object Object]'],
  });
});

it('of an instance that JSON empties holds no parameters', () => {
  expect(parametersOf(`got.post(url, { json: new URLSearchParams({ grant_type: 'password' }) })`)).toStrictEqual([]);
});
