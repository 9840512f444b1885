import type { Call, Node } from '../syntax/nodes.js';
import { unwrap } from '../syntax/nodes.js';
import { memberOf } from '../values/members.js';
import { constantOf, joinParts, textsOf } from '../values/text.js';
import type { TextPart } from '../types.js';
import type { Evaluation, Value } from '../values/types.js';
import { apiKey, unknownValue } from '../values/types.js';
import type { Arguments, CallForm, Client, OptionNames } from './client.js';
import type { Recognised } from './recognise.js';

/** Where something stands or would have to be put. */
export type Place =
  | { readonly kind: 'argument'; readonly call: Call; readonly index: number }
  | { readonly kind: 'member'; readonly name: string; readonly options: Slot };

/** One part of a request. */
export interface Slot {
  readonly place: Place;
  /** The expression as it is written there, `null` if it is absent or can't be seen. */
  readonly node: Node | null;
  /** What it evaluates to; its `via` counts the options object's variables too. `null` if it is absent. */
  readonly value: Value | null;
}

/** A call that sends a request, taken apart. */
export interface Site {
  readonly client: Client;
  readonly call: Call;
  /** The alternatives of the URL, base included. */
  readonly urls: readonly (readonly TextPart[])[];
  /** The method in upper case, `null` if it isn't given or can't be told. */
  readonly method: string | null;
  readonly body: Slot;
  readonly query: Value | null;
  /** The caller serialises the body itself. */
  readonly isTransformed: boolean;
  readonly headers: Slot;
  /** Headers that apply where `headers` has none of the same name, nearest first. */
  readonly defaultHeaders: readonly Value[];
  /** `new Request(…)` whose parts this site took over. */
  readonly consumes: Call | null;
}

/** A call together with the arguments that one form gives it. */
interface Layer {
  readonly call: Call;
  readonly arguments: Arguments;
  readonly names: OptionNames;
}

class Reader {
  private readonly evaluation: Evaluation;
  private readonly layer: Layer;

  constructor(evaluation: Evaluation, layer: Layer) {
    this.evaluation = evaluation;
    this.layer = layer;
  }

  argument(index: number): Slot {
    const { call } = this.layer;
    const node = call.arguments[index] ?? null;
    const isHidden = call.arguments.slice(0, index + 1).some(argument => argument.type === 'SpreadElement');
    const value = isHidden ? unknownValue(call) : node === null ? null : this.evaluation.evaluate(node);
    return { place: { kind: 'argument', call, index }, node: isHidden ? null : node, value };
  }

  member(name: string): Slot | null {
    const index = this.layer.arguments.options;
    if (index === undefined) return null;
    const options = this.argument(index);
    const place: Place = { kind: 'member', name, options };
    const { value } = options;
    if (value === null) return { place, node: null, value: null };
    if (value.kind !== 'object') return { place, node: null, value: unknownValue(value.node) };
    const found = memberOf(value, name, this.evaluation);
    return { place, node: found?.member?.expression ?? null, value: found?.value ?? null };
  }

  slot(name: 'url' | 'body'): Slot | null {
    const index = this.layer.arguments[name];
    const member = this.layer.names[name];
    return index !== undefined ? this.argument(index) : member === undefined ? null : this.member(member);
  }
}

/** Of `axios(config)` and `axios(url, config)`, the form that fits the arguments. */
function chooseForm(call: Call, forms: readonly CallForm[], { evaluate }: Evaluation): CallForm | null {
  const [first] = call.arguments;
  if (first === undefined || first.type === 'SpreadElement') return null;
  const isOptions =
    unwrap(first).type === 'ObjectExpression' || evaluate(first).kind === 'object' || call.arguments.length === 1;
  return (
    forms.find(form => (form.arguments.url === undefined) === isOptions) ??
    (forms.length === 1 ? (forms[0] ?? null) : null)
  );
}

