import type { TSESTree } from '@typescript-eslint/types';
import type { Call, Node } from '../syntax/nodes.js';
import { isInside, programOf } from '../syntax/nodes.js';
import { childrenInto } from '../syntax/walk.js';
import type { SourceFile } from '../types.js';
import type { ApiValue, Evaluation } from '../values/types.js';
import { alternativesOf, apiKey } from '../values/types.js';
import { strongest, type BodyUse } from './body-use.js';
import type { Client } from './client.js';
import { bodyUseBy } from './hooks.js';

const assignmentsByProgram = new WeakMap<Node, readonly TSESTree.AssignmentExpression[]>();

/** Every assignment of a file; one whose text names none of this name isn't walked. */
function assignmentsIn({ text, program }: SourceFile, name: string): readonly TSESTree.AssignmentExpression[] {
  const known = assignmentsByProgram.get(program);
  if (known) return known;
  if (!new RegExp(String.raw`\b${name}\b['"\])]*\s*=(?![=>])`, 'u').test(text)) return [];
  const found: TSESTree.AssignmentExpression[] = [];
  const pending: Node[] = [program];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (node.type === 'AssignmentExpression') found.push(node);
    childrenInto(node, pending);
  }
  assignmentsByProgram.set(program, found);
  return found;
}

/**
 * What functions that a program puts in a global client's place do with the body: `globalThis.fetch = (url, init) => …`.
 * A request that such a function sends itself goes through what was there before.
 */
export function useByReplacement({ replacement }: Client, api: ApiValue, call: Call, evaluation: Evaluation): BodyUse {
  if (!replacement || api.module !== null) return 'none';
  const uses = evaluation.files().flatMap(file =>
    assignmentsIn(file, replacement.name).flatMap(({ left, right }) => {
      const target = evaluation.evaluate(left);
      if (target.kind !== 'api' || apiKey(target) !== apiKey(api)) return [];
      const given = alternativesOf(evaluation.evaluate(right));
      const isSentByIt = given.some(({ node }) => programOf(node) === programOf(call) && isInside(call, node));
      return isSentByIt ? [] : given.map(one => bodyUseBy(one, replacement, evaluation));
    }),
  );
  return strongest(uses);
}
