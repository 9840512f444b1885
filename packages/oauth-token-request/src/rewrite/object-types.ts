import type { TSESTree } from '@typescript-eslint/types';
import type { Node } from '../syntax/nodes.js';
import { keyOf, unwrap } from '../syntax/nodes.js';
import type { ScopeDefinition, ScopeVariable } from '../types.js';
import { isFunction, returnsOf } from '../values/functions.js';
import type { Evaluation, FunctionNode } from '../values/types.js';
import { alternativesOf } from '../values/types.js';
import { unwrapOnce, writtenAnnotation } from './written-annotations.js';

/** A type of which a literal takes the members over, but for those that it has itself further down. */
interface SpreadType {
  readonly type: TSESTree.TypeNode;
  readonly isWithout: (key: string) => boolean;
}

/** What TypeScript takes an object for. */
export interface ObjectType {
  /** The types that were written for it; none where it is inferred from what literals hold. */
  readonly written: readonly TSESTree.TypeNode[];
  /** The types that were written for what is spread into literals. */
  readonly spread: readonly SpreadType[];
  /** It is inferred from several literals together: each is given the members of the others, undefined. */
  readonly isMixed: boolean;
}

/** Nobody passes an object on more often; what refers to itself ends here. */
const MAX_DEPTH = 12;

const INFERRED: ObjectType = { written: [], spread: [], isMixed: false };

/** What TypeScript takes the object for that an expression gives. */
export function objectTypeOf(expression: Node, evaluation: Evaluation): ObjectType {
  return typeOf(expression, false, evaluation, 0);
}

function merged(types: readonly ObjectType[]): ObjectType {
  return {
    written: types.flatMap(({ written }) => written),
    spread: types.flatMap(({ spread }) => spread),
    isMixed: types.some(({ isMixed }) => isMixed),
  };
}

/** @param isHeld a name, a member or a function holds what it gives: only so, literals are taken together */
function typeOf(node: Node, isHeld: boolean, evaluation: Evaluation, depth: number): ObjectType {
  if (depth > MAX_DEPTH) return INFERRED;
  const annotation = writtenAnnotation(node, evaluation)?.annotation;
  if (annotation) return { ...INFERRED, written: [annotation] };
  const of = (inner: Node): ObjectType => typeOf(inner, isHeld, evaluation, depth + 1);
  switch (node.type) {
    case 'ConditionalExpression':
      return ofBranches([node.consequent, node.alternate], isHeld, evaluation, depth);
    case 'LogicalExpression':
      return node.operator === '&&' ? of(node.right) : ofBranches([node.left, node.right], isHeld, evaluation, depth);
    case 'ObjectExpression':
      return ofLiteral(node, of);
    case 'Identifier':
      return ofVariable(node, evaluation, depth);
    case 'MemberExpression':
      return ofMember(node, evaluation, depth);
    case 'AssignmentExpression':
      return of(node.right);
    case 'CallExpression': {
      const callee = evaluation.evaluate(node.callee);
      return callee.kind === 'function' ? ofResult(callee.node, evaluation, depth) : INFERRED;
    }
    default: {
      const inner = unwrapOnce(node);
      return inner === node ? INFERRED : of(inner);
    }
  }
}

/** What one of several expressions gives. */
function ofBranches(branches: readonly Node[], isHeld: boolean, evaluation: Evaluation, depth: number): ObjectType {
  const isMixed = isHeld && branches.some(isLiteral) && areDifferent(branches, evaluation);
  const types = branches.map(branch => typeOf(branch, isHeld, evaluation, depth + 1));
  return merged([...types, { ...INFERRED, isMixed }]);
}

/** What a literal has of the objects that are spread into it. */
function ofLiteral({ properties }: TSESTree.ObjectExpression, of: (inner: Node) => ObjectType): ObjectType {
  const lastPlaces = new Map(
    properties.map((property, index) => [property.type === 'Property' ? keyOf(property) : null, index]),
  );
  const spreads = properties.flatMap((property, index) => {
    if (property.type !== 'SpreadElement') return [];
    return asSpread(of(property.argument), key => (lastPlaces.get(key) ?? 0) > index);
  });
  return merged(spreads);
}

