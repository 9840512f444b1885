import type { TSESTree } from '@typescript-eslint/types';
import type { Call, Node } from '../syntax/nodes.js';
import { unwrap } from '../syntax/nodes.js';
import { someWithin } from '../syntax/walk.js';
import { constantOf } from '../values/text.js';
import type { Evaluation, Value } from '../values/types.js';
import { FORM } from '../wire/content-type.js';
import { isAllowed, typesAt } from './allowed-types.js';
import { castOf } from '../values/annotations.js';
import { takesOneMore } from './declared-signatures.js';
import { areAllowed, expectedOf, expectedOfArgument } from './expected-types.js';

/**
 * Whether the types that are written around an expression let the form's media type stand in it; what can't be seen does.
 * @param path where in it, e.g. `['headers', 'Content-Type']`
 */
export function allowsForm(node: Node, via: Value['via'], path: readonly string[], evaluation: Evaluation): boolean {
  return areAllowed(expectedOf(node, via, evaluation, path), { text: FORM }, evaluation);
}

/** Whether the types let it stand in an argument that is added to a call. */
export function allowsFormInArgument(call: Call, path: readonly string[], evaluation: Evaluation): boolean {
  if (!takesOneMore(call, evaluation)) return false;
  return areAllowed(expectedOfArgument(call, call.arguments.length, evaluation, path), { text: FORM }, evaluation);
}

function isFormIn(type: TSESTree.TypeNode, path: readonly string[], evaluation: Evaluation): boolean {
  return isAllowed(typesAt({ type }, path, evaluation), { text: FORM }, evaluation) !== false;
}

/** What of `Mime.Json` has to be replaced, and by what, to name the form's media type: `Mime.Form`. */
export function enumMember(
  expression: Node,
  { evaluate }: Evaluation,
): { readonly node: Node; readonly text: string } | null {
  const member = unwrap(expression);
  if (member.type !== 'MemberExpression' || member.computed) return null;
  const list = evaluate(member.object);
  if (list.kind !== 'object' || list.node.type !== 'TSEnumDeclaration') return null;
  const named = list.members.find(one => constantOf(evaluate(one.expression)) === FORM);
  return named && /^[\w$]+$/u.test(named.key) ? { node: member.property, text: named.key } : null;
}

/** The part of a header's value that is replaced: a cast stays if the form's media type can be cast so. */
export function castValue(node: Node, evaluation: Evaluation): Node {
  const isNamed = node.type === 'TSAsExpression' && node.typeAnnotation.type === 'TSTypeReference';
  const type = castOf(node);
  return isNamed && (type === null || isFormIn(type, [], evaluation)) ? node.expression : node;
}

/** Whether headers are an entry of a table that has others for forms: `{ json: { … }, form: { … } }`. */
export function standsBesideForm({ parent: entry }: Node): boolean {
  const table = entry?.type === 'Property' ? entry.parent : null;
  return (
    table?.type === 'ObjectExpression' &&
    table.properties.some(
      one =>
        one.type === 'Property' &&
        one !== entry &&
        one.value.type === 'ObjectExpression' &&
        someWithin(one.value, node => node.type === 'Literal' && node.value === FORM),
    )
  );
}
