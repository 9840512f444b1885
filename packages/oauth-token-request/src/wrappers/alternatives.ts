import type { TokenRequest } from '../types.js';

/** Whether two requests are told at one call and go to one endpoint, so that they are what one function may send for it. */
function areAlternatives(one: TokenRequest, other: TokenRequest): boolean {
  return (
    one.node === other.node && one.endpoint.kind === other.endpoint.kind && one.endpoint.url === other.endpoint.url
  );
}

/**
 * A function that sends in several ways, of which one is right, has a branch that decides: that a call of it goes the wrong
 * way is only possible.
 */
export function doubted(requests: readonly TokenRequest[]): TokenRequest[] {
  const right = requests.filter(({ fault }) => fault === null);
  return requests.map(request =>
    (request.certainty === 'certain' || request.certainty === 'likely') &&
    request.fault !== null &&
    right.some(other => areAlternatives(other, request))
      ? { ...request, certainty: 'possible' }
      : request,
  );
}
