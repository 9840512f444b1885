import type { Call, Node } from '../syntax/nodes.js';
import { namesWithin } from '../syntax/names.js';
import { unwrap } from '../syntax/nodes.js';
import { memberOf } from '../values/members.js';
import { isNothing } from '../values/nothing.js';
import { constantOf, joinParts, namesOnTheWay, textsOf } from '../values/text.js';
import type { Host, TextPart } from '../types.js';
import type { ApiValue, Evaluation, Member, Value } from '../values/types.js';
import { alternativesOf, apiKey, unionOf, unknownValue } from '../values/types.js';
import type { BodyRule, CallForm, Client, Name } from './client.js';
import { bodiesIn, chooseBody, noBody } from './choose-body.js';
import { withBase, withMembers } from './combine.js';
import type { Defaults } from './defaults.js';
import { argumentsOf } from './given.js';
import { defaultsOf } from './defaults.js';
import { strongest } from './body-use.js';
import { bodyUseBy } from './hooks.js';
import { obstacleTo, type Obstacle } from './obstacle.js';
import type { Recognised } from './recognise.js';
import { useOfAnswer } from './read-back.js';
import { useByReplacement } from './replaced.js';
import { withList } from './list.js';
import { isSentBy } from './sent-by.js';
import type { Layer, Slot } from './slots.js';
import { callOf, isHidden, isPresent, Reader } from './slots.js';
import { takeSteps } from './steps.js';
import { wordsOf } from './words.js';

/** A call that sends a request, taken apart. */
export interface Site {
  readonly client: Client;
  readonly form: CallForm;
  readonly call: Call;
  /** What only a type tells of the client: `this.http is AxiosInstance`. */
  readonly typed: string | null;
  /** The alternatives of the URL, base included. */
  readonly urls: readonly (readonly TextPart[])[];
  /** The names on the way to the URL. */
  readonly urlNames: readonly string[];
  /** The method in upper case, `null` if it isn't given or can't be told. */
  readonly method: string | null;
  readonly body: Slot;
  /** An instance has a body for its requests that this one replaces by its own: under another name both would count. */
  readonly isBesideDefault: boolean;
  /** The rule of the client under which the body stands there. */
  readonly rule: BodyRule;
  /** The member that makes the rule apply. */
  readonly flag: Slot | null;
  readonly query: Value | null;
  /** The caller serialises the body itself. */
  readonly isTransformed: boolean;
  /** What functions of the caller's own do stands in the way of a rewrite. */
  readonly obstacle: Obstacle | null;
  readonly headers: Slot;
  /** Headers that apply where `headers` has none of the same name, nearest first. */
  readonly defaultHeaders: readonly Value[];
  /** `new Request(…)` whose parts this site took over. */
  readonly consumes: Call | null;
  /** How the form type can be named by a call of its own. */
  readonly typeStep?: {
    readonly code: string;
    readonly isChained: boolean;
    readonly isRoot: boolean;
    /** What else is sent goes under the same headers. */
    readonly isShared: boolean;
    /** The calls on it in another function, which makes it, maybe for others too. */
    readonly makers: readonly Node[];
  };
}

/** Whether a request may be begun without a URL: `wretch().url(…)`. */
const namesUrlLater = ({ steps }: Client): boolean =>
  Object.values(steps?.methods ?? {}).some(({ url }) => url !== undefined);

/** Of `axios(config)` and `axios(url, config)`, the form that fits the arguments. */
function chooseForm(
  call: Call,
  { client, forms, offset }: Pick<Recognised, 'client' | 'forms' | 'offset'>,
  evaluation: Evaluation,
): CallForm | null {
  const all = argumentsOf(call, evaluation).slice(offset);
  const given = all.length;
  const [only, ...others] = forms;
  if (all[0] === null) return null;
  const first = all[0]?.node;
  if (only !== undefined && others.length === 0)
    return first === undefined && only.arguments.url === offset && !namesUrlLater(client) ? null : only;
  if (first === undefined) return null;
  const { kind } = evaluation.evaluate(first);
  // Behind a URL stand options: what stands before a callback holds them itself, unless it is a text.
  const isBeforeCallback = kind !== 'text' && all[1] != null && evaluation.evaluate(all[1].node).kind === 'function';
  const isOptions = unwrap(first).type === 'ObjectExpression' || kind === 'object' || given === 1 || isBeforeCallback;
  const fitting = forms.filter(form => (form.arguments.url === undefined) === isOptions);
  return fitting.find(form => Object.keys(form.arguments).length === given) ?? fitting[0] ?? null;
}

/** A body travels with these; GET has none, and DELETE isn't a token request. */
const METHODS: ReadonlySet<string | null> = new Set(['POST', 'PUT', 'PATCH', null]);

