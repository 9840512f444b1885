import type { Node } from '../syntax/nodes.js';
import { keyOf, unwrap } from '../syntax/nodes.js';
import type { ApiValue, Evaluation } from './types.js';

/** The API that a callee belongs to, also where only its object's declared type tells (`http: HttpClient`). */
export function apiOf(callee: Node, evaluation: Evaluation): ApiValue | null {
  const value = evaluation.evaluate(callee);
  if (value.kind === 'api') return value;
  if (value.kind === 'unknown' && value.annotation?.type === 'TSTypeReference') {
    const type = evaluation.evaluate(value.annotation.typeName);
    if (type.kind === 'api') return type;
  }
  const member = unwrap(callee);
  const key = member.type === 'MemberExpression' ? keyOf(member) : null;
  if (member.type !== 'MemberExpression' || key === null) return null;
  const object = apiOf(member.object, evaluation);
  return object && { ...object, path: [...object.path, key] };
}
