import { describe, expect, it } from 'vitest';
import { analyzeText } from '../../../../test/support/analyze.js';
import type { Damage, Fault, WireEncoding } from '../types.js';

const URL = 'https://login.example.com/oauth/token';
const PARAMETERS = `{ grant_type: 'refresh_token', refresh_token: token }`;

/** How a body was sent by fetch and axios under each Content-Type when they were measured. */
const BODIES = {
  object: PARAMETERS,
  json: `JSON.stringify(${PARAMETERS})`,
  instance: `new URLSearchParams(${PARAMETERS})`,
  text: `new URLSearchParams(${PARAMETERS}).toString()`,
  template: '`grant_type=refresh_token&refresh_token=${token}`',
  formData: 'form',
} as const;

const TYPES = {
  none: '',
  json: `headers: { 'Content-Type': 'application/json' }`,
  form: `headers: { 'Content-Type': 'application/x-www-form-urlencoded' }`,
  multipart: `headers: { 'Content-Type': 'multipart/form-data' }`,
  plain: `headers: { 'Content-Type': 'text/plain' }`,
  unknown: 'headers',
} as const;

type Sent = readonly [WireEncoding, Fault | null, Damage?];

const FORM: Sent = ['form', null];
const JSON_BODY: Sent = ['json', 'json-body'];
const JSON_HEADER: Sent = ['form', 'json-header'];
const QUOTED: Sent = ['json', 'json-header', 'quoted-text'];
const MULTIPART: Sent = ['multipart', 'multipart-body'];
const TEXT: Sent = ['text', 'text-body'];
const OBJECT: Sent = ['text', 'text-body', 'object-text'];
const UNKNOWN: Sent = ['unknown', null];

const prelude = `import axios from 'axios';
const form = new FormData();
form.append('grant_type', 'refresh_token');
form.append('refresh_token', token);
`;

function sentBy(call: string, host = {}): Sent {
  const [request] = analyzeText(prelude + call, { host });
  if (!request) throw new TypeError('No request.');
  const { wire, fault, damage } = request;
  return damage === undefined ? [wire, fault] : [wire, fault, damage];
}

type Row = Readonly<Record<keyof typeof TYPES, Sent>>;
type Table = Readonly<Record<keyof typeof BODIES, Row>>;

const asText = (none: Sent): Row => ({
  none,
  json: JSON_HEADER,
  form: FORM,
  multipart: MULTIPART,
  plain: TEXT,
  unknown: UNKNOWN,
});
const always = (sent: Sent): Row => ({
  none: sent,
  json: sent,
  form: sent,
  multipart: sent,
  plain: sent,
  unknown: sent,
});

const FETCH: Table = {
  object: always(OBJECT),
  json: always(JSON_BODY),
  instance: asText(FORM),
  text: asText(TEXT),
  template: asText(TEXT),
  formData: always(MULTIPART),
};

const AXIOS: Table = {
  object: { ...always(JSON_BODY), form: FORM, multipart: MULTIPART, unknown: UNKNOWN },
  json: always(JSON_BODY),
  instance: asText(FORM),
  text: { ...asText(FORM), json: QUOTED },
  template: { ...asText(FORM), json: QUOTED },
  formData: { ...always(MULTIPART), json: JSON_BODY },
};

const rowsOf = (table: Table) =>
  (Object.keys(TYPES) as (keyof typeof TYPES)[]).flatMap(type =>
    (Object.keys(BODIES) as (keyof typeof BODIES)[]).map(body => [body, type, table[body][type]] as const),
  );

describe('fetch', () => {
  it.each(rowsOf(FETCH))('%s under %s', (body, type, sent) => {
    expect(sentBy(`fetch('${URL}', { method: 'POST', body: ${BODIES[body]}, ${TYPES[type]} });`)).toEqual(sent);
  });
});

describe('axios 1', () => {
  it.each(rowsOf(AXIOS))('%s under %s', (body, type, sent) => {
    expect(sentBy(`axios.post('${URL}', ${BODIES[body]}, { ${TYPES[type]} });`)).toEqual(sent);
  });

  it.each(Object.entries(BODIES))('%s by postForm', (_, body) => {
    expect(sentBy(`axios.postForm('${URL}', ${body}, { ${TYPES.form} });`)).toEqual(MULTIPART);
  });
});

