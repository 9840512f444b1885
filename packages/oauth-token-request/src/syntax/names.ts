import type { Node } from './nodes.js';
import { keyOf, unwrap } from './nodes.js';

/** The identifiers and property names of a reference, outermost object first: `this.config.tokenUrl` → config, tokenUrl. */
export function namesOf(node: Node): string[] {
  const inner = unwrap(node);
  switch (inner.type) {
    case 'Identifier':
      return [inner.name];
    case 'MemberExpression': {
      const key = keyOf(inner);
      return [...namesOf(inner.object), ...(key === null ? [] : [key])];
    }
    case 'CallExpression':
      return namesOf(inner.callee);
    default:
      return [];
  }
}

/** The dotted text of a callee such as `apiClient.post` or `this.api.post`, `null` if it isn't a plain reference. */
export function dottedName(node: Node): string | null {
  const inner = unwrap(node);
  if (inner.type === 'Identifier') return inner.name;
  if (inner.type === 'ThisExpression') return 'this';
  if (inner.type !== 'MemberExpression') return null;
  const object = dottedName(inner.object);
  const key = keyOf(inner);
  return object === null || key === null ? null : `${object}.${key}`;
}
