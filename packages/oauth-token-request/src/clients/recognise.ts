import type { Call } from '../syntax/nodes.js';
import { dottedName } from '../syntax/names.js';
import type { Settings } from '../types.js';
import type { Evaluation } from '../values/types.js';
import { apiKey } from '../values/types.js';
import { axios } from './axios.js';
import type { CallForm, Client } from './client.js';
import { configuredClient } from './configured.js';
import { fetchClients } from './fetch.js';

/** Every client that is known by itself. */
export const CLIENTS: readonly Client[] = [...fetchClients, axios];

export interface Recognised {
  readonly client: Client;
  readonly forms: readonly CallForm[];
  /** The call that made the instance, and the position of its defaults. */
  readonly instance: { readonly call: Call; readonly options: number } | null;
}

interface Entry {
  readonly client: Client;
  readonly forms: readonly CallForm[];
  readonly instanceOptions: number | null;
}

function joinKey(api: string, ...path: string[]): string {
  const rest = path.filter(step => step !== '').join('.');
  return rest === '' ? api : api + (api.endsWith(':') ? '' : '.') + rest;
}

/** API keys to clients, so that recognising a call is one look-up however many clients there are. */
function buildTable(): ReadonlyMap<string, Entry> {
  const table = new Map<string, Entry>();
  for (const client of CLIENTS) {
    const prefixes = [{ path: '', options: null }, ...(client.instances ?? [])];
    for (const api of client.apis) {
      for (const form of client.forms) {
        for (const { path, options } of prefixes) {
          const key = joinKey(api, path, form.path);
          const forms = [...(table.get(key)?.forms ?? []), form];
          table.set(key, { client, forms, instanceOptions: options });
        }
      }
    }
  }
  return table;
}

const table = buildTable();

/** Tells which client a call belongs to, `null` if it is none. */
export function recogniser(settings: Settings, { evaluate }: Evaluation): (call: Call) => Recognised | null {
  const configured = new Map((settings.clients ?? []).map(setting => [setting.call, configuredClient(setting)]));
  return call => {
    const own = configured.size > 0 ? configured.get(dottedName(call.callee) ?? '') : undefined;
    if (own) return { client: own, forms: own.forms, instance: null };
    const callee = evaluate(call.callee);
    if (callee.kind !== 'api') return null;
    const entry = table.get(apiKey(callee));
    const forms = entry?.forms.filter(form => (form.isConstructor === true) === (call.type === 'NewExpression'));
    if (!entry || !forms?.length) return null;
    const made = callee.calls.at(-1);
    const instance = entry.instanceOptions !== null && made ? { call: made, options: entry.instanceOptions } : null;
    return { client: entry.client, forms, instance };
  };
}
