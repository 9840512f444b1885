import type { TSESTree } from '@typescript-eslint/types';
import { keyOf } from '../syntax/nodes.js';
import { isMapped, referenceName } from '../values/annotations.js';
import { meaningOf, type Written } from '../values/meanings.js';
import type { Evaluation } from '../values/types.js';
import { SPACE_SEPARATED } from './changes.js';

type Scope = Pick<Evaluation, 'variableOf' | 'importedType'>;

/**
 * How URLSearchParams is given an object of a written type: as a record of texts; spread into one, since TypeScript takes
 * no interface for a record; as the pairs that have a value; or as those with the elements of a list in one text.
 */
export type DeclaredForm = 'record' | 'spread' | 'entries' | 'joined';

/**
 * What a type says of a member: it is text, what a form can say as a text, maybe nothing, a list of any of these, not to be
 * seen, or anything else.
 */
type MemberKind = 'text' | 'simple' | 'missing' | 'list' | 'unseen' | 'other';

type IsWithout = (key: string) => boolean;

// A type that refers to itself ends here.
const MAX_DEPTH = 12;

/**
 * How an object of a type is given, `null` if it can't be: it may be no object, or hold what a form can't say.
 * @param isWithout tells the members that it is given without, where it is spread into a literal
 */
export function declaredForm(
  type: TSESTree.TypeNode,
  scope: Scope,
  isWithout: IsWithout | null = null,
): DeclaredForm | null {
  return formOf({ type }, scope, 0, isWithout);
}

function formOf(type: Written, scope: Scope, depth: number, isWithout: IsWithout | null): DeclaredForm | null {
  const { node, bound } = meaningOf(type, scope);
  const isLeft = (member: TSESTree.TypeElement): boolean =>
    member.type !== 'TSPropertySignature' || isWithout?.(keyOf(member) ?? '') !== true;
  const at = (inner: TSESTree.TypeNode): Written => ({ type: inner, ...(bound && { bound }) });
  const of = (inner: TSESTree.TypeNode): DeclaredForm | null =>
    depth > MAX_DEPTH ? 'entries' : formOf(at(inner), scope, depth + 1, isWithout);
  switch (node.type) {
    case 'TSAnyKeyword':
      return 'record';
    case 'TSUndefinedKeyword':
    case 'TSNullKeyword':
      // Of nothing, `...` makes no members.
      return isWithout && 'record';
    case 'TSTypeLiteral':
      return worst(
        node.members.filter(isLeft).map(member => formOfSignature(member, 'record', at, scope)),
        'record',
      );
    case 'TSInterfaceDeclaration': {
      const own = node.body.body.filter(isLeft).map(member => formOfSignature(member, 'spread', at, scope));
      return worst([...own, ...(node.extends.length > 0 ? (['entries'] as const) : [])], 'spread');
    }
    case 'TSUnionType':
    case 'TSIntersectionType':
      return worst(node.types.map(of), 'record');
    case 'TSTypeParameter': {
      const form = node.constraint ? of(node.constraint) : null;
      // A literal has whatever names a record has that is spread into it.
      return isWithout && isRecord(node.constraint) ? form : form && 'entries';
    }
    case 'TSMappedType': {
      const same = mappedAsIs(node);
      return same ? of(same) : 'entries';
    }
    case 'TSTypeReference': {
      const [first, second] = node.typeArguments?.params ?? [];
      if (referenceName(node) === 'Record') return second ? formOfMember(kindOf(at(second), scope, 0), 'record') : null;
      return first && isMapped(node) ? of(first) : 'entries';
    }
    default:
      return /^TS\w+Keyword$|^TS(?:Array|Tuple|Literal|Function|Constructor)Type$/u.test(node.type) &&
        node.type !== 'TSObjectKeyword'
        ? null
        : 'entries';
  }
}

const isRecord = (type: TSESTree.TypeNode | undefined): boolean =>
  type?.type === 'TSTypeReference' && referenceName(type) === 'Record';

/** `{ readonly [K in keyof T]: T[K] }` has the members of `T` as they are there. */
function mappedAsIs({
  constraint,
  key,
  nameType,
  optional,
  typeAnnotation,
}: TSESTree.TSMappedType): TSESTree.TypeNode | null {
  const isOfKeys = constraint.type === 'TSTypeOperator' && constraint.operator === 'keyof';
  const of = isOfKeys && !nameType && !optional ? constraint.typeAnnotation : undefined;
  if (of?.type !== 'TSTypeReference' || typeAnnotation?.type !== 'TSIndexedAccessType') return null;
  const { objectType, indexType } = typeAnnotation;
  const isSame =
    objectType.type === 'TSTypeReference' &&
    referenceName(objectType) === referenceName(of) &&
    indexType.type === 'TSTypeReference' &&
    referenceName(indexType) === key.name;
  return isSame ? of : null;
}

/** Whether a type says of all members of an object that they are there, and of nothing that it may be undefined or null. */
export function isWhole(type: TSESTree.TypeNode, scope: Scope): boolean {
  return hasAll({ type }, scope, 0);
}

