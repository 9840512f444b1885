import type { TSESTree } from '@typescript-eslint/types';

/** A reference as eslint-scope, @typescript-eslint/scope-manager and oxlint all describe it. */
export interface ScopeReference {
  readonly identifier: TSESTree.Identifier | TSESTree.JSXIdentifier;
  readonly resolved: ScopeVariable | null;
  readonly writeExpr?: TSESTree.Node | null | undefined;
  isRead(): boolean;
  isWrite(): boolean;
}

export interface ScopeDefinition {
  readonly type: string;
  readonly name: TSESTree.Node;
  readonly node: TSESTree.Node;
}

export interface ScopeVariable {
  readonly name: string;
  readonly defs: readonly ScopeDefinition[];
  readonly references: readonly ScopeReference[];
  /** It has uses that `references` doesn't list: a public field. */
  readonly isVisibleElsewhere?: boolean;
}

export interface Scope {
  readonly references: readonly ScopeReference[];
  readonly set: ReadonlyMap<string, ScopeVariable>;
  readonly upper: Scope | null;
}

export interface ScopeManager {
  readonly scopes: readonly Scope[];
  acquire(node: TSESTree.Node, inner?: boolean): Scope | null;
  getDeclaredVariables(node: TSESTree.Node): readonly ScopeVariable[];
}

/**
 * A piece of a text: known characters, or a hole: a part that can't be known, with the names on its way and, where it is
 * one expression, that.
 */
export type TextPart = string | { readonly names: readonly string[]; readonly node?: TSESTree.Node };

/** One parsed file. Every node of `program` has its `parent` and its `range` (UTF-16 offsets into `text`). */
export interface SourceFile {
  readonly text: string;
  readonly program: TSESTree.Program;
  readonly scopeManager: ScopeManager;
  /** Every node of the program, for hosts that walked over it already; with none, the engine does. */
  readonly nodes?: Iterable<TSESTree.Node>;
  /** Names that other scripts of the same file declare, which mean the same in this one. */
  readonly namesAround?: ReadonlySet<string>;
  /** It is TypeScript: what compiled has to compile still. With none, it is where types are written in it. */
  readonly hasTypes?: boolean;
}

/** Another file of the project. */
export interface ProjectModule {
  /** Absolute path; the same file has the same path however it is imported. */
  readonly path: string;
  readonly source: SourceFile;
}

/** What the engine asks of its host; with none, the current version of every client is assumed. */
export interface Host {
  /** The version range of a package as the nearest package.json gives it. */
  packageVersion?(name: string): string | undefined;
  /**
   * Reads a file of the project that another one imports.
   * @param importer path of the file that imports it, `null` for the one that is analysed
   * @returns `undefined` for packages and for what can't be read: their values are unknown then
   */
  readModule?(specifier: string, importer: string | null): ProjectModule | undefined;
  /**
   * Whether what a file imports can be, or lead to, something that sends requests, so that a file need not be read for
   * the sake of a call that sends none.
   * @param imported the name under which the other file exports it, `*` for all of it
   * @param importer path of the file that imports it, `null` for the one that is analysed
   */
  canSend?(specifier: string, imported: string, importer: string | null): boolean;
  /** What a type checker knows of the file that is analysed. */
  readonly types?: TypeFacts;
}

/**
 * What a type checker knows of an expression. It is asked only where the source by itself tells nothing and the answer
 * decides something; each method gives `null` if it doesn't know.
 */
export interface TypeFacts {
  /**
   * The interface, class or function that the expression's type is, or extends, as a package or the platform declares it.
   * @returns `module` is the package's name, `null` for the platform
   */
  declarationOf(node: TSESTree.Node): { readonly module: string | null; readonly name: string } | null;
  /** The only text that the type allows: a literal type. */
  textOf(node: TSESTree.Node): string | null;
  /** What the type allows, narrowed by the tests before the expression. */
  kindsOf(node: TSESTree.Node): readonly TypeName[] | null;
}

/** What a value may be, as far as a rewrite needs to know. */
export type TypeName = 'string' | 'number' | 'boolean' | 'undefined' | 'null' | 'array' | 'object' | 'unknown';

export type Accepts = 'form' | 'json' | 'both';

export type EndpointKind =
  'token' | 'revocation' | 'introspection' | 'device_authorization' | 'par' | 'ciba' | 'registration' | 'other';

/** `settings.oauth.endpoints[n]` */
export interface EndpointSetting {
  /**
   * A URL in which `*` stands for part of a host label or path segment and `**` for anything, or a RegExp that an
   * address without query is tested with.
   */
  readonly url: string | RegExp;
  readonly accepts: Accepts;
  /** `token` unless given. */
  readonly kind?: EndpointKind;
}

/** `settings.oauth.clients[n]` */
export interface ClientSetting {
  /**
   * The callee as it is written, e.g. `apiClient.post`; or where it comes from, `module:path`, however it is called in
   * the file: `@acme/http:post`, of what a call makes (`@acme/http:createClient().post`), of a class or a type
   * (`@acme/http:HttpClient.post`), of a default export (`@acme/http:`).
   */
  readonly call: string;
  /** Positions of arguments, counted from 0, or names of members of the options: `data`, `request.url`. */
  readonly url: number | string;
  readonly body: number | string;
  /** The position of an options object whose `headers` member is sent. */
  readonly options?: number;
  /** `json`: an object is sent as JSON; `text`: the body is sent as it is given. */
  readonly sends: 'json' | 'text';
}

/** `settings.oauth` of ESLint and `--config` of the codemod. */
export interface Settings {
  readonly endpoints?: readonly EndpointSetting[];
  readonly clients?: readonly ClientSetting[];
}

