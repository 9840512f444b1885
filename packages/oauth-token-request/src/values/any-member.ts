import type { TSESTree } from '@typescript-eslint/types';
import { namesOf } from '../syntax/names.js';
import { elementAnnotation } from './annotations.js';
import { elementAt } from './elements.js';
import { constantOf } from './text.js';
import { isEnvironment } from './type-names.js';
import type { Evaluation, Value } from './types.js';
import { alternativesOf, MAX_ALTERNATIVES, unionOf, unknownValue } from './types.js';

/** The key that a value is, `null` if it isn't known: of nothing, a text is made too. */
function keyGivenBy(value: Value): string | null {
  return value.kind === 'primitive' ? String(value.value) : constantOf(value);
}

/** `urls[region]`: what the key says isn't known for sure, but an object that is known whole has only so many members. */
export function anyMember(object: Value, node: TSESTree.MemberExpression, evaluation: Evaluation): Value {
  const found = object.kind === 'array' ? elementAt(object, null, node, evaluation) : null;
  if (found) return found;
  if (object.kind !== 'object' || object.isOpen || object.members.length === 0) {
    const element =
      object.kind === 'unknown' && object.annotation ? elementAnnotation(object.annotation, null, evaluation) : null;
    // Any variable of the environment may be missing.
    return { ...unknownValue(node, namesOf(node)), ...element, ...(isEnvironment(object) && { isOptional: true }) };
  }
  const given = alternativesOf(evaluation.evaluate(node.property)).map(keyGivenBy);
  const all = given.includes(null) ? object.members.map(({ key }) => key) : given.filter(key => key !== null);
  const keys = [...new Set(all)];
  if (keys.length > MAX_ALTERNATIVES) return unknownValue(node);
  return unionOf(
    node,
    keys.map(key => evaluation.memberOf(object, key, node)),
  );
}
