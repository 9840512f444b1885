import type { TSESTree } from '@typescript-eslint/types';
import { keyOf } from '../syntax/nodes.js';
import { memberSignature, type Signature } from './signatures.js';
import type { ClassNode, Evaluation, Value } from './types.js';

// Classes that extend each other end here.
const MAX_LAYERS = 8;

/** The signature of a method without a body: of an abstract class, or of an object whose type is written. */
export function declaredSignature(object: Value, method: string, evaluation: Evaluation): Signature | null {
  if (object.kind === 'unknown' && object.annotation) return memberSignature(object.annotation, method, evaluation);
  if (object.kind !== 'instance' || object.isStatic) return null;
  return abstractMethod(object.classNode, method, evaluation)?.value ?? null;
}

/** What such a method is declared to give. */
export function declaredResult(object: Value, method: string, evaluation: Evaluation): TSESTree.TypeNode | undefined {
  return declaredSignature(object, method, evaluation)?.returnType?.typeAnnotation;
}

function abstractMethod(
  classNode: ClassNode,
  name: string,
  { evaluate }: Evaluation,
): TSESTree.TSAbstractMethodDefinition | null {
  let current: ClassNode | null = classNode;
  for (let layer = 0; current !== null && layer < MAX_LAYERS; layer++) {
    const found = current.body.body.find(
      (one): one is TSESTree.TSAbstractMethodDefinition =>
        // The name stands where that of any other method does.
        one.type === 'TSAbstractMethodDefinition' && keyOf(one as unknown as TSESTree.MethodDefinition) === name,
    );
    if (found) return found;
    const parent: Value | null = current.superClass ? evaluate(current.superClass) : null;
    current = parent?.kind === 'instance' && parent.isStatic ? parent.classNode : null;
  }
  return null;
}