describe('older axios', () => {
  it.each<[string, keyof typeof BODIES, keyof typeof TYPES, Sent]>([
    ['0.27.2', 'object', 'form', JSON_BODY],
    ['0.27.2', 'object', 'multipart', MULTIPART],
    ['0.26.1', 'object', 'multipart', JSON_BODY],
    ['0.27.2', 'text', 'json', QUOTED],
    ['0.19.2', 'text', 'json', JSON_HEADER],
    ['0.27.2', 'formData', 'json', MULTIPART],
  ])('%s: %s under %s', (version, body, type, sent) => {
    const host = { packageVersion: () => version };
    expect(sentBy(`axios.post('${URL}', ${BODIES[body]}, { ${TYPES[type]} });`, host)).toEqual(sent);
  });
});

describe('text', () => {
  const wireOf = (text: string): Sent => sentBy(`fetch('${URL}', { method: 'POST', ${TYPES.form}, body: ${text} });`);

  it.each([
    ['that begins like a form is one', `'grant_type=password'`, FORM],
    ['that holds JSON in a value is a form', `'grant_type=password&claims={"a":1}'`, FORM],
    ['that begins like JSON is JSON', `' { "grant_type": "password" }'`, JSON_BODY],
    ['that begins like neither is not known', `'a b&grant_type=password'`, UNKNOWN],
    ['whose beginning is not known is neither', '`${x}grant_type=password`', UNKNOWN],
  ])('%s', (_situation, text, sent) => {
    expect(wireOf(text)).toEqual(sent);
  });
});

describe('one of several bodies', () => {
  const ofetch = (body: string): string =>
    `import { ofetch } from 'ofetch';\nofetch('${URL}', { method: 'POST', body: ${body} });`;

  it.each([
    ['that arrive alike', `x ? ${BODIES.instance} : new URLSearchParams(${PARAMETERS})`, FORM],
    ['of which one is wrong', `x ? ${BODIES.instance} : ${BODIES.template}`, UNKNOWN],
    ['of which one is nothing', `x ? ${BODIES.object} : undefined`, JSON_BODY],
  ])('%s', (_situation, body, sent) => {
    expect(sentBy(ofetch(body))).toEqual(sent);
  });
});

it.each([
  ['needs no body', `fetch('${URL}?grant_type=password&username=u', { method: 'POST' });`],
  ['needs no value', `import got from 'got';\ngot.post('${URL}?grant_type=password&username=u', { json: undefined });`],
])('a query %s', (_situation, call) => {
  expect(sentBy(call)).toEqual(['query', null]);
});

it('by simple-oauth2 without a name of an encoding is a form', () => {
  const program = `import { ClientCredentials } from 'simple-oauth2';
new ClientCredentials({ client, auth: { tokenHost: 'https://login.acme.dev' }, options: { bodyFormat: undefined } });`;
  expect(sentBy(program)).toEqual(FORM);
});

it('by Angular an instance without a header is a form that is labelled as JSON', () => {
  const program = `import { inject } from '@angular/core';
import { HttpClient } from '@angular/common/http';
inject(HttpClient).post('${URL}', ${BODIES.instance});`;
  expect(sentBy(program)).toEqual(JSON_HEADER);
});

describe('by wretch an instance', () => {
  it.each([
    ['without a header is emptied', '', JSON_BODY],
    ['under a JSON header is emptied', `.content('application/json')`, JSON_BODY],
    ['under a form header is a form', `.content('application/x-www-form-urlencoded')`, FORM],
  ])('%s', (_situation, step, sent) => {
    expect(sentBy(`import wretch from 'wretch';\nwretch('${URL}')${step}.post(${BODIES.instance});`)).toEqual(sent);
  });
});

describe('JSON', () => {
  const isLabelled = (body: string, options: string): boolean => {
    const [request] = analyzeText(`${prelude}axios.post('${URL}', ${body}, { ${options} });`);
    return request?.isLabelledAsForm === true;
  };

  it.each([
    ['whose text gets the client’s own header', BODIES.json, TYPES.none, true],
    ['under a form header', BODIES.json, TYPES.form, true],
    ['under a JSON header', BODIES.json, TYPES.json, false],
    ['of an object', BODIES.object, TYPES.none, false],
    ['of an object or of its text', `x ? ${BODIES.json} : ${BODIES.object}`, TYPES.none, false],
    ['under a header that can’t be seen', BODIES.json, TYPES.unknown, false],
  ])('%s', (_situation, body, options, labelled) => {
    expect(isLabelled(body, options)).toBe(labelled);
  });
});
