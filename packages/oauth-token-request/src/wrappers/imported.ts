import { calledFunction } from '../clients/relays.js';
import type { Call } from '../syntax/nodes.js';
import { survey } from '../syntax/walk.js';
import type { TokenRequest } from '../types.js';
import type { Evaluator } from '../values/evaluate.js';
import type { Search } from './expand.js';
import { isDecided, isToldByItself, refused, requestsOf } from './expand.js';

/** Whatever would have to be done, it would have to be done in the other file. */
function refusedElsewhere(request: TokenRequest): TokenRequest {
  return request.repair === null ? request : refused({ ...request, repair: { kind: 'rewrite', edits: [] } });
}

/**
 * The requests that a call of another file's function sends, if what it passes on makes them so. What says by itself
 * in there what it is, is reported in that file.
 * @param searchOf how to judge a call, `null` if it belongs to no client
 */
export function importedRequests(
  call: Call,
  root: Evaluator,
  searchOf: (inner: Call) => Search | null,
): readonly TokenRequest[] {
  const callee = calledFunction(call, root)?.value;
  if (callee === undefined || root.isOwn(callee.node)) return [];
  const fn = callee.node;
  return survey(fn).calls.flatMap(inner => {
    const search = searchOf(inner);
    if (search === null) return [];
    const own = search.judge(root.restarted(), []);
    if (own !== null && (isDecided(own) || isToldByItself(own))) return [];
    return requestsOf(inner, root, search, [{ fn, caller: call }]).map(refusedElsewhere);
  });
}
