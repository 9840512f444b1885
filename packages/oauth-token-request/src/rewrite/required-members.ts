import { keyOf, type Node } from '../syntax/nodes.js';
import { declarationNamed, referenceName } from '../values/annotations.js';
import { keysOf, meaningOf, type Written } from '../values/meanings.js';
import type { ScopeVariable } from '../types.js';
import type { Evaluation } from '../values/types.js';
import { typesAt } from './allowed-types.js';
import { expectedOf } from './expected-types.js';

type Scope = Pick<Evaluation, 'variableOf' | 'importedType'>;

// A type that refers to itself ends here.
const MAX_DEPTH = 12;

/**
 * Whether a type that was written around a member asks for it, so that it can't be left out where there is no value.
 * @param expression the member's value
 * @param via the variables on the way to the request
 */
export function isRequired(expression: Node, via: readonly ScopeVariable[], evaluation: Evaluation): boolean {
  if (isDeclaredWith(expression, evaluation)) return true;
  return expectedOf(expression, via, evaluation).some(({ by, path }) => {
    const key = path.at(-1);
    // A cast from an object that may be without a member compiles.
    if (key === undefined || 'like' in by || /^TS(?:As|TypeAssertion)/u.test(by.type.parent.type)) return false;
    const { types } = typesAt(by, path.slice(0, -1), evaluation);
    return types.length > 0 && types.every(type => asksFor(type, key, evaluation, 0));
  });
}

/** Whether the variable that a literal is assigned to was declared with an object that has the member too. */
function isDeclaredWith({ parent: property }: Node, { evaluate, variableOf }: Evaluation): boolean {
  const literal = property?.type === 'Property' ? property.parent : null;
  const assignment = literal?.parent;
  if (assignment?.type !== 'AssignmentExpression' || property?.type !== 'Property') return false;
  const declaration = variableOf(assignment.left)?.defs[0]?.node;
  const init = declaration?.type === 'VariableDeclarator' && declaration.init ? evaluate(declaration.init) : null;
  return init?.kind === 'object' && init.members.some(({ key, isOptional }) => key === keyOf(property) && !isOptional);
}

function asksFor(type: Written, key: string, scope: Scope, depth: number): boolean {
  const { node, bound } = meaningOf(type, scope);
  const of = (inner: Written['type']): boolean =>
    depth <= MAX_DEPTH && asksFor({ type: inner, ...(bound && { bound }) }, key, scope, depth + 1);
  switch (node.type) {
    case 'TSTypeLiteral':
    case 'TSInterfaceDeclaration':
    case 'ClassDeclaration':
      return isListedIn(node, key, scope, depth);
    case 'TSUnionType':
      return node.types.filter(one => !/^TS(?:Undefined|Null)Keyword$/u.test(one.type)).every(of);
    case 'TSIntersectionType':
      return node.types.some(of);
    case 'TSMappedType':
      return node.optional !== true && node.optional !== '+';
    case 'TSTypeParameter':
      return node.constraint ? of(node.constraint) : false;
    case 'TSTypeReference': {
      const [first] = node.typeArguments?.params ?? [];
      if (first === undefined || referenceName(node) === 'Partial') return false;
      if (referenceName(node) === 'Required') return true;
      if (referenceName(node) !== 'Record') return of(first);
      return keysOf({ type: first, ...(bound && { bound }) }, scope)?.includes(key) === true;
    }
    default:
      return false;
  }
}

/** Whether an object type or one that it extends lists a member without a `?`. */
function isListedIn(node: Node, key: string, scope: Scope, depth: number): boolean {
  if (depth > MAX_DEPTH) return false;
  if (node.type === 'TSTypeAliasDeclaration') return asksFor({ type: node.typeAnnotation }, key, scope, depth + 1);
  const isInterface = node.type === 'TSInterfaceDeclaration';
  const members =
    isInterface || node.type === 'ClassDeclaration'
      ? node.body.body
      : node.type === 'TSTypeLiteral'
        ? node.members
        : [];
  for (const member of members)
    if ((member.type === 'TSPropertySignature' || member.type === 'PropertyDefinition') && keyOf(member) === key)
      return !member.optional;
  return (
    isInterface &&
    node.extends.some(({ expression }) => {
      const base = expression.type === 'Identifier' ? declarationNamed(expression, scope) : null;
      return base !== null && isListedIn(base, key, scope, depth + 1);
    })
  );
}
