import { describe, expect, it } from 'vitest';
import { analyzeText, rewritten } from '../../../../test/support/analyze.js';

const AXIOS = `import axios from 'axios'; axios`;
const PARAMETERS = `{ grant_type: 'password', client_id: 'a' }`;
const HEADERS = `headers: { Accept: 'application/json' }`;

/** What is said of a request that is left to a person. */
const helpOf = (program: string): string[] =>
  analyzeText(program).map(({ repair }) =>
    repair?.kind === 'manual' ? `${repair.reason}: ${repair.help}` : 'rewritten',
  );

const said = (parameters: string, options: string): string[] => [
  `options-as-body: The client's options stand in the place of the body, so that they are sent as JSON: pass ${parameters} there, as URLSearchParams, and ${options} in the argument behind it.`,
];

describe('options in the place of the body', () => {
  it.each([
    [
      'headers beside what axios names its body',
      `{ ${HEADERS}, data: ${PARAMETERS} }`,
      'what "data" holds',
      '"headers"',
    ],
    ['headers beside a query', `{ params: ${PARAMETERS}, ${HEADERS} }`, 'what "params" holds', '"headers"'],
    ['headers beside the parameters', `{ grant_type: 'password', ${HEADERS} }`, 'the parameters', '"headers"'],
    ['headers that hold the parameters', `{ headers: ${PARAMETERS} }`, 'the parameters', '"headers"'],
    ['headers that can’t be seen', `{ grant_type: 'password', headers }`, 'the parameters', '"headers"'],
    ['a body alone', `{ data: ${PARAMETERS} }`, 'what "data" holds', 'options'],
    ['a body by another client’s name', `{ form: ${PARAMETERS} }`, 'what "form" holds', 'options'],
    [
      'a body that is a form',
      `{ ${HEADERS}, body: new URLSearchParams(${PARAMETERS}) }`,
      'what "body" holds',
      '"headers"',
    ],
  ])('are told for what they are: %s', (_situation, body, parameters, options) => {
    expect(helpOf(`${AXIOS}.post('https://accounts.spotify.com/api/token', ${body});`)).toStrictEqual(
      said(parameters, options),
    );
  });

  it('are found in JSON text and in branches', () => {
    const options = `{ ${HEADERS}, data: ${PARAMETERS} }`;
    const body = `JSON.stringify(a ? ${PARAMETERS} : ${options})`;
    expect(helpOf(`${AXIOS}.post('https://accounts.spotify.com/api/token', ${body});`)).toStrictEqual(
      said('what "data" holds', '"headers"'),
    );
  });

  it.each([
    [
      'Nest',
      `import { HttpService } from '@nestjs/axios'; new HttpService().post('https://accounts.spotify.com/api/token', { data: ${PARAMETERS} });`,
    ],
    [
      'Angular',
      `import { HttpClient } from '@angular/common/http'; class A { constructor(private http: HttpClient) {} go() { this.http.post('https://accounts.spotify.com/api/token', { body: ${PARAMETERS} }); } }`,
    ],
    [
      'AngularJS',
      `angular.module('a').run($http => $http.post('https://accounts.spotify.com/api/token', { params: ${PARAMETERS} }));`,
    ],
    [
      'vue-resource',
      `export default { methods: { go() { this.$http.post('https://accounts.spotify.com/api/token', { body: ${PARAMETERS} }); } } };`,
    ],
  ])('are those of %s', (_client, program) => {
    expect(rewritten(program)).toBe('options-as-body');
  });
});

describe('no options in the place of the body', () => {
  it.each([
    ['a text by the name of one', `{ grant_type: 'password', data: 'a' }`],
    ['a text in a variable', `{ grant_type: 'password', headers: a ? 'b' : undefined }`],
  ])('is %s', (_situation, body) => {
    expect(rewritten(`${AXIOS}.post('https://accounts.spotify.com/api/token', ${body});`)).toContain(
      'new URLSearchParams(',
    );
  });

  it.each([
    [
      'an object by a name of the server’s',
      `${AXIOS}.post('https://accounts.spotify.com/api/token', { grant_type: 'password', claims: { a: 1 } });`,
    ],
    [
      'a member of options that says what is sent',
      `${AXIOS}({ method: 'POST', url: 'https://accounts.spotify.com/api/token', data: { ${HEADERS} } });`,
    ],
    [
      'what a client is given that takes none behind it',
      `import request from 'superagent'; request.post('https://accounts.spotify.com/api/token').send({ grant_type: 'password', ${HEADERS} });`,
    ],
  ])('is %s', (_situation, program) => {
    expect(rewritten(program)).toBe('nested-value');
  });
});
