import type { EndpointKind } from '../types.js';

export interface KindRow {
  /** What messages call it. */
  readonly label: string;
  /** The section that fixes the encoding of its requests. */
  readonly rfc: string;
}

export const KINDS: Readonly<Record<EndpointKind, KindRow>> = {
  token: { label: 'token endpoint', rfc: 'RFC 6749 Appendix B' },
  revocation: { label: 'revocation endpoint', rfc: 'RFC 7009 §2.1' },
  introspection: { label: 'introspection endpoint', rfc: 'RFC 7662 §2.1' },
  device_authorization: { label: 'device authorization endpoint', rfc: 'RFC 8628 §3.1' },
  par: { label: 'pushed authorization request endpoint', rfc: 'RFC 9126 §2.1' },
  ciba: { label: 'backchannel authentication endpoint', rfc: 'OpenID CIBA Core 1.0 §7.1' },
  registration: { label: 'client registration endpoint', rfc: 'RFC 7591 §3.1' },
  other: { label: 'endpoint', rfc: 'RFC 6749 Appendix B' },
};

const GRANT_SECTIONS: ReadonlyMap<string, string> = new Map([
  ['authorization_code', 'RFC 6749 §4.1.3'],
  ['password', 'RFC 6749 §4.3.2'],
  ['client_credentials', 'RFC 6749 §4.4.2'],
  ['refresh_token', 'RFC 6749 §6'],
]);

/** Whether a grant type is an absolute URI, as those of extensions are (RFC 6749 §4.5). */
export function isExtensionGrant(grantType: string): boolean {
  return /^[a-z][a-z\d+.-]*:\S+$/iu.test(grantType);
}

/** The section that asks for a form; at the token endpoint it depends on the grant type, `null` if that is unknown. */
export function sectionFor(kind: EndpointKind, grantType: string | null): string {
  if (kind !== 'token' || grantType === null) return KINDS[kind].rfc;
  return GRANT_SECTIONS.get(grantType) ?? (isExtensionGrant(grantType) ? 'RFC 6749 §4.5' : KINDS.token.rfc);
}
