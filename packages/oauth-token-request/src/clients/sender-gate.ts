import type { Call } from '../syntax/nodes.js';
import { keyOf, unwrap } from '../syntax/nodes.js';
import { remembered } from '../syntax/remembered.js';
import type { Host, Settings } from '../types.js';
import type { Evaluator } from '../values/evaluate.js';
import { calledBy } from '../values/called.js';
import { apiOf } from '../values/receivers.js';
import type { Value } from '../values/types.js';
import { handedOverApi } from './handed-over.js';
import { passedApi } from './passed.js';
import { isOfClient } from './recognise.js';
import { withoutPassed } from './relays.js';
import { CLIENT_MODULES, CLIENTS } from './registry.js';
import { isCalledAsClient } from './stranger.js';
import { isTypedAsClient } from './typed.js';

/** Whether a module is a file of the project, by a path or an alias. */
const isProjectFile = (module: string): boolean => /^(?:[.~#]|@\/)/u.test(module) && !CLIENT_MODULES.has(module);

/** The classes whose making is, or may become, a request. */
const CLASSES: ReadonlySet<string> = new Set(
  CLIENTS.filter(({ forms }) => forms.some(({ isConstructor }) => isConstructor)).flatMap(({ apis }) =>
    apis.map(api => /[\w$]*$/u.exec(api)?.[0] ?? ''),
  ),
);

/** The names that stand on the way to what a client is called by. */
const CALLED: ReadonlySet<string> = new Set(
  CLIENTS.flatMap(({ apis, forms }) => [...apis, ...forms.map(({ path }) => path)]).flatMap(path =>
    path.split(/[.:]/u),
  ),
);

/** The methods of texts, lists, numbers and dates, which most calls of a file call. */
const OWN_METHODS: ReadonlySet<string> = new Set(
  [String, Array, Number, Date]
    .flatMap(({ prototype }) => Object.getOwnPropertyNames(prototype))
    .filter(name => !CALLED.has(name)),
);

/** Whether a class is made that no client has under that name: what another file's class sends is asked of its methods. */
function isOtherClass({ type, callee }: Call): boolean {
  const node = unwrap(callee);
  const name = node.type === 'MemberExpression' ? keyOf(node) : node.type === 'Identifier' ? node.name : null;
  return type === 'NewExpression' && name !== null && !CLASSES.has(name);
}

/** Whether something is known that isn't a file of the project which leads to nothing that sends. */
const isKnown = (called: Value): boolean =>
  called.kind === 'api' && (called.module === null || !isProjectFile(called.module));

/** Whether a function of another file is called, or one of several APIs. What the file's own send is asked inside them. */
const mayBeSender = (called: Value, { isOwn }: Evaluator): boolean =>
  called.kind === 'union' ? called.of.every(isKnown) : called.kind === 'function' && !isOwn(called.node);

/**
 * Tells calls that can't send a request: of something that neither belongs to a client nor comes from a file of the
 * project that leads to something that sends. No other file is read to know that.
 */
export function senderGate(evaluation: Evaluator, host: Host, { clients = [] }: Settings): (call: Call) => boolean {
  // A setting may say of anything that it sends.
  if (!host.canSend || clients.length > 0) return () => true;
  const senders = evaluation.gated((...imported) => host.canSend?.(...imported) !== false);
  const alone = evaluation.gated(() => false);
  const { types } = host;
  return remembered(call => maySend(call) || isTyped(call));

  /** A type of the file that is checked tells what no value does. */
  function isTyped(call: Call): boolean {
    return types !== undefined && evaluation.isOwn(call) && isTypedAsClient(call, types);
  }

  function maySend(call: Call): boolean {
    const { callee } = call;
    const node = unwrap(callee);
    if (node.type === 'MemberExpression' && OWN_METHODS.has(keyOf(node) ?? '')) return false;
    // What can't be read isn't known to send nothing.
    if (isCalledAsClient(call)) return true;
    // The name of a method may be another file's, which doesn't send.
    if (node.type === 'MemberExpression' && node.computed && node.property.type !== 'Literal') return true;
    const inside = isOtherClass(call) ? alone : senders;
    const api = apiOf(callee, inside) ?? handedOverApi(callee, inside);
    if (api) return isKnown(api) && isOfClient(call, api);
    return (
      mayBeSender(withoutPassed(calledBy(call, inside).value, callee, inside), inside) ||
      passedApi(call, inside) !== null
    );
  }
}
