import type { Call, Node } from '../syntax/nodes.js';
import { keyOf, unwrap } from '../syntax/nodes.js';
import type { ScopeVariable } from '../types.js';
import type { ApiValue, ClassNode, Evaluation } from './types.js';

/** The names of TypeScript's helpers, by themselves or as members of tslib. */
const DECORATE = '__decorate';
const METADATA = '__metadata';

/**
 * The API that a constructor's parameter is given by injection, by the types that TypeScript emitted for it:
 * `A = __decorate([__metadata('design:paramtypes', [HttpService])], A)`.
 */
export function injectedApi(parameter: Node, evaluation: Evaluation): ApiValue | null {
  const fn = parameter.parent;
  const method = fn?.parent;
  if (fn?.type !== 'FunctionExpression' || method?.type !== 'MethodDefinition' || method.kind !== 'constructor') {
    return null;
  }
  const position = fn.params.findIndex(one => one === parameter);
  for (const { references } of variablesOf(method.parent.parent, evaluation)) {
    const type = references.map(({ identifier }) => emittedTypes(identifier)?.[position]).find(one => one);
    const value = type && evaluation.evaluate(type);
    if (value?.kind === 'api') return value;
  }
  return null;
}

/** The variables that hold a class: `let A = A_1 = class A {}`. */
function variablesOf(classNode: ClassNode, { variableOf }: Evaluation): ScopeVariable[] {
  const found: ScopeVariable[] = [];
  let holder: Node = classNode.parent;
  while (holder.type === 'AssignmentExpression' || holder.type === 'VariableDeclarator') {
    const variable = variableOf(holder.type === 'VariableDeclarator' ? holder.id : holder.left);
    if (variable) found.push(variable);
    holder = holder.parent;
  }
  return found;
}

/** The emitted types of the parameters of a class that is decorated where it is named. */
function emittedTypes(name: Node): readonly (Node | null)[] | null {
  const call = name.parent;
  if (call?.type !== 'CallExpression' || call.arguments[1] !== name || helperOf(call) !== DECORATE) return null;
  const [decorators] = call.arguments;
  if (decorators?.type !== 'ArrayExpression') return null;
  for (const decorator of decorators.elements) {
    if (decorator?.type !== 'CallExpression' || helperOf(decorator) !== METADATA) continue;
    const [key, types] = decorator.arguments;
    const isParameters = key?.type === 'Literal' && key.value === 'design:paramtypes';
    if (isParameters && types?.type === 'ArrayExpression') return types.elements;
  }
  return null;
}

/** The last name of what is called: `(0, tslib_1.__decorate)(…)`. */
function helperOf({ callee }: Call): string | null {
  const written = unwrap(callee);
  const called = written.type === 'SequenceExpression' ? written.expressions.at(-1) : written;
  if (called?.type === 'MemberExpression') return keyOf(called);
  return called?.type === 'Identifier' ? called.name : null;
}
