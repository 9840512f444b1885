import type { Node } from '../syntax/nodes.js';
import { keyOf, unwrap } from '../syntax/nodes.js';
import { typeNamesOf } from '../values/annotations.js';
import { isFunction, returnsOf } from '../values/functions.js';
import { objectRead } from '../values/members.js';
import { mayBeSetElsewhere } from '../values/set-elsewhere.js';
import { excludedAt, type Missing } from '../values/tested.js';
import type { Evaluation, FunctionNode } from '../values/types.js';
import type { Draft } from './draft.js';
import { typesOf } from './member-types.js';
import { annotationOfVariable, writtenAnnotation } from './written-annotations.js';

// Nobody passes a value on more often; what refers to itself ends here.
const MAX_STEPS = 8;

/** A place that an expression's value comes from. */
interface Origin {
  readonly expression: Node;
  /** Where it is read: tests around that or before it tell of it. */
  readonly place: Node;
}

const returnedFrom = (fn: FunctionNode): readonly (Origin | null)[] =>
  (returnsOf(fn) ?? [null]).map(one => one && { expression: one, place: one });

/** Where the value of an expression comes from; `null` among it is undefined. */
function originsOf(expression: Node, evaluation: Evaluation): readonly (Origin | null)[] | null {
  const inner = unwrap(expression);
  const { evaluate, variableOf } = evaluation;
  switch (inner.type) {
    case 'CallExpression': {
      const called = evaluate(inner.callee);
      return called.kind === 'function' ? returnedFrom(called.node) : null;
    }
    case 'Identifier': {
      const variable = variableOf(inner);
      const declarator = variable?.defs[0]?.node;
      if (!variable || declarator?.type !== 'VariableDeclarator' || !declarator.init) return null;
      const isSetOnce = variable.references.filter(reference => reference.isWrite()).length === 1;
      if (!isSetOnce || mayBeSetElsewhere(variable)) return null;
      return declarator.id.type === 'Identifier' ? [{ expression: declarator.init, place: declarator.init }] : null;
    }
    case 'MemberExpression': {
      const object = objectRead(inner, evaluation);
      if (object.kind === 'instance') {
        const accessor = evaluate(inner).via[0]?.defs[0]?.node;
        if (accessor?.type !== 'MethodDefinition' || accessor.kind !== 'get') return null;
        return isFunction(accessor.value) ? returnedFrom(accessor.value) : null;
      }
      if (object.kind !== 'object' || object.isOpen || object.via.some(one => annotationOfVariable(one) !== null))
        return null;
      const [only, ...others] = object.members.filter(({ key }) => key === keyOf(inner));
      if (!only || only.value || only.replacing || others.length > 0 || only.isOptional) return null;
      return [{ expression: only.expression, place: only.source }];
    }
    default:
      return null;
  }
}

/** Whether a written type says that a value may be missing, which counts for the compiler. */
function isDeclaredMissing(expression: Node, missing: readonly Missing[], evaluation: Evaluation): boolean {
  const written = writtenAnnotation(unwrap(expression), evaluation);
  if (written === null) return false;
  const names = written.annotation ? typeNamesOf(written.annotation, evaluation) : [];
  return written.isOptional || missing.some(type => names.includes(type));
}

/**
 * Whether the place that an expression's value comes from gives a value or throws: a function of the file with
 * `const id = process.env[name]; if (!id) throw …; return id;`, or a constant object that is made behind such a test.
 * @param missing what the value must not be
 */
export function isTestedBefore(
  expression: Node,
  missing: readonly Missing[],
  evaluation: Evaluation,
  draft: Draft,
  steps = 0,
): boolean {
  const origins = steps > MAX_STEPS ? null : originsOf(expression, evaluation);
  if (origins === null || isDeclaredMissing(expression, missing, evaluation)) return false;
  return origins.every(origin => {
    if (origin === null) return !missing.includes('undefined');
    const { expression: given, place } = origin;
    if (!evaluation.isOwn(given)) return false;
    const types = typesOf(given, evaluation);
    const excluded = excludedAt(given, place, evaluation, draft);
    const left = missing.filter(type => !excluded.has(type) && (types.includes(type) || types.includes('unknown')));
    return left.length === 0 || isTestedBefore(given, left, evaluation, draft, steps + 1);
  });
}
