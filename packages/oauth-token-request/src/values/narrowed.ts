import type { TSESTree } from '@typescript-eslint/types';
import type { Node } from '../syntax/nodes.js';
import { enclosingFunction, isReplaced, keyOf, unwrap } from '../syntax/nodes.js';
import { someWithin } from '../syntax/walk.js';
import type { TypeName } from '../types.js';
import { declarationOf, referenceName } from './annotations.js';
import { holdsUntil, testsAt } from './tested.js';
import { primitiveName } from './type-names.js';
import type { Evaluation, Value } from './types.js';
import { alternativesOf, unionOf, unknownValue } from './types.js';

/** What a test says of a value: that it is of a type, or that it isn't. */
export interface Narrowing {
  readonly type: 'string' | 'boolean' | 'undefined' | 'array';
  readonly isIt: boolean;
}

/** What `typeof` gives for values of one type alone. */
const TYPEOF = ['string', 'boolean', 'undefined'] as const;

/** Whether two expressions read the same name, or the same member of it; what is waited for is another value. */
export function isSame(one: Node, other: Node, evaluation: Evaluation): boolean {
  const [a, b] = [unwrap(one), unwrap(other)];
  if (one.type === 'AwaitExpression' || other.type === 'AwaitExpression') return false;
  if (a.type === 'Identifier' && b.type === 'Identifier')
    return a.name === b.name && evaluation.variableOf(a) === evaluation.variableOf(b);
  if (a.type === 'MemberExpression' && b.type === 'MemberExpression')
    return keyOf(a) !== null && keyOf(a) === keyOf(b) && isSame(a.object, b.object, evaluation);
  return a.type === 'ThisExpression' && b.type === 'ThisExpression';
}

/** What `Array.isArray(…)` tests, `null` for any other call. */
export function testedAsList(call: TSESTree.CallExpression, { evaluate }: Evaluation): Node | null {
  const callee = evaluate(call.callee);
  const isTest = callee.kind === 'api' && callee.module === null && callee.path.join('.') === 'Array.isArray';
  return isTest ? (call.arguments[0] ?? null) : null;
}

/** What `typeof value === 'string'` or `Array.isArray(value)` says of a value where it holds, or where it doesn't. */
export function narrowingBy(test: Node, isHeld: boolean, value: Node, evaluation: Evaluation): Narrowing | null {
  const inner = unwrap(test);
  switch (inner.type) {
    case 'UnaryExpression':
      return inner.operator === '!' ? narrowingBy(inner.argument, !isHeld, value, evaluation) : null;
    case 'CallExpression': {
      const list = testedAsList(inner, evaluation);
      return list && isSame(list, value, evaluation) ? { type: 'array', isIt: isHeld } : null;
    }
    case 'BinaryExpression': {
      const { left, right, operator } = inner;
      const isTypeof = left.type === 'UnaryExpression' && left.operator === 'typeof' && right.type === 'Literal';
      if (!isTypeof || !/^[!=]==?$/u.test(operator) || !isSame(left.argument, value, evaluation)) return null;
      const type = TYPEOF.find(one => one === right.value);
      return type ? { type, isIt: operator.startsWith('=') === isHeld } : null;
    }
    default:
      return null;
  }
}

/** Whether a function gives a member of that name another value, of whatever object. */
function isSetWithin(scope: Node, read: Node): boolean {
  const key = read.type === 'MemberExpression' ? keyOf(read) : null;
  if (key === null) return false;
  return someWithin(scope, node => node.type === 'MemberExpression' && keyOf(node) === key && isReplaced(node));
}

/** What the tests around an expression, or before it in the same function, say of it. */
export function narrowingsAt(expression: Node, evaluation: Evaluation): readonly Narrowing[] {
  const read = unwrap(expression);
  if (read.type !== 'Identifier' && read.type !== 'MemberExpression') return [];
  return testsAt(expression, evaluation).flatMap(({ test, isHeld, start }) => {
    const found = narrowingBy(test, isHeld, expression, evaluation);
    if (found === null || !holdsUntil(expression, read, start, evaluation)) return [];
    return start !== null && isSetWithin(enclosingFunction(expression), read) ? [] : [found];
  });
}

/** The types that are left of those that a value may be; all of them where none would be. */
export function narrowTypes<Name extends string>(
  types: readonly Name[],
  narrowings: readonly Narrowing[],
): readonly (Name | TypeName)[] {
  let left: readonly (Name | TypeName)[] = types;
  for (const { type, isIt } of narrowings) left = isIt ? [type] : left.filter(one => one !== type);
  return left.length === 0 ? types : left;
}

/** What is left of a value, `null` if it is none of what the test leaves. */
export function narrowedValue(value: Value, { type, isIt }: Narrowing): Value | null {
  if (value.kind === 'union') {
    const left = alternativesOf(value).flatMap(one => narrowedValue(one, { type, isIt }) ?? []);
    return left.length === 0 ? null : unionOf(value.node, left);
  }
  if (value.kind === 'unknown') {
    if (value.type) return (value.type === type) === isIt ? value : null;
    return isIt ? { ...value, type } : { ...value, excludes: [...(value.excludes ?? []), type] };
  }
  // What isn't there may be a client elsewhere: `typeof fetch === 'undefined' ? undici.fetch : fetch`.
  if (value.kind === 'api') {
    const isData = isIt ? type !== 'undefined' : type === 'array';
    return isData ? narrowedValue(unknownValue(value.node, value.path), { type, isIt }) : value;
  }
  const known = typeOfKnown(value);
  return known === null || value.replacing !== undefined || (known === type) === isIt ? value : null;
}

/** What `typeof` or `Array.isArray` finds; `null` where the value doesn't tell, as a URL, which counts as its text. */
function typeOfKnown(value: Value): TypeName | null {
  if (value.kind === 'text') return value.node.type === 'NewExpression' ? null : 'string';
  if (value.kind === 'primitive') return primitiveName(value.value);
  return value.kind === 'array' ? 'array' : null;
}

/** Whether a type has a list that can't be changed, which TypeScript doesn't take out where `Array.isArray` fails. */
export function hasReadonlyList(type: TSESTree.TypeNode, evaluation: Evaluation): boolean {
  if (type.type === 'TSUnionType') return type.types.some(one => hasReadonlyList(one, evaluation));
  if (type.type === 'TSTypeOperator') return type.operator === 'readonly';
  if (type.type !== 'TSTypeReference') return false;
  const declaration = declarationOf(type, evaluation);
  return declaration?.type === 'TSTypeAliasDeclaration'
    ? hasReadonlyList(declaration.typeAnnotation, evaluation)
    : /^Readonly(?:Array)?$/u.test(referenceName(type));
}