/** Joins an instance's base URL and a path; a path that is a whole URL stands alone. */
function withBase(url: readonly TextPart[], base: readonly TextPart[]): TextPart[] {
  const [start] = url;
  if (typeof start === 'string' && /^(?:[a-z][\w+.-]*:)?\/\//iu.test(start)) return [...url];
  const path = typeof start === 'string' ? ['/' + start.replace(/^\/+/u, ''), ...url.slice(1)] : ['/', ...url];
  const end = base.at(-1);
  return joinParts([...(typeof end === 'string' ? [...base.slice(0, -1), end.replace(/\/+$/u, '')] : base), ...path]);
}

function isAbsent(value: Value | null): boolean {
  return value === null || (value.kind === 'primitive' && (value.value === undefined || value.value === null));
}

/** Takes a recognised call apart. */
export function siteOf(call: Call, { client, forms, instance }: Recognised, evaluation: Evaluation): Site | null {
  const form = chooseForm(call, forms, evaluation);
  if (form === null) return null;
  const layers: Layer[] = [{ call, arguments: form.arguments, names: client.options }];
  const request = requestArgument(call, form, client, evaluation);
  if (request) layers.push({ call: request, arguments: { url: 0, options: 1 }, names: client.options });
  if (instance) layers.push({ call: instance.call, arguments: { options: instance.options }, names: client.options });
  const readers = layers.map(layer => new Reader(evaluation, layer));
  const first = readers[0];
  if (!first) return null;
  const { names } = layers[0] ?? { names: client.options };

  const slots = (name: 'url' | 'body'): Slot[] =>
    readers.map(reader => reader.slot(name)).filter(slot => slot !== null);
  const present = (all: readonly (Slot | null)[]): Slot | null =>
    all.find(slot => slot !== null && !isAbsent(slot.value)) ?? null;
  const members = (name: string | undefined): (Slot | null)[] =>
    name === undefined ? [] : readers.map(reader => reader.member(name));

  const bodies = slots('body');
  const body = present(bodies) ?? bodies[0];
  if (!body) return null;
  const headers = members(names.headers);
  const ownHeaders = client.headerLayers === 'replace' ? (present(headers) ?? headers[0]) : headers[0];
  const url = present(slots('url').filter(slot => slot.node !== call.arguments[0] || request === null));
  const bases = textsOf(present(members(names.base))?.value ?? unknownValue(call)).filter(
    parts => typeof parts[0] !== 'object' || parts[0].names.length > 0,
  );
  const own = url?.value ? textsOf(url.value) : [[]];
  const method = present(members(names.method))?.value;
  return {
    client,
    call,
    urls: bases.length === 0 ? own : own.flatMap(path => bases.map(base => withBase(path, base))),
    method: form.method ?? (method ? (constantOf(method)?.toUpperCase() ?? null) : null),
    body,
    query: present(members(names.query))?.value ?? null,
    isTransformed: members(names.transform).some(slot => slot !== null && slot.node !== null),
    headers: ownHeaders ?? {
      place: { kind: 'member', name: names.headers, options: first.argument(form.arguments.options ?? Infinity) },
      node: null,
      value: null,
    },
    defaultHeaders: client.headerLayers === 'merge' ? headers.slice(1).flatMap(slot => slot?.value ?? []) : [],
    consumes: request,
  };
}

/** The `new Request(…)` that is passed in place of a URL. */
function requestArgument(call: Call, form: CallForm, client: Client, { evaluate }: Evaluation): Call | null {
  const node = form.arguments.url === undefined ? undefined : call.arguments[form.arguments.url];
  if (!client.requests || node === undefined || node.type === 'SpreadElement') return null;
  const value = evaluate(node);
  return value.kind === 'api' && client.requests.includes(apiKey(value)) ? (value.calls.at(-1) ?? null) : null;
}

/** Whether the client takes notice of headers written in this way: axios passes a Headers instance and pairs over. */
export function readsHeaders({ client }: Site, headers: Value): boolean {
  return client.readsHeadersInstance || (headers.kind !== 'headers' && headers.kind !== 'array');
}