/** Takes a recognised call apart; `null` if it sends no body. */
export function siteOf(call: Call, recognised: Recognised, evaluation: Evaluation, host: Host): Site | null {
  const { client, instances, setups, root } = recognised;
  const form = chooseForm(root, recognised, evaluation);
  if (form === null || !isCalled(recognised, form, evaluation)) return null;
  const layers: Layer[] = [{ call: root, arguments: form.arguments, names: client.options }];
  const request = requestArgument(root, form, client, evaluation);
  if (request) layers.push({ call: request, arguments: { url: 0, options: 1 }, names: client.options });
  const worded = instances.find(({ options }) => options === 'words');
  const words = worded ? wordsOf(worded.call, evaluation) : null;
  const later = recognised.api ? setLater(recognised, recognised.api, evaluation) : [];
  const layerOf = ({ options }: Defaults): Layer => ({
    call: root,
    arguments: { options: Infinity },
    names: client.options,
    options,
  });
  layers.push(...later.filter(({ isOwn }) => isOwn).map(layerOf));
  for (const { call: made, options, headers } of [...instances, ...setups]) {
    if (options === 'words') continue;
    const names = { ...client.options, headers: headers ?? client.options.headers };
    layers.push({ call: made, arguments: { options }, names });
  }
  layers.push(...later.filter(({ isOwn }) => !isOwn).map(layerOf));
  const made = recognised.context ?? evaluation;
  const readers = layers.map(
    layer => new Reader(instances.some(instance => instance.call === layer.call) ? made : evaluation, layer),
  );
  const [first] = readers;
  if (!first) return null;
  const names = client.options;

  const present = (all: readonly (Slot | null)[]): Slot | null => all.find(isPresent) ?? null;
  const slots = (name: 'url' | 'method', member: Name | undefined): (Slot | null)[] =>
    readers.map(reader => reader.slot(name, member));
  const members = (name: Name | undefined): (Slot | null)[] =>
    name === undefined ? [] : readers.map(reader => reader.member(name));

  const method = present(slots('method', names.method))?.value;
  const sent =
    form.method ?? words?.method ?? (method ? (constantOf(method)?.toUpperCase() ?? null) : (worded?.method ?? null));
  // Most requests get something: nothing more of them need be found out.
  if (!client.steps && !METHODS.has(sent)) return null;
  if (client.sentBy && !isSentBy(members(client.sentBy.member), client.sentBy.apis, evaluation)) return null;
  const rules = client.bodies(host);
  const given = readers.filter((_, index) => layers[index]?.options === undefined);
  const chosen = chooseBody(given, readers, rules) ?? (client.steps ? noBody(root, rules) : null);
  if (chosen === null) return null;
  const isDefault = (slot: Slot): boolean => [...instances, ...setups].some(one => one.call === callOf(slot));
  const isInherited = isDefault(chosen.body);
  // Every request of the instance sends it.
  const via = isInherited ? [...(chosen.body.via ?? []), ...(recognised.api?.via ?? [])] : chosen.body.via;
  const body = { ...chosen, body: { ...chosen.body, ...(via && { via }) } };
  const types = members(names.contentType);
  const headers = readers.map((reader, index) => {
    const slot = reader.slot('headers', layers[index]?.names.headers);
    return (
      slot && withContentType(names.takesHeaderList === true ? withList(slot, 'headers') : slot, types[index] ?? null)
    );
  });
  const ownHeaders = client.headerLayers === 'replace' ? (present(headers) ?? headers[0]) : headers[0];
  const url = present(
    slots('url', names.url).filter(slot => slot?.node !== root.arguments[recognised.offset] || request === null),
  );
  const base = firstOf(members(names.base), root);
  const bases = (words?.bases ?? textsOf(base ?? unknownValue(root))).filter(
    parts => typeof parts[0] !== 'object' || parts[0].names.length > 0,
  );
  // Nobody sends anything to undefined.
  const target = firstOf([url], root) ?? url?.value;
  const own = target ? textsOf(target) : [names.urlDefault === undefined ? [] : [names.urlDefault]];
  const use = strongest([
    ...later.map(one => one.use),
    recognised.api ? useByReplacement(client, recognised.api, call, evaluation) : 'none',
    useOfAnswer(call, client),
    ...(names.hooks ?? []).flatMap(hook => members(hook.name).map(slot => bodyUseBy(slot?.value ?? null, hook, made))),
  ]);
  const hostName = present(members(names.host))?.value;
  const prefixes = hostName ? textsOf(hostName).map(parts => joinParts(['https://', ...parts])) : bases;
  const site: Site = {
    client,
    form,
    call,
    typed: recognised.typed,
    urls: (prefixes.length === 0 ? own : own.flatMap(path => prefixes.map(prefix => withBase(path, prefix)))).map(
      parts => (evaluation.types ? evaluation.types.fill(parts) : parts),
    ),
    urlNames: [
      ...(url?.node ? namesWithin(url.node) : []),
      ...[url?.value, base, hostName].flatMap(value => (value ? namesOnTheWay(value) : [])),
    ],
    method: sent,
    ...body,
    isBesideDefault: !isInherited && bodiesIn(given, rules).some(isDefault),
    query: present(members(names.query))?.value ?? null,
    // Which of the ways to hand a body over is taken, decides what is sent.
    isTransformed:
      isHidden(body.body) ||
      rules.some(
        ({ member, flag }) =>
          readers.some(reader => (reader.slot('body', member)?.node ?? null) !== null) &&
          members(flag).some(slot => /^(?:unknown|api|union)$/u.test(slot?.value?.kind ?? '')),
      ) ||
      members(names.transform).some(slot => slot !== null && (slot.node !== null || slot.value?.kind === 'union')) ||
      use === 'replaces',
    obstacle: obstacleTo(use, members(names.writer)),
    headers: ownHeaders ?? {
      place: { kind: 'member', name: names.headers, options: first.argument(form.arguments.options ?? Infinity) },
      node: null,
      value: null,
    },
    defaultHeaders:
      client.headerLayers === 'merge'
        ? defaultHeaders(
            [...headers.map(slot => slot?.value ?? null), ...(words?.headers ?? [])],
            (client.headerGroups?.(host) ?? []).map(group => (group === '*' ? (sent ?? '').toLowerCase() : group)),
            evaluation,
          )
        : [],
    consumes: request,
  };
  if (!client.steps) return site;
  const stepped = takeSteps(site, root, client.steps, rules, evaluation);
  return stepped && METHODS.has(stepped.method) ? stepped : null;
}

