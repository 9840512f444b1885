import type { TSESTree } from '@typescript-eslint/types';
import { namesOf } from '../syntax/names.js';
import type { Call, Node } from '../syntax/nodes.js';
import { enclosingFunction, isInside, programOf, unwrap } from '../syntax/nodes.js';
import { nodesOf } from '../syntax/walk.js';
import type { SourceFile } from '../types.js';
import type { ApiValue, Evaluation } from '../values/types.js';
import { alternativesOf, apiKey } from '../values/types.js';
import { strongest, type BodyUse } from './body-use.js';
import type { Client } from './client.js';
import { bodyUseBy } from './hooks.js';

const assignmentsByProgram = new WeakMap<Node, readonly TSESTree.AssignmentExpression[]>();

/** Every assignment of a file to something of a name; one whose text has none isn't walked. */
function assignmentsTo(name: string, { text, program }: SourceFile): readonly TSESTree.AssignmentExpression[] {
  if (!new RegExp(String.raw`\b${name}\b['"\])]*\s*=(?![=>])`, 'u').test(text)) return [];
  const known = assignmentsByProgram.get(program) ?? nodesOf(program).filter(isAssignment);
  assignmentsByProgram.set(program, known);
  return known.filter(({ left }) => namesOf(left).at(-1) === name && !isOfInstance(left));
}

/** `this.fetch = …` in a function or a class sets what that has. */
function isOfInstance(target: Node): boolean {
  if (target.type !== 'MemberExpression' || unwrap(target.object).type !== 'ThisExpression') return false;
  return enclosingFunction(target).type !== 'Program';
}

const isAssignment = (node: Node): node is TSESTree.AssignmentExpression => node.type === 'AssignmentExpression';

/**
 * What functions that a program puts in a global client's place do with the body: `globalThis.fetch = (url, init) => …`.
 * A request that such a function sends itself goes through what was there before.
 */
export function useByReplacement({ replacement }: Client, api: ApiValue, call: Call, evaluation: Evaluation): BodyUse {
  if (!replacement || api.module !== null) return 'none';
  const uses = evaluation.files().flatMap(file =>
    assignmentsTo(replacement.name, file).flatMap(({ left, right }) => {
      const target = evaluation.evaluate(left);
      if (target.kind !== 'api' || apiKey(target) !== apiKey(api)) return [];
      const given = alternativesOf(evaluation.evaluate(right));
      const isSentByIt = given.some(({ node }) => programOf(node) === programOf(call) && isInside(call, node));
      return isSentByIt ? [] : given.map(one => bodyUseBy(one, replacement, evaluation));
    }),
  );
  return strongest(uses);
}
