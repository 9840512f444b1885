import type { Site } from '../clients/site.js';
import type { Evaluation, Member, Members, Value } from '../values/types.js';
import { alternativesOf } from '../values/types.js';
import { typesOf } from './member-types.js';
import { Refusal, REASONS } from './reasons.js';

type Filled = Value & Members;

/** What may be a parameter: options hold objects and lists. */
const SIMPLE = /^(?:string|number|boolean|undefined|null)$/u;

/**
 * Sees to it that a body isn't the client's options: `client.post(url, { headers, data })`, which sends both as JSON.
 * @throws {Refusal} if it has members that the client takes in the argument behind it
 */
export function checkIsNoOptions({ body, client, form, rule }: Site, evaluation: Evaluation): void {
  const { value } = body;
  const { body: index, options } = form.arguments;
  if (value === null || body.place.kind !== 'argument' || index === undefined || options === undefined) return;
  const contents = [...[client.options.query ?? []].flat(), ...(rule.member === undefined ? [] : [rule.member])];
  const isMeant = (member: Member, names: readonly string[]): boolean =>
    names.includes(member.key) && !isSimple(member, evaluation);
  for (const { members } of objectsIn(value)) {
    const headers = members.find(one => isMeant(one, [client.options.headers]));
    const content = members.find(
      one => one !== headers && (isMeant(one, contents) || holdsParameters(one, evaluation)),
    );
    if (headers === undefined && content === undefined) continue;
    const parameters = content === undefined ? 'the parameters' : `what "${content.key}" holds`;
    const others = headers === undefined ? 'options' : `"${headers.key}"`;
    throw new Refusal(
      'options-as-body',
      REASONS['options-as-body'].replace('the parameters', parameters).replace('the options', others),
    );
  }
}

/** The objects that are sent as JSON. */
function objectsIn(value: Value): readonly Filled[] {
  const sent = alternativesOf(value).flatMap(one => (one.kind === 'json' ? alternativesOf(one.of) : [one]));
  return sent.filter(one => one.kind === 'object');
}

function isSimple({ expression, context }: Member, evaluation: Evaluation): boolean {
  return typesOf(expression, context ?? evaluation).every(type => SIMPLE.test(type));
}

/** Whether a member holds a request's parameters, whatever its name: those of other clients differ. */
function holdsParameters({ expression, context }: Member, evaluation: Evaluation): boolean {
  const held = alternativesOf((context ?? evaluation).evaluate(expression));
  return held.some(one => 'members' in one && one.members.some(({ key }) => key === 'grant_type'));
}