function hasAll(type: Written, scope: Scope, depth: number): boolean {
  const { node, bound } = meaningOf(type, scope);
  const at = (inner: TSESTree.TypeNode): Written => ({ type: inner, ...(bound && { bound }) });
  const of = (inner: TSESTree.TypeNode): boolean => depth <= MAX_DEPTH && hasAll(at(inner), scope, depth + 1);
  const areThere = (members: readonly TSESTree.TypeElement[]): boolean =>
    members.every(member => {
      const isOptional = member.type === 'TSPropertySignature' && member.optional;
      return !isOptional && /^(?:text|simple)$/u.test(kindOfSignature(member, at, scope));
    });
  switch (node.type) {
    case 'TSTypeLiteral':
      return areThere(node.members);
    case 'TSInterfaceDeclaration':
      return node.extends.length === 0 && areThere(node.body.body);
    case 'TSUnionType':
    case 'TSIntersectionType':
      return node.types.every(of);
    case 'TSMappedType': {
      const same = mappedAsIs(node);
      return same !== null && of(same);
    }
    case 'TSTypeReference': {
      const [first, second] = node.typeArguments?.params ?? [];
      if (referenceName(node) === 'Record')
        return second !== undefined && /^(?:text|simple)$/u.test(kindOf(at(second), scope, 0));
      return first !== undefined && isMapped(node) && referenceName(node) !== 'Partial' && of(first);
    }
    default:
      return false;
  }
}

function worst(forms: readonly (DeclaredForm | null)[], best: DeclaredForm): DeclaredForm | null {
  if (forms.includes(null)) return null;
  return (['joined', 'entries', 'spread'] as const).find(form => forms.includes(form)) ?? best;
}

function formOfMember(kind: MemberKind, ofText: DeclaredForm): DeclaredForm | null {
  if (kind === 'other' || kind === 'list') return null;
  return kind === 'text' ? ofText : 'entries';
}

function formOfSignature(
  member: TSESTree.TypeElement,
  ofText: DeclaredForm,
  at: (type: TSESTree.TypeNode) => Written,
  scope: Scope,
): DeclaredForm | null {
  const kind = kindOfSignature(member, at, scope);
  return kind === 'list' && isOfScopes(member) ? 'joined' : formOfMember(kind, ofText);
}

const isOfScopes = (member: TSESTree.TypeElement): boolean =>
  member.type === 'TSPropertySignature' && SPACE_SEPARATED.has(keyOf(member) ?? '');

/** Whether a member may be a list whose elements become one text. */
export function isScopeList(member: TSESTree.TypeElement, scope: Scope): boolean {
  return isOfScopes(member) && kindOfSignature(member, type => ({ type }), scope) === 'list';
}

function kindOfSignature(
  member: TSESTree.TypeElement,
  at: (type: TSESTree.TypeNode) => Written,
  scope: Scope,
): MemberKind {
  if (member.type !== 'TSPropertySignature' && member.type !== 'TSIndexSignature') return 'other';
  return member.typeAnnotation ? kindOf(at(member.typeAnnotation.typeAnnotation), scope, 0) : 'text';
}

function kindOf(type: Written, scope: Scope, depth: number): MemberKind {
  const { node, bound } = meaningOf(type, scope);
  switch (node.type) {
    case 'TSStringKeyword':
    case 'TSTemplateLiteralType':
    case 'TSAnyKeyword':
      return 'text';
    case 'TSLiteralType':
      return node.literal.type === 'Literal' && typeof node.literal.value === 'string' ? 'text' : 'simple';
    case 'TSNumberKeyword':
    case 'TSBigIntKeyword':
    case 'TSBooleanKeyword':
      return 'simple';
    case 'TSUndefinedKeyword':
    case 'TSNullKeyword':
      return 'missing';
    case 'TSEnumDeclaration':
      return node.body.members.every(({ initializer }) => typeof valueOf(initializer) === 'string') ? 'text' : 'simple';
    case 'TSUnionType': {
      if (depth > MAX_DEPTH) return 'unseen';
      const kinds = node.types.map(one => kindOf({ type: one, ...(bound && { bound }) }, scope, depth + 1));
      return (['other', 'list', 'unseen', 'missing', 'simple'] as const).find(kind => kinds.includes(kind)) ?? 'text';
    }
    case 'TSArrayType':
      return kindOfList(node.elementType, bound, scope, depth);
    case 'TSTypeReference':
      if (referenceName(node) === 'URL') return 'simple';
      if (/^(?:Array|ReadonlyArray)$/u.test(referenceName(node)))
        return kindOfList(node.typeArguments?.params[0], bound, scope, depth);
      return /^(?:Record|Map|Set|Date)$/u.test(referenceName(node)) ? 'other' : 'unseen';
    case 'TSIndexedAccessType':
    case 'TSTypeQuery':
    case 'TSImportType':
    case 'TSTypeParameter':
    case 'TSConditionalType':
    case 'TSIntersectionType':
      return 'unseen';
    default:
      return 'other';
  }
}

function kindOfList(
  element: TSESTree.TypeNode | undefined,
  bound: Written['bound'],
  scope: Scope,
  depth: number,
): MemberKind {
  const kind =
    element && depth <= MAX_DEPTH ? kindOf({ type: element, ...(bound && { bound }) }, scope, depth + 1) : null;
  return kind === 'text' || kind === 'simple' ? 'list' : 'other';
}

function valueOf(node: TSESTree.Expression | undefined): unknown {
  return node?.type === 'Literal' ? node.value : undefined;
}
