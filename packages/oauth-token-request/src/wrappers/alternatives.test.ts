import { describe, expect, it } from 'vitest';
import { analyzeText } from '../../../../test/support/analyze.js';

const FORM = 'axios.post(url, new URLSearchParams(data))';
const JSON_BODY = 'axios.post(url, data)';
const URL = `'https://accounts.spotify.com/api/token'`;

const told = (send: string, call = `send(kinds.form, ${URL}, { grant_type: 'client_credentials' })`): string[] =>
  analyzeText(
    `import axios from 'axios';\nimport { kinds } from './kinds.js';\nconst send = (kind, url, data) => { ${send} };\n${call};`,
  ).map(({ wire, certainty }) => `${wire} ${certainty}`);

describe('a function that sends in two ways by a test that can’t be told', () => {
  it('is only possibly called for the wrong one', () => {
    expect(told(`if (kind === kinds.form) return ${FORM};\nreturn ${JSON_BODY};`)).toStrictEqual([
      'form likely',
      'json possible',
    ]);
  });

  it('whichever stands first', () => {
    expect(told(`return kind === kinds.json ? ${JSON_BODY} : ${FORM};`)).toStrictEqual([
      'json possible',
      'form likely',
    ]);
  });

  it('unless both are wrong', () => {
    expect(told(`return kind === kinds.json ? ${JSON_BODY} : axios.put(url, data);`)).toStrictEqual([
      'json likely',
      'json likely',
    ]);
  });

  it('or they go to different endpoints', () => {
    const other = FORM.replace('url', `'https://accounts.spotify.com/api/revoke'`);
    expect(told(`${other};\nreturn ${JSON_BODY};`)).toContain('json likely');
  });

  it('or stand beside each other where nobody calls', () => {
    const data = `{ grant_type: 'client_credentials' }`;
    const send = (code: string): string => code.replace('url', URL).replace('data', data);
    expect(told('', `${send(FORM)};\n${send(JSON_BODY)}`)).toStrictEqual(['form likely', 'json likely']);
  });
});

describe('a function that sends in two ways by what the call passes', () => {
  it.each([
    ['a branch', `if (kind === 'form') { return ${FORM}; } else { return ${JSON_BODY}; }`],
    ['a return before it', `if (kind === 'form') return ${FORM};\nreturn ${JSON_BODY};`],
    ['an alternative', `return kind === 'form' ? ${FORM} : ${JSON_BODY};`],
    ['a callback in a branch', `if (kind === 'form') return ready(() => ${FORM});\nreturn ready(() => ${JSON_BODY});`],
  ])('is called for one of them: %s', (_, send) => {
    const call = (kind: string): string => `send(${kind}, ${URL}, { grant_type: 'client_credentials' })`;
    expect(told(send, call(`'json'`))).toStrictEqual(['json likely']);
    expect(told(send, call(`'form'`))).toStrictEqual(['form likely']);
    expect(told(send, call('undefined'))).toStrictEqual(['json likely']);
  });
});