/** What encoding reaches the server. */
export type WireEncoding = 'json' | 'form' | 'multipart' | 'text' | 'query' | 'unknown';

/**
 * What is wrong on the wire.
 * `json-body`: JSON text, under whatever header; `json-header`: a form, or what can't be read, under a JSON header;
 * `multipart-body`: multipart/form-data; `text-body`: text that isn't sent as a form.
 */
export type Fault = 'json-body' | 'json-header' | 'multipart-body' | 'text-body';

/**
 * What a client makes of a body that it wasn't made for. `quoted-text`: a form's text as a JSON string, in quotes;
 * `object-text`: the text `[object Object]`.
 */
export type Damage = 'quoted-text' | 'object-text';

export type Certainty = 'certain' | 'likely' | 'possible' | 'json-accepted' | 'json-required';

/** How well a provider's behaviour is documented, best first. */
export type EvidenceQuality =
  'doc-statement' | 'doc-example' | 'maintainer' | 'source-code' | 'user-report' | 'inferred';

/** What a provider's endpoint does with JSON; `required` also where nothing says that it takes a form. */
export type JsonSupport = 'rejected' | 'undocumented' | 'accepted' | 'required';

export interface Provider {
  /** Stable identifier, e.g. `genesys-cloud`. */
  readonly id: string;
  readonly name: string;
  readonly kind: EndpointKind;
  /** URL pattern: `{name}` stands for a host label or path segment, `{a|b}` for one of those texts. */
  readonly url: string;
  readonly json: JsonSupport;
  /** Where `json` was found (a URL or `npm:package`), how good that source is, and when it was read (ISO date). */
  readonly evidence: string;
  readonly quality: EvidenceQuality;
  readonly checked: string;
  /** What the server answers to JSON, e.g. `AADSTS900144`. */
  readonly answer?: string;
  /** It takes multipart/form-data beside the form, so that such a body is no fault there. */
  readonly takesMultipart?: true;
  /** It reads a form whatever its Content-Type says, so that a text without one is no fault there. */
  readonly takesUnlabelled?: true;
  /** Parameters that, with these grant types, are its own: a request with one of them may be meant for it, whatever the host. */
  readonly own?: { readonly grantTypes: readonly string[]; readonly parameters: readonly string[] };
  /** What its clients are called and nobody else's are: a request of one to a host that can't be read is meant for it. */
  readonly clientIds?: RegExp;
  /** What a file names that speaks to it, whatever the host: members of its answers that nobody else gives, or itself. */
  readonly marks?: readonly string[];
  /** npm name of the provider's own JavaScript SDK. */
  readonly sdk?: string;
}

export interface Endpoint {
  readonly kind: EndpointKind;
  /** The URL as far as it is known, `null` if no part of it is; unknown parts stand as `{name}`. */
  readonly url: string | null;
  readonly provider: Provider | null;
  /** The section that asks for a form, e.g. `RFC 6749 §4.4.2`. */
  readonly rfc: string;
}

/** One reason to think that a call is a token request. */
export interface Evidence {
  readonly signal: 'settings' | 'provider' | 'path' | 'name' | 'parameters' | 'types';
  /** What was seen, e.g. `/oauth/token` or `grant_type=client_credentials`; never a secret. */
  readonly detail: string;
}

export interface TextEdit {
  readonly range: readonly [start: number, end: number];
  readonly text: string;
}

export type Repair =
  | {
      readonly kind: 'rewrite';
      readonly edits: readonly TextEdit[];
      /** Nothing but its type tells what the body holds. */
      readonly isByType?: true;
    }
  | { readonly kind: 'manual'; readonly reason: string; readonly help: string };

/** A piece of what is sent: its text, or what stands for a text that isn't known or must not be shown. */
export type WirePart = string | { readonly placeholder: string };

/** A header or a parameter as the server decodes it. */
export interface WireField {
  readonly name: string;
  readonly value: readonly WirePart[];
  /** It may be left out at run time. */
  readonly isOptional: boolean;
}

/** What a request puts on the wire as far as the program tells it. Literal secrets are placeholders too. */
export interface WireMessage {
  /** In upper case, `null` if it can't be told. */
  readonly method: string | null;
  /** Those that the program or the client gives it for the body's sake. */
  readonly headers: readonly WireField[];
  /** There may be headers that can't be seen. */
  readonly hasMoreHeaders: boolean;
  /** `null` if none can be told. */
  readonly parameters: readonly WireField[] | null;
  /** There may be parameters that can't be seen. */
  readonly hasMoreParameters: boolean;
  /** `null` if there is none, or none that can be told. */
  readonly body: readonly WirePart[] | null;
}

/** One request site. */
export interface TokenRequest {
  /** Name of the HTTP client, e.g. `axios`. */
  readonly client: string;
  /** The call that sends the request. */
  readonly node: TSESTree.CallExpression | TSESTree.NewExpression;
  readonly endpoint: Endpoint;
  readonly wire: WireEncoding;
  readonly fault: Fault | null;
  /** What is lost on the way even so. */
  readonly damage?: Damage;
  /** JSON that travels under a form header. */
  readonly isLabelledAsForm?: true;
  /** The value of `grant_type`, `null` if it isn't known or there is none. */
  readonly grantType: string | null;
  readonly certainty: Certainty;
  readonly evidence: readonly Evidence[];
  /** `null` where nothing is wrong or the endpoint takes JSON. */
  readonly repair: Repair | null;
  /** What it sends, if `describeMessages` asks for it. */
  readonly message?: WireMessage;
}
