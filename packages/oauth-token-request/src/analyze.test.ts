import { describe, expect, it } from 'vitest';
import { wiresOf } from '../../../test/support/analyze.js';

const POST = `import axios from 'axios';\naxios.post(`;
const PARAMS = `{ params: { grant_type: 'client_credentials' } }`;

describe('parameters in the query', () => {
  it.each([
    ['beside an empty object', `TOKEN_URL, {}, ${PARAMS});`],
    ['beside the text of an empty object', `TOKEN_URL, JSON.stringify({}), ${PARAMS});`],
    [
      'beside options that stand where the body belongs',
      '`${TOKEN_URL}?grant_type=client_credentials`, { headers: { Accept: "application/json" } });',
    ],
    ['in the URL itself', '`${TOKEN_URL}?grant_type=client_credentials`, {});'],
  ])('are not JSON %s', (_situation, program) => {
    expect(wiresOf(POST + program)).toEqual(['axios: query']);
  });

  it('are not JSON beside the empty default of a wrapper', () => {
    const program = `const send = (url, body = {}) => {
  const options = { method: 'POST' };
  if (body) options.body = JSON.stringify(body);
  return fetch(url, options);
};
`;
    const url = '`${TOKEN_URL}?grant_type=client_credentials`';
    expect(wiresOf(`${program}send(${url});`)).toEqual(['fetch: query']);
    expect(wiresOf(`${program}send(${url}, { grant_type: 'client_credentials' });`)).toEqual(['fetch: json-body']);
  });

  it.each([
    ['parameters of its own', `TOKEN_URL, { grant_type: 'client_credentials' }, ${PARAMS});`],
    ['members that can’t be seen', `TOKEN_URL, { ...credentials }, ${PARAMS});`],
  ])('don’t excuse a body with %s', (_situation, program) => {
    expect(wiresOf(POST + program)).toEqual(['axios: json-body']);
  });
});
