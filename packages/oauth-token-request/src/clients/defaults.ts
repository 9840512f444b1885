import type { Call, Node } from '../syntax/nodes.js';
import { enclosingFunction, isConditional, isInBranch, keyOf, programOf, unwrap } from '../syntax/nodes.js';
import { dottedName } from '../syntax/names.js';
import { childrenInto } from '../syntax/walk.js';
import type { SourceFile } from '../types.js';
import { followedBy, memberOf, spreadOf } from '../values/members.js';
import { stepsTo } from '../values/patterns.js';
import type { ApiValue, Evaluation, Member, Members, ObjectValue } from '../values/types.js';
import { apiKey } from '../values/types.js';
import type { Client, Hook, MutableDefaults } from './client.js';
import { strongest, type BodyUse } from './body-use.js';
import { bodyUseBy } from './hooks.js';
import { argumentsGivenTo, isHandedOut, isKnownByCalls, receiversOf } from './set-up.js';

/** What a program sets on a client or an instance after it was made. */
export interface Defaults {
  /** As if it had been given as options; what isn't sure to be set is optional. */
  readonly options: ObjectValue;
  /** What hooks of the caller's own do with the body of each request. */
  readonly use: BodyUse;
}

/** `receiver.defaults.a.b = value`, `Object.assign(receiver.defaults.a, value)`, or a hook. */
interface Setting {
  readonly node: Node;
  readonly receiver: Node;
  /** The keys behind `defaults`. */
  readonly path: readonly string[];
  /** What is assigned; `null` if it can't be told. */
  readonly value: Node | null;
  readonly kind: 'assign' | 'merge' | 'hook';
  /** What is hung up, of a hook. */
  readonly hook?: Hook;
}

/** The members of a chain from `first` on, and what that is a member of; names that hold a part of it are followed. */
function chainFrom(
  node: Node,
  first: string,
  evaluation: Evaluation,
  steps = MAX_STEPS,
): Pick<Setting, 'receiver' | 'path'> | null {
  const path: string[] = [];
  let inner = unwrap(node);
  for (; inner.type === 'MemberExpression'; inner = unwrap(inner.object)) {
    const key = keyOf(inner);
    if (key === first) return { receiver: inner.object, path };
    if (key === null) return null;
    path.unshift(key);
  }
  const definition = inner.type === 'Identifier' ? evaluation.variableOf(inner)?.defs[0] : undefined;
  const declarator = definition?.node.type === 'VariableDeclarator' ? definition.node : null;
  if (!definition || !declarator?.init || steps === 0) return null;
  // `const { request } = api.interceptors`
  const keys = stepsTo(definition.name, declarator.id).flatMap(({ key }) => key ?? []);
  const [own, ...rest] = keys;
  if (own === first) return { receiver: declarator.init, path: [...rest, ...path] };
  const outer = chainFrom(declarator.init, first, evaluation, steps - 1);
  return outer && { ...outer, path: [...outer.path, ...keys, ...path] };
}

/** `defaults.transformRequest.push`: whatever is added to a list, it isn't known any more. */
function changedList(callee: Node, member: string, evaluation: Evaluation): Pick<Setting, 'receiver' | 'path'> | null {
  const chain = chainFrom(callee, member, evaluation);
  const method = chain?.path.at(-1) ?? '';
  return chain && /^(?:push|unshift|splice)$/u.test(method) ? { ...chain, path: chain.path.slice(0, -1) } : null;
}

function settingOf(node: Node, { member, hooks }: MutableDefaults, evaluation: Evaluation): Setting | null {
  switch (node.type) {
    case 'AssignmentExpression': {
      const chain = chainFrom(node.left, member, evaluation);
      return chain && { ...chain, node, value: node.operator === '=' ? node.right : null, kind: 'assign' };
    }
    case 'UnaryExpression': {
      const chain = node.operator === 'delete' ? chainFrom(node.argument, member, evaluation) : null;
      return chain && { ...chain, node, value: null, kind: 'assign' };
    }
    case 'CallExpression': {
      const [first, second] = node.arguments;
      for (const hook of hooks) {
        const [start = '', ...rest] = hook.name.split('.');
        const hooked = chainFrom(node.callee, start, evaluation);
        if (hooked?.path.join('.') === rest.join('.')) return { ...hooked, node, value: null, kind: 'hook', hook };
      }
      const changed = changedList(node.callee, member, evaluation);
      if (changed) return { ...changed, node, value: null, kind: 'assign' };
      const target = first && dottedName(node.callee) === 'Object.assign' ? chainFrom(first, member, evaluation) : null;
      return target && { ...target, node, value: second ?? null, kind: 'merge' };
    }
    default:
      return null;
  }
}

// Nobody names a part of a part of a part.
const MAX_STEPS = 3;

// More are written by a machine, and what they come to isn't followed.
const MAX_SETTINGS = 256;

const settingsByProgram = new WeakMap<Node, readonly Setting[]>();

/** Every place of a file that sets a default, in source order; most files have none, and aren't walked. */
function settingsIn(
  { text, program }: SourceFile,
  defaults: MutableDefaults,
  evaluation: Evaluation,
): readonly Setting[] {
  const known = settingsByProgram.get(program);
  if (known) return known;
  const settings: Setting[] = [];
  const names = [defaults.member, ...defaults.hooks.map(({ name }) => name.split('.')[0] ?? '')];
  const pending: Node[] = names.some(name => text.includes(name)) ? [program] : [];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    const setting = settingOf(node, defaults, evaluation);
    if (setting) settings.push(setting);
    childrenInto(node, pending);
  }
  settings.sort((a, b) => a.node.range[0] - b.node.range[0]);
  settingsByProgram.set(program, settings);
  return settings;
}

