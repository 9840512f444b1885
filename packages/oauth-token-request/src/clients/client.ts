import type { Host } from '../types.js';
import type { Serialisation } from '../wire/encode.js';

/** Positions of arguments, counted from 0. */
export interface Arguments {
  readonly url?: number;
  readonly body?: number;
  readonly options?: number;
  /** Headers by themselves, outside any options. */
  readonly headers?: number;
  readonly method?: number;
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
  /** The type argument, counted from 0, that says what the body is. */
  readonly bodyType?: number;
  /** It sends whatever it is given as multipart/form-data; `plain` is the method that doesn't. */
  readonly multipart?: { readonly plain: string };
  /** Parameters that it sends by itself, e.g. the `grant_type` of a library's class; `null` if its value isn't known. */
  readonly parameters?: Readonly<Record<string, string | null>>;
}

/**
 * The name of a member, or all of its names; `body.raw` is the member `raw` of the member `body`, `query().url` that of
 * what the function `query` gives, and `baseQuery(0).baseUrl` that of the argument that made what stands in `baseQuery`.
 */
export type Name = string | readonly string[];

/** Names of the members of an options object. */
export interface OptionNames {
  readonly url?: Name;
  /** The URL where none is given. */
  readonly urlDefault?: string;
  readonly base?: Name;
  /** Where the host's name may stand, apart from the path, which is in `url`. */
  readonly host?: Name;
  readonly method?: Name;
  readonly headers: string;
  /** Headers may be a list of `{ key, value }` (Postman). */
  readonly takesHeaderList?: boolean;
  /** A media type that is sent as the Content-Type. */
  readonly contentType?: string;
  readonly query?: Name;
  /** A function of the caller's own that makes the body: what it makes can't be known. */
  readonly transform?: string;
  /** A function of the caller's own that writes the JSON, or decides what of an object is in it. */
  readonly writer?: Name;
  readonly hooks?: readonly Hook[];
}

/** Where functions of the caller's own are hung up that see each request. */
export interface Hook {
  /** The member of the options that holds one or several, or what registers one: `interceptors.request.use`. */
  readonly name: string;
  /**
   * How they get at the body, from the position of a parameter on: `0.data`; also a method that reads it.
   * A form may also be made by naming its type, or by a member with the last of these names.
   */
  readonly body: readonly string[];
  /** They see it when it is sent already. */
  readonly isAfterwards?: true;
  /** They send it themselves, so that what they give back is the answer. */
  readonly isSender?: true;
}

/** What a body is turned into so that the client sends a form. */
export interface FormRewrite {
  /** URLSearchParams, their text, or the plain object where the client makes the form by itself. */
  readonly pass: 'instance' | 'text' | 'object';
  /** The member or step that takes it, where that is another one: got's `json` becomes `form`. */
  readonly name?: string;
  /** What stands there names the encoding: the text that takes its place. */
  readonly value?: string;
  /** Source text of a member that is added behind it, e.g. `json: true`. */
  readonly beside?: string;
  /** Members that go, and the source text of those that take their place. */
  readonly replace?: Readonly<Record<string, string | null>>;
  /** `set`: the request has to name the form type itself. `own`: the client does, unless a header says otherwise. */
  readonly header: 'set' | 'own';
  /** The only class of which its headers can be, as in `apis`. */
  readonly headersClass?: string;
  /** The only class of which its types let its headers be, as in `apis`, though it takes an object too. */
  readonly headersType?: string;
  /** The Accept header that the client sends beside JSON only. */
  readonly accept?: string;
}

/** A way to hand a body over. Where it stands decides what a client makes of it: got's `json`, `form` and `body`. */
export interface BodyRule {
  /** The member of the options that holds it, where no argument does. */
  readonly member?: string;
  /** The member beside it that has to be true, or as `flagValue` says. */
  readonly flag?: string;
  readonly flagValue?: boolean | string;
  /** The parameters stand there as a list of `{ key, value }` (Postman). */
  readonly isList?: boolean;
  readonly serialisation: Serialisation;
  /** `null`: it can't be told how this client takes a form, so nothing is rewritten. */
  readonly rewrite: FormRewrite | null;
}

/** What a method of a request under construction does, e.g. superagent's `.set(…)` or XMLHttpRequest's `.open(…)`. */
export interface Step {
  readonly url?: number;
  /** The method that it sends, or the argument that holds it. */
  readonly method?: string | number;
  /** Options that are read like those of the first call. */
  readonly headers?: number;
  /** A header's name; its value is the next argument. */
  readonly header?: number;
  readonly contentType?: number;
  /** The argument that is a body, and which of the client's `bodies` applies to it. */
  readonly body?: number;
  readonly rule?: number;
  /** The argument that is a parameter's name, or an object of parameters; its value is the next one. */
  readonly field?: number;
  /** What it adds is a file. */
  readonly isFile?: boolean;
  /** The caller serialises the body itself. */
  readonly transforms?: boolean;
}

