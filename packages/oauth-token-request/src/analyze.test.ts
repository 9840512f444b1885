import { describe, expect, it } from 'vitest';
import { wiresOf } from '../../../test/support/analyze.js';

const POST = `import axios from 'axios';\naxios.post(`;
const PARAMS = `{ params: { grant_type: 'client_credentials' } }`;

describe('parameters in the query', () => {
  it.each([
    ['beside an empty object', `TOKEN_URL, {}, ${PARAMS});`],
    ['beside the text of an empty object', `TOKEN_URL, JSON.stringify({}), ${PARAMS});`],
    ['in the URL itself', '`${TOKEN_URL}?grant_type=client_credentials`, {});'],
  ])('are not JSON %s', (_situation, program) => {
    expect(wiresOf(POST + program)).toEqual(['axios: query']);
  });

  it.each([
    ['parameters of its own', `TOKEN_URL, { grant_type: 'client_credentials' }, ${PARAMS});`],
    ['members that can’t be seen', `TOKEN_URL, { ...credentials }, ${PARAMS});`],
  ])('don’t excuse a body with %s', (_situation, program) => {
    expect(wiresOf(POST + program)).toEqual(['axios: json-body']);
  });
});
