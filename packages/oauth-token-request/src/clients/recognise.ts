import type { TSESTree } from '@typescript-eslint/types';
import type { Call, Node } from '../syntax/nodes.js';
import { dottedName } from '../syntax/names.js';
import { keyOf, unwrap } from '../syntax/nodes.js';
import type { Settings } from '../types.js';
import { apiOf } from '../values/receivers.js';
import type { ApiValue, Evaluation } from '../values/types.js';
import { apiKey } from '../values/types.js';
import type { CallForm, Client, Instance, Setup } from './client.js';
import { configuredClient } from './configured.js';
import { oneInSteps, oneOfAlike } from './alike.js';
import { handedOverApi, workingAs } from './handed-over.js';
import { passedApi } from './passed.js';
import { isRetyped, withoutPreparing } from './prepared.js';
import { CLIENTS } from './registry.js';
import { appliedCall, callOfBound, isRelay, relayedBy, shifted, unbound } from './relays.js';
import { strangerFor } from './stranger.js';
import { typedApi, typedBy } from './typed.js';

export interface Recognised {
  readonly client: Client;
  readonly forms: readonly CallForm[];
  /** The calls that made the instance, each from the one behind it, and the positions of their defaults. */
  readonly instances: readonly (Instance & { readonly call: Call })[];
  /** Where what their calls are given has to be evaluated, if a function of the file makes them. */
  readonly context: Evaluation | null;
  /** The calls in this file that set defaults for it, the last one first. */
  readonly setups: readonly (Setup & { readonly call: Call })[];
  /** What only its type tells: `this.http is AxiosInstance`. */
  readonly typed: string | null;
  /** What is called; `null` for a client of the user's own. */
  readonly api: ApiValue | null;
  /** The call with which the request began, if it is put together step by step. */
  readonly root: Call;
  /** How many arguments stand before those of the client, where something else calls it. */
  readonly offset: number;
  /** What tells which method is called, where that isn't known: `method` in `axios[method](url, body)`. */
  readonly verb?: Node;
}

interface Entry {
  readonly client: Client;
  readonly forms: readonly CallForm[];
  readonly instance: Instance | null;
}

function joinKey(api: string, ...path: string[]): string {
  const rest = path.filter(step => step !== '').join('.');
  return rest === '' ? api : api + (api.endsWith(':') ? '' : '.') + rest;
}

/** API keys to clients, so that recognising a call is one look-up however many clients there are. */
function buildTable(): ReadonlyMap<string, Entry> {
  const table = new Map<string, Entry>();
  for (const client of CLIENTS) {
    const instances = [null, ...(client.instances ?? [])];
    for (const api of client.apis) {
      for (const form of client.forms) {
        for (const instance of instances) {
          const key = joinKey(api, instance?.path ?? '', form.path);
          const forms = [...(table.get(key)?.forms ?? []), form];
          table.set(key, { client, forms, instance });
        }
      }
    }
  }
  return table;
}

const table = buildTable();

/** What stands before the `*` of keys that leave a name open. */
const open = [...table.keys()].filter(key => key.includes('*')).map(key => key.split('*')[0] ?? '');

/** What is known of an API: under its own key, or under one that leaves a name open (`env.*.fetch`). */
function entryOf(api: ApiValue): Entry | undefined {
  const key = apiKey(api);
  const known = table.get(key);
  if (known) return known;
  const beginning = open.find(one => key.startsWith(one));
  return beginning === undefined
    ? undefined
    : table.get(beginning + key.slice(beginning.length).replace(/^[^.]+/u, '*'));
}

/** The calls that set defaults, by client. */
type Setups = ReadonlyMap<Client, readonly (Setup & { readonly call: Call })[]>;

const noSetups: Setups = new Map();
const setupNames = new Set(CLIENTS.flatMap(({ setups = [] }) => setups.map(({ api }) => api.split('.').at(-1))));

/** Finds the calls of a file that set defaults for a client's requests. */
function findSetups(calls: readonly Call[], evaluation: Evaluation): Setups {
  const candidates = calls.filter(
    ({ callee }) => callee.type === 'MemberExpression' && setupNames.has(keyOf(callee) ?? ''),
  );
  if (candidates.length === 0) return noSetups;
  const keyed = candidates.map(call => {
    const api = apiOf(call.callee, evaluation);
    return { call, key: api && apiKey(api) };
  });
  return new Map(
    CLIENTS.map(client => [
      client,
      keyed
        .flatMap(({ call, key }) =>
          (client.setups ?? []).filter(({ api }) => api === key).map(setup => ({ ...setup, call })),
        )
        .reverse(),
    ]),
  );
}

/** The calls by which clients make instances, by the last name that is called. */
const instancesByStep = new Map(
  CLIENTS.flatMap(({ instances = [] }) => instances).map(one => [one.path.split('.').at(-1) ?? '', one] as const),
);

/** `create().extend().post` is as good as `extend().post`: instances can be made of instances. */
function ofLastInstance({ path }: ApiValue): readonly string[] {
  return path.filter((step, index) => !instancesByStep.has(step) || !instancesByStep.has(path[index + 1] ?? ''));
}

/** The instances that a call is made on, the nearest first: the steps before it that make one, without a gap. */
function instancesOf(path: readonly string[], calls: readonly Call[]): Recognised['instances'] {
  const found: (Instance & { readonly call: Call })[] = [];
  let next = 0;
  for (const step of path) {
    const call = step.endsWith('()') ? calls[next++] : undefined;
    const instance = instancesByStep.get(step);
    if (call && instance) found.unshift({ ...instance, call });
    else if (next < calls.length) found.length = 0;
  }
  return found;
}

