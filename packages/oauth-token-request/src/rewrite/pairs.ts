import type { TSESTree } from '@typescript-eslint/types';
import type { Node } from '../syntax/nodes.js';
import { keyOf, unwrap } from '../syntax/nodes.js';
import { elementAnnotation, typeNamesOf } from '../values/annotations.js';
import type { Evaluation, Member, Members, Value } from '../values/types.js';
import type { Draft } from './draft.js';
import { checkElements, isListByName, REPEATED } from './lists.js';
import { typesOf } from './member-types.js';
import { Refusal } from './reasons.js';
import { writtenAnnotation } from './written-annotations.js';
import { writtenTypes } from './written-types.js';

const isArray = (expression: Node, evaluation: Evaluation): boolean =>
  typesOf(expression, evaluation).join() === 'array';

/** Whether a body has a parameter that a form repeats. */
export function hasRepeated({ members }: Members, evaluation: Evaluation, { hasTypes }: Draft): boolean {
  return members.some(
    ({ key, expression }) =>
      REPEATED.has(key) &&
      (isArray(expression, evaluation) || (!hasTypes && isListByName(key, expression, evaluation))),
  );
}

/** The property that a member is, if a pair can be made of it where it stands. */
function propertyOf({ source }: Member, literal: Node, draft: Draft): TSESTree.Property {
  if (source.type !== 'Property' || source.parent !== literal || source.computed) throw new Refusal('array-value');
  const { key, value } = source;
  const between = draft.textBetween(key.range[1], value.range[0]);
  if (!source.shorthand && !/^\s*:\s*$/u.test(between)) throw new Refusal('array-value');
  return source;
}

/** The pairs of a parameter with several values. */
function repeatedPairs(name: string, { expression }: Member, evaluation: Evaluation, draft: Draft): string {
  const list = unwrap(expression);
  checkElements(list, evaluation);
  if (list.type === 'ArrayExpression') {
    const isOpen = list.elements.some(element => element?.type === 'SpreadElement');
    const pairs = list.elements.map(element => {
      // Of what is spread, TypeScript would have to be told the type.
      if (element === null || (isOpen && draft.hasTypes)) throw new Refusal('array-value');
      if (element.type === 'SpreadElement') return '';
      const types = typesOf(element, evaluation);
      if (types.some(type => type !== 'string' && type !== 'unknown')) throw new Refusal('array-value');
      return `[${name}, ${asText(draft.sourceOf(element), isText(element, evaluation), draft)}]`;
    });
    if (pairs.length > 0 && !isOpen) return pairs.join(', ');
  }
  if (expression !== list) throw new Refusal('array-value');
  const isSimple = ['Identifier', 'MemberExpression', 'CallExpression', 'ArrayExpression'].includes(list.type);
  if (draft.hasTypes && !draft.isTypeScript) throw new Refusal('array-value');
  const parameter = draft.hasTypes ? '(value): [string, string]' : 'value';
  const text = draft.sourceOf(list);
  const value = asText('value', holdsTexts(list, evaluation), draft);
  return `...${isSimple ? text : `(${text})`}.map(${parameter} => [${name}, ${value}])`;
}

/** The code of an element, which TypeScript has to know to be a text. */
function asText(source: string, isKnown: boolean, { hasTypes }: Draft): string {
  return isKnown || !hasTypes ? source : `String(${source})`;
}

const isText = (expression: Node, evaluation: Evaluation): boolean =>
  writtenTypes(expression, evaluation).join() === 'string';

/** Whether TypeScript knows that a list holds texts: by the type that was written for it, or by its elements. */
function holdsTexts(list: Node, evaluation: Evaluation): boolean {
  const annotation = writtenAnnotation(list, evaluation)?.annotation;
  const element = annotation && elementAnnotation(annotation, null, evaluation)?.annotation;
  if (annotation) return element !== undefined && typeNamesOf(element, evaluation).join() === 'string';
  if (list.type === 'CallExpression' && list.callee.type === 'MemberExpression') return keyOf(list.callee) === 'split';
  const value = evaluation.evaluate(list);
  if (value.kind !== 'array' || value.isOpen) return false;
  return value.elements.every(one => one !== null && isText(one, evaluation));
}

/** The value of a pair. */
export interface PairValue {
  readonly text: string;
  /** What has to hold for the pair to be sent. */
  readonly test: string | null;
}

/**
 * `{ resource: ['a', 'b'] }` becomes `[['resource', 'a'], ['resource', 'b']]`, which URLSearchParams takes too.
 * @param edit makes the other values fit for a form
 * @throws {Refusal} if the object isn't a literal of plain properties
 */
export function editAsPairs(
  object: Value & Members,
  edit: (member: Member) => PairValue,
  evaluation: Evaluation,
  draft: Draft,
): void {
  const { node: literal, members } = object;
  const keys = new Set(members.map(({ key }) => key));
  if (literal.type !== 'ObjectExpression' || keys.size < literal.properties.length) throw new Refusal('array-value');
  for (const member of members) {
    const { key, value, range } = propertyOf(member, literal, draft);
    const name = key.type === 'Literal' ? draft.sourceOf(key) : draft.quoted(member.key);
    const isRepeated = REPEATED.has(member.key) && isArray(member.expression, evaluation);
    if (isRepeated) draft.replace(range, repeatedPairs(name, member, evaluation, draft));
    else if (isListByName(member.key, member.expression, evaluation))
      draft.replace(range, `...[${draft.sourceOf(value)} ?? []].flat().map(value => [${name}, value])`);
    else {
      const { text, test } = edit(member);
      draft.replace([range[0], value.range[0]], test === null ? `[${name}, ` : `...(${test} ? [[${name}, `);
      draft.replace(value.range, text);
      draft.insert(range[1], test === null ? ']' : ']] : [])');
    }
  }
  const [start, end] = literal.range;
  // Prettier puts spaces into braces, and none into brackets.
  draft.replace([start, start + (draft.textBetween(start, end).startsWith('{ ') ? 2 : 1)], '[');
  draft.replace([end - (draft.textBetween(start, end).endsWith(' }') ? 2 : 1), end], ']');
}