/** Whether the method that a form is about is called; one of whose name nothing is known may be. */
function isCalled({ verb }: Recognised, { path }: CallForm, { evaluate }: Evaluation): boolean {
  const names = verb ? alternativesOf(evaluate(verb)).map(constantOf) : [];
  return verb === undefined || names.some(name => name === null || name === path.split('.').at(-1));
}

interface SetLater extends Defaults {
  /** It is set on the instance that sends, not on what that was made of. */
  readonly isOwn: boolean;
}

/** What is set on the instance that sends, and on the client when that made the instance. */
function setLater({ client, instances, root }: Recognised, api: ApiValue, evaluation: Evaluation): readonly SetLater[] {
  if (!client.defaults) return [];
  const made = instances[0]?.call;
  const own = defaultsOf(client, root, api, root, evaluation);
  const makers = made ? defaultsOf(client, root, { ...api, calls: [], path: [] }, made, evaluation) : null;
  // Hooks aren't taken over.
  return [own && { ...own, isOwn: true }, makers && { ...makers, use: 'none' as const, isOwn: false }].filter(
    one => one !== null,
  );
}

/** What the nearest of some slots gives; what may be missing there the next one gives. */
function firstOf(slots: readonly (Slot | null)[], node: Node): Value | null {
  const values: Value[] = [];
  for (const slot of slots) {
    const all = slot?.value ? alternativesOf(slot.value) : [];
    const there = all.filter(one => !isNothing(one));
    values.push(...there);
    if (all.length > 0 && there.length === all.length) break;
  }
  return values.length === 0 ? null : unionOf(node, values);
}

/** Headers that apply behind the request's own, nearest first: those of each layer, then those of each group. */
function defaultHeaders(
  layers: readonly (Value | null)[],
  groups: readonly string[],
  evaluation: Evaluation,
): readonly Value[] {
  const inGroups = groups.flatMap(group =>
    layers.flatMap(layer => (layer?.kind === 'object' ? (memberOf(layer, group, evaluation)?.value ?? []) : [])),
  );
  return [...layers.slice(1).filter(layer => layer !== null), ...inGroups.filter(({ kind }) => kind === 'object')];
}

/** Headers together with a media type that has a member of its own (jQuery's `contentType`). */
function withContentType(headers: Slot, type: Slot | null): Slot {
  if (type?.node === undefined || type.node === null) return headers;
  const member: Member = {
    key: 'Content-Type',
    expression: type.node,
    source: type.node,
    via: [],
    isOptional: false,
    // Beside a header of that name, which of them counts is the client's affair.
    isRepeated: true,
  };
  return { ...headers, value: withMembers(headers.value, { members: [member], isOpen: false }, type.node) };
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
  if (headers.kind === 'headers') return client.readsHeadersInstance || headers.isPlain === true;
  return client.readsHeadersInstance || headers.kind !== 'array';
}
