import type { OwnCall } from '../clients/at-call.js';
import { calledFunction, type CalledFunction } from '../clients/relays.js';
import { united } from '../edits.js';
import { refusal } from '../rewrite/repair.js';
import type { Call, Node } from '../syntax/nodes.js';
import type { Repair, TextEdit, TokenRequest } from '../types.js';
import type { Evaluator } from '../values/evaluate.js';
import { isSkipped } from '../values/decided.js';
import { forwardedCallee } from '../values/forwarding.js';
import { bindArguments, isFunction } from '../values/functions.js';
import type { Evaluation, FunctionNode } from '../values/types.js';
import { IN_THE_WAY, inTheWay } from './reasons.js';
import { eachBinding, Shared } from './every-call.js';
import { isUsedElsewhere } from './used-elsewhere.js';

/** Wrappers around wrappers are followed this far. */
export const MAX_LAYERS = 3;

export interface Search {
  /**
   * Judges the request as it stands, with what `evaluation` knows of the functions around it.
   * @param callers the calls through which it is reached, innermost first
   */
  readonly judge: (evaluation: Evaluation, callers: readonly Call[]) => TokenRequest | null;
  /**
   * Judges the request as the call of the function around it makes it, `null` if it can't be changed there.
   * @param inside what is known in the function in this call
   */
  readonly judgeAtCall: (inside: Evaluation, own: OwnCall) => TokenRequest | null;
  readonly callersOf: (fn: FunctionNode) => readonly Call[];
}

/** Whether the calls of the function around a request can't tell more than the request itself does. */
export function isDecided(request: TokenRequest | null): boolean {
  if (request === null || request.wire === 'unknown' || request.certainty === 'possible') return false;
  if (request.repair?.kind !== 'manual') return request.repair?.isByType !== true;
  const { reason } = request.repair;
  return reason === 'unknown-client' || !reason.startsWith('unknown-');
}

/** The innermost function around `sender` whose parameters the request is made of. */
function forwardingFunction(sender: Call, parameters: ReadonlySet<FunctionNode>): FunctionNode | null {
  for (let node: Node = sender; node.parent; node = node.parent) {
    if (isFunction(node) && parameters.has(node)) return node;
  }
  return null;
}

/** Whether it is known what is sent, and that it is sent to OAuth. */
export function tellsMore({ wire, certainty }: TokenRequest): boolean {
  return wire !== 'unknown' && certainty !== 'possible';
}

/** Whether only the type of a body speaks for OAuth: what callers pass tells what it is used for. */
function isByTypeAlone(own: TokenRequest | null): boolean {
  const isUnreadable = own?.endpoint.url?.startsWith('{') !== false;
  const repair = own?.repair;
  return isUnreadable && (repair?.kind === 'manual' ? repair.reason === 'unknown-body' : repair?.isByType === true);
}

/** A call of a function that forwards its parameters. */
export interface Layer {
  readonly fn: FunctionNode;
  readonly caller: Call;
}

/**
 * What is known inside the innermost of some calls, the outermost of which is made without anything known.
 * @param others further calls of the outermost function: what is known holds for each of them
 */
export function evaluationIn(
  layers: readonly Layer[],
  root: Evaluator,
  others: readonly Call[] = [],
): Evaluation | null {
  let evaluation: Evaluation | null = root.restarted();
  for (const [index, { fn, caller }] of layers.entries()) {
    const outer: Evaluation | null = evaluation;
    const callers = index === 0 ? [caller, ...others] : [caller];
    const called: readonly (CalledFunction | null)[] = outer ? callers.map(call => calledFunction(call, outer)) : [];
    const scopes = new Set(called.map(one => (one?.value.node === fn ? one.value.context : undefined)));
    const [scope] = scopes;
    if (outer === null || scopes.size > 1) return null;
    const bound = callers.map((call, position) => {
      const { offset, value } = called[position] ?? {};
      return bindArguments(fn, call, outer, offset, value?.bound);
    });
    evaluation = (scope ?? outer).within(fn, eachBinding(bound));
  }
  return evaluation;
}

/**
 * The requests that one call sends: itself or, where it only forwards the parameters of the function around it, one for
 * each call of that function.
 * @param layers the calls through which `call` is reached, outermost first
 */