/** @param isFurther whether the literal has a member of that name further down */
function asSpread({ written, spread, isMixed }: ObjectType, isFurther: SpreadType['isWithout']): ObjectType {
  const own = written.map((type): SpreadType => ({ type, isWithout: isFurther }));
  const taken = spread.map(({ type, isWithout }): SpreadType => ({
    type,
    isWithout: key => isWithout(key) || isFurther(key),
  }));
  return { written: [], spread: [...own, ...taken], isMixed };
}

const isLiteral = (node: Node): boolean => unwrap(node).type === 'ObjectExpression';

/** Whether the objects that expressions give differ in their members. */
function areDifferent(expressions: readonly Node[], { evaluate }: Evaluation): boolean {
  const objects = expressions.flatMap(node => alternativesOf(evaluate(node))).filter(one => one.kind === 'object');
  const keys = objects.map(({ members }) => [...new Set(members.map(({ key }) => key))].sort().join());
  return new Set(keys).size > 1;
}

function ofVariable(node: TSESTree.Identifier, evaluation: Evaluation, depth: number): ObjectType {
  const variable = evaluation.variableOf(node);
  const definition = variable?.defs[0];
  if (definition?.type === 'ImportBinding')
    return ofDefinition(exportOf(evaluation.evaluate(node).via), evaluation, depth);
  if (definition?.node.type !== 'VariableDeclarator' || definition.node.init !== null)
    return ofDefinition(definition, evaluation, depth);
  // What is set in branches has at each place the types of what was set before.
  const assigned = variable?.references.map(({ identifier: { parent } }) => parent) ?? [];
  const given = assigned.filter(parent => parent.type === 'AssignmentExpression' && parent.operator === '=');
  return merged(given.map(parent => typeOf(parent, false, evaluation, depth + 1)));
}

/** What another file exports under the name that an import binds. */
function exportOf([, exported]: readonly ScopeVariable[]): ScopeDefinition | undefined {
  return exported?.defs[0];
}

/** What a name or a field is given for which no type was written. */
function ofDefinition(definition: ScopeDefinition | undefined, evaluation: Evaluation, depth: number): ObjectType {
  if (definition === undefined) return INFERRED;
  const { node, type } = definition;
  const from = (given: Node | null): ObjectType =>
    given === null ? INFERRED : typeOf(given, true, evaluation, depth + 1);
  switch (node.type) {
    case 'VariableDeclarator':
      return node.id.type === 'Identifier' ? from(node.init) : INFERRED;
    case 'PropertyDefinition':
      return from(node.value);
    case 'MethodDefinition':
      return isFunction(node.value) ? ofResult(node.value, evaluation, depth) : INFERRED;
    case 'TSParameterProperty':
      return node.parameter.type === 'AssignmentPattern' ? from(node.parameter.right) : INFERRED;
    default:
      return type === 'Export' ? from(node) : INFERRED;
  }
}

function ofMember(node: TSESTree.MemberExpression, evaluation: Evaluation, depth: number): ObjectType {
  const object = evaluation.evaluate(node.object);
  if (object.kind === 'instance') return ofDefinition(evaluation.evaluate(node).via[0]?.defs[0], evaluation, depth);
  if (object.kind !== 'object') return INFERRED;
  const members = object.members.filter(({ key }) => key === keyOf(node));
  return merged(members.map(member => typeOf(member.expression, true, evaluation, depth + 1)));
}

/** What a function gives for which no type was written. */
function ofResult(fn: FunctionNode, evaluation: Evaluation, depth: number): ObjectType {
  const returned = returnsOf(fn)?.filter(one => one !== null) ?? [];
  return ofBranches(returned, true, evaluation, depth);
}
