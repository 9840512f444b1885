import { describe, expect, it } from 'vitest';
import { rewritten } from '../../../../test/support/analyze.js';
import { evaluateShown } from '../../../../test/support/evaluate.js';
import { textsOf } from './text.js';

/** Every text that the shown value may be; holes as `{names}`. */
const textsIn = (program: string): string[] =>
  textsOf(evaluateShown(program).value).map(parts =>
    parts.map(part => (typeof part === 'string' ? part : `{${part.names.join('.')}}`)).join(''),
  );

const LIST = `const urls = ['https://a.test', 'https://b.test'];\n`;
const TABLE = `const urls = { a: 'https://a.test', b: 'https://b.test' };\n`;
const OBJECTS = `const servers = [{ url: 'https://a.test' }, { url: 'https://b.test' }];\n`;

describe('an element of a list that is written out is each of them', () => {
  it.each([
    ['in a loop', `${LIST}for (const url of urls) show(url);`],
    ['in a loop that waits', `${LIST}for await (const url of urls) show(url);`],
    ['in a loop over what is written there', `for (const url of ['https://a.test', 'https://b.test']) show(url);`],
    ['in a loop that sets a variable', `${LIST}let url;\nfor (url of urls) show(url);`],
    ['in a loop over objects', `${OBJECTS}for (const server of servers) show(server.url);`],
    ['by a pattern in a loop', `${OBJECTS}for (const { url } of servers) show(url);`],
    ['in a callback', `${LIST}urls.map(url => show(url));`],
    ['in a callback that is asynchronous', `${LIST}Promise.all(urls.map(async function (url) { await show(url); }));`],
    ['in a callback with a pattern', `${OBJECTS}servers.forEach(({ url }) => show(url));`],
    ['in a callback for some of them', `${LIST}urls.filter(isOn).slice(1).forEach(url => show(url));`],
    ['of the members of an object', `${TABLE}Object.values(urls).forEach(url => show(url));`],
    ['of the pairs of an object', `${TABLE}Object.entries(urls).map(([, url]) => show(url));`],
    ['of the pairs of an object in a loop', `${TABLE}for (const [name, url] of Object.entries(urls)) show(url);`],
  ])('%s', (_situation, program) => {
    expect(textsIn(program)).toStrictEqual(['https://a.test', 'https://b.test']);
  });

  it.each([
    ['by a test', `${OBJECTS}const server = servers.find(one => one.id === id);\nshow(server.url);`],
    ['by its place', `${OBJECTS}show(servers.at(index).url);`],
  ])('or nobody knows what, where one is picked %s', (_situation, program) => {
    expect(textsIn(program)).toStrictEqual(['https://a.test', 'https://b.test', '{url}']);
  });
});

describe('an element isn’t known', () => {
  it.each([
    ['of a list to which something is added', `${LIST}urls.push(url);\nurls.forEach(one => show(one));`, '{one}'],
    ['of a list with others spread into it', `[...more, 'https://a.test'].forEach(one => show(one));`, '{one}'],
    ['of a list that nobody wrote', `for (const one of urls) show(one);`, '{one}'],
    ['of an empty list', `const urls = [];\nfor (const one of urls) show(one);`, '{one}'],
    [
      'of an object that may have more',
      `const all = { a: 'https://a.test', ...more };\nObject.values(all).map(one => show(one));`,
      '{one}',
    ],
    ['of another method’s list', `${LIST}urls.with(0, x).forEach(one => show(one));`, '{one}'],
    ['in the second parameter', `${LIST}urls.map((_, one) => show(one));`, '{one}'],
    ['in a callback of something else', `${LIST}urls.visit(one => show(one));`, '{one}'],
    ['in a callback that stands second', `${LIST}urls.map(first, one => show(one));`, '{one}'],
    ['as the name of a member', `${TABLE}for (const one in urls) show(one);`, '{one}'],
  ])('%s', (_situation, program, expected) => {
    expect(textsIn(program)).toStrictEqual([expected]);
  });
});

describe('bodies in a list', () => {
  const send = (body: string, type: string): string =>
    `bodies.forEach(one => fetch(TOKEN_URL, { method: 'POST', headers: { 'Content-Type': 'application/${type}' }, body: ${body} }));`;
  const list = (second: string, more = ''): string =>
    `const bodies = [{ grant_type: 'client_credentials', client_id: 'a' }, { grant_type: 'client_credentials', ${second} }];\n${more}`;

  it('are made forms where they are sent, and texts where they stand', () => {
    expect(rewritten(list('level: 5') + send('JSON.stringify(one)', 'json'))).toBe(
      list(`level: '5'`) + send('new URLSearchParams(one)', 'x-www-form-urlencoded'),
    );
  });

  it('are forms if all of them are', () => {
    const forms = `const bodies = [new URLSearchParams(a), new URLSearchParams(b)];\n`;
    const program = forms + send('one', 'x-www-form-urlencoded');
    expect(rewritten(program)).toBe(program);
  });

  it('may have more in them where others see the list', () => {
    const more = `for (const one of bodies) one.scope = { a };\n`;
    expect(rewritten(list('level: 5', more) + send('JSON.stringify(one)', 'json'))).toBe('unknown-members');
  });
});