export function requestsOf(
  call: Call,
  root: Evaluator,
  search: Search,
  layers: readonly Layer[] = [],
): readonly TokenRequest[] {
  const evaluation = evaluationIn(layers, root);
  const within = layers.at(-1)?.fn;
  if (evaluation === null || (within && isSkipped(call, within, evaluation))) return [];
  const own = search.judge(evaluation, layers.map(({ caller }) => caller).toReversed());
  const sender = layers[0]?.caller ?? call;
  const alone = own === null ? [] : [{ ...own, node: sender }];
  if (layers.length === MAX_LAYERS || (isDecided(own) && own?.endpoint.url?.startsWith('{') !== true)) return alone;
  const fn = forwardingFunction(sender, evaluation.consulted);
  // Calls of what hands on all that it is given are such requests themselves.
  const callers = fn && forwardedCallee(fn) === null ? search.callersOf(fn) : [];
  if (fn === null || callers.length === 0) return alone;
  const results = callers.map(caller => requestsOf(call, root, search, [{ fn, caller }, ...layers]));
  const found = results.flat();
  const spared = found.find(({ certainty }) => certainty.startsWith('json-'));
  if (own !== null && isDecided(own)) return spared ? [{ ...spared, node: sender }] : alone;
  // What the callers pass tells no more: the request is told where it is made.
  if (found.length === 0 || (own !== null && !found.some(tellsMore))) return isByTypeAlone(own) ? found : alone;
  const unknown = callers.filter((_, index) => results[index]?.every(({ repair }) => repair === null) !== false);
  const functions = [fn, ...layers.map(layer => layer.fn)];
  const shared = new Shared(functions, root);
  const isOutside = ({ repair }: TokenRequest): boolean =>
    repair?.kind !== 'rewrite' || !repair.edits.some(edit => shared.has(edit));
  const isDone = (request: TokenRequest): boolean => request.repair?.kind !== 'manual' && isOutside(request);
  if (found.every(isDone)) return found;
  const isKnownWhole = !isUsedElsewhere(fn, callers, root);
  const atCall = (request: TokenRequest): TokenRequest => {
    const caller = callers.find(one => one === request.node);
    return caller ? repairedAtCall(request, call, [{ fn, caller }, ...layers], root, search) : request;
  };
  if (isKnownWhole && unknown.length === 0 && areToldAlike(found)) {
    const [caller, ...others] = callers;
    const forAll = caller ? evaluationIn([{ fn, caller }, ...layers], root, others) : null;
    const together = found.every(isOutside)
      ? found
      : withSharedRepair(found, shared, () => forAll && search.judge(forAll, callers));
    return together.map(request => (request.repair?.kind === 'manual' ? atCall(request) : request));
  }
  // Elsewhere it may be given something else: what is known of it then is what it says itself.
  if (!isKnownWhole && !spared && own !== null && isToldByItself(own) && found.every(isRewritten)) return alone;
  const help = inTheWay(fn, isKnownWhole, unknown);
  return found
    .map(request => (isDone(request) ? request : atCall(request)))
    .map(request => (isOutside(request) ? request : refused(request, help)));
}

/**
 * A request of a function, changed in the outermost of the calls through which it is reached where that can be done.
 * @param layers those calls, outermost first
 */
export function repairedAtCall(
  request: TokenRequest,
  call: Call,
  layers: readonly Layer[],
  root: Evaluator,
  { judgeAtCall }: Search,
): TokenRequest {
  const [layer] = layers;
  const inside = request.repair ? evaluationIn(layers, root) : null;
  if (!layer || inside === null || calledFunction(layer.caller, root)?.offset !== 0) return request;
  const own = judgeAtCall(inside, { ...layer, evaluation: root.restarted() });
  return own?.repair?.kind === 'rewrite' ? { ...request, repair: own.repair } : request;
}

/** Whether a request says by itself what it is, whatever the callers say. */
export function isToldByItself(own: TokenRequest): boolean {
  return tellsMore(own) && (isRewritten(own) || !isByTypeAlone(own));
}

function isRewritten({ repair }: TokenRequest): boolean {
  return repair?.kind === 'rewrite';
}

/** Whether all requests are reported or none is: one that is left may not be changed along with others. */
function areToldAlike(requests: readonly TokenRequest[]): boolean {
  const [first, ...others] = requests.map(({ certainty }) => certainty === 'certain' || certainty === 'likely');
  return others.every(isTold => isTold === first);
}

/**
 * All calls of a wrapper are repaired together, since what is inside it changes for all.
 * @param shared what all of them see
 * @param judgeAll judges the request by what holds for every call
 */
function withSharedRepair(
  requests: readonly TokenRequest[],
  shared: Shared,
  judgeAll: () => TokenRequest | null,
): readonly TokenRequest[] {
  const repairs = requests.flatMap(({ repair }) => repair ?? []);
  const manual = repairs.find(repair => repair.kind === 'manual');
  if (manual)
    return requests.map(request => (request.repair?.kind === 'rewrite' ? { ...request, repair: manual } : request));
  const lists = repairs.map(repair => (repair.kind === 'rewrite' ? repair.edits : []));
  const edits = shared.isSameFor(lists) ? united(lists) : editsForAll(judgeAll()?.repair ?? null);
  // What one call needs isn't what another one does.
  if (edits === null) return requests.map(request => refused(request, IN_THE_WAY.differ));
  const repair: Repair = { kind: 'rewrite', edits };
  return requests.map(request => (request.repair ? { ...request, repair } : request));
}

/** The edits of a repair that rests on more than types. */
function editsForAll(repair: Repair | null): readonly TextEdit[] | null {
  return repair?.kind === 'rewrite' && repair.isByType !== true ? repair.edits : null;
}

/**
 * A wrapper that other calls need as it is isn't changed for this one.
 * @param help what to do by hand
 */
export function refused(request: TokenRequest, help: string): TokenRequest {
  if (request.repair?.kind !== 'rewrite') return request;
  return { ...request, repair: refusal('shared-wrapper', help) };
}
