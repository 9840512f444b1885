import { CLIENTS, moduleOf } from './registry.js';

/** Globals that send, or that have what does: `fetch`, `z.request`. What begins with `$` is known by that. */
const globals = CLIENTS.flatMap(({ apis }) => apis)
  .filter(api => moduleOf(api) === '' && !api.startsWith(':$'))
  .map(api => api.slice(1).split('.'));

/** Names under which what sends is handed over. */
export const HANDED_OVER: ReadonlySet<string> = new Set(globals.map(([name = '']) => name));

/** Those of which a member is always asked, so that the name of a parameter tells them. */
export const PLACED: ReadonlySet<string> = new Set(globals.filter(path => path.length > 1).map(([name = '']) => name));

/** What a framework hangs up on components under a name that doesn't tell by itself, as one with `$` does. */
export const COMPONENT_MEMBERS: ReadonlySet<string> = new Set(
  CLIENTS.flatMap(({ apis }) => apis)
    .filter(api => moduleOf(api) === 'this')
    .map(api => api.slice('this:'.length).split('.', 1)[0] ?? '')
    .filter(name => !name.startsWith('$')),
);

interface Taken {
  /** The path of the global that a function with such a parameter works like. */
  readonly path: readonly string[];
  /** The position of the parameter. */
  readonly index: number;
}

/** What a function works like, by the type of its parameter for options. */
export const TAKEN_AS: Readonly<Partial<Record<string, Taken>>> = Object.fromEntries(
  CLIENTS.flatMap(({ signature, apis, forms }) => {
    const [api = ''] = apis;
    const index = forms[0]?.arguments.options;
    return signature === undefined || index === undefined
      ? []
      : [[signature, { path: api.slice(1).split('.'), index }]];
  }),
);
