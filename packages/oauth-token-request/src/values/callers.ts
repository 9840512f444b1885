import type { TSESTree } from '@typescript-eslint/types';
import { namesOf } from '../syntax/names.js';
import type { Node } from '../syntax/nodes.js';
import { enclosingFunction, programOf, unwrap } from '../syntax/nodes.js';
import { groupBy } from '../syntax/table.js';
import { childrenInto, survey } from '../syntax/walk.js';
import { calledBy, nameCalled } from './called.js';
import { bindArguments, isFunction } from './functions.js';
import type { Evaluation, FunctionNode } from './types.js';

/** The name under which a function is called: its own, its variable's, its method's. */
export function calledName(fn: FunctionNode): string | null {
  return fn.id ? fn.id.name : nameBehind(fn);
}

/** The name that a function, or what gives one, gets where it stands. */
export function nameBehind(value: Node): string | null {
  let { parent } = value;
  while (parent && parent !== unwrap(parent)) parent = parent.parent;
  switch (parent?.type) {
    case 'CallExpression':
      // `const post = useCallback((url, body) => …, [])`
      return parent.arguments.some(one => one === value) ? nameBehind(parent) : null;
    case 'VariableDeclarator':
      return namesOf(parent.id)[0] ?? null;
    case 'MethodDefinition':
    case 'PropertyDefinition':
    case 'Property':
      return parent.key.type === 'PrivateIdentifier' ? `#${parent.key.name}` : (namesOf(parent.key).at(-1) ?? null);
    case 'AssignmentExpression':
      return namesOf(parent.left).at(-1) ?? null;
    case 'ArrowFunctionExpression':
      return calledName(parent);
    case 'ReturnStatement': {
      const around = enclosingFunction(parent);
      return isFunction(around) ? calledName(around) : null;
    }
    default:
      return null;
  }
}

const callsByProgram = new WeakMap<Node, ReadonlyMap<string, readonly TSESTree.CallExpression[]>>();

/** The calls of a program, by the last name of what they call. */
function callsIn(program: Node): ReadonlyMap<string, readonly TSESTree.CallExpression[]> {
  const known = callsByProgram.get(program);
  if (known) return known;
  const calls = survey(program).calls.filter(call => call.type === 'CallExpression');
  const byName = groupBy(calls, nameCalled);
  callsByProgram.set(program, byName);
  return byName;
}

// More calls than that tell nothing new.
const MAX_CALLS = 16;

// As many have a name that says nothing: a minifier's.
const MAX_NAMESAKES = 64;

/** What stands at one place in the calls that a file has of what is called like a function, which may be another one. */
export function argumentsAt(index: number, fn: FunctionNode): readonly Node[] {
  const calls = callsIn(programOf(fn)).get(calledName(fn) ?? '') ?? [];
  return calls.length > MAX_NAMESAKES ? [] : calls.flatMap(call => call.arguments[index] ?? []);
}

// Nobody passes a value on more often; what is declared by itself ends here.
const MAX_COPIES = 4;

/** The functions of whose parameters an expression is made. */
function functionsOf(expression: Node, { variableOf }: Evaluation): ReadonlySet<FunctionNode> {
  const functions = new Set<FunctionNode>();
  let pending: Node[] = [expression];
  for (let copies = 0; pending.length > 0 && copies <= MAX_COPIES; copies++) {
    const next: Node[] = [];
    for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
      const definition = node.type === 'Identifier' ? variableOf(node)?.defs[0] : undefined;
      if (definition?.type === 'Parameter' && isFunction(definition.node)) functions.add(definition.node);
      const init = definition?.node.type === 'VariableDeclarator' ? definition.node.init : null;
      if (init) next.push(init);
      if (!isFunction(node)) childrenInto(node, pending);
    }
    pending = next;
  }
  return functions;
}

const known = new WeakMap<Evaluation, Map<FunctionNode, readonly Evaluation[]>>();

/** What is known in each call that the file has of a function. */
function inCallsOf(fn: FunctionNode, evaluation: Evaluation): readonly Evaluation[] {
  const byFunction = known.get(evaluation) ?? new Map<FunctionNode, readonly Evaluation[]>();
  known.set(evaluation, byFunction);
  const found = byFunction.get(fn);
  if (found) return found;
  const calls = callsIn(programOf(fn)).get(calledName(fn) ?? '') ?? [];
  const own = calls
    .map(call => ({ call, ...calledBy(call, evaluation) }))
    .filter(({ value }) => value.kind === 'function' && value.node === fn);
  const evaluations = own
    .slice(0, MAX_CALLS)
    .flatMap(({ call, offset }) => evaluation.within(fn, bindArguments(fn, call, evaluation, offset)) ?? []);
  byFunction.set(fn, evaluations);
  return evaluations;
}

/** What is known in each call that the file has of the functions of whose parameters an expression is made. */
export function evaluationsInCalls(expression: Node, evaluation: Evaluation): readonly Evaluation[] {
  return [...functionsOf(expression, evaluation)].flatMap(fn => inCallsOf(fn, evaluation));
}
