import type { Node } from '../syntax/nodes.js';
import { keyOf, unwrap } from '../syntax/nodes.js';
import type { Member } from '../values/types.js';
import type { Slot } from './slots.js';

/** Takes a list `[{ key: 'Accept', value: '*\/*' }]` for the members that it stands for. */
export function withList(slot: Slot, kind: 'headers' | 'object'): Slot {
  const { value } = slot;
  if (value?.kind !== 'array') return slot;
  const found = value.elements.map(element => (element === null ? null : memberOf(unwrap(element))));
  const members = found.filter(member => member !== null);
  return { ...slot, value: { ...value, kind, members, isOpen: value.isOpen || found.includes(null) } };
}

function memberOf(element: Node): Member | null {
  if (element.type !== 'ObjectExpression') return null;
  const given = (name: string): Node | undefined =>
    element.properties.flatMap(each => (each.type === 'Property' && keyOf(each) === name ? [each.value] : []))[0];
  // What a file's part has instead of a value is `src`.
  const [key, expression] = [given('key'), given('value')];
  if (key?.type !== 'Literal' || typeof key.value !== 'string' || !expression) return null;
  return { key: key.value, expression, source: element, via: [], isOptional: false, isRepeated: true };
}
