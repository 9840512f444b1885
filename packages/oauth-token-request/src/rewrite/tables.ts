import type { TSESTree } from '@typescript-eslint/types';
import { namesOf } from '../syntax/names.js';
import { keyOf, unwrap, type Node } from '../syntax/nodes.js';
import { elementAnnotation, typeNamesOf } from '../values/annotations.js';
import { constantOf } from '../values/text.js';
import type { Evaluation } from '../values/types.js';
import { alternativesOf } from '../values/types.js';
import { writtenAnnotation } from './written-annotations.js';

/** Whether `SCOPES[role]` may be missing: the table is written out, and nothing shows that the key is one of its. */
export function isBeyondKeys(member: TSESTree.MemberExpression, evaluation: Evaluation): boolean {
  if (!member.computed || keyOf(member) !== null) return false;
  const table = evaluation.evaluate(member.object);
  if (table.kind !== 'object' || table.isOpen || table.members.length === 0) return false;
  const keys = alternativesOf(evaluation.evaluate(member.property)).map(constantOf);
  if (keys.every(key => table.members.some(one => one.key === key))) return false;
  const declared = writtenAnnotation(member.object, evaluation)?.annotation;
  if (declared) return elementAnnotation(declared, null, evaluation)?.isOptional === true;
  return !isTyped(member.property, evaluation) && !isOwnKey(member.property, member.object, evaluation);
}

/** Whether a type was written for a key: TypeScript lets no other look into an object that is written out. */
function isTyped(key: Node, evaluation: Evaluation): boolean {
  const type = writtenAnnotation(unwrap(key), evaluation)?.annotation;
  return type !== undefined && type.type !== 'TSAnyKeyword' && typeNamesOf(type, evaluation).length > 0;
}

/** Whether a loop takes the key out of the same table: `for (const role of Object.keys(SCOPES))`. */
function isOwnKey(key: Node, table: Node, { variableOf }: Evaluation): boolean {
  const declarator = key.type === 'Identifier' ? variableOf(key)?.defs[0]?.node : undefined;
  const loop = declarator?.type === 'VariableDeclarator' ? declarator.parent.parent : undefined;
  if (loop?.type !== 'ForInStatement' && loop?.type !== 'ForOfStatement') return false;
  const name = namesOf(table).join('.');
  if (loop.type === 'ForInStatement') return namesOf(loop.right).join('.') === name;
  const call = unwrap(loop.right);
  const [given] = call.type === 'CallExpression' ? call.arguments : [];
  return given !== undefined && namesOf(given).join('.') === name;
}
