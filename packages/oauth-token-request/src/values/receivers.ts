import type { TSESTree } from '@typescript-eslint/types';
import type { Node } from '../syntax/nodes.js';
import { keyOf, unwrap } from '../syntax/nodes.js';
import type { ApiValue, Evaluation } from './types.js';

type Callback = TSESTree.ArrowFunctionExpression | TSESTree.FunctionExpression;

/** The API that a callee belongs to, also where only its object's declared type tells (`http: HttpClient`). */
export function apiOf(callee: Node, evaluation: Evaluation): ApiValue | null {
  const value = evaluation.evaluate(callee);
  if (value.kind === 'api') return value;
  if (value.kind === 'unknown' && value.annotation?.type === 'TSTypeReference') {
    const type = evaluation.evaluate(value.annotation.typeName);
    if (type.kind === 'api') return type;
  }
  const member = unwrap(callee);
  if (member.type === 'Identifier') return passedTo(member, evaluation);
  const key = member.type === 'MemberExpression' ? keyOf(member) : null;
  if (member.type !== 'MemberExpression' || key === null) return null;
  const object = apiOf(member.object, evaluation);
  return object && { ...object, path: [...object.path, key] };
}

/** What a package passes to a callback by name: `request` in Playwright's `test('…', async ({ request }) => …)`. */
function passedTo(identifier: TSESTree.Identifier, evaluation: Evaluation): ApiValue | null {
  const definition = evaluation.variableOf(identifier)?.defs[0];
  const property = definition?.name.parent;
  if (definition?.type !== 'Parameter' || property?.type !== 'Property') return null;
  const callback = definition.node as Callback;
  const call = callback.parent;
  const key = keyOf(property);
  if (property.parent !== callback.params[0] || call.type !== 'CallExpression' || call.callee === callback) return null;
  const callee = evaluation.evaluate(call.callee);
  if (key === null || callee.kind !== 'api' || callee.module === null) return null;
  const path = [...callee.path.slice(0, -1), `${callee.path.at(-1) ?? ''}()`, key];
  return { ...callee, node: identifier, path, calls: [...callee.calls, call] };
}
