import type { Call, Node } from '../syntax/nodes.js';
import { asReadAt, memberOf } from '../values/members.js';
import { returnedBy } from '../values/functions.js';
import { isNothing } from '../values/nothing.js';
import type { Evaluation, Value } from '../values/types.js';
import { unknownValue } from '../values/types.js';
import type { Arguments, Name, OptionNames } from './client.js';
import { argumentsOf } from './given.js';
import { senderIn } from './sent-by.js';

/** Where something stands or would have to be put. */
export type Place =
  | { readonly kind: 'argument'; readonly call: Call; readonly index: number }
  | { readonly kind: 'member'; readonly name: string; readonly options: Slot };

/** One part of a request. */
export interface Slot {
  readonly place: Place;
  /** The expression as it is written there, `null` if it is absent or can't be seen. */
  readonly node: Node | null;
  /** The variables that hold the object or list in which it is written, where that was spread into the options or the call. */
  readonly via?: Value['via'];
  /** It stands in options behind which something that can't be seen comes, which may have its own. */
  readonly mayBeReplaced?: boolean;
  /** What it evaluates to; its `via` counts the options object's variables too. `null` if it is absent. */
  readonly value: Value | null;
}

/** A call together with the arguments that one form gives it. */
export interface Layer {
  readonly call: Call;
  readonly arguments: Arguments;
  readonly names: OptionNames;
  /** Options that no argument of the call holds: what was set on an instance later. */
  readonly options?: Value;
}

/** Reads the parts of a request from one call. */
export class Reader {
  private readonly evaluation: Evaluation;
  private readonly layer: Layer;

  constructor(evaluation: Evaluation, layer: Layer) {
    this.evaluation = evaluation;
    this.layer = layer;
  }

  argument(index: number): Slot {
    const { call, options } = this.layer;
    if (options) return { place: { kind: 'argument', call, index }, node: null, value: options };
    const place: Place = { kind: 'argument', call, index };
    const all = argumentsOf(call, this.evaluation);
    if (all.slice(0, index + 1).includes(null)) return { place, node: null, value: unknownValue(call) };
    const given = all[index];
    if (!given) return { place, node: null, value: null };
    const value = this.asSent(this.evaluation.evaluate(given.node));
    return { place, node: given.node, via: given.via, value: { ...value, via: [...given.via, ...value.via] } };
  }

  /** The first of the members with one of these names that is there. */
  member(names: Name): Slot | null {
    const index = this.layer.arguments.options;
    if (index === undefined) return null;
    const slots = [names]
      .flat()
      .map(path => path.split('.').reduce((options, name) => this.memberOf(options, name), this.argument(index)));
    return slots.find(slot => slot.value !== null) ?? slots[0] ?? null;
  }

  private memberOf(options: Slot, name: string): Slot {
    if (name.endsWith('()')) {
      const given = this.memberOf(options, name.slice(0, -2));
      return { ...given, value: given.value?.kind === 'function' ? returnedBy(given.value, this.evaluation) : null };
    }
    if (name.endsWith('(0)')) {
      const { value } = this.memberOf(options, name.slice(0, -3));
      const call = senderIn(value, this.evaluation)?.calls.at(-1);
      return call ? new Reader(this.evaluation, { ...this.layer, call }).argument(0) : { ...options, value: null };
    }
    const place: Place = { kind: 'member', name, options };
    const { value } = options;
    // A callback where options may stand, or undefined.
    if (value === null || value.kind === 'function' || isNothing(value)) return { place, node: null, value: null };
    if (value.kind !== 'object') return { place, node: null, value: unknownValue(value.node) };
    const found = memberOf(value, name, this.evaluation);
    const { expression = null, via = [] } = found?.member ?? {};
    const mayBeReplaced = options.mayBeReplaced === true || found?.mayBeReplaced === true;
    return { place, node: expression, via, mayBeReplaced, value: found ? this.asSent(found.value) : null };
  }

  /** Options as they are when the call reads them. */
  private asSent(value: Value): Value {
    return asReadAt(this.layer.call, value, this.evaluation);
  }

  slot(name: 'url' | 'body' | 'method' | 'headers', member: Name | undefined): Slot | null {
    const index = this.layer.arguments[name];
    return index !== undefined ? this.argument(index) : member === undefined ? null : this.member(member);
  }
}

/** The call that is given what a slot is a part of. */
export function callOf({ place }: Slot): Call {
  return place.kind === 'argument' ? place.call : callOf(place.options);
}

/** Whether anything is given there. */
export function isPresent(slot: Slot | null): slot is Slot {
  return slot?.value !== undefined && slot.value !== null && !isNothing(slot.value);
}

/** Whether it can't be seen if the member is there at all: options from elsewhere, or a spread of something unknown. */
export function isHidden({ place, value }: Slot): boolean {
  return place.kind === 'member' && value?.kind === 'unknown' && value.node === place.options.value?.node;
}
