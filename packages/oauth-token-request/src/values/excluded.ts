import type { TypeName } from '../types.js';
import { isVariable, primitiveName } from './type-names.js';
import { unionOf, unknownValue, type Value } from './types.js';

const NOTHING: readonly TypeName[] = ['undefined', 'null'];

/** The value without the possibility that it is undefined or null: what is left of `a` in `a ?? b`. */
export const definite = (value: Value): Value => excluding(NOTHING, value);

/** The value without the possibility that it is undefined: what is left of `a` in `{ a = b }`. */
export const defined = (value: Value): Value => excluding(['undefined'], value);

function excluding(excludes: readonly TypeName[], value: Value): Value {
  switch (value.kind) {
    case 'union':
      return unionOf(
        value.node,
        value.of
          .filter(one => one.kind !== 'primitive' || !excludes.includes(primitiveName(one.value)))
          .map(one => excluding(excludes, one)),
      );
    case 'unknown':
      return { ...value, excludes: [...(value.excludes ?? []), ...excludes] };
    case 'api':
      return { ...unknownValue(value.node, value.path), excludes, ...(isVariable(value) && { type: 'string' }) };
    default:
      return value;
  }
}
