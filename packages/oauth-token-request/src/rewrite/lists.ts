import type { TSESTree } from '@typescript-eslint/types';
import { namesOf } from '../syntax/names.js';
import type { Node } from '../syntax/nodes.js';
import { unwrap } from '../syntax/nodes.js';
import { elementAnnotation, typeNamesOf } from '../values/annotations.js';
import { meaningOf } from '../values/meanings.js';
import type { Evaluation } from '../values/types.js';
import { alternativesOf } from '../values/types.js';
import { classTypes } from './class-types.js';
import { isRepeatable } from './guards.js';
import { typesOf } from './member-types.js';
import { Refusal } from './reasons.js';
import { writtenAnnotation } from './written-annotations.js';

/** Parameters that are sent once for each element of an array: RFC 8707 §2, RFC 8693 §2.1. */
export const REPEATED: ReadonlySet<string> = new Set(['resource', 'audience']);

/** Whether nothing but its name says that a value is a list, such as `options.resources`. */
export function isListByName(key: string, expression: Node, evaluation: Evaluation): boolean {
  if (!REPEATED.has(key) || !/(?:resource|audience)s$/iu.test(namesOf(expression).at(-1) ?? '')) return false;
  return typesOf(expression, evaluation).includes('unknown') && isRepeatable(unwrap(expression));
}

/** The kinds of value of which an element is one, as it is written. */
function namesOfElements(list: Node, evaluation: Evaluation): readonly string[] {
  const written = writtenAnnotation(list, evaluation)?.annotation;
  const values = alternativesOf(evaluation.evaluate(list)).filter(one => one.kind === 'array');
  const elements = values.flatMap(value => value.elements.filter(one => one !== null && one.type !== 'SpreadElement'));
  return [
    ...(written ? namesOfType(written, evaluation) : []),
    ...elements.flatMap(element => alternativesOf(evaluation.evaluate(element))).map(kindOf),
  ];
}

function kindOf(value: { readonly kind: string; readonly value?: unknown }): string {
  return value.kind === 'primitive' ? String(value.value) : value.kind;
}

function namesOfType(type: TSESTree.TypeNode, evaluation: Evaluation): readonly string[] {
  const { node } = meaningOf({ type }, evaluation);
  if (node.type === 'TSUnionType') return node.types.flatMap(one => namesOfType(one, evaluation));
  const element = elementAnnotation(type, null, evaluation)?.annotation;
  return element && classTypes(element, evaluation) === null ? typeNamesOf(element, evaluation) : [];
}

/**
 * Sees to it that the elements of a list have texts of their own.
 * @throws {Refusal} if one is known to be nothing, of which JSON makes null, or to be an object or a list
 */
export function checkElements(list: Node, evaluation: Evaluation): void {
  const names = namesOfElements(list, evaluation);
  if (names.includes('object')) throw new Refusal('nested-value');
  if (names.some(name => /^(?:null|undefined|array)$/u.test(name))) throw new Refusal('array-value');
}