/** `post()` was reached by calling `post`. */
function uncalled(step: string): string {
  return step.endsWith('()') ? step.slice(0, -2) : step;
}

interface Found {
  readonly entry: Entry;
  readonly root: Call;
  /** The calls before `root`. */
  readonly calls: readonly Call[];
}

/** The call itself if it is a client's, else the one on its way that begins a request. */
function lookUp(call: Call, given: ApiValue): Found | null {
  const api = withoutPreparing(given, instancesByStep);
  const entry = entryOf({ ...api, path: ofLastInstance(api) });
  return entry ? { entry, root: call, calls: api.calls } : stepOf(api);
}

/** The first call on the way to an API that begins a request which is put together step by step. */
function stepOf(api: ApiValue): Found | null {
  let calls = 0;
  for (const [index, step] of api.path.entries()) {
    if (!step.endsWith('()')) continue;
    const root = api.calls[calls];
    const path = [...api.path.slice(0, index), uncalled(step)].filter(part => part !== '');
    const began = entryOf({ ...api, path });
    if (began?.client.steps && root) return { entry: began, root, calls: api.calls.slice(0, calls) };
    calls += 1;
  }
  return null;
}

/** Whether a call of something that is known is one of a client, or of what calls others. */
export function isOfClient(call: Call, api: ApiValue): boolean {
  return lookUp(call, unbound(api)) !== null || isRelay(api);
}

/** A method that is called by a name that isn't written out. */
function verbOf({ callee }: Call): TSESTree.MemberExpression | null {
  const member = unwrap(callee);
  return member.type === 'MemberExpression' && member.computed && keyOf(member) === null ? member : null;
}

/** The method that sends a body, where any may be called. */
function postOf({ object }: TSESTree.MemberExpression, evaluation: Evaluation): ApiValue | null {
  const api = apiOf(object, evaluation);
  return api && { ...api, path: [...api.path, 'post'] };
}

/** A call of a client that is known by the call alone. */
function recognisedAs(client: Client, call: Call): Recognised {
  const nothing = { instances: [], context: null, setups: [], api: null, typed: null };
  return { client, forms: client.forms, ...nothing, root: call, offset: 0 };
}

/**
 * Tells which client a call belongs to, `null` if it is none.
 * @param calls every call of the file
 */
export function recogniser(
  settings: Settings,
  evaluation: Evaluation,
  calls: readonly Call[],
): (call: Call) => Recognised | null {
  const setups = findSetups(calls, evaluation);
  const configured = new Map((settings.clients ?? []).map(setting => [setting.call, configuredClient(setting)]));
  const isByOrigin = [...configured.keys()].some(call => call.includes(':'));
  /** The user's own client, by how the callee is written, else by where it comes from. */
  const ownClient = (callee: Node): Client | undefined => {
    if (configured.size === 0) return undefined;
    const written = configured.get(dottedName(callee) ?? '');
    if (written || !isByOrigin) return written;
    const api = apiOf(callee, evaluation);
    return typeof api?.module === 'string' ? configured.get(apiKey(api)) : undefined;
  };
  return sent => {
    const applied = appliedCall(sent);
    const own = ownClient(applied.callee);
    if (own) return recognisedAs(own, applied);
    const held = apiOf(applied.callee, evaluation);
    const named = held && unbound(held);
    const call = held === named ? applied : held && callOfBound(applied, held, evaluation);
    if (call === null) return null;
    const handedOver = named ? null : handedOverApi(call.callee, evaluation);
    const plain =
      named ??
      handedOver ??
      oneOfAlike(call.callee, evaluation, api => entryOf(api)?.client) ??
      oneInSteps(call.callee, evaluation, api => stepOf(api)?.root ?? null);
    const verb = plain ? null : verbOf(call);
    const written = plain ?? (verb && postOf(verb, evaluation));
    const known = written && lookUp(call, written);
    const typed = known ? null : typedApi(call, evaluation);
    const relayed = known || typed || !written ? null : relayedBy(call, written, evaluation);
    const passed = known || typed || written ? null : passedApi(call, evaluation);
    const api = relayed?.api ?? typed ?? written ?? passed;
    const found = known ?? (api && api !== written ? lookUp(call, api) : null);
    if (!api || !found) {
      const stranger = strangerFor(call, written, evaluation);
      return stranger && recognisedAs(stranger, call);
    }
    const { entry, root, calls } = found;
    const offset = relayed?.offset ?? 0;
    // A request that is put together step by step goes on from what the client gives.
    if (offset > 0 && entry.client.steps) return null;
    const forms = entry.forms
      .filter(form => (form.isConstructor === true) === (root.type === 'NewExpression'))
      .map(form => shifted(form, offset));
    if (forms.length === 0) return null;
    const { path } = withoutPreparing(api, instancesByStep);
    const instances = entry.instance ? instancesOf(path, calls) : [];
    if (isRetyped(root, instances, evaluation)) return null;
    return {
      client: handedOver ? workingAs(entry.client) : entry.client,
      forms,
      instances,
      context: api.context ?? null,
      // An instance has defaults of its own.
      setups: instances.length > 0 ? [] : (setups.get(entry.client) ?? []),
      api,
      typed: typed && typedBy(typed),
      root,
      offset,
      ...(verb && { verb: verb.property }),
    };
  };
}
