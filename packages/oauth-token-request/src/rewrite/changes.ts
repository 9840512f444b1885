import type { TSESTree } from '@typescript-eslint/types';
import type { Node } from '../syntax/nodes.js';
import { rootOf, unwrap } from '../syntax/nodes.js';
import { narrowingsAt } from '../values/narrowed.js';
import type { Missing } from '../values/tested.js';
import type { Evaluation, Value } from '../values/types.js';
import { alternativesOf } from '../values/types.js';
import { isOneText, needFor } from '../endpoints/parameters.js';
import { isValidDate } from './dates.js';
import { isHandedOver, isOfUnseenCall, writtenBeside } from './handed-over.js';
import { doubtOf } from './doubts.js';
import { isRepeatable } from './guards.js';
import { checkElements, isListByName } from './lists.js';
import { typesOf } from './member-types.js';
import { isNoNumberInCalls, isNumberInCalls, mayBeNoNumber } from './numbers.js';
import { Refusal } from './reasons.js';
import { testable, testedBranch } from './testable.js';
import { isTextCall, writtenTypes } from './written-types.js';

/** What has to happen to one member so that a form says what the JSON said. */
export interface Change {
  readonly remove?: boolean;
  /** What the value may be that isn't sent: a member that is nothing else is taken out, any other tested. */
  readonly missing?: readonly Missing[];
  /** What it has to be besides: JSON makes null of numbers that aren't finite, and of invalid dates. */
  readonly check?: 'finite' | 'valid';
  readonly convert?: Conversion;
  /** Nothing shows that it may be missing: it is sent all the same where no test can be written. */
  readonly isGuess?: boolean;
}

/**
 * How a value becomes the text that JSON.stringify would have made of it, or the list of RFC 6749 §3.3; `flat` does that
 * for a text as well as for an array.
 */
export type Conversion = 'text' | 'join' | 'flat' | 'date' | 'url';

/** Whether the elements of a list become one text. */
export const isJoined = ({ convert }: Change): boolean => convert === 'join' || convert === 'flat';

const MISSING: readonly Missing[] = ['undefined', 'null'];

/** Parameters whose array is one value with spaces between: RFC 6749 §3.3. */
export const SPACE_SEPARATED = new Set(['scope']);

/** What may stand there instead of an array, and becomes the same text as an element of one. */
const LISTABLE: ReadonlySet<string> = new Set(['array', 'string', 'number', 'boolean', 'unknown']);

/**
 * What has to happen to a member.
 * @param isTyped whether TypeScript has to take the result for a record of texts
 * @returns `null` if it can stay as it is
 * @throws {Refusal} if a form has no way to say it
 */
