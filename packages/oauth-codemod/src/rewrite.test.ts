import * as engine from 'oauth-token-request';
import type { TextEdit, TokenRequest } from 'oauth-token-request';
import { describe, expect, it, vi } from 'vitest';
import { ParseError } from './parse-error.js';
import { analyzeSource, RewriteError, type RewriteOptions } from './rewrite.js';
import { ACCEPTED, FORUM, FORUM_REWRITTEN, MANUAL, POSSIBLE } from './testing/forum.js';

vi.mock('oauth-token-request', async load => {
  const original = await load<typeof engine>();
  return { ...original, analyze: vi.fn(original.analyze) };
});

const path = '/project/src/a.js';

const recordsOf = (text: string, options?: RewriteOptions): unknown =>
  analyzeSource({ path, text }, options).requests.map(({ record }) => record);

const forumRecord = {
  line: 4,
  column: 3,
  client: 'axios',
  endpoint: {
    kind: 'token',
    url: 'https://platform.devtest.nicecxone.com/oauth/token',
    provider: 'nice-cxone-platform',
  },
  wire: 'json',
  certainty: 'likely',
};

describe('a request', () => {
  it('that sends JSON is rewritten', () => {
    const { requests, text } = analyzeSource({ path, text: FORUM });
    expect(text).toBe(FORUM_REWRITTEN);
    expect(requests.map(({ record }) => record)).toEqual([{ ...forumRecord, outcome: 'would-rewrite' }]);
    expect(requests[0]?.explanation.what).toMatch(/^JSON is sent to the token endpoint of NICE CXone/u);
  });

  it('that is a form is right', () => {
    expect(recordsOf(FORUM_REWRITTEN)).toEqual([{ ...forumRecord, wire: 'form', outcome: 'ok' }]);
    expect(analyzeSource({ path, text: FORUM_REWRITTEN }).text).toBe(FORUM_REWRITTEN);
  });

  it('that can’t be rewritten needs a hand, and its reason is told', () => {
    expect(recordsOf(MANUAL)).toEqual([
      {
        ...forumRecord,
        outcome: 'manual',
        reason: 'nested-value',
        help: expect.stringMatching(/^A form has no nested/u) as string,
      },
    ]);
    expect(analyzeSource({ path, text: MANUAL }).text).toBe(MANUAL);
  });

  it('to a server that takes JSON too is left alone', () => {
    expect(recordsOf(ACCEPTED)).toEqual([expect.objectContaining({ certainty: 'json-accepted', outcome: 'left' })]);
  });

  it('that is only possible is left alone unless it is included', () => {
    expect(recordsOf(POSSIBLE)).toEqual([expect.objectContaining({ certainty: 'possible', outcome: 'left' })]);
    expect(recordsOf(POSSIBLE, { include: 'possible' })).toEqual([
      expect.objectContaining({ certainty: 'possible', outcome: 'would-rewrite' }),
    ]);
  });

  it('to an endpoint of the settings is certain', () => {
    const settings = { endpoints: [{ url: 'https://example.com/**', accepts: 'form' }] } as const;
    expect(recordsOf(POSSIBLE, { settings })).toEqual([
      expect.objectContaining({ certainty: 'certain', outcome: 'would-rewrite' }),
    ]);
  });
});

it('finds nothing in an empty file', () => {
  expect(analyzeSource({ path, text: '' })).toEqual({ requests: [], text: '', skipped: [] });
});

it('keeps a byte order mark, CRLF and everything else', () => {
  const windows = (text: string): string => `\uFEFF// “😀”\r\n${text.replaceAll('\n', '\r\n')}// end`;
  expect(analyzeSource({ path, text: windows(FORUM) }).text).toBe(windows(FORUM_REWRITTEN));
  expect(recordsOf(windows(FORUM))).toEqual([{ ...forumRecord, line: 5, outcome: 'would-rewrite' }]);
});

