import type { TokenRequest } from '../types.js';
import type { Sdk } from './sdks.js';
import { SDKS } from './sdks.js';

/** A call that makes a request unneeded. */
export interface SdkCall {
  /** npm name. */
  readonly package: string;
  /** Source text of the call, with its arguments by name. */
  readonly call: string;
}

const sdks = new Map(SDKS.flatMap(sdk => sdk.providers.map(provider => [provider, sdk] as const)));

/** Clients of platforms that load no npm package, or none that is made for Node. */
const WITHOUT_PACKAGES: ReadonlySet<string> = new Set(['apps-script', 'capacitor', 'k6', 'postman']);

/** The call of the provider's own SDK that does what a hand-written token request does, `null` if there is none. */
export function sdkCallFor(request: TokenRequest): SdkCall | null {
  const { provider, kind } = request.endpoint;
  if (WITHOUT_PACKAGES.has(request.client)) return null;
  const sdk = provider === null || kind !== 'token' ? undefined : sdks.get(provider.id);
  const grant = sdk && (request.grantType ?? impliedGrant(request, sdk));
  const call = grant === undefined ? undefined : sdk?.calls[grant];
  return sdk && call !== undefined ? { package: sdk.package, call } : null;
}

/** GitHub's token endpoint is given a `code` and no `grant_type`. */
function impliedGrant({ evidence }: TokenRequest, { impliedGrant: implied }: Sdk): string | undefined {
  const names = evidence.flatMap(({ signal, detail }) => (signal === 'parameters' ? detail.split(', ') : []));
  return names.includes('code') && !names.includes('grant_type') ? implied : undefined;
}
