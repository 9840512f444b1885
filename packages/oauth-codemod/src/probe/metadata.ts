import type { EndpointKind } from 'oauth-token-request';
import { send, type RequestOptions } from './answer.js';

/** What a server's metadata says of an endpoint. */
export interface Metadata {
  /** Where it was found. */
  readonly source: string;
  /** What the metadata calls the endpoint, `null` if it doesn't name it. */
  readonly kind: EndpointKind | null;
}

/** Members of the metadata (RFC 8414 §2, RFC 9126 §5, OpenID CIBA §4). */
const MEMBERS: Readonly<Record<string, EndpointKind>> = {
  token_endpoint: 'token',
  revocation_endpoint: 'revocation',
  introspection_endpoint: 'introspection',
  device_authorization_endpoint: 'device_authorization',
  pushed_authorization_request_endpoint: 'par',
  backchannel_authentication_endpoint: 'ciba',
  registration_endpoint: 'registration',
};

/** Folders of the endpoint's path that are taken for the issuer's, the longest last. */
const MOST_ISSUERS = 4;

/**
 * Looks for the metadata of an endpoint's server (RFC 8414 §3 and OpenID Connect Discovery 1.0 §4).
 * @returns the one that names the endpoint, else any that was found; `null` if there is none
 */
export async function findMetadata(endpoint: URL, options: RequestOptions): Promise<Metadata | null> {
  const folders = endpoint.pathname.split('/').slice(1, -1);
  let other: Metadata | null = null;
  for (let depth = 0; depth <= Math.min(folders.length, MOST_ISSUERS); depth++) {
    const issuer = folders
      .slice(0, depth)
      .map(folder => `/${folder}`)
      .join('');
    for (const path of [
      `/.well-known/oauth-authorization-server${issuer}`,
      `${issuer}/.well-known/openid-configuration`,
    ]) {
      const found = await read(new URL(path, endpoint.origin), endpoint, options);
      if (found !== null && found.kind !== null) return found;
      other ??= found;
    }
  }
  return other;
}

async function read(source: URL, endpoint: URL, options: RequestOptions): Promise<Metadata | null> {
  const { status, body } = await send(source, { method: 'GET' }, options);
  if (status !== 200) return null;
  let document: unknown;
  try {
    document = JSON.parse(body);
  } catch {
    return null;
  }
  if (typeof document !== 'object' || document === null || !('issuer' in document)) return null;
  const place = placeOf(endpoint);
  const member = Object.entries(document).find(
    ([name, value]) =>
      name in MEMBERS && typeof value === 'string' && URL.canParse(value) && placeOf(new URL(value)) === place,
  );
  return { source: source.href, kind: member ? (MEMBERS[member[0]] ?? null) : null };
}

const placeOf = ({ origin, pathname }: URL): string => `${origin}${pathname.replace(/\/$/u, '')}`;
