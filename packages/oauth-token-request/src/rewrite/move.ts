import type { TSESTree } from '@typescript-eslint/types';
import type { FormRewrite } from '../clients/client.js';
import type { Site } from '../clients/site.js';
import type { Slot } from '../clients/slots.js';
import type { Node } from '../syntax/nodes.js';
import type { Member, ObjectValue } from '../values/types.js';
import type { Draft } from './draft.js';
import { Refusal } from './reasons.js';
import { areUsedOnce } from './sharing.js';

/** The property `{ body }` of which a node is both name and value. */
export function shorthandOf({ parent }: Node): TSESTree.Property | null {
  return parent?.type === 'Property' && parent.shorthand ? parent : null;
}

/** The options object, if it is a literal that nothing else sees. */
function ownOptions({ place }: Slot): ObjectValue {
  const options = place.kind === 'member' ? place.options : null;
  const value = options?.value;
  if (value?.kind !== 'object') throw new Refusal('unknown-options');
  if (!areUsedOnce(value.via)) throw new Refusal('shared-options');
  return value;
}

/** Where a member is written out in an options literal. */
function propertyOf(member: Member | undefined): TSESTree.Property {
  if (member?.source.type !== 'Property' || member.source.computed) throw new Refusal('unknown-options');
  if (member.via.length > 0) throw new Refusal('shared-options');
  return member.source;
}

/** Writes `form: true` behind the body; a member of that name that is there already says so itself. */
function putBeside(text: string, body: TSESTree.Property, members: readonly Member[], draft: Draft): void {
  const name = text.slice(0, text.indexOf(':'));
  const known = members.findLast(({ key, source }) => key === name && source !== body);
  // Behind what is spread in before the body, the flag has the last word.
  const isBefore = known !== undefined && members.indexOf(known) < members.findIndex(({ source }) => source === body);
  if (known === undefined || (isBefore && known.via.length > 0)) draft.addBehind(body, text);
  else draft.replace(propertyOf(known).range, text);
}

/**
 * Puts the body under the name that the client sends as a form, and changes the members beside it that say otherwise.
 * @param isWrapped a shorthand property will be written anew with what is put around its value
 * @throws {Refusal} if the options can't be changed
 */
export function moveBody({ body, flag }: Site, rewrite: FormRewrite, isWrapped: boolean, draft: Draft): void {
  const { name, beside, replace = {} } = rewrite;
  const { place, node } = body;
  if (name !== undefined && place.kind === 'argument') {
    const { callee } = place.call;
    if (callee.type !== 'MemberExpression' || callee.computed) throw new Refusal('unknown-body');
    draft.replace(callee.property.range, name);
  } else if (place.kind === 'member' && (name !== undefined || beside !== undefined)) {
    const { members } = ownOptions(body);
    const property = propertyOf(members.findLast(({ key }) => key === place.name));
    if (members.some(({ key }) => key === name)) throw new Refusal('unknown-options');
    const shorthand = node && shorthandOf(node);
    if (name !== undefined && !shorthand) draft.replace(property.key.range, name);
    else if (name !== undefined && !isWrapped) draft.insert(property.range[0], `${name}: `);
    if (beside !== undefined) putBeside(beside, property, members, draft);
  } else if (beside !== undefined) throw new Refusal('unknown-options');

  for (const [key, text] of Object.entries(replace)) {
    const { members } = ownOptions(flag ?? body);
    const property = propertyOf(members.findLast(member => member.key === key));
    const added = text?.slice(0, text.indexOf(':'));
    if (text === null || (added !== key && members.some(member => member.key === added))) draft.removeElement(property);
    else draft.replace(property.range, text.replaceAll("'", draft.quote));
  }
}
