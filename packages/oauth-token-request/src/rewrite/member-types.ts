import type { TSESTree } from '@typescript-eslint/types';
import type { Node } from '../syntax/nodes.js';
import { namesOf } from '../syntax/names.js';
import { keyOf, outermost, unwrap } from '../syntax/nodes.js';
import type { TypeName } from '../types.js';
import { castOf, typeNamesOf } from '../values/annotations.js';
import { evaluationsInCalls } from '../values/callers.js';
import { narrowingsAt, narrowTypes } from '../values/narrowed.js';
import { primitiveName, typeNames } from '../values/type-names.js';
import { constantOf } from '../values/text.js';
import type { Evaluation, Value } from '../values/types.js';
import { alternativesOf, apiKey } from '../values/types.js';
import { meaningOf } from '../values/meanings.js';
import { entryOf } from '../syntax/table.js';
import { isMaybeBeyondEnd } from './beyond-end.js';
import { castTypes, classTypes } from './class-types.js';
import { elementTypes } from './element-types.js';
import { ARRAY_METHODS, FUNCTIONS, METHODS } from './known-results.js';
import { isMaybeUnset, MAX_COPIES } from './unset.js';
import { annotationOfVariable, isAwaited, isPromise, writtenAnnotation } from './written-annotations.js';

/** What a member of a body may be; beside the types of values, objects that JSON.stringify makes a text of, and `unfit`
 * for what TypeScript would not let pass for text. */
export type MemberType = TypeName | 'date' | 'url' | 'unfit';

/** The names and expressions whose types are being found out: `list = list.concat(more)` asks for its own. */
type Pending = ReadonlySet<object>;

const NONE: Pending = new Set();

/** What a call gives by the name of its method. */
export function resultTypes(
  value: Value,
  evaluation: Evaluation,
  pending: Pending = NONE,
): readonly MemberType[] | null {
  const { node } = value;
  // What a default stands behind is an API no more.
  const given = value.kind === 'unknown' && value.excludes ? evaluation.evaluate(node) : value;
  if (given.kind === 'api') {
    const known = entryOf(FUNCTIONS, given.module === null ? given.path.join('.') : apiKey(given));
    if (known) return known;
  }
  if (given.kind === 'api' && given.module === null) {
    const copied = given.path.join('.') === 'structuredClone()' ? given.calls.at(-1)?.arguments[0] : undefined;
    if (copied) return typesOf(copied, evaluation);
    const parsed = given.path.join('.') === 'JSON.parse()' ? given.calls.at(-1)?.arguments[0] : undefined;
    if (parsed) return parsedTypes(constantOf(evaluation.evaluate(parsed)));
  }
  if (node.type === 'MemberExpression') return memberTypes(node, evaluation);
  if (node.type !== 'CallExpression') return null;
  const callee = unwrap(node.callee);
  const method = callee.type === 'MemberExpression' ? keyOf(callee) : null;
  if (callee.type !== 'MemberExpression' || method === null) return null;
  if (method === 'get' && holdsText(callee.object, evaluation)) return ['string', 'null'];
  if (method === 'get' && isMap(evaluation.evaluate(callee.object))) return ['unknown', 'undefined'];
  if (method === 'valueOf') return typesOf(callee.object, evaluation, pending).join() === 'date' ? ['number'] : null;
  if (ARRAY_METHODS.has(method)) {
    const types = typesOf(callee.object, evaluation, pending);
    return types.every(type => type === 'array') ? types : null;
  }
  return entryOf(METHODS, method) ?? null;
}

/** What JSON.parse gives of a text that is written out. */
function parsedTypes(text: string | null): readonly MemberType[] | null {
  try {
    const value: unknown = JSON.parse(text ?? '');
    if (typeof value === 'object' && value !== null) return [Array.isArray(value) ? 'array' : 'object'];
    return [typeof value === 'string' ? 'string' : primitiveName(value)];
  } catch {
    return null;
  }
}

/** `list[0]`, which may be behind the end, `list.length`, and `element.dataset.name`. */
function memberTypes(node: TSESTree.MemberExpression, evaluation: Evaluation): readonly MemberType[] | null {
  if (keyOf(node) === 'length') return ['number'];
  const holder = unwrap(node.object);
  if (holder.type === 'MemberExpression' && keyOf(holder) === 'dataset') return ['string', 'undefined'];
  if (!node.computed) return null;
  const isIndex =
    evaluation.evaluate(node.property).kind === 'primitive' || evaluation.evaluate(node.object).kind === 'array';
  return isIndex ? ['unknown', 'undefined'] : null;
}

const isMap = (value: Value): boolean => value.kind === 'api' && value.path.join('.') === 'Map()';

