import { describe, expect, it } from 'vitest';
import { analyzeText } from '../../../../test/support/analyze.js';
import type { Certainty, Fault, Host, Settings } from '../types.js';

const UNKNOWN_URL = 'https://login.acme.dev/oauth/token';
const KNOWN_URL = 'https://platform.devtest.nicecxone.com/oauth/token';

const prelude = `import axios from 'axios';
import got from 'got';
import api from '@/utils/request';
const form = new FormData();
form.append('grant_type', 'password');
form.append('username', username);
form.append('password', password);
`;

interface Judged {
  readonly certainty: Certainty;
  readonly fault: Fault | null;
}

function judged(call: string, host: Host = {}, settings: Settings = {}): Judged {
  const [request] = analyzeText(prelude + call, { host, settings });
  if (!request) throw new TypeError('No request.');
  return { certainty: request.certainty, fault: request.fault };
}

const header = (type: string): string => `headers: { 'Content-Type': '${type}' }`;
const fetchUnder = (options: string, url = UNKNOWN_URL): string =>
  `fetch('${url}', { method: 'POST', body: form, ${options} });`;

const possible: Judged = { certainty: 'possible', fault: 'multipart-body' };
const likely: Judged = { certainty: 'likely', fault: 'multipart-body' };

describe('a FormData to a server of which nothing is known', () => {
  it.each([
    ['without a header', fetchUnder('')],
    ['under a header that cannot be seen', fetchUnder('headers')],
    ['under a header that tells the boundary', fetchUnder(header('multipart/form-data; boundary=x'))],
    [
      'of which the client tells the boundary',
      `axios.post('${UNKNOWN_URL}', form, { ${header('multipart/form-data')} });`,
    ],
    [
      'under a form header that the client replaces',
      `axios.post('${UNKNOWN_URL}', form, { ${header('application/x-www-form-urlencoded')} });`,
    ],
    ['that the client makes', `axios.postForm('${UNKNOWN_URL}', { grant_type: 'password', username, password });`],
    [
      'that the client makes of an object',
      `axios.post('${UNKNOWN_URL}', { grant_type: 'password', username }, { ${header('multipart/form-data')} });`,
    ],
    ['of an unknown client', `api.post('${UNKNOWN_URL}', form, { ${header('multipart/form-data')} });`],
    ['at a URL that cannot be read', `fetch(url, { method: 'POST', body: form });`],
  ])('%s may be read', (_situation, call) => {
    expect(judged(call)).toStrictEqual(possible);
  });

  it.each([
    ['under a form header', fetchUnder(header('application/x-www-form-urlencoded'))],
    ['under a JSON header', fetchUnder(header('application/json'))],
    ['under a header without a boundary', fetchUnder(header('multipart/form-data'))],
    ['under a form header with parameters', fetchUnder(header('application/x-www-form-urlencoded; charset=utf-8'))],
    [
      'of got under a header without a boundary',
      `got.post('${UNKNOWN_URL}', { body: form, ${header('multipart/form-data')} });`,
    ],
  ])('%s cannot be read', (_situation, call) => {
    expect(judged(call)).toStrictEqual(likely);
  });

  it('gets a boundary from React Native', () => {
    const host: Host = { packageVersion: name => (name === 'react-native' ? '0.80.0' : undefined) };
    const call = fetchUnder(header('multipart/form-data'));
    expect(judged(call, host)).toStrictEqual(possible);
    const sent = `const xhr = new XMLHttpRequest();
xhr.open('POST', '${UNKNOWN_URL}');
xhr.setRequestHeader('Content-Type', 'multipart/form-data');
xhr.send(form);`;
    expect(judged(sent, host)).toStrictEqual(possible);
    expect(judged(sent)).toStrictEqual(likely);
  });

  it('is not told from one that cannot be read where it may be either', () => {
    const call = `const type = old ? 'multipart/form-data' : 'multipart/form-data; boundary=x';
got.extend({ headers: { 'Content-Type': type } }).post('${UNKNOWN_URL}', { body: form });`;
    expect(judged(call).fault).toBeNull();
  });
});

it('a form under a multipart header is read by no server', () => {
  const body = `new URLSearchParams({ grant_type: 'password', username, password })`;
  const call = `fetch('${UNKNOWN_URL}', { method: 'POST', body: ${body}, ${header('multipart/form-data')} });`;
  expect(judged(call)).toStrictEqual(likely);
});

describe('a FormData stays likely or certain', () => {
  it('at a provider that is known', () => {
    expect(judged(fetchUnder('', KNOWN_URL))).toStrictEqual(likely);
  });

  it('at an endpoint that the settings say takes a form', () => {
    const settings: Settings = { endpoints: [{ url: UNKNOWN_URL, accepts: 'form' }] };
    expect(judged(fetchUnder(''), {}, settings)).toStrictEqual({ certainty: 'certain', fault: 'multipart-body' });
  });
});

describe('a FormData under a form header is read by nobody', () => {
  const underForm = (url: string): string => fetchUnder(header('application/x-www-form-urlencoded'), url);

  it('whether a server takes JSON too', () => {
    const url = 'https://oauth2.googleapis.com/token';
    expect(judged(underForm(url))).toStrictEqual(likely);
    expect(judged(fetchUnder('', url)).certainty).toBe('json-accepted');
  });

  it('or multipart', () => {
    const url = 'https://slack.com/api/oauth.v2.access';
    expect(judged(underForm(url)).fault).toBe('multipart-body');
    expect(judged(fetchUnder('', url)).fault).toBeNull();
  });
});
