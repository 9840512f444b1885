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
