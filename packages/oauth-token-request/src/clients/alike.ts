import type { Call, Node } from '../syntax/nodes.js';
import type { ApiValue, Evaluation } from '../values/types.js';
import type { Client } from './client.js';

/** All that is said of how a client works, apart from where it comes from. */
const worksAs = ({
  name: _,
  versions: __,
  apis: ___,
  requests: ____,
  signature: _____,
  calledAs: ______,
  ...rest
}: Client): string => JSON.stringify({ ...rest, bodies: rest.bodies({}) });

/**
 * The first of several APIs, one of which is called, if their clients work alike: `const send = window.fetch ? fetch :
 * require('node-fetch')`. Instances may have been given different things.
 */
export function oneOfAlike(
  callee: Node,
  { evaluate }: Evaluation,
  clientOf: (api: ApiValue) => Client | undefined,
): ApiValue | null {
  const value = evaluate(callee);
  const values = value.kind === 'union' ? value.of : [];
  const [first, ...others] = values.filter(one => one.kind === 'api');
  if (first === undefined || others.length + 1 < values.length) return null;
  const kinds = [first, ...others].map(api => {
    const client = api.calls.length === 0 ? clientOf(api) : undefined;
    return client && worksAs(client);
  });
  return kinds.every(kind => kind !== undefined && kind === kinds[0]) ? first : null;
}

/**
 * The first of several APIs if they are one request to which more or less was done, step by step:
 * `let req = request.post(url); if (id) req = req.set('X-Id', id);`
 * @param beginningOf the call that begins the request that an API is a step of, `null` if it is none
 */
export function oneInSteps(
  callee: Node,
  { evaluate }: Evaluation,
  beginningOf: (api: ApiValue) => Call | null,
): ApiValue | null {
  const value = evaluate(callee);
  const values = value.kind === 'union' ? value.of : [];
  const [first, ...others] = values.filter(one => one.kind === 'api');
  if (first === undefined || others.length + 1 < values.length) return null;
  const beginning = beginningOf(first);
  return beginning && others.every(one => beginningOf(one) === beginning) ? first : null;
}
