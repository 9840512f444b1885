import type { TSESTree } from '@typescript-eslint/types';
import type { Site } from '../clients/site.js';
import { unwrap } from '../syntax/nodes.js';
import { resultType } from '../values/functions.js';
import type { Evaluation, Value } from '../values/types.js';
import { alternativesOf } from '../values/types.js';
import { isTextRecord } from './declared-types.js';
import { Refusal } from './reasons.js';

/** What the variables on the way to all alternatives of a value are declared with. */
function declaratorsOf(value: Value): TSESTree.VariableDeclarator[] {
  const [first, ...others] = alternativesOf(value);
  const shared = first?.via.filter(variable => others.every(({ via }) => via.includes(variable))) ?? [];
  const nodes = shared.flatMap(({ defs: [definition] }) => definition?.node ?? []);
  return nodes.filter(node => node.type === 'VariableDeclarator');
}

/** Whether TypeScript infers one type from all alternatives of a value: of a function's result, or of a constant. */
function isInferred(value: Value, evaluation: Evaluation): boolean {
  const declarators = declaratorsOf(value);
  if (declarators.some(({ id }) => isTextRecord(id.typeAnnotation?.typeAnnotation, evaluation))) return false;
  const inits = declarators.flatMap(({ init }) => (init === null ? [] : unwrap(init)));
  const calls = [value.node, ...inits].filter(node => node.type === 'CallExpression');
  return inits.some(({ type }) => type === 'ConditionalExpression') || calls.some(call => !isTold(call, evaluation));
}

/** Whether a call is of a function that is written to give a record of text. */
function isTold({ callee }: TSESTree.CallExpression, evaluation: Evaluation): boolean {
  const called = evaluation.evaluate(callee);
  return called.kind === 'function' && isTextRecord(resultType(called.node.returnType?.typeAnnotation), evaluation);
}

/** Whether a value has one type of which some members are undefined: URLSearchParams takes no such type. */
function isMixed(value: Value, evaluation: Evaluation): boolean {
  const objects = alternativesOf(value).filter(one => one.kind === 'object');
  const keys = objects.map(({ members }) => [...new Set(members.map(({ key }) => key))].sort().join());
  return new Set(keys).size > 1 && isInferred(value, evaluation);
}

/** Refuses a body whose alternatives differ in their members, where URLSearchParams would be made of all of them. */
export function checkAlternatives({ body: { value }, rule }: Site, evaluation: Evaluation): void {
  if (value === null || rule.rewrite?.pass === 'object') return;
  const made = [value, ...alternativesOf(value).flatMap(one => (one.kind === 'json' ? one.of : []))];
  if (made.some(one => isMixed(one, evaluation))) throw new Refusal('typed-members');
}
