import type { Call, Node } from '../syntax/nodes.js';
import { enclosingFunction, isInside, isLoop, isObjectAssign, outermost, programOf, unwrap } from '../syntax/nodes.js';
import { someWithin, survey } from '../syntax/walk.js';
import { Flow } from '../values/flow.js';
import type { Evaluation, Member } from '../values/types.js';
import type { Change } from './changes.js';
import { isRepeatable } from './guards.js';
import { typesOf } from './member-types.js';

/** What may stand between a part of an object and what holds that. */
const PART = /^(?:Property|(?:Object|Conditional|Logical)Expression|SpreadElement)$/u;

/** Whether a part of an object is written where something holds the object, not where a call gets it at once. */
function isHeld(part: Node | undefined): boolean {
  let node = part;
  while (node && (PART.test(node.type) || isObjectAssign(node))) node = outermost(node).parent;
  return /^(?:VariableDeclarator|Assignment(?:Expression|Pattern)|PropertyDefinition|ExpressionStatement)$/u.test(
    node?.type ?? '',
  );
}

const WAITING = /^(?:AwaitExpression|YieldExpression|ForOfStatement)$/u;

/** Whether a loop comes back to `read` without coming by `place`. */
function isReadAgain(read: Node, place: Node): boolean {
  for (let node: Node | undefined = read; node && !isInside(place, node); node = node.parent)
    if (isLoop(node)) return true;
  return false;
}

/** Whether a call may run functions of the project: its own, one that it gives away, or what an emitter was given before. */
function mayCall(call: Call, { evaluate }: Evaluation): boolean {
  const called = evaluate(call.callee);
  const isPlain = called.kind === 'api' && called.calls.length === 0;
  return !isPlain || call.arguments.some(one => evaluate(one).kind === 'function');
}

/** Whether the program may call or wait for what changes a value, between two places of one function. */
function mayRunOthers(place: Node, read: Node, evaluation: Evaluation): boolean {
  const isBetween = ({ range }: Node): boolean => range[1] > place.range[1] && range[0] < read.range[0];
  const { calls } = survey(programOf(place));
  return (
    isReadAgain(read, place) ||
    calls.some(call => isBetween(call) && !isInside(read, call) && mayCall(call, evaluation)) ||
    someWithin(enclosingFunction(place), node => WAITING.test(node.type) && isBetween(node) && !isInside(read, node))
  );
}

/** Tells of a use of a value whether it is over when `place` takes the value up, or comes when that was read. */
function passedBy(place: Node, read: Node | null, evaluation: Evaluation): (use: Node) => boolean {
  const own = enclosingFunction(place);
  const program = programOf(place);
  const end = read !== null && enclosingFunction(read) === own ? read : null;
  const isAlone = end !== null && !mayRunOthers(place, end, evaluation);
  return use => {
    if (programOf(use) !== program) return isAlone;
    if (isInside(use, place)) return false;
    const isBehind = use.range[0] > place.range[1] && (end === null || use.range[0] < end.range[1]);
    if (enclosingFunction(use) !== own) return isAlone;
    return !isBehind && (use.range[0] < place.range[0] || end === null || !isReadAgain(end, place));
  };
}

/** Whether what `place` puts into a body is read later than where the form is made of it. */
export function isReadLater(place: Node, argument: Node | null): boolean {
  return argument === null || isInside(place, argument) || isHeld(outermost(argument).parent);
}

/** Whether a value may be changed between `place`, which puts it into a body, and where the body is read. */
function isChangedBehind(value: Node, place: Node, argument: Node | null, evaluation: Evaluation): boolean {
  if (!isHeld(place)) return false;
  const read = isReadLater(place, argument) ? null : argument;
  const flow = new Flow(null, evaluation, passedBy(place, read, evaluation));
  const name = unwrap(value);
  return flow.mayChange(value) || (isRepeatable(name) && flow.mayChangeByName(name));
}

/**
 * Whether a text that is made of a list, a date or a URL where it is put into a body may say something else than what
 * JSON.stringify makes of it in the end.
 * @param argument what the form is made of, `null` if the client makes it
 */
export function isMadeTooEarly(
  { expression, source }: Member,
  { convert }: Change,
  argument: Node | null,
  evaluation: Evaluation,
): boolean {
  if (convert === undefined || (convert === 'text' && !typesOf(expression, evaluation).includes('url'))) return false;
  return isChangedBehind(expression, source, argument, evaluation);
}
