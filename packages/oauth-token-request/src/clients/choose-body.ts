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
  const isBody = ({ body: { value } }: Pick<Site, 'body'>): boolean => value !== null && value.kind !== 'primitive';
  // A member that may come by `...defaults` counts only where none is written out.
  return found.find(one => isBody(one) && !isHidden(one.body)) ?? found.find(isBody) ?? found[0] ?? null;
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