/** Whether `.get(name)` of an object gives a text or null: URLSearchParams, Headers and FormData. */
function holdsText(object: Node, evaluation: Evaluation): boolean {
  const inner = unwrap(object);
  if (inner.type === 'MemberExpression' && keyOf(inner) === 'searchParams') return true;
  const value = evaluation.evaluate(inner);
  if (['form', 'headers', 'multipart'].includes(value.kind)) return true;
  const declaration = inner.type === 'Identifier' ? evaluation.variableOf(inner)?.defs[0] : undefined;
  const declarator = declaration?.node.type === 'VariableDeclarator' ? declaration.node : null;
  // `const { searchParams } = new URL(…)`
  const property = declaration?.name.parent;
  if (property?.type === 'Property' && property.parent === declarator?.id && keyOf(property) === 'searchParams')
    return true;
  if (!declarator?.init || declarator.parent.kind !== 'const') return false;
  // React's frameworks give it, or a list that it is the first of.
  const isFirst = declarator.id.type === 'ArrayPattern' && declarator.id.elements[0] === declaration?.name;
  const given = unwrap(declarator.init);
  if (given.type === 'CallExpression' && namesOf(given.callee).at(-1) === 'useSearchParams')
    return isFirst || declarator.id.type === 'Identifier';
  return declarator.id.type === 'Identifier' && given.type === 'MemberExpression' && keyOf(given) === 'searchParams';
}

/** `new Date(…)`, `new URL(…)` and what is declared to be one. */
function instanceTypes(value: Value, evaluation: Evaluation): readonly MemberType[] | null {
  if (value.kind === 'api' && value.node.type === 'NewExpression') {
    const name = value.path.join('.');
    return name === 'Date()' ? ['date'] : name === 'Array()' ? ['array'] : null;
  }
  // A URL counts as its text elsewhere.
  if (value.kind === 'text' && value.node.type === 'NewExpression') return ['url'];
  // A test may have left one of the types alone.
  const isWhole = value.kind === 'unknown' && value.type === undefined;
  return isWhole && value.annotation ? classTypes(value.annotation, evaluation) : null;
}

/** The type that was written for the variable that holds what a call gives. */
function declaredTypes({ node, via: [variable] }: Value, evaluation: Evaluation): readonly MemberType[] | null {
  // Of a member, the variable that holds the object says nothing.
  let holder = outermost(node).parent;
  while (holder && /^(?:Conditional|Logical)Expression$/u.test(holder.type)) holder = outermost(holder).parent;
  const name = holder?.type === 'Property' ? undefined : variable?.defs[0]?.name;
  const type = name?.type === 'Identifier' ? name.typeAnnotation?.typeAnnotation : undefined;
  if (type === undefined) return null;
  return classTypes(type, evaluation) ?? typeNamesOf(type, evaluation);
}

function typesOfOne(value: Value, evaluation: Evaluation, pending: Pending): readonly MemberType[] {
  const types = typeNames(value, evaluation);
  // Of undefined, JSON.stringify makes no text.
  const stringified = value.kind === 'json' ? value.node.arguments[0] : undefined;
  if (stringified && types.includes('string') && typesOf(stringified, evaluation, pending).includes('undefined'))
    return ['string', 'undefined'];
  const instance = instanceTypes(value, evaluation);
  if (instance) return [...instance, ...types.filter(type => type === 'undefined')];
  if (!types.includes('unknown')) return [...types, ...missingBehindCast(value, evaluation, pending)];
  const known = declaredTypes(value, evaluation) ?? resultTypes(value, evaluation, pending);
  if (known === null) return types;
  // A default stands behind it.
  const excludes: readonly MemberType[] = value.kind === 'unknown' ? (value.excludes ?? []) : [];
  return [...known.filter(type => !excludes.includes(type)), ...types.filter(type => type !== 'unknown')];
}

/** What `searchParams.get('state') as string` may be all the same. */
function missingBehindCast(value: Value, evaluation: Evaluation, pending: Pending): readonly MemberType[] {
  const cast = value.kind === 'unknown' ? value.annotation?.parent : undefined;
  if (value.kind !== 'unknown' || !cast || !castOf(cast)) return [];
  const known = resultTypes(value, evaluation, pending) ?? [];
  return known.filter(type => /^(?:undefined|null)$/u.test(type) && !value.excludes?.some(one => one === type));
}

/** `left && right`: what is falsy on the left comes out too. */
function leftTypes({ node }: Value, evaluation: Evaluation, pending: Pending): readonly MemberType[] {
  if (node.type !== 'LogicalExpression' || node.operator !== '&&') return [];
  const isBoolean = typesOf(node.left, evaluation, pending).every(type => type === 'boolean');
  return isBoolean ? [] : ['null'];
}

