import { namesOf } from '../syntax/names.js';
import type { Call, Node } from '../syntax/nodes.js';
import { enclosingFunction, programOf, unwrap } from '../syntax/nodes.js';
import { groupByEach } from '../syntax/table.js';
import { childrenInto, survey } from '../syntax/walk.js';
import { boundBy, calledBy, namesCalled } from './called.js';
import { listDeclaring } from './elements-behind.js';
import { enclosingClass } from './field-uses.js';
import { bindArguments, isFunction } from './functions.js';
import type { Bound, ClassNode, Evaluation, FunctionNode, Value } from './types.js';
import { alternativesOf } from './types.js';

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

const callsByProgram = new WeakMap<Node, ReadonlyMap<string, readonly Call[]>>();

/** `super(…)` and `new Login(…)` call a constructor. */
const namesOfCall = (call: Call): readonly (string | undefined)[] =>
  call.callee.type === 'Super' ? ['super'] : namesCalled(call);

/** The calls of a program, by the last names of what they call. */
function callsIn(program: Node): ReadonlyMap<string, readonly Call[]> {
  const known = callsByProgram.get(program);
  if (known) return known;
  const byName = groupByEach(survey(program).calls, namesOfCall);
  callsByProgram.set(program, byName);
  return byName;
}

/** A call of a function, and how many arguments stand before those that are its own. */
interface OwnCall {
  readonly call: Call;
  readonly offset: number;
  readonly bound?: Bound | undefined;
}

/** The calls that the file has of a function. */
export function callsOf(fn: FunctionNode, evaluation: Evaluation): readonly OwnCall[] {
  const calls = callsIn(programOf(fn));
  const owner = classMadeBy(fn);
  if (owner) {
    const made = calls.get(owner.id?.name ?? nameBehind(owner) ?? '') ?? [];
    const isOwn = (call: Call): boolean => classCalled(call, evaluation) === owner;
    return [...made, ...(calls.get('super') ?? [])].filter(isOwn).map(call => ({ call, offset: 0 }));
  }
  const name = calledName(fn);
  const names = new Set([name, ...namesOfBound(name, calls.get('bind') ?? [])]);
  const own = [...names].flatMap(one => calls.get(one ?? '') ?? []).filter(({ type }) => type === 'CallExpression');
  return own.flatMap(call => {
    const { value, offset } = calledBy(call, evaluation);
    return value.kind === 'function' && value.node === fn ? [{ call, offset, bound: value.bound }] : [];
  });
}

/** The names of what `bind` makes of a function: `postToken` in `const postToken = post.bind(null, url)`. */
export function namesOfBound(name: string | null, binding: readonly Call[]): readonly (string | null)[] {
  return binding.flatMap(call => {
    const fn = boundBy(call);
    return name !== null && fn && namesOf(fn).at(-1) === name ? nameBehind(call) : [];
  });
}

/** The class whose constructor a function is. */
function classMadeBy({ parent }: FunctionNode): ClassNode | null {
  return parent.type === 'MethodDefinition' && parent.kind === 'constructor' ? parent.parent.parent : null;
}

/** The class whose constructor a call runs, if that is its own. */
function classCalled({ callee, type }: Call, { evaluate }: Evaluation): ClassNode | null {
  const made = callee.type === 'Super' ? enclosingClass(callee)?.superClass : type === 'NewExpression' ? callee : null;
  const value = made ? evaluate(made) : null;
  return value?.kind === 'instance' && value.isStatic ? value.classNode : null;
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

/** The function whose parameter a name declares. */
function functionDeclaring(name: Node, { declaredAs }: Evaluation): FunctionNode | null {
  const definition = name.type === 'Identifier' ? declaredAs(name)?.defs[0] : undefined;
  return definition?.type === 'Parameter' && definition.name === name && isFunction(definition.node)
    ? definition.node
    : null;
}

/** What the members of a value are taken over from: `options` of `{ ...options }`, and of `options.audience`. */
function wholesIn({ kind, node }: Value): readonly Node[] {
  if (kind === 'unknown') return node.type === 'MemberExpression' ? [node] : [];
  if (kind !== 'object') return [];
  if (node.type === 'CallExpression') return node.arguments;
  const properties = node.type === 'ObjectExpression' ? node.properties : [];
  return properties.flatMap(one => (one.type === 'SpreadElement' ? one.argument : []));
}

/** The functions of whose parameters an expression is made, also by way of a field or a list. */
function functionsOf(expression: Node, evaluation: Evaluation): ReadonlySet<FunctionNode> {
  const functions = new Set<FunctionNode | null>([functionDeclaring(expression, evaluation)]);
  let pending: Node[] = [expression];
  for (let copies = 0; pending.length > 0 && copies <= MAX_COPIES; copies++) {
    const next: Node[] = [];
    for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
      const definition = node.type === 'Identifier' ? evaluation.variableOf(node)?.defs[0] : undefined;
      if (definition?.type === 'Parameter' && isFunction(definition.node)) functions.add(definition.node);
      const init = definition?.node.type === 'VariableDeclarator' ? definition.node.init : null;
      const list = definition ? listDeclaring(definition.name) : null;
      next.push(...[init, list].filter(one => one != null));
      if (node.type === 'MemberExpression')
        for (const one of alternativesOf(evaluation.evaluate(node))) {
          functions.add(functionDeclaring(one.node, evaluation));
          if (one.node !== node) next.push(...wholesIn(one));
        }
      if (!isFunction(node)) childrenInto(node, pending);
    }
    pending = next;
  }
  functions.delete(null);
  return functions as ReadonlySet<FunctionNode>;
}

const known = new WeakMap<Evaluation, Map<FunctionNode, readonly Evaluation[]>>();

/** What is known in each call that the file has of a function, as far as what it is called in is called by the file. */
function inCallsOf(fn: FunctionNode, evaluation: Evaluation): readonly Evaluation[] {
  const byFunction = known.get(evaluation) ?? new Map<FunctionNode, readonly Evaluation[]>();
  known.set(evaluation, byFunction);
  const found = byFunction.get(fn);
  if (found) return found;
  // Stands while its calls are looked at: one of them may be in itself.
  byFunction.set(fn, []);
  const evaluations = callsOf(fn, evaluation)
    .slice(0, MAX_CALLS)
    .flatMap(({ call, offset, bound }) =>
      placesOf(call, evaluation).flatMap(
        place => place.within(fn, bindArguments(fn, call, place, offset, bound)) ?? [],
      ),
    )
    .slice(0, MAX_CALLS);
  byFunction.set(fn, evaluations);
  return evaluations;
}

/** What is known where a call stands, in each call of the functions of whose parameters its arguments are made. */
function placesOf(call: Call, evaluation: Evaluation): readonly Evaluation[] {
  const around = new Set(call.arguments.flatMap(argument => [...functionsOf(argument, evaluation)]));
  const places = [...around].flatMap(fn => inCallsOf(fn, evaluation));
  return places.length === 0 ? [evaluation] : places;
}

/** What is known in each call that the file has of the functions of whose parameters an expression is made. */
export function evaluationsInCalls(expression: Node, evaluation: Evaluation): readonly Evaluation[] {
  return [...functionsOf(expression, evaluation)].flatMap(fn => inCallsOf(fn, evaluation));
}
