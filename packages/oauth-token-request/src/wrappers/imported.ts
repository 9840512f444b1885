import { calledFunction } from '../clients/relays.js';
import type { Call } from '../syntax/nodes.js';
import { survey } from '../syntax/walk.js';
import type { TokenRequest } from '../types.js';
import type { Evaluator } from '../values/evaluate.js';
import type { Evaluation, FunctionNode } from '../values/types.js';
import type { Layer, Search } from './expand.js';
import { IN_THE_WAY } from './reasons.js';
import {
  evaluationIn,
  isDecided,
  isToldByItself,
  MAX_LAYERS,
  refused,
  repairedAtCall,
  requestsOf,
  tellsMore,
} from './expand.js';

/** Whatever would have to be done, it would have to be done in the other file. */
function refusedElsewhere(request: TokenRequest): TokenRequest {
  return request.repair === null
    ? request
    : refused({ ...request, repair: { kind: 'rewrite', edits: [] } }, IN_THE_WAY.elsewhere);
}

/** How calls are judged. */
export interface Judges {
  /** Whether a call may send at all, which is asked before anything is evaluated in full. */
  readonly maySend: (call: Call) => boolean;
  /** How to judge a call, `null` if it belongs to no client. */
  readonly searchOf: (call: Call) => Search | null;
}

/** A call in a function that sends, or that leads to one by another function: those in there. */
interface Step {
  readonly call: Call;
  readonly search: Search | null;
  /** It is a token request, or may be one, whatever the callers pass: they have to tell more than that. */
  readonly isToken: boolean;
}

/**
 * Finds the requests that a call of another file's function sends, itself or by further functions, if what it passes on
 * makes them so. What says by itself in there what it is, is reported in that file.
 */
export function importedRequests(root: Evaluator, { maySend, searchOf }: Judges): (call: Call) => TokenRequest[] {
  const known = Array.from({ length: MAX_LAYERS }, () => new Map<FunctionNode, readonly Step[]>());
  return call => requestsIn(call, [], root.restarted());

  /**
   * @param layers the calls through which `call` is reached, outermost first
   * @param evaluation what is known inside the innermost of them
   */
  function requestsIn(call: Call, layers: readonly Layer[], evaluation: Evaluation | null): TokenRequest[] {
    const fn = calledElsewhere(call, evaluation);
    if (fn === null) return [];
    const through = [...layers, { fn, caller: call }];
    const steps = stepsOf(fn, through.length);
    // What leads on is asked for no more than what it calls, which is the same whichever is asked first.
    const inside = steps.some(({ search }) => search === null) ? evaluationIn(through, root) : null;
    return steps.flatMap(({ call: inner, search, isToken }) => {
      if (search === null) return requestsIn(inner, through, inside);
      const requests = requestsOf(inner, root, search, through);
      // Further away, what is only possible would stand for much that is none.
      const hasToTell = isToken || through.length > 1;
      if (hasToTell && !requests.some(tellsMore)) return [];
      return requests.map(request => {
        const here = repairedAtCall(request, inner, through, root, search);
        return here === request ? refusedElsewhere(request) : here;
      });
    });
  }

  function calledElsewhere(call: Call, evaluation: Evaluation | null): FunctionNode | null {
    const callee = evaluation && calledFunction(call, evaluation)?.value;
    return callee && !root.isOwn(callee.node) ? callee.node : null;
  }

  /** What is worth following in a function, found once whoever calls it. */
  function stepsOf(fn: FunctionNode, layer: number): readonly Step[] {
    const found = known[layer - 1];
    const steps = found?.get(fn) ?? (fn.params.length > 0 ? stepsIn(fn, layer) : []);
    found?.set(fn, steps);
    return steps;
  }

  function stepsIn(fn: FunctionNode, layer: number): readonly Step[] {
    const evaluation = root.restarted();
    return survey(fn).calls.flatMap(call => stepOf(call, layer, evaluation) ?? []);
  }

  function stepOf(call: Call, layer: number, evaluation: Evaluation): Step | null {
    const search = searchOf(call);
    if (search) {
      const own = search.judge(root.restarted(), []);
      return own !== null && (isDecided(own) || isToldByItself(own)) ? null : { call, search, isToken: own !== null };
    }
    // What gets nothing, or is given nothing on, isn't told by its callers.
    const mayForward = layer < MAX_LAYERS && call.arguments.length > 0 && maySend(call);
    const fn = mayForward ? calledElsewhere(call, evaluation) : null;
    return fn && stepsOf(fn, layer + 1).length > 0 ? { call, search, isToken: false } : null;
  }
}
