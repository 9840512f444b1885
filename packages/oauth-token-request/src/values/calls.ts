import type { Call } from '../syntax/nodes.js';
import { keyOf, unwrap } from '../syntax/nodes.js';
import { namesOf } from '../syntax/names.js';
import { calledBy } from './called.js';
import { evaluateLocalCall, resultType, returnedBy } from './functions.js';
import { entriesOf, followedBy, memberOf, spreadOf } from './members.js';
import { copiedByPairs, objectOfPairs } from './from-entries.js';
import { jsonAmong, jsonIn } from './json-text.js';
import { declaredResult } from './declared-methods.js';
import { valueInMap } from './maps.js';
import { callMethod } from './methods.js';
import { isNothing } from './nothing.js';
import { signatureOfType } from './signatures.js';
import { STATE_MAKERS } from './state.js';
import { constantOf, joinParts, partsOf } from './text.js';
import type { ApiValue, Evaluation, Value } from './types.js';
import { annotated } from './annotated.js';
import { alternativesOf, apiKey, unionOf, unknownValue } from './types.js';
import { moduleValue } from './variables.js';
import { entryOf } from '../syntax/table.js';

type Known = (call: Call, argument: (index: number) => Value | null, evaluation: Evaluation) => Value | null;

const someText: Known = call => ({ kind: 'text', node: call, via: [], parts: [{ names: [] }] });

const someNumber: Known = call => ({ ...unknownValue(call), type: 'number' });

const sameAsFirst: Known = (call, argument) => argument(0) ?? unknownValue(call);

const givenByFirst: Known = (call, argument, evaluation) => {
  const given = argument(0);
  return (given?.kind === 'function' ? returnedBy(given, evaluation) : null) ?? unknownValue(call);
};

/** The same function with a promise for its callback; `request = promisify(request)` is what it was before. */
const promisified: Known = (call, argument) => {
  const given = argument(0);
  return (given ? alternativesOf(given).find(({ kind }) => kind === 'api') : null) ?? unknownValue(call);
};

const jsonText: Known = (call, argument) =>
  call.type === 'CallExpression'
    ? { kind: 'json', node: call, via: [], of: argument(0) ?? unknownValue(call) }
    : unknownValue(call);

const formText: Known = (call, argument) => ({
  kind: 'form',
  node: call,
  via: [],
  isInstance: false,
  ...entriesOf(argument(0)),
});

function bytesOf(value: Value | null): Value | null {
  if (value?.kind === 'json') return { ...value, isInsideBytes: true };
  return value?.kind === 'text' ? value : null;
}

const assigned: Known = (call, _argument, { evaluate }) => {
  const parts = call.arguments.map(node => spreadOf(evaluate(node)));
  return { kind: 'object', node: call, via: [], ...parts.reduce(followedBy, { members: [], isOpen: false }) };
};

/** Packages that give a client back with something added to it: cookies, retries, a limit. */
const ADDING = [
  ...['axios-cookiejar-support:wrapper', 'axios-cookiejar-support:', 'axios-rate-limit:'],
  ...['axios-cache-interceptor:setupCache', 'fetch-retry:', 'fetch-cookie:', '@vercel/fetch-retry:'],
];

/** What gives back the function that it is given, or one that calls it with the same arguments. */
const KEEPING = [
  ...['react:useCallback', ':React.useCallback'],
  ...['debounce', 'throttle', 'memoize', 'once'].flatMap(name => [
    `lodash:${name}`,
    `lodash/${name}:`,
    `lodash-es:${name}`,
  ]),
];

/** What works like Object.assign for parameters, which have no depth. */
const ASSIGNING = [
  ':Object.assign',
  ...['assign', 'extend', 'merge'].flatMap(name => [
    `lodash:${name}`,
    `lodash/${name}:`,
    `lodash-es:${name}`,
    `:_.${name}`,
  ]),
  'object-assign:',
];

const assigning: ReadonlySet<string> = new Set(ASSIGNING);

/** Whether an API adds the members of its further arguments to its first one. */
export const isAssigning = (key: string): boolean => assigning.has(key);

const forAll = (keys: readonly string[], known: Known): Readonly<Record<string, Known>> =>
  Object.fromEntries(keys.map(key => [key, known]));

