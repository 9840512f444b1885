import type { Node } from '../syntax/nodes.js';
import { keyOf } from '../syntax/nodes.js';
import { constantOf } from '../values/text.js';
import type { Evaluation } from '../values/types.js';

/** What sets one header, and what looks at one. */
const NAMED = /^(?:set|append|delete)$/u;
const LOOKING = /^(?:get|has)$/u;

/**
 * Whether the program does something with the headers of a Request that it made, or of a copy of it, which a rewrite of
 * them would change or which would change them back: it sets the Content-Type, hands them on, or makes another Request.
 */
export function areHeadersUsed(request: Node, evaluation: Evaluation): boolean {
  const { parent } = request;
  switch (parent?.type) {
    case 'MemberExpression': {
      if (parent.object !== request) return false;
      const key = keyOf(parent);
      if (key === 'headers') return !isAboutAnother(parent, evaluation);
      return key === 'clone' && parent.parent.type === 'CallExpression' && areHeadersUsed(parent.parent, evaluation);
    }
    case 'NewExpression':
      return parent.arguments.some(one => one === request);
    case 'VariableDeclarator': {
      const references = parent.init === request ? evaluation.variableOf(parent.id)?.references : undefined;
      return references?.some(one => one.isRead() && areHeadersUsed(one.identifier, evaluation)) === true;
    }
    default:
      return false;
  }
}

/** `log(r.headers)`, `r.headers.get(name)`, and `r.headers.set(name, value)` of another header than the Content-Type. */
function isAboutAnother(headers: Node, evaluation: Evaluation): boolean {
  const method = headers.parent;
  if (method?.type === 'CallExpression') return true;
  const call = method?.type === 'MemberExpression' && method.object === headers ? method.parent : undefined;
  if (method?.type !== 'MemberExpression' || call?.type !== 'CallExpression' || call.callee !== method) return false;
  const key = keyOf(method) ?? '';
  if (LOOKING.test(key)) return true;
  const [given] = call.arguments;
  const name = given && NAMED.test(key) ? constantOf(evaluation.evaluate(given)) : null;
  return typeof name === 'string' && name.toLowerCase() !== 'content-type';
}
