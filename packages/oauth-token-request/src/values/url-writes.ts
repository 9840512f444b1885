import type { TSESTree } from '@typescript-eslint/types';
import type { Node } from '../syntax/nodes.js';
import { enclosingFunction, isInside, keyOf, outermost } from '../syntax/nodes.js';
import type { ScopeVariable, TextPart } from '../types.js';
import { joinParts, namedParts } from './text.js';
import type { Evaluation, TextValue, Value } from './types.js';
import { alternativesOf, unionOf } from './types.js';

/** What the program gives to a member of a URL. */
interface Write {
  readonly key: string;
  readonly assignment: TSESTree.AssignmentExpression;
}

/** `url.pathname = value` and `url.pathname += value`, where `use` is `url`. */
function writeTo(use: Node): Write | null {
  const object = outermost(use);
  const member = object.parent;
  if (member?.type !== 'MemberExpression' || member.object !== object) return null;
  const target = outermost(member);
  const assignment = target.parent;
  const key = keyOf(member);
  const isGiven = assignment?.type === 'AssignmentExpression' && assignment.left === target;
  return isGiven && key !== null && /^\+?=$/u.test(assignment.operator) ? { key, assignment } : null;
}

/** A URL in three pieces, of which one that isn't known is taken for as much as it may be. */
interface Pieces {
  readonly origin: readonly TextPart[];
  readonly path: readonly TextPart[];
  /** Query and fragment. */
  readonly rest: readonly TextPart[];
}

/** The parts before and behind the first place that matches. */
function splitAt(parts: readonly TextPart[], mark: RegExp): readonly [TextPart[], TextPart[]] {
  const index = parts.findIndex(part => typeof part === 'string' && mark.test(part));
  const part = parts[index];
  if (typeof part !== 'string') return [[...parts], []];
  const at = part.search(mark);
  return [
    [...parts.slice(0, index), part.slice(0, at)],
    [part.slice(at), ...parts.slice(index + 1)],
  ];
}

/** The `/` of a URL that aren't those behind its protocol. */
const END_OF_ORIGIN = /(?<![:/])\/(?!\/)|[?#]/u;

function piecesOf(parts: readonly TextPart[]): Pieces {
  const [origin, others] = splitAt(parts, END_OF_ORIGIN);
  const [path, rest] = splitAt(others, /[?#]/u);
  return { origin, path, rest };
}

const beginsWith = (parts: readonly TextPart[], mark: string): boolean =>
  typeof parts[0] === 'string' && parts[0].startsWith(mark);

/** A URL behind which a member was given something; `null` if that changes nothing of what it is sent to. */
function after(parts: readonly TextPart[], { key, assignment }: Write, evaluation: Evaluation): TextPart[] | null {
  const given = namedParts(assignment.right, evaluation.evaluate(assignment.right));
  const isAdded = assignment.operator === '+=';
  const { origin, path, rest } = piecesOf(parts);
  switch (key) {
    case 'href':
      return isAdded ? [...parts, ...given] : given;
    case 'pathname': {
      const whole = joinParts(isAdded ? [...(path.length === 0 ? ['/'] : path), ...given] : given);
      return [...origin, ...(beginsWith(whole, '/') ? [] : ['/']), ...whole, ...rest];
    }
    case 'host':
    case 'hostname': {
      const [protocol = 'https://'] =
        typeof origin[0] === 'string' ? (/^[a-z][\w+.-]*:\/\//iu.exec(origin[0]) ?? []) : [];
      return [protocol, ...given, ...path, ...rest];
    }
    default:
      return null;
  }
}

/** Whether a write is done whenever a place is reached that stands behind it. */
function isAlways({ parent }: TSESTree.AssignmentExpression, place: Node): boolean {
  return (
    parent.type === 'ExpressionStatement' &&
    isInside(place, parent.parent) &&
    enclosingFunction(parent) === enclosingFunction(place)
  );
}

/** Whether a write may be done before a place is reached: another function may do it at any time. */
function isBefore({ assignment }: Write, place: Node): boolean {
  return assignment.range[1] <= place.range[0] || enclosingFunction(assignment) !== enclosingFunction(place);
}

const isUrl = (value: Value): value is TextValue => value.kind === 'text' && value.node.type === 'NewExpression';

/** What `new URL(…)` gave to a variable, as it is where it is read, with what the program gives to its members. */
export function withUrlWrites(value: Value, variable: ScopeVariable, place: Node, evaluation: Evaluation): Value {
  if (!alternativesOf(value).some(isUrl)) return value;
  if (value.kind === 'union')
    return unionOf(
      value.node,
      alternativesOf(value).map(one => withUrlWrites(one, variable, place, evaluation)),
    );
  if (!isUrl(value)) return value;
  const uses = variable.references.filter(one => !one.isWrite());
  const writes = uses.flatMap(({ identifier }) => writeTo(identifier) ?? []).filter(one => isBefore(one, place));
  let states: (readonly TextPart[])[] = [value.parts];
  for (const write of writes) {
    const next = states.flatMap(parts => {
      const changed = after(parts, write, evaluation);
      return changed ? [changed] : [];
    });
    if (next.length > 0) states = isAlways(write.assignment, place) ? next : [...states, ...next];
  }
  return unionOf(
    value.node,
    states.map((parts): Value => ({ ...value, parts: joinParts(parts) })),
  );
}