/** Functions whose result is known, by API. */
const functions: Readonly<Record<string, Known>> = {
  ':JSON.stringify': jsonText,
  ':String': (call, argument) => {
    const given = argument(0) ?? unknownValue(call);
    return jsonAmong([given]) ?? { kind: 'text', node: call, via: [], parts: joinParts(partsOf(given)) };
  },
  ':Number': someNumber,
  ':parseInt': someNumber,
  ':parseFloat': someNumber,
  ':Number.parseInt': someNumber,
  ':Number.parseFloat': someNumber,
  ':Date.now': someNumber,
  ':encodeURIComponent': someText,
  ':encodeURI': someText,
  ':btoa': someText,
  // The bytes of a text say what the text says.
  ':Buffer.from': (_call, argument) => bytesOf(argument(0)),
  ':TextEncoder().encode': (_call, argument) => bytesOf(argument(0)),
  ':Buffer.from().toString': someText,
  // It gives the text piece by piece.
  'stream:Readable.from': (_call, argument, evaluation) => jsonIn(argument(0), evaluation),
  'util:promisify': promisified,
  'bluebird:promisify': promisified,
  'es6-promisify:promisify': promisified,
  'pify:': promisified,
  ':Object.fromEntries': (call, argument, evaluation) =>
    copiedByPairs(call, argument(0), evaluation) ?? objectOfPairs(call, argument(0), evaluation),
  ':Map().get': (call, _argument, evaluation) => valueInMap(call, evaluation),
  ':WeakMap().get': (call, _argument, evaluation) => valueInMap(call, evaluation),
  ':structuredClone': sameAsFirst,
  ':Object.freeze': sameAsFirst,
  ':Object.seal': sameAsFirst,
  ...forAll(ASSIGNING, assigned),
  ...forAll(ADDING, sameAsFirst),
  ...forAll(KEEPING, sameAsFirst),
  'react:useMemo': givenByFirst,
  ':React.useMemo': givenByFirst,
  ':Promise.resolve': sameAsFirst,
  ':require': (call, argument) => {
    const specifier = constantOf(argument(0) ?? unknownValue(call));
    return specifier === null ? unknownValue(call) : moduleValue(call, specifier);
  },
  // What a program of Vue provides under a name: that of a global, or of what its components have.
  'vue:inject': (call, argument) => {
    const name = constantOf(argument(0) ?? unknownValue(call));
    const module = name?.startsWith('$') === true ? 'this' : null;
    return name === null ? unknownValue(call) : { kind: 'api', node: call, via: [], module, path: [name], calls: [] };
  },
  // What it injects works like a parameter of that type.
  '@angular/core:inject': sameAsFirst,
  ...STATE_MAKERS,
  'qs:stringify': formText,
  ':$.param': formText,
  ':jQuery.param': formText,
  'querystring:stringify': formText,
  'querystring:encode': formText,
  'query-string:stringify': formText,
  'fast-querystring:stringify': formText,
};

/** Constructors whose result is known, by the last name: packages give the same classes as the global object. */
const constructors: Readonly<Record<string, Known>> = {
  URLSearchParams: (call, argument) => {
    const given = argument(0);
    if (given?.kind === 'json') return { ...given, isInsideForm: true };
    return { kind: 'form', node: call, via: [], isInstance: true, ...entriesOf(given) };
  },
  Blob: (_call, argument, evaluation) => {
    const json = jsonIn(argument(0), evaluation);
    return json && { ...json, isInsideBytes: true };
  },
  // axios reads its own class as it reads an object.
  AxiosHeaders: (call, argument) => ({
    kind: 'headers',
    node: call,
    via: [],
    isPlain: true,
    ...entriesOf(argument(0)),
  }),
  Headers: (call, argument) => ({ kind: 'headers', node: call, via: [], ...entriesOf(argument(0)) }),
  HttpHeaders: (call, argument) => ({
    kind: 'headers',
    node: call,
    via: [],
    isImmutable: true,
    ...entriesOf(argument(0)),
  }),
  HttpParams: (call, argument, evaluation) => {
    const options = argument(0);
    const from = options?.kind === 'object' ? memberOf(options, 'fromObject', evaluation)?.value : options;
    return { kind: 'form', node: call, via: [], isInstance: true, isHttpParams: true, ...entriesOf(from ?? null) };
  },
  // Angular's options of a request say what the object says that they are made of.
  RequestOptions: sameAsFirst,
  FormData: (call, argument) => ({ kind: 'multipart', node: call, via: [], members: [], isOpen: argument(0) !== null }),
  URL: (call, argument) => {
    const [url, base] = [argument(0), argument(1)];
    return { kind: 'text', node: call, via: [], parts: url === null ? [] : joinUrl(url, base) };
  },
};

