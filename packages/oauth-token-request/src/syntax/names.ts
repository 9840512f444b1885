import type { Node } from './nodes.js';
import { keyOf, unwrap } from './nodes.js';
import { childrenInto } from './walk.js';

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

/** Larger expressions than that name too much to say anything. */
const MAX_NODES = 128;

/** Every name in an expression, and every text that is one: `config.get('ACME_URL') + path` → config, get, ACME_URL, path. */
export function namesWithin(expression: Node): string[] {
  const names: string[] = [];
  const pending: Node[] = [expression];
  let left = MAX_NODES;
  for (let node = pending.pop(); node !== undefined && left > 0; node = pending.pop()) {
    left -= 1;
    if (node.type === 'Identifier') names.push(node.name);
    else if (node.type === 'Literal' && typeof node.value === 'string' && /^[\w.-]+$/u.test(node.value)) {
      names.push(node.value);
    }
    childrenInto(node, pending);
  }
  return names;
}

/** The names of the functions and classes around a node, nearest first. */
export function enclosingNames(node: Node): string[] {
  const names: string[] = [];
  for (let inner: Node | undefined = node.parent; inner; inner = inner.parent) {
    const name = declaredName(inner);
    if (name !== null) names.push(name);
  }
  return names;
}

/** What a function or class is called, or the variable, member or method that holds it. */
function declaredName(node: Node): string | null {
  switch (node.type) {
    case 'FunctionDeclaration':
    case 'FunctionExpression':
    case 'ClassDeclaration':
    case 'ClassExpression':
      return node.id?.name ?? null;
    case 'VariableDeclarator':
      return node.id.type === 'Identifier' ? node.id.name : null;
    case 'MethodDefinition':
    case 'PropertyDefinition':
    case 'Property':
      return keyOf(node);
    default:
      return null;
  }
}