export function changeOf(key: string, expression: Node, evaluation: Evaluation, isTyped: boolean): Change | null {
  const types = new Set(typesOf(expression, evaluation));
  if (types.has('unfit')) throw new Refusal('typed-members');
  const value = evaluation.evaluate(expression);
  if (types.has('object')) throw new Refusal(alternativesOf(value).some(isCode) ? 'function-value' : 'nested-value');
  if (isListByName(key, expression, evaluation)) throw new Refusal('array-value');
  const missing = new Set(MISSING.filter(type => types.delete(type)));
  if (types.size === 0) return { remove: true };
  const isText = narrowingsAt(expression, evaluation).some(({ type, isIt }) => isIt && type === 'string');
  const doubt = isText ? null : doubtOf(value, isTyped, evaluation);
  const isNoList = alternativesOf(value).some(isListExcluded);
  let convert: Conversion | undefined;
  let check: Change['check'];
  let isGuess = false;
  const isList = SPACE_SEPARATED.has(key);
  if (types.has('array')) {
    if (!isList || [...types].some(type => !LISTABLE.has(type))) throw new Refusal('array-value');
    checkElements(expression, evaluation);
    convert = types.size === 1 && doubt === null ? 'join' : 'flat';
  } else if (types.has('date')) {
    if (types.size > 1) throw new Refusal('nested-value');
    convert = 'date';
    if (!isValidDate(expression, evaluation)) check = 'valid';
  } else if (types.has('url') && types.size === 1) convert = 'url';
  else if (types.has('number') || types.has('boolean') || types.has('url')) convert = 'text';
  if (convert === 'text' && types.has('number') && mayBeNoNumber(expression, evaluation)) {
    // JSON makes null of what is no number.
    if (types.size > 1) throw new Refusal('maybe-undefined');
    return { check: 'finite', convert };
  }
  if (types.size === 1 && types.has('unknown') && isNoNumberInCalls(expression, evaluation)) {
    if (!isNumberInCalls(expression, evaluation)) throw new Refusal('maybe-undefined');
    return { check: 'finite', convert: 'text' };
  }
  // A text beside it, such as a default, shows that it is one, but not what is put in its place.
  const isUnproven = doubt !== null || (types.has('unknown') && (!types.has('string') || isNoList));
  const isUnseenList = isList && isUnproven && !isNoList && !isTextCall(expression);
  if (isTyped && (convert === undefined || convert === 'text')) {
    const seen = writtenTypes(expression, evaluation);
    const asks = seen.includes('unknown') && evaluation.isOwn(expression);
    const written = new Set((asks ? evaluation.types?.kindsOf(expression) : null) ?? seen);
    // What nothing shows may be missing; what is known to be there may only have to pass for a text. Of what is missing, a
    // list makes an empty text, which counts as left out (RFC 6749 §3.2).
    if ((types.has('unknown') && !isUnseenList) || isRepeatable(unwrap(expression))) {
      const isUnseen = written.has('unknown') && types.has('unknown');
      for (const type of MISSING) if (isUnseen || written.has(type)) missing.add(type);
    }
    // A test for null is one for undefined too.
    const isWrittenText = [...written].every(
      type => type === 'string' || missing.has(type as Missing) || (type === 'undefined' && missing.has('null')),
    );
    if (!isWrittenText) {
      // `String(…)` would hide from the compiler that it is a list.
      if (!isUnseenList && !isOneText(key) && isUnshown(expression, types, written)) throw new Refusal('typed-members');
      convert = 'text';
    }
  }
  if (isUnseenList) convert = 'flat';
  // Nothing shows that it is there. No test is written for what the request can't do without.
  const isAsked = !isTyped || doubt === 'assignment';
  const canBeTested =
    testable(expression, evaluation) !== null ||
    isNoList ||
    (isUnseenList && mayBeNothing(value)) ||
    isReadOnce(expression, evaluation);
  // What may have come in the place of a number may be none.
  const isReplaced = convert === 'text' && (doubt === 'spread' || doubt === 'assignment');
  if (isAsked && (convert === undefined || isUnseenList || isReplaced) && isUnproven && canBeTested) {
    const { grant, names } = writtenBeside(expression, evaluation);
    const need = doubt === 'assignment' ? 'never' : needFor(key, grant, names);
    const isGiven = doubt !== null || isHandedOver(value);
    if (need === 'never' || (need === 'of some clients' && isGiven)) {
      isGuess = missing.size === 0;
      for (const type of MISSING) missing.add(type);
    }
  }
  if (!isTyped && missing.size > 0 && isOfUnseenCall(value)) for (const type of MISSING) missing.add(type);
  // `typeof scope === 'string' ? scope : scope?.join(' ')`: whichever of them it is, the text is undefined.
  if (missing.size > 0 && testedBranch(expression, evaluation)) for (const type of MISSING) missing.add(type);
  if (missing.size === 0 && convert === undefined) return null;
  return {
    ...(missing.size > 0 && { missing: [...missing] }),
    ...(check && { check }),
    ...(convert && { convert }),
    ...(isGuess && { isGuess }),
  };
}

/** Whether a value is a function or a class, which JSON.stringify leaves out. */
function isCode(value: Value): boolean {
  if (value.kind === 'instance') return value.isStatic;
  return value.kind === 'function' || (value.kind === 'unknown' && /Function|^Class/u.test(value.node.type));
}

/** Whether a test shows that something is no list, but not that it is there. */
function isListExcluded(value: Value): boolean {
  const { excludes = [] } = value.kind === 'unknown' ? value : {};
  return excludes.includes('array') && !excludes.includes('undefined');
}

/** Whether something that isn't known stands without a default. */
function mayBeNothing(value: Value): boolean {
  const isDefault = (one: Value): boolean => one.kind === 'unknown' && one.excludes?.includes('undefined') === true;
  return alternativesOf(value).some(one => !isDefault(one) && (one.kind === 'unknown' || one.kind === 'api'));
}

/**
 * What can't be looked at twice, and is none that a call gives as it is: a member of what a call answers, such as
 * `(await load()).tenant`, or of what works it out each time, or what a generator is handed.
 */
function isReadOnce(expression: Node, evaluation: Evaluation): boolean {
  const node = unwrap(expression);
  if (node.type === 'YieldExpression') return true;
  if (node.type !== 'MemberExpression') return false;
  if (node === expression && isRepeatable(node)) return testable(node, evaluation) === null;
  return rootOf(node).type === 'CallExpression';
}

/** Whether neither the value nor a type shows that something in TypeScript is no list; a text beside it does. */
function isUnshown(expression: Node, types: ReadonlySet<string>, written: ReadonlySet<string>): boolean {
  if (!types.has('unknown') || types.has('string') || isTextCall(expression)) return false;
  const { typeArguments } = unwrap(expression) as Partial<TSESTree.CallExpression>;
  // `config.get<string>('AUDIENCE')`
  const isNamed = typeArguments?.params.every(({ type }) => PLAIN_TYPE.test(type)) === true;
  return !isNamed && (written.has('unknown') || written.has('object'));
}

const PLAIN_TYPE = /^TS(?:String|Number|Boolean)Keyword$/u;
