import type { Site } from '../clients/site.js';
import { unwrap } from '../syntax/nodes.js';
import { resultType } from '../values/functions.js';
import type { Evaluation, Value } from '../values/types.js';
import { alternativesOf } from '../values/types.js';
import { isTextRecord } from './body.js';
import { Refusal } from './reasons.js';

/** Whether TypeScript infers one type from all alternatives of a value: of a function's result, or of a constant. */
function isInferred(value: Value, evaluation: Evaluation): boolean {
  const declarator = value.via.at(-1)?.defs[0]?.node;
  const isDeclared = declarator?.type === 'VariableDeclarator';
  if (isDeclared && isTextRecord(declarator.id.typeAnnotation?.typeAnnotation, evaluation)) return false;
  const source = isDeclared ? declarator.init && unwrap(declarator.init) : value.node;
  if (source?.type !== 'CallExpression') return isDeclared && source?.type === 'ConditionalExpression';
  const callee = evaluation.evaluate(source.callee);
  return callee.kind !== 'function' || !isTextRecord(resultType(callee.node.returnType?.typeAnnotation), evaluation);
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
