import type { RequestRecord } from '../records.js';

/** What is reported, for hosts that sort findings by rule; named as in eslint-plugin-oauth. */
export interface Rule {
  readonly id: string;
  /** A sentence. */
  readonly summary: string;
  readonly why: string;
  readonly remedy: string;
  readonly url: string;
}

const REMEDY =
  'Send the parameters as URLSearchParams under Content-Type application/x-www-form-urlencoded. ' +
  'oauth-codemod --write does so wherever it is safe, and says why where it is not.';

const URL = 'https://www.rfc-editor.org/rfc/rfc6749#appendix-B';

const JSON_REQUEST: Rule = {
  id: 'oauth/no-json-token-request',
  summary: 'JSON is sent to an OAuth endpoint that takes a form.',
  why:
    'The parameters of a token request travel in the body as application/x-www-form-urlencoded (RFC 6749 Appendix B). ' +
    'A server that reads a form finds no parameter in a JSON body: it answers 400, 401 or 415 although the ' +
    'credentials are right.',
  remedy: REMEDY,
  url: URL,
};

const OTHER_ENCODING: Rule = {
  id: 'oauth/require-form-encoding',
  summary: 'What is sent to an OAuth endpoint is not a form.',
  why:
    'The parameters of a token request travel in the body as application/x-www-form-urlencoded (RFC 6749 Appendix B), ' +
    'and the Content-Type says so. A server does not read multipart or plain text, nor a form under a JSON Content-Type.',
  remedy: REMEDY,
  url: URL,
};

export const RULES: readonly Rule[] = [JSON_REQUEST, OTHER_ENCODING];

/** The rule that a request breaks. */
export function ruleOf({ wire }: RequestRecord): Rule {
  return wire === 'json' ? JSON_REQUEST : OTHER_ENCODING;
}

/** Whether something is left to do about a request. */
export function isFinding({ outcome }: RequestRecord): boolean {
  return outcome === 'would-rewrite' || outcome === 'manual';
}
