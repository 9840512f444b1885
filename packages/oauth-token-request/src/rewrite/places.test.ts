import { describe, expect, it } from 'vitest';
import { rewritten } from '../../../../test/support/analyze.js';

const FORM = `headers: { 'Content-Type': 'application/x-www-form-urlencoded' }`;
const BODY = `{ grant_type: 'client_credentials' }`;
const axiosOf = (body: string, options = ''): string =>
  `import axios from 'axios';\naxios.post('https://a.test/oauth/token', ${body}${options});`;
const fetchOf = (body: string): string =>
  `fetch('https://a.test/oauth/token', { method: 'POST', ${FORM}, body: ${body} });`;

describe('a body in parentheses', () => {
  it.each([
    ['an object', `(${BODY})`, `(new URLSearchParams(${BODY}))`],
    ['an object beside comments', `(/* a */ ${BODY} /* b */)`, `(/* a */ new URLSearchParams(${BODY}) /* b */)`],
    ['a sequence', `(log(), ${BODY})`, `(new URLSearchParams((log(), ${BODY})))`],
    [
      'a sequence in a cast',
      `(log(), ${BODY}) as { grant_type: string }`,
      `new URLSearchParams((log(), ${BODY}) as { grant_type: string })`,
    ],
  ])('keeps them, and options are put behind them: %s', (_situation, body, sent) => {
    expect(rewritten(axiosOf(body))).toBe(axiosOf(sent, `, { ${FORM} }`));
  });

  it('that is a sequence which JSON.stringify is given stays one', () => {
    const pairs = `{ grant_type: 'password', code: localStorage.getItem('a') }`;
    expect(rewritten(fetchOf(`JSON.stringify((log(), ${pairs}))`))).toBe(
      fetchOf(`new URLSearchParams((Object.entries((log(), ${pairs})).filter(([, value]) => value != null)))`),
    );
  });
});

describe('JSON.stringify that is called optionally', () => {
  it.each([
    ['JSON.stringify?.(', 'new URLSearchParams('],
    ['JSON.stringify ?. (', 'new URLSearchParams ('],
    ['JSON?.stringify(', 'new URLSearchParams('],
    ['JSON?.stringify?.(', 'new URLSearchParams('],
  ])('becomes new URLSearchParams: %s', (call, made) => {
    expect(rewritten(fetchOf(`${call}${BODY})`))).toBe(fetchOf(`${made}${BODY})`));
  });

  it('stays where a comment stands in between', () => {
    expect(rewritten(fetchOf(`JSON.stringify /* if there is */ ?.(${BODY})`))).toBe('unknown-body');
  });
});

describe('a form of which the client is given the text', () => {
  const send = (body: string, step = ''): string =>
    `import request from 'superagent';\nlet last;\nconst params = new URLSearchParams(${BODY});\nconst paramsOf = async () => params;\nrequest.post('https://a.test/oauth/token')${step}.send(${body});`;

  it.each([
    ['a name', 'params', 'params.toString()'],
    ['an instance', `new URLSearchParams(${BODY})`, `new URLSearchParams(${BODY}).toString()`],
    ['what is waited for', 'await paramsOf()', '(await paramsOf()).toString()'],
    [
      'one of two',
      `f ? params : new URLSearchParams(${BODY})`,
      `(f ? params : new URLSearchParams(${BODY})).toString()`,
    ],
    ['one that may be missing', 'f ? params : undefined', '(f ? params : undefined)?.toString()'],
    ['an assignment', 'last = params', '(last = params).toString()'],
    ['a sequence', '(log(), params)', '(((log(), params)).toString())'],
  ])('is asked for it as a whole: %s', (_situation, body, sent) => {
    expect(rewritten(send(body))).toBe(send(sent, `.type('form')`));
  });

  it('is asked for it where FormData stood before', () => {
    const program = (type: string, sent: string, headers = ''): string =>
      `import { request } from 'undici';\nconst a = new ${type}(); a.append('grant_type', 'password');\nconst b = new ${type}(); b.append('grant_type', 'refresh_token');\nrequest('https://a.test/oauth/token', { method: 'POST', body: ${sent}${headers} });`;
    expect(rewritten(program('FormData', 'f ? a : b'))).toBe(
      program('URLSearchParams', '(f ? a : b).toString()', `, ${FORM}`),
    );
  });
});
