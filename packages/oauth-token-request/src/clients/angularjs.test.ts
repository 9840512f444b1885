import { describe, expect, it } from 'vitest';
import { rewritten, wiresOf } from '../../../../test/support/analyze.js';

const d = `{ grant_type: 'password', client_id: 'a' }`;
const F = `{ headers: { 'Content-Type': 'application/x-www-form-urlencoded' } }`;

describe('what $http is given', () => {
  it.each([
    ['an object', `post(TOKEN_URL, ${d})`, 'json-body'],
    ['an object under a form header', `post(TOKEN_URL, ${d}, ${F})`, 'json-body'],
    ['a URLSearchParams, of which it makes {}', `post(TOKEN_URL, new URLSearchParams(${d}), ${F})`, 'json-body'],
    ['the text of a form, which it labels as JSON', `post(TOKEN_URL, 'grant_type=password')`, 'json-header'],
    ['the text of a form under its header', `post(TOKEN_URL, 'grant_type=password', ${F})`, 'form'],
    ['a serialiser', `post(TOKEN_URL, $httpParamSerializerJQLike(${d}), ${F})`, 'unknown'],
    ['a transformation', `post(TOKEN_URL, ${d}, { transformRequest: toForm })`, 'unknown'],
  ])('is known for %s', (_, call, outcome) => {
    expect(wiresOf(`run(function ($http, $httpParamSerializerJQLike) { $http.${call}; });`)).toStrictEqual([
      `angularjs: ${outcome}`,
    ]);
  });

  it.each([
    [`$http.defaults.headers.post = {};`, 'json-body'],
    [`$http.defaults.transformRequest = toForm;`, 'unknown'],
    [`$http.defaults.transformRequest.push(toForm);`, 'unknown'],
    [`$http.defaults.transformResponse.push(read);`, 'json-body'],
  ])('is known beside the defaults: %s', (setting, outcome) => {
    expect(wiresOf(`run($http => { ${setting} $http.post(TOKEN_URL, ${d}); });`)).toStrictEqual([
      `angularjs: ${outcome}`,
    ]);
  });

  it('is known beside those of its provider', () => {
    const provided = `configure($httpProvider => { $httpProvider.defaults.transformRequest = [toForm]; });`;
    expect(wiresOf(`${provided} run($http => $http.post(TOKEN_URL, ${d}));`)).toStrictEqual(['angularjs: unknown']);
  });
});

describe('$http', () => {
  const call = `post(TOKEN_URL, ${d})`;

  it.each([
    ['a parameter', `function login($http) { $http.${call}; }`],
    ['one of a list', `run(['$q', '$http', function (q, h) { h.${call}; }]);`],
    ['one that a variable holds', `run($http => { const http = $http; http.${call}; });`],
    ['a field', `class Login { constructor($http) { this.http = $http; } send() { this.http.${call}; } }`],
    ['typed', `class Login { constructor(private http: ng.IHttpService) {} send() { this.http.${call}; } }`],
    ['typed as anything', `function login($http: any) { $http.${call}; }`],
    [
      'typed by an import',
      `import { IHttpService } from 'angular'; function login(http: IHttpService) { http.${call}; }`,
    ],
  ])('is known as %s', (_, program) => {
    expect(wiresOf(program)).toStrictEqual(['angularjs: json-body']);
  });

  it.each([
    ['another name', `function login(http) { http.${call}; }`],
    ['one of a list that is called something else', `run(['myHttp', function ($http) { $http.${call}; }]);`],
    ['a variable of its own', `const $http = createHttp(); $http.${call};`],
  ])('is not known as %s', (_, program) => {
    expect(wiresOf(program)).toStrictEqual([]);
  });
});

it('gets the text of the parameters and a header', () => {
  expect(rewritten(`run($http => $http({ method: 'POST', url: TOKEN_URL, data: ${d} }));`)).toBe(
    `run($http => $http({ method: 'POST', url: TOKEN_URL, data: new URLSearchParams(${d}).toString(), headers: { 'Content-Type': 'application/x-www-form-urlencoded' } }));`,
  );
});
