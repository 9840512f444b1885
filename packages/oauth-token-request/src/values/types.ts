import type { TSESTree } from '@typescript-eslint/types';
import type { Call, Node } from '../syntax/nodes.js';
import type { ScopeVariable, SourceFile, TextPart, TypeName } from '../types.js';
import type { TypeDeclaration } from './exported-types.js';
import type { TypeLookups } from './type-lookups.js';

interface Located {
  /** The expression that decides the value. */
  readonly node: Node;
  /** The variables between the place of use and `node`; none if `node` stands at the place of use itself. */
  readonly via: readonly ScopeVariable[];
  readonly replacing?: Replacing;
}

/** What puts another value in place of one: an assignment, `...given` behind it, or a caller in place of a default. */
export type Replacing = 'assignment' | 'spread' | 'argument';

export interface TextValue extends Located {
  readonly kind: 'text';
  readonly parts: readonly TextPart[];
}

export interface PrimitiveValue extends Located {
  readonly kind: 'primitive';
  readonly value: number | bigint | boolean | null | undefined;
}

/** One member of an object, a form or a set of headers. Later members win. */
export interface Member {
  readonly key: string;
  readonly expression: Node;
  /** What puts the member there: a property of the literal, an assignment, an `.append()` or `.set()` call. */
  readonly source: Node;
  /** The variables between the object and `source`: a member that comes by `...defaults` stands in `defaults`. */
  readonly via: readonly ScopeVariable[];
  /** What it is, where that isn't what `expression` evaluates to. */
  readonly value?: Value;
  /** Where `expression` has to be evaluated, if that isn't where the object is looked at. */
  readonly context?: Evaluation;
  /** It may not be there at run time. */
  readonly isOptional: boolean;
  /** It doesn't replace an earlier member of the same key. */
  readonly isRepeated?: boolean;
  /** Members that can't be seen come behind it and may replace it. */
  readonly mayBeReplaced?: boolean;
  /** What may have put something else there. */
  readonly replacing?: Replacing;
  /** It is set in place of an earlier one. */
  readonly isReplacement?: boolean;
  /** What sets it, where it isn't made with the object. */
  readonly setBy?: Node;
}

export interface Members {
  readonly members: readonly Member[];
  /** There may be members that can't be seen. */
  readonly isOpen: boolean;
  /** What the type of those says that they all are, if one was written: a text, or a number and the like, or nothing. */
  readonly unseen?: 'texts' | 'simple' | undefined;
}

export interface ObjectValue extends Located, Members {
  readonly kind: 'object';
}

export interface ArrayValue extends Located {
  readonly kind: 'array';
  readonly elements: readonly (Node | null)[];
  readonly isOpen: boolean;
  /** The program may have changed it since it was written so. */
  readonly isChanged?: boolean;
}

/** `JSON.stringify(argument)` */
export interface JsonValue extends Located {
  readonly kind: 'json';
  readonly node: TSESTree.CallExpression;
  readonly of: Value;
  /** It is made into bytes: `Buffer.from(JSON.stringify(…))`. */
  readonly isInsideBytes?: boolean;
  /** URLSearchParams are made of it, which take it for the name of a parameter. */
  readonly isInsideForm?: boolean;
  /** Something else is made of it that says the same: a longer text, a Blob, a stream. */
  readonly isEmbedded?: boolean;
}

/** Form-urlencoded parameters: a URLSearchParams instance or their text. */
export interface FormValue extends Located, Members {
  readonly kind: 'form';
  readonly isInstance: boolean;
  /** Angular's own class. */
  readonly isHttpParams?: boolean;
}

/** A FormData instance. */
export interface MultipartValue extends Located, Members {
  readonly kind: 'multipart';
}

/** A Headers instance. */
export interface HeadersValue extends Located, Members {
  readonly kind: 'headers';
  /** Angular's own class: what would change it gives another one. */
  readonly isImmutable?: boolean;
  /** axios' own class, whose headers are its members too. */
  readonly isPlain?: boolean;
}

