import type { Host } from '../types.js';
import type { Serialisation } from '../wire/encode.js';

/** Positions of arguments, counted from 0. */
export interface Arguments {
  readonly url?: number;
  readonly body?: number;
  readonly options?: number;
}

/** One way to call a client. */
export interface CallForm {
  /** What is called, from the client's own export: `` for `fetch(…)`, `post` for `axios.post(…)`. */
  readonly path: string;
  readonly arguments: Arguments;
  /** The method that it sends, where the options can't say. */
  readonly method?: string;
  /** It is a constructor, called with `new`. */
  readonly isConstructor?: boolean;
}

/** Names of the members of an options object. */
export interface OptionNames {
  readonly url?: string;
  readonly base?: string;
  readonly method?: string;
  readonly headers: string;
  readonly body?: string;
  readonly query?: string;
  /** A function of the caller's own that makes the body: what it makes can't be known. */
  readonly transform?: string;
}

/** An HTTP client: everything that the pipeline needs to know about it. Adding one is adding one file that exports this. */
export interface Client {
  readonly name: string;
  /** Where it comes from: `axios:` (a package's default export), `undici:fetch`, `:fetch` (a global). */
  readonly apis: readonly string[];
  readonly forms: readonly CallForm[];
  readonly options: OptionNames;
  /** Calls that make an instance with the same forms, and the argument that holds its defaults. */
  readonly instances?: readonly { readonly path: string; readonly options: number }[];
  /** APIs whose result may be passed as the URL and carries url and options of its own, e.g. `:Request()`. */
  readonly requests?: readonly string[];
  /** Whether headers of the request replace those of the layer below it (fetch) or are merged into them (axios). */
  readonly headerLayers: 'replace' | 'merge';
  /** It reads a `Headers` instance. */
  readonly readsHeadersInstance: boolean;
  serialisation(host: Host): Serialisation;
  /** What its form rewrite passes as the body; `null`: it can't be told, so nothing is rewritten. */
  readonly formBody: 'instance' | 'text' | null;
}
