import type { Value } from './types.js';

/** Methods that change nothing of what they are called on. */
export const readers = new Set([
  ...['toString', 'get', 'getAll', 'has', 'entries', 'keys', 'values', 'forEach', 'hasOwnProperty', 'size'],
  ...['getHeaders', 'getBoundary', 'getSetCookie', 'join', 'includes', 'indexOf', 'startsWith', 'endsWith', 'split'],
  ...['some', 'every', 'find', 'findIndex', 'findLast', 'lastIndexOf', 'at', 'flat', 'flatMap', 'reduce', 'toSorted'],
  ...['getTime', 'getFullYear', 'getMonth', 'getDate', 'getHours', 'getMinutes', 'getSeconds', 'getTimezoneOffset'],
  ...['toISOString', 'toUTCString', 'toLocaleString', 'valueOf'],
  ...['trim', 'replace', 'replaceAll', 'slice', 'concat', 'toLowerCase', 'toUpperCase', 'map', 'filter', 'toJSON'],
]);

/** Methods of a list that hand out none of its elements. */
export const counters = new Set(['join', 'includes', 'indexOf', 'toString']);

/** Values that nothing can be changed in, or that are no part of an object. */
export const SIMPLE: ReadonlySet<Value['kind']> = new Set(['text', 'primitive', 'json', 'function', 'api', 'instance']);

/** What looks at a value, or hands it to whoever asks for it, where it is followed in its turn. */
export const READING =
  /^(?:(?:Binary|Unary|Update|Yield)Expression|TemplateLiteral|(?:Expression|If|While|DoWhile|For|ForIn|Switch|Throw)Statement|SwitchCase|(?:JSX|Export|TS)\w+)$/u;
