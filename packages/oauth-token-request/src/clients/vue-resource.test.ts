import { describe, expect, it } from 'vitest';
import { rewritten, wiresOf } from '../../../../test/support/analyze.js';

const d = `{ grant_type: 'password', client_id: 'a' }`;
const component = (call: string): string => `export default { methods: { login() { return this.${call}; } } };`;

describe('$http of a component', () => {
  it.each([
    ['an object', `post(TOKEN_URL, ${d})`, 'json-body'],
    ['JSON text', `post(TOKEN_URL, JSON.stringify(${d}))`, 'json-body'],
    ['a URLSearchParams', `post(TOKEN_URL, new URLSearchParams(${d}))`, 'form'],
    ['an object that is made into a form', `post(TOKEN_URL, ${d}, { emulateJSON: true })`, 'form'],
    ['an object that may be', `post(TOKEN_URL, ${d}, { emulateJSON: asForm })`, 'unknown'],
    ['an object that is on a condition', `post(TOKEN_URL, ${d}, { emulateJSON: old ? true : false })`, 'unknown'],
  ])('is known for %s', (_, call, outcome) => {
    expect(wiresOf(component(`$http.${call}`))).toStrictEqual([`vue-resource: ${outcome}`]);
  });

  it.each([
    ['the body of vue-resource', 'body'],
    ['the data of axios', 'data'],
  ])('is known by options, with %s', (_, member) => {
    const call = `$http({ method: 'POST', url: TOKEN_URL, ${member}: ${d} })`;
    expect(wiresOf(component(call))).toStrictEqual(['vue-resource: json-body']);
  });

  it('is known through a name for the component', () => {
    const program = `export default { created() { const vm = this; vm.$http.post(TOKEN_URL, ${d}); } };`;
    expect(wiresOf(program)).toStrictEqual(['vue-resource: json-body']);
  });

  it('keeps what the component holds', () => {
    const body = `{ grant_type: 'password', client_id: 'a', username: this.name }`;
    expect(rewritten(component(`$http.post(TOKEN_URL, ${body})`))).toBe(
      component(
        `$http.post(TOKEN_URL, new URLSearchParams(${body}).toString(), { headers: { 'Content-Type': 'application/x-www-form-urlencoded' } })`,
      ),
    );
  });
});

describe('what the program puts on all components', () => {
  const login = component(`$http.post(TOKEN_URL, ${d})`);

  it.each([
    ['axios', `import axios from 'axios'; Vue.prototype.$http = axios;`, ['axios: json-body']],
    [
      'an instance of axios',
      `import axios from 'axios'; app.config.globalProperties.$http = axios.create({ headers: { 'Content-Type': 'application/x-www-form-urlencoded' } });`,
      ['axios: form'],
    ],
    ['something of its own', `Vue.prototype.$http = createClient();`, []],
    ['something under another name', `Vue.prototype.$api = createClient();`, ['vue-resource: json-body']],
  ])('is %s', (_, setUp, found) => {
    expect(wiresOf(`${setUp} ${login}`)).toStrictEqual(found);
  });
});

describe('the global of vue-resource', () => {
  it.each([
    ['import Vue from "vue";', 'json-body'],
    ['', 'json-body'],
    ['import Vue from "vue"; Vue.http.options.emulateJSON = true;', 'form'],
    ['import Vue from "vue"; if (old) Vue.http.options.emulateJSON = true;', 'unknown'],
    ['import Vue from "vue"; Vue.http.options.root = "/api";', 'json-body'],
  ])('is known behind %s', (before, outcome) => {
    expect(wiresOf(`${before} Vue.http.post(TOKEN_URL, ${d});`)).toStrictEqual([`vue-resource: ${outcome}`]);
  });
});

describe('$axios of Nuxt', () => {
  it.each([
    ['of a component', component(`$axios.$post(TOKEN_URL, ${d})`)],
    ['with the whole answer', component(`$axios.post(TOKEN_URL, ${d})`)],
    ['out of the context', `export default ({ $axios }) => $axios.$post(TOKEN_URL, ${d});`],
    ['of the context', `export default context => context.$axios.$post(TOKEN_URL, ${d});`],
    [
      'of the composition API',
      `const { $axios } = useNuxtApp(); $axios.$request({ method: 'POST', url: TOKEN_URL, data: ${d} });`,
    ],
  ])('is known %s', (_, program) => {
    expect(wiresOf(program)).toStrictEqual(['axios: json-body']);
  });
});

it('knows axios as a global', () => {
  expect(wiresOf(`axios.post(TOKEN_URL, ${d});`)).toStrictEqual(['axios: json-body']);
  expect(wiresOf(`window.axios.post(TOKEN_URL, ${d});`)).toStrictEqual(['axios: json-body']);
  expect(wiresOf(`const axios = createClient(); axios.post(TOKEN_URL, ${d});`)).toStrictEqual([]);
});

it.each([
  ['axios', `axios: json-body`],
  ['$axios', `axios: json-body`],
  ['$http', `vue-resource: json-body`],
])('knows what a program of Vue provides as %s', (name, outcome) => {
  const program = `import { inject } from 'vue';\nconst client = inject('${name}');\nclient.post(TOKEN_URL, ${d});`;
  expect(wiresOf(program)).toStrictEqual([outcome]);
});
