import type { Node } from './nodes.js';
import { keyOf, unwrap } from './nodes.js';

// Nobody writes a reference of more steps; machines do.
const MAX_STEPS = 64;

/**
 * The identifiers and property names of a reference, outermost object first: `this.config.tokenUrl` → config, tokenUrl.
 * Of a longer reference than people write, the last ones.
 */
export function namesOf(node: Node): string[] {
  const names: string[] = [];
  let inner = unwrap(node);
  for (let step = 0; step < MAX_STEPS; step++) {
    if (inner.type === 'CallExpression') inner = unwrap(inner.callee);
    else if (inner.type === 'MemberExpression') {
      const key = keyOf(inner);
      if (key !== null) names.unshift(key);
      inner = unwrap(inner.object);
    } else {
      if (inner.type === 'Identifier') names.unshift(inner.name);
      break;
    }
  }
  return names;
}

/** The dotted text of a callee such as `apiClient.post` or `this.api.post`, `null` if it isn't a plain reference. */
export function dottedName(node: Node): string | null {
  const names: string[] = [];
  let inner = unwrap(node);
  for (let step = 0; inner.type === 'MemberExpression' && step < MAX_STEPS; step++) {
    const key = keyOf(inner);
    if (key === null) return null;
    names.unshift(key);
    inner = unwrap(inner.object);
  }
  if (inner.type === 'Identifier') return [inner.name, ...names].join('.');
  return inner.type === 'ThisExpression' ? ['this', ...names].join('.') : null;
}
