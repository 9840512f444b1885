import { keyOf, unwrap, type Node } from '../syntax/nodes.js';
import { isFunction } from '../values/functions.js';
import { takenFrom } from '../values/taken.js';
import { typeOfThis } from '../values/this-type.js';
import type { ApiValue, Evaluation } from '../values/types.js';
import { COMPONENT_MEMBERS } from './handed-over-names.js';

// A name that stands for another one, and so on, ends here.
const MAX_STEPS = 16;

/**
 * What a framework hangs up on whatever calls a function: `this.helpers.request(…)`, `const { helpers } = this`, also
 * where that is handed on, `context => context.helpers.request(…)`.
 */
export function componentApi(callee: Node, evaluation: Evaluation): ApiValue | null {
  const path: string[] = [];
  let node = unwrap(callee);
  for (let step = 0; step < MAX_STEPS; step++) {
    const taken = node.type === 'Identifier' ? takenFrom(node, evaluation) : memberOf(node);
    if (taken === null) break;
    path.unshift(...taken.path);
    node = unwrap(taken.from);
  }
  const [name = ''] = path;
  return COMPONENT_MEMBERS.has(name) && isLeftOpen(node, name, evaluation)
    ? { kind: 'api', node: callee, via: [], module: 'this', path, calls: [] }
    : null;
}

function memberOf(node: Node): ReturnType<typeof takenFrom> {
  const key = node.type === 'MemberExpression' ? keyOf(node) : null;
  return node.type === 'MemberExpression' && key !== null ? { from: node.object, path: [key] } : null;
}

/** Whether it is `this` or a parameter, of whose member the program itself says nothing: neither by a type nor by what it is. */
function isLeftOpen(node: Node, name: string, evaluation: Evaluation): boolean {
  const whole = evaluation.evaluate(node);
  if (node.type !== 'ThisExpression') return whole.kind === 'unknown' && isPlainParameter(node, evaluation);
  if (typeOfThis(node)) return false;
  switch (whole.kind) {
    case 'unknown':
      return true;
    case 'object':
      return whole.members.every(({ key }) => key !== name);
    case 'instance': {
      const held = evaluation.memberOf(whole, name, node);
      return whole.classNode.superClass === null && held.kind === 'unknown' && held.via.length === 0;
    }
    default:
      return false;
  }
}

/** Whether a name is a parameter without a type. */
function isPlainParameter(node: Node, { variableOf }: Evaluation): boolean {
  const [definition] = node.type === 'Identifier' ? (variableOf(node)?.defs ?? []) : [];
  const name = definition?.type === 'Parameter' ? definition.name : null;
  return name?.type === 'Identifier' && !name.typeAnnotation && isFunction(name.parent);
}
