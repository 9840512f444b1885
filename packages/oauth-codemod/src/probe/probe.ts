import type { Accepts, EndpointSetting } from 'oauth-token-request';
import { packageVersion } from '../package-info.js';
import { UsageError } from '../usage-error.js';
import { send, type Answer } from './answer.js';
import { findMetadata, type Metadata } from './metadata.js';
import { verdictOf } from './verdict.js';

export interface ProbeOptions {
  /** For each request, in milliseconds. */
  readonly timeout: number;
  /** Whether to send without encryption to other machines. */
  readonly allowHttp?: boolean;
}

export interface ProbeResult {
  readonly url: string;
  /** `null` if the answers don't tell. */
  readonly accepts: Accepts | null;
  readonly form: Answer;
  readonly json: Answer;
  readonly metadata: Metadata | null;
  /** What to put into `settings.oauth.endpoints`; `null` if the answers don't tell. */
  readonly row: EndpointSetting | null;
}

/** All that is ever sent: a grant type that no server knows. */
const GRANT = 'oauth-codemod-probe';

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/u;

/**
 * Checks that an address may be asked.
 * @throws {UsageError} if it may not.
 */
export function probeTarget(text: string, allowHttp = false): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !/^https?:$/u.test(url.protocol))
    throw new UsageError(`${text}: not an http or https address`);
  if (url.username !== '' || url.password !== '') {
    throw new UsageError('the address holds credentials: leave them out, a probe needs none');
  }
  if (url.protocol === 'http:' && !LOOPBACK.test(url.hostname) && !allowHttp) {
    throw new UsageError(`${text}: not encrypted; use https, or add --allow-http`);
  }
  url.hash = '';
  return url;
}

/**
 * Asks a server what its endpoint takes: the same grant type that no server knows, once as JSON and once as a form,
 * without credentials, and its metadata.
 * @param url as `probeTarget` gives it
 */
export async function probe(url: URL, { timeout }: ProbeOptions): Promise<ProbeResult> {
  const options = { timeout, userAgent: `oauth-codemod/${packageVersion()} (probe)` };
  const post = (type: string, body: string): Promise<Answer> =>
    send(url, { method: 'POST', headers: { 'Content-Type': type }, body }, options);
  // eslint-disable-next-line oauth/no-json-token-request -- whether it is read is the question
  const json = await post('application/json', JSON.stringify({ grant_type: GRANT }));
  const form = await post('application/x-www-form-urlencoded', new URLSearchParams({ grant_type: GRANT }).toString());
  const metadata = await findMetadata(url, options);
  const accepts = verdictOf(form, json);
  const place = `${url.origin}${url.pathname}`;
  const kind = metadata?.kind ?? 'token';
  const row = accepts === null ? null : { url: place, accepts, ...(kind !== 'token' && { kind }) };
  return { url: place, accepts, form, json, metadata, row };
}