it('refuses what doesn’t parse', () => {
  expect(() => analyzeSource({ path, text: `${FORUM})` })).toThrow(ParseError);
});

it('asks the nearest package.json which version of a client is used', () => {
  const readText = vi.fn((name: string) =>
    name === '/project/package.json' ? '{ "dependencies": { "axios": "^0.27.0" } }' : undefined,
  );
  const form = FORUM.replace(' });', " }, { headers: { 'content-type': 'application/x-www-form-urlencoded' } });");
  expect(recordsOf(form)).toEqual([expect.objectContaining({ outcome: 'ok' })]);
  expect(recordsOf(form, { readText })).toEqual([expect.objectContaining({ outcome: 'would-rewrite' })]);
  expect(readText).toHaveBeenCalledWith('/project/src/package.json');
});

describe('the guard', () => {
  /** A request at the n-th call of the file, with these edits. */
  function requestDouble(source: engine.SourceFile, call: number, edits: readonly TextEdit[]): TokenRequest {
    const statement = source.program.body[call];
    if (statement?.type !== 'ExpressionStatement' || statement.expression.type !== 'CallExpression') {
      throw new Error('There is no such call.');
    }
    return {
      client: 'fetch',
      node: statement.expression,
      endpoint: { kind: 'token', url: null, provider: null, rfc: 'RFC 6749 §4.4.2' },
      wire: 'json',
      fault: 'json-body',
      certainty: 'likely',
      grantType: 'client_credentials',
      evidence: [],
      repair: { kind: 'rewrite', edits },
    };
  }

  const edit = (start: number, end: number, text: string): TextEdit => ({ range: [start, end], text });

  it('gives the first of two overlapping edits the way', () => {
    vi.mocked(engine.analyze).mockImplementationOnce(source => [
      requestDouble(source, 0, [edit(2, 3, 'A')]),
      requestDouble(source, 1, [edit(2, 3, 'B'), edit(8, 9, 'B')]),
    ]);
    vi.mocked(engine.analyze).mockImplementationOnce(source => [requestDouble(source, 1, [edit(8, 9, 'B')])]);
    const { requests, text } = analyzeSource({ path, text: 'f(a);\ng(b);' });
    expect(text).toBe('f(A);\ng(b);');
    expect(requests.map(({ record: { line, outcome, reason, help } }) => [line, outcome, reason, help])).toEqual([
      [1, 'would-rewrite', undefined, undefined],
      [
        2,
        'manual',
        'overlapping-edit',
        'Its rewrite touches the same text as that of the request in line 1: run again once that is written.',
      ],
    ]);
  });

  it('takes edits that say the same thing once', () => {
    vi.mocked(engine.analyze).mockImplementationOnce(source => [
      requestDouble(source, 0, [edit(2, 3, 'A')]),
      requestDouble(source, 1, [edit(2, 3, 'A')]),
    ]);
    expect(analyzeSource({ path, text: 'f(a);\ng(b);' }).text).toBe('f(A);\ng(b);');
  });

  it('refuses a rewrite that would be rewritten again', () => {
    const broken: typeof engine.analyze = source => [requestDouble(source, 0, [edit(2, 3, 'aa')])];
    vi.mocked(engine.analyze).mockImplementationOnce(broken).mockImplementationOnce(broken);
    expect(() => analyzeSource({ path, text: 'f(a);' })).toThrow(
      new RewriteError('the rewritten text would not be right yet (1:1 of it)'),
    );
  });

  it('refuses a rewrite that doesn’t parse', () => {
    vi.mocked(engine.analyze).mockImplementationOnce(source => [requestDouble(source, 0, [edit(2, 3, '= =')])]);
    expect(() => analyzeSource({ path, text: 'f(a);' })).toThrow(
      new RewriteError('the rewritten text would not parse (syntax error at 1:3: Unexpected token)'),
    );
  });
});