/** Whether a setting is made on what a call is sent with: the same instance, or the client itself. */
function isSetOn(
  receiver: ApiValue,
  setting: Setting,
  sender: ApiValue,
  callee: Node,
  { behind = '', also = [] }: MutableDefaults,
): boolean {
  if (also.includes(apiKey(receiver))) return true;
  const made = receiver.calls.at(-1);
  if (receiver.module !== sender.module || made !== sender.calls.at(-1)) return false;
  if (made || receiver.path.length === 0) return sender.calls.length > 0 || !sender.path.some(isTypeName);
  // Only its type is known: it is the same one if it is called the same.
  const own = dottedName(setting.receiver)?.replace(behind, '');
  return own !== undefined && dottedName(callee)?.startsWith(`${own}.`) === true;
}

/** `AxiosInstance`: an instance of which only the type is known. */
function isTypeName(step: string): boolean {
  return /^[A-Z]/u.test(step);
}

/**
 * Whether a setting is in force where `anchor` runs.
 * @param made the call that made what is set
 */
function forceOf(node: Node, anchor: Node, made: Node | undefined): 'sure' | 'possible' | 'none' {
  const place = enclosingFunction(node);
  const program = programOf(node);
  if (program === programOf(anchor) && place === enclosingFunction(anchor)) {
    if (node.range[0] > anchor.range[0]) return 'none';
    return isConditional(node, anchor) ? 'possible' : 'sure';
  }
  if (isInBranch(node)) return 'possible';
  // What stands at the top runs before the functions do, as does what is set where the instance is made.
  return place === program || (made && place === enclosingFunction(made)) ? 'sure' : 'possible';
}

/** What the functions that a call hangs up do with the body: `interceptors.response.use(onAnswer, onError)` takes two. */
function usedBy({ node, hook }: Setting, evaluation: Evaluation): BodyUse {
  if (node.type !== 'CallExpression' || hook === undefined) return 'none';
  const given = node.arguments.flatMap(argument => [argument, ...argumentsGivenTo(argument, evaluation)]);
  return strongest(given.map(argument => bodyUseBy(evaluation.evaluate(argument), hook, evaluation)));
}

function optional({ members, isOpen }: Members): Members {
  return { members: members.map(member => ({ ...member, isOptional: true })), isOpen };
}

/** The members that a setting gives to the object that it is made on. */
function changeOf({ kind, path, value, node }: Setting, { evaluate }: Evaluation): Members {
  const key = path.at(-1);
  if (kind === 'merge') return value === null ? { members: [], isOpen: true } : spreadOf(evaluate(value));
  if (key === undefined) return { members: [], isOpen: true };
  return { members: [{ key, expression: value ?? node, source: node, via: [], isOptional: false }], isOpen: false };
}

function withChange(
  object: ObjectValue,
  [key, ...rest]: readonly string[],
  change: Members,
  evaluation: Evaluation,
): ObjectValue {
  const { node, members } = object;
  if (key === undefined) return { ...object, ...followedBy(object, change) };
  const known = memberOf(object, key, evaluation)?.value;
  const inner: ObjectValue =
    known?.kind === 'object' ? known : { kind: 'object', node, via: [], members: [], isOpen: false };
  const value = withChange(inner, rest, change, evaluation);
  const member: Member = { key, expression: node, value, source: node, via: [], isOptional: false };
  return { ...object, members: [...members, member] };
}

/**
 * What a program sets on the defaults of what sends a request.
 * @param sender the instance, or the client itself
 * @param anchor where they count: at the request, or where an instance takes its maker's over
 * @returns `null` if nothing is set
 */
export function defaultsOf(
  { defaults }: Client,
  call: Call,
  sender: ApiValue,
  anchor: Node,
  evaluation: Evaluation,
): Defaults | null {
  if (!defaults) return null;
  let options: ObjectValue = { kind: 'object', node: anchor, via: [], members: [], isOpen: false };
  let use: BodyUse = 'none';
  const isOut = isHandedOut(sender, evaluation);
  const settings = evaluation.files().flatMap(file => settingsIn(file, defaults, evaluation));
  if (settings.length > MAX_SETTINGS) return { options, use: 'replaces' };
  for (const setting of settings) {
    const receivers = receiversOf(setting.receiver, evaluation);
    // What is hung up on something of which nothing is known may be hung up on what others get.
    const isUnseen = receivers.length === 0 && !isKnownByCalls(setting.receiver, evaluation);
    const mayBeIt = isOut && isUnseen && setting.kind === 'hook';
    if (!mayBeIt && !receivers.some(receiver => isSetOn(receiver, setting, sender, call.callee, defaults))) continue;
    const force = forceOf(setting.node, anchor, sender.calls.at(-1));
    if (force === 'none') continue;
    if (setting.kind === 'hook') {
      use = strongest([use, usedBy(setting, evaluation)]);
      continue;
    }
    const change = changeOf(setting, evaluation);
    const path = setting.kind === 'merge' ? setting.path : setting.path.slice(0, -1);
    options = withChange(options, path, force === 'sure' ? change : optional(change), evaluation);
  }
  return options.members.length === 0 && !options.isOpen && use === 'none' ? null : { options, use };
}
