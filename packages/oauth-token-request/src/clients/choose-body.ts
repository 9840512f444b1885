import type { Call } from '../syntax/nodes.js';
import { constantOf } from '../values/text.js';
import type { BodyRule } from './client.js';
import { withList } from './list.js';
import type { Site } from './site.js';
import { isHidden, type Place, type Reader, type Slot } from './slots.js';

/** The body that is sent, by the first rule that finds one. */
export function chooseBody(
  given: readonly Reader[],
  readers: readonly Reader[],
  rules: readonly BodyRule[],
): Pick<Site, 'body' | 'rule' | 'flag'> | null {
  const found = rules.flatMap(rule =>
    given.flatMap(reader => {
      const slot = reader.slot('body', rule.member);
      const body = slot && rule.isList === true ? withList(slot, 'object') : slot;
      const flags = readers.map(one => (rule.flag === undefined ? null : one.member(rule.flag)));
      const flag = flags.find(slot => slot !== null && slot.value !== null) ?? null;
      const isFlagged = valueOf(flag) === (rule.flagValue ?? true);
      return body && (rule.flag === undefined || isFlagged) ? [{ body, rule, flag }] : [];
    }),
  );
  // A member that may come by `...defaults` counts only where none is written out.
  const bodies = found.filter(({ body }) => isBody(body));
  return bodies.find(({ body }) => !isHidden(body)) ?? bodies[0] ?? found[0] ?? null;
}

const isBody = ({ value }: Slot): boolean => value !== null && value.kind !== 'primitive';

/** Everything that some calls have for a body, whether it is sent or not. */
export function bodiesIn(readers: readonly Reader[], rules: readonly BodyRule[]): readonly Slot[] {
  const slots = rules.flatMap(rule => readers.map(reader => reader.slot('body', rule.member)));
  return slots.filter(slot => slot !== null).filter(slot => isBody(slot) && !isHidden(slot));
}

/** The constant that stands in a slot. */
function valueOf(slot: Slot | null): unknown {
  const value = slot?.value ?? null;
  if (value === null) return undefined;
  return value.kind === 'primitive' ? value.value : constantOf(value);
}

/** What a request that is put together step by step begins with. */
export function noBody(call: Call, [rule]: readonly BodyRule[]): Pick<Site, 'body' | 'rule' | 'flag'> | null {
  const place: Place = { kind: 'argument', call, index: Infinity };
  return rule ? { body: { place, node: null, value: null }, rule, flag: null } : null;
}