/** How requests are put together call by call. */
export interface Steps {
  readonly methods: Readonly<Record<string, Step>>;
  /** The step that names the form type, e.g. `type('form')`; `'` stands for the file's quote. */
  readonly formType: string;
  /** Steps can be chained. */
  readonly isChained: boolean;
  /** Each step leaves the request as it was and gives another one. */
  readonly isImmutable?: boolean;
  /** Bodies that are handed over one after the other are sent as one (superagent). */
  readonly mergesBodies?: boolean;
  /** What hands a body over sends it, by what was said since the URL was given (XMLHttpRequest). */
  readonly sendsEachBody?: boolean;
}

/** A call that makes an instance. */
export interface Instance {
  readonly path: string;
  /** The argument that holds its defaults; `words`: a method and a base URL, in any order (bent). */
  readonly options: number | 'words';
  /** The method that it sends where none is given. */
  readonly method?: string;
  /** The member that holds the default headers, where it has a name of its own. */
  readonly headers?: string;
  /** Its methods that prepare all of its requests and give it back; the first argument of `set` names a header. */
  readonly keeps?: readonly string[];
}

/** A call that sets defaults for the requests of the whole program, e.g. jQuery's `ajaxSetup`. */
export interface Setup {
  readonly api: string;
  /** The argument that holds the defaults. */
  readonly options: number;
  /** The member that holds the default headers, where it has a name of its own. */
  readonly headers?: string;
}

/** Defaults that a program may set after it made an instance, and hooks that see each request. */
export interface MutableDefaults {
  /** The member of the client and of its instances that holds them: `axios.defaults`. */
  readonly member: string;
  /** Where both stand, if that isn't the instance itself: Nest's `.axiosRef`. */
  readonly behind?: string;
  readonly hooks: readonly Hook[];
  /** Further APIs that set them for the client: AngularJS's `$httpProvider`. */
  readonly also?: readonly string[];
}

/** An HTTP client: everything that the pipeline needs to know about it. Adding one is adding one file that exports this. */
export interface Client {
  readonly name: string;
  /** The versions that were measured, or whose types and documentation were read. */
  readonly versions: string;
  /**
   * Where it comes from: `axios:` (a package's default export), `undici:fetch`, `:fetch` (a global), `:$http` (a global,
   * or a parameter of that name, where it begins with `$`), `this:$http` (what a framework puts on its components under
   * that name; without `$` where nothing else is known of `this`), or a type's name.
   * `*` stands for any one name.
   */
  readonly apis: readonly string[];
  readonly forms: readonly CallForm[];
  readonly options: OptionNames;
  /** Types of its options, as in `apis`, with the type argument that says what the body is. */
  readonly optionTypes?: Readonly<Partial<Record<string, number>>>;
  /** The type of its options, as in `apis`, where any function that takes them works like the first of `apis`, a global. */
  readonly signature?: string;
  /** What its instances are usually called, where nothing else tells what one is; they send an object as JSON. */
  readonly calledAs?: readonly string[];
  /** The ways to hand a body over, in the order in which the client looks for them. */
  bodies(host: Host): readonly BodyRule[];
  /** What can be called on the result of `forms`. */
  readonly steps?: Steps;
  /** Calls that make an instance with the same forms, and the argument that holds its defaults. */
  readonly instances?: readonly Instance[];
  readonly setups?: readonly Setup[];
  /** The option that holds what sends the requests, and what that has to come from: with anything else, nothing is known. */
  readonly sentBy?: { readonly member: string; readonly apis: readonly string[] };
  readonly defaults?: MutableDefaults;
  /** What a program may put in the place of this global by its name, such as `fetch`. */
  readonly replacement?: Hook;
  /**
   * Members of headers that hold further headers, those of one method or of all; nearest first, `*` for the method's name.
   * They stand behind the headers themselves.
   */
  headerGroups?(host: Host): readonly string[];
  /** APIs whose result may be passed as the URL and carries url and options of its own, e.g. `:Request()`. */
  readonly requests?: readonly string[];
  /** Whether headers of the request replace those of the layer below it (fetch) or are merged into them (axios). */
  readonly headerLayers: 'replace' | 'merge';
  /** It reads a `Headers` instance. */
  readonly readsHeadersInstance: boolean;
  /** It is known by how it is handed over to a function: what it makes of an object isn't. */
  readonly isHandedOver?: boolean;
  /** Nothing is known of it but how it is called: only what is wrong whatever it does counts. */
  readonly isStranger?: boolean;
}