/** What the value of an expression may be; nothing where that is being found out already. */
export function typesOf(expression: Node, evaluation: Evaluation, pending: Pending = NONE): readonly MemberType[] {
  const asked = evaluation.variableOf(unwrap(expression)) ?? expression;
  if (pending.has(asked)) return [];
  if (pending.size > MAX_COPIES) return ['unknown'];
  if (isPromise(expression, evaluation)) return ['unfit'];
  const within = new Set([...pending, asked]);
  const value = evaluation.evaluate(expression);
  const types = new Set(alternativesOf(value).flatMap(one => typesOfOne(one, evaluation, within)));
  const isList = (list: Node): boolean => typesOf(list, evaluation, within).includes('array');
  if (value.kind === 'union') for (const type of leftTypes(value, evaluation, within)) types.add(type);
  if (isMaybeUnset(expression, evaluation) || isMaybeBeyondEnd(expression, evaluation, isList)) types.add('undefined');
  if (types.size === 0 && pending.size === 0) types.add('unknown');
  const element = types.has('unknown')
    ? elementTypes(expression, evaluation, one => typesOf(one, evaluation, within))
    : null;
  if (element && types.delete('unknown')) for (const type of element) types.add(type);
  // TypeScript holds callers to a type, but not to what they assert: `process.env.AUDIENCE!`. And a default that a spread
  // may replace, `{ audience: 'a', ...options }`, is what the calls give, if they give it.
  const isDefault = alternativesOf(value).some(({ replacing }) => replacing === 'spread');
  const isTrusted = !types.has('unknown') && !isDefault;
  for (const type of typesInCalls(expression, evaluation, pending))
    if (!isTrusted || type === 'undefined' || type === 'null') types.add(type);
  const checked = types.has('unknown') && evaluation.isOwn(expression) ? evaluation.types?.kindsOf(expression) : null;
  if (checked) return checked;
  const declared = orDeclared(orCast([...types], expression, evaluation), expression, evaluation);
  return narrowTypes(besideDeclared(declared, expression, evaluation), narrowingsAt(expression, evaluation));
}

/** What is known of a value, beside what TypeScript takes it for by its written type, whatever it is given today. */
function besideDeclared(types: readonly MemberType[], expression: Node, evaluation: Evaluation): readonly MemberType[] {
  // A variable has the type of what it was given last.
  const inner = unwrap(expression);
  const variable = inner.type === 'Identifier' ? evaluation.variableOf(inner) : null;
  if (variable !== null && annotationOfVariable(variable) !== null) return types;
  const written = writtenAnnotation(expression, evaluation);
  if (!written?.annotation) return types;
  const names = typeNamesOf(written.annotation, evaluation);
  const isSeen = !names.includes('unknown') && !names.includes('object');
  const known = types.filter(type => type !== 'object' || !isSeen);
  const missing = [...names, ...(written.isOptional ? (['undefined'] as const) : [])].filter(name =>
    /^(?:undefined|null)$/u.test(name),
  );
  const isNew =
    known.length < types.length ||
    types.every(type => type === 'undefined' || type === 'null') ||
    types.includes('array');
  return [...new Set<MemberType>([...known, ...missing, ...(isNew && isSeen ? names : [])])];
}

/** What the type says that was written for an expression, in place of what isn't known. */
function orDeclared(types: readonly MemberType[], expression: Node, evaluation: Evaluation): readonly MemberType[] {
  // Of what is waited for, a value that is followed may show the promise only.
  const isHidden = types.includes('unknown') || (types.includes('unfit') && isAwaited(expression, evaluation));
  const written = isHidden ? writtenAnnotation(expression, evaluation) : null;
  if (!written?.annotation || written.annotation.type === 'TSAnyKeyword') return types;
  const { node } = meaningOf({ type: written.annotation }, evaluation);
  const annotation = node.type === 'TSTypeParameter' && node.constraint ? node.constraint : written.annotation;
  const declared = classTypes(annotation, evaluation) ?? typeNamesOf(annotation, evaluation);
  const rest = types.filter(type => type !== 'unknown' && type !== 'unfit');
  return [...new Set<MemberType>([...declared, ...rest, ...(written.isOptional ? (['undefined'] as const) : [])])];
}

/** What no text is, of what the calls in the file make of an expression: arguments that are left out, lists, … */
function typesInCalls(expression: Node, evaluation: Evaluation, pending: Pending): readonly MemberType[] {
  const types = evaluationsInCalls(expression, evaluation).flatMap(inside => typesOf(expression, inside, pending));
  return types.filter(type => !PLAIN.has(type));
}

const PLAIN: ReadonlySet<MemberType> = new Set(['unknown', 'string', 'number', 'boolean']);

/** What a cast says in place of what isn't known. */
function orCast(types: readonly MemberType[], expression: Node, evaluation: Evaluation): readonly MemberType[] {
  const cast = types.includes('unknown') ? castTypes(expression, evaluation) : null;
  return cast === null ? types : [...new Set([...cast, ...types.filter(type => type !== 'unknown')])];
}