export type FunctionNode =
  TSESTree.FunctionDeclaration | TSESTree.FunctionExpression | TSESTree.ArrowFunctionExpression;

/** What a function has been given by `bind`. */
export interface Bound {
  /** What `this` is in there. */
  readonly receiver: Value | null;
  /** What its first parameters stand for. */
  readonly arguments: readonly Value[];
}

/** A function of the project. */
export interface FunctionValue extends Located {
  readonly kind: 'function';
  readonly node: FunctionNode;
  /** The call that it was made in, if that was followed: it sees the parameters of the function around it. */
  readonly context?: Evaluation;
  /** What `bind` gives it before a call does. */
  readonly bound?: Bound;
  /** What classes that extend its own have in its place. */
  readonly overriddenBy?: readonly Value[];
}

export type ClassNode = TSESTree.ClassDeclaration | TSESTree.ClassExpression;

/** An instance of a class of the project, or the class itself. */
export interface InstanceValue extends Located {
  readonly kind: 'instance';
  readonly classNode: ClassNode;
  readonly isStatic: boolean;
  /** What `this` is where `super` stands, which is all of that but for what its own class has. */
  readonly whole?: InstanceValue;
}

/** One of several values: branches, `||`, reassignment. */
export interface UnionValue extends Located {
  readonly kind: 'union';
  readonly of: readonly Value[];
}

/** Something that a module or the global object gives, and what was reached or called on the way from there. */
export interface ApiValue extends Located {
  readonly kind: 'api';
  /** Module specifier, `null` for globals. */
  readonly module: string | null;
  /** The node that imports the module: it says from which file. */
  readonly importer?: Node;
  /** The module itself, not its default export. */
  readonly isNamespace?: boolean;
  /** Property names and calls, e.g. `create()` `post` for `axios.create().post`. */
  readonly path: readonly string[];
  /** The calls on the path, in order. */
  readonly calls: readonly Call[];
  /** Where the arguments of the calls have to be evaluated, if that isn't where the API is used. */
  readonly context?: Evaluation;
  /** It may be undefined: a `?.` stands on the path. */
  readonly isOptional?: boolean;
}

export interface UnknownValue extends Located {
  readonly kind: 'unknown';
  /** Identifier and property names on the way. */
  readonly names: readonly string[];
  /** The type that was written for it. */
  readonly annotation?: TSESTree.TypeNode;
  /** What an operator makes of whatever it gets, or what the rest of a pattern takes up. */
  readonly type?: 'string' | 'number' | 'boolean' | 'undefined' | 'array' | 'object';
  /** It may be undefined beside what its type says. */
  readonly isOptional?: boolean;
  /** The members that it doesn't have: a pattern took them out. */
  readonly lacks?: readonly string[];
  /** What it isn't, whatever its type says: a default stands behind it. */
  readonly excludes?: readonly TypeName[];
}

export type Value =
  | TextValue
  | PrimitiveValue
  | ObjectValue
  | ArrayValue
  | JsonValue
  | FormValue
  | MultipartValue
  | HeadersValue
  | FunctionValue
  | InstanceValue
  | UnionValue
  | ApiValue
  | UnknownValue;

/** What the parameters of a function stand for in a call, and what `this` is in it: found out when it is asked for. */
export type Bindings = ReadonlyMap<Node, () => Value | null>;

