import type { MemberType } from './member-types.js';

function given(types: readonly MemberType[], ...names: readonly string[]): Record<string, readonly MemberType[]> {
  return Object.fromEntries(names.map(name => [name, types]));
}

/** What methods give, whatever they are called on. */
export const METHODS: Readonly<Partial<Record<string, readonly MemberType[]>>> = {
  ...given(['array'], 'split', 'map', 'flatMap', 'filter', 'getAll', 'splice', 'toSpliced'),
  // An iterator, of which JSON.stringify makes {}.
  ...given(['object'], 'matchAll'),
  // What isn't found is undefined.
  ...given(['unknown', 'undefined'], 'find', 'findLast', 'pop', 'shift', 'at'),
  ...given(['boolean'], 'includes', 'startsWith', 'endsWith', 'every', 'some', 'has'),
  ...given(['number'], 'indexOf', 'lastIndexOf', 'getTime', 'charCodeAt'),
  ...given(['array', 'null'], 'match', 'exec'),
  // Behind the end there is none.
  ...given(['number', 'undefined'], 'codePointAt'),
  // Web Storage, and elements of a page.
  ...given(['string', 'null'], 'getItem', 'getAttribute'),
};

/** Methods of a list that give one with elements of it. */
export const ARRAY_METHODS = new Set([
  'concat',
  'slice',
  'reverse',
  'sort',
  'toSorted',
  'toReversed',
  'flat',
  'fill',
  'with',
  'copyWithin',
]);

/** What functions of global objects give. */
export const FUNCTIONS: Readonly<Partial<Record<string, readonly MemberType[]>>> = {
  ...given(['array'], 'Array()', 'Array.from()', 'Array.of()', 'Object.keys()', 'Object.values()'),
  ...given(
    ['array'],
    'Object.getOwnPropertyNames()',
    'Reflect.ownKeys()',
    'Promise.all()',
    'navigator.languages',
    'process.argv',
  ),
  // The lists among them hold lists, objects or symbols.
  ...given(['object'], 'Object.entries()', 'Object.getOwnPropertySymbols()', 'Promise.allSettled()'),
  ...given(['object'], 'Object.fromEntries()', 'Object.create()', 'Object.getOwnPropertyDescriptors()'),
  ...given(['boolean'], 'Boolean()', 'Array.isArray()'),
  ...given(['number'], 'Math.floor()', 'Math.round()', 'Math.ceil()', 'Math.trunc()', 'Math.random()', 'Math.max()'),
  ...given(['number'], 'Math.min()', 'Math.abs()', 'Math.sign()', 'performance.now()', 'Date.parse()', 'Date.UTC()'),
  ...given(['number'], 'Math.cbrt()', 'Math.exp()', 'Math.hypot()', 'Math.log()', 'Math.log10()', 'Math.log2()'),
  ...given(['number'], 'Math.expm1()', 'Math.log1p()', 'Math.pow()', 'Math.sqrt()'),
  'Date()': ['string'],
  'prompt()': ['string', 'null'],
  // Cookies, and what a device or a system keeps secrets in.
  ...given(['string', 'undefined'], 'Cookies.get()', 'js-cookie:get()', 'cookies-next:getCookie()'),
  ...given(['string', 'null'], 'expo-secure-store:getItemAsync()', 'keytar:getPassword()'),
  // JSON leaves them out, and a form throws.
  ...given(['unfit'], 'Symbol()', 'Symbol.for()'),
  // JSON.stringify makes null of them.
  ...given(['null'], 'NaN', 'Infinity', 'Number.NaN', 'Number.POSITIVE_INFINITY', 'Number.NEGATIVE_INFINITY'),
};