function joinUrl(url: Value, base: Value | null): ReturnType<typeof joinParts> {
  const path = joinParts(partsOf(url));
  if (base === null || isNothing(base) || (typeof path[0] === 'string' && /^[a-z][\w+.-]*:/iu.test(path[0])))
    return path;
  const origin = joinParts(partsOf(base));
  const [first] = origin;
  if (typeof first !== 'string' || typeof path[0] !== 'string') return joinParts([...origin, ...path]);
  if (path[0].startsWith('/')) {
    const host = /^[a-z][\w+.-]*:\/\/[^/?#]+/iu.exec(first)?.[0] ?? first;
    return joinParts([host, ...(host === first ? origin.slice(1) : []), ...path]);
  }
  const folder = origin.length === 1 ? [first.replace(/[^/]*$/u, '')] : [...origin, '/'];
  return joinParts([...folder, ...path]);
}

/** What a call gives: a known function's result, or the next step along an API. */
export function evaluateCall(call: Call, evaluation: Evaluation): Value {
  const { value: callee, offset } = calledBy(call, evaluation);
  const given =
    callee.kind === 'union' && call.type === 'CallExpression' ? givenByEach(call, callee, offset, evaluation) : null;
  return given ?? givenBy(call, callee, offset, evaluation);
}

/**
 * What a call of one of several functions or APIs gives, also if a function that can't be seen may have taken the place of
 * one that can; `null` if nothing is known of what is called.
 */
function givenByEach(call: Call, callee: Value, offset: number, evaluation: Evaluation): Value | null {
  const called = alternativesOf(callee).filter(one => !isNothing(one));
  const known = called.filter(({ kind }) => kind === 'api' || kind === 'function');
  if (known.length < called.length && !known.some(({ kind }) => kind === 'function')) return null;
  const given = known.map(one => givenBy(call, one, offset, evaluation));
  return unionOf(call, known.length < called.length ? [...given, unknownValue(call, namesOf(call.callee))] : given);
}

function givenBy(call: Call, callee: Value, offset: number, evaluation: Evaluation): Value {
  const calleeNode = unwrap(call.callee);
  const argument = (index: number): Value | null => {
    const node = call.arguments[index];
    if (node === undefined) return null;
    return node.type === 'SpreadElement' ? unknownValue(node) : evaluation.evaluate(node);
  };
  if (callee.kind === 'api') {
    const known =
      call.type === 'NewExpression'
        ? entryOf(constructors, callee.path.at(-1) ?? formDataModule(callee))
        : entryOf(functions, apiKey(callee));
    return known?.(call, argument, evaluation) ?? applied(call, callee);
  }
  if (callee.kind === 'function' && call.type === 'CallExpression')
    return evaluateLocalCall(call, callee, evaluation, offset);
  const signature = callee.kind === 'unknown' && callee.annotation && signatureOfType(callee.annotation, evaluation);
  if (signature)
    return annotated(unknownValue(call, namesOf(calleeNode)), resultType(signature.returnType?.typeAnnotation));
  if (callee.kind === 'instance' && callee.isStatic && call.type === 'NewExpression') {
    return { ...callee, node: call, isStatic: false };
  }
  if (calleeNode.type === 'MemberExpression' && call.type === 'CallExpression') {
    const method = keyOf(calleeNode);
    if (method !== null) {
      const object = evaluation.evaluate(calleeNode.object);
      const declared = resultType(declaredResult(object, method, evaluation));
      return annotated(callMethod(call, object, method, evaluation), declared);
    }
  }
  return unknownValue(call, namesOf(calleeNode));
}

/** The class that the package form-data exports by default. */
function formDataModule({ module }: ApiValue): string {
  return module === 'form-data' ? 'FormData' : '';
}

function applied(call: Call, callee: ApiValue): ApiValue {
  // `fetch.bind(window)` is the same function.
  if (callee.path.at(-1) === 'bind' && call.arguments.length <= 1) {
    return { ...callee, node: call, path: callee.path.slice(0, -1) };
  }
  const last = callee.path.at(-1);
  const path = [...callee.path.slice(0, -1), `${last ?? ''}()`];
  return { ...callee, node: call, via: [], path, calls: [...callee.calls, call] };
}