/** What every part of the evaluator may ask of it. */
export interface Evaluation {
  readonly evaluate: (node: Node) => Value;
  /** The member `key` of a value; `node` is the expression that asks for it. */
  readonly memberOf: (object: Value, key: string, node: Node) => Value;
  /** What a declaration gives to its name: of a variable with all that is done to it later. */
  readonly evaluateDeclaration: (declaration: Node) => Value;
  /** What a variable holds with all that is done to it later, as far as its one definition tells. */
  readonly evaluateVariable: (variable: ScopeVariable) => Value;
  /** Whether a node stands in the file that is analysed, not in one that it imports. */
  readonly isOwn: (node: Node) => boolean;
  /** Whether it is only asked what a call may send, so that what may be done to objects unseen makes no difference. */
  readonly isCursory: boolean;
  /** The same with objects taken for what they are made as: enough to know the class of one. */
  readonly cursory: Evaluation;
  /** The file that is analysed and those of the project that it was followed into. */
  readonly files: () => readonly SourceFile[];
  /** The variable that an identifier refers to, `null` for a global. */
  readonly variableOf: (identifier: Node) => ScopeVariable | null;
  /** The variable that a name declares, or else refers to; `null` if there is none. */
  readonly declaredAs: (name: TSESTree.Identifier) => ScopeVariable | null;
  /** The interface or alias of the project that an import binds, `null` if it can't be read. */
  readonly importedType: (specifier: Node) => TypeDeclaration | null;
  /**
   * The same evaluation inside a call of `fn`: parameters stand for what they are bound to.
   * @returns `null` if `fn` is being evaluated already, or too many calls have been followed
   */
  readonly within: (fn: FunctionNode, bindings: Bindings) => Evaluation | null;
  /** The functions whose parameters were asked for without anything being known of their calls. */
  readonly consulted: ReadonlySet<FunctionNode>;
  /** What a type checker knows, `null` without one. */
  readonly types: TypeLookups | null;
  /** What `this` is in a method whose call is followed, `null` if nothing is known of the call. */
  readonly receiverIn: (fn: Node) => Value | null;
  /** What a parameter is bound to, `null` if nothing is known of the call. */
  readonly argumentOf: (parameter: Node) => Value | null;
  /** The API that a callee is known as by the way in which it is handed over, as far as the clients tell. */
  readonly handedOver: (callee: Node) => ApiValue | null;
}

/** `module:path` of an API, e.g. `axios:create().post` or `:JSON.stringify`; the key of every table of APIs. */
export function apiKey(value: ApiValue): string {
  return `${value.module ?? ''}:${value.path.join('.')}`;
}

export function unknownValue(node: Node, names: readonly string[] = []): UnknownValue {
  return { kind: 'unknown', node, via: [], names };
}

export function instanceOf(node: Node, classNode: ClassNode, isStatic: boolean): InstanceValue {
  return { kind: 'instance', node, via: [], classNode, isStatic };
}

/** Nobody writes more alternatives by hand; following them all would cost time and prove nothing. */
export const MAX_ALTERNATIVES = 16;

export function unionOf(node: Node, values: readonly Value[]): Value {
  const [only] = values;
  if (only && values.length === 1 && only.kind !== 'union') return only;
  const flat = withoutTwins(values.flatMap(alternativesOf));
  const [first] = flat;
  if (first === undefined) return unknownValue(node);
  if (flat.length > MAX_ALTERNATIVES) return unknownValue(node);
  return flat.length === 1 ? first : { kind: 'union', node, via: [], of: flat };
}

/** What one `new` made is one instance, however it is reached: `instance ??= new Client()`. */
function withoutTwins(values: readonly Value[]): Value[] {
  const found: Value[] = [];
  for (const value of values) {
    const twin = found.findIndex(
      one => one.kind === 'instance' && value.kind === 'instance' && one.node === value.node,
    );
    const other = found[twin];
    if (other === undefined) found.push(value);
    else found[twin] = { ...other, via: [...new Set([...other.via, ...value.via])] };
  }
  return found;
}

/** The alternatives of a value. */
export function alternativesOf(value: Value): readonly Value[] {
  if (value.kind !== 'union') return [value];
  return value.via.length === 0 ? value.of : value.of.map(one => ({ ...one, via: [...value.via, ...one.via] }));
}
