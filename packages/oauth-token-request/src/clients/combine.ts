import type { Node } from '../syntax/nodes.js';
import type { TextPart } from '../types.js';
import { followedBy } from '../values/members.js';
import { joinParts } from '../values/text.js';
import type { Members, Value } from '../values/types.js';
import { unknownValue } from '../values/types.js';
import { headersOf } from '../wire/content-type.js';

/** Joins an instance's base URL and a path; a path that is a whole URL stands alone. */
export function withBase(url: readonly TextPart[], base: readonly TextPart[]): TextPart[] {
  const [start] = url;
  if (typeof start === 'string' && /^(?:[a-z][\w+.-]*:)?\/\//iu.test(start)) return [...url];
  const path = typeof start === 'string' ? ['/' + start.replace(/^\/+/u, ''), ...url.slice(1)] : ['/', ...url];
  const end = base.at(-1);
  return joinParts([...(typeof end === 'string' ? [...base.slice(0, -1), end.replace(/\/+$/u, '')] : base), ...path]);
}

/** Headers with further ones behind them; `node` stands for them if there were none. */
export function withMembers(value: Value | null, { members, isOpen }: Members, node: Node): Value {
  const own = value === null || value.kind === 'primitive' ? null : headersOf(value);
  if (value !== null && value.kind !== 'primitive' && own === null) return unknownValue(value.node);
  if (members.length === 0 && !isOpen && value !== null) return value;
  const all = followedBy(own ?? { members: [], isOpen: false }, { members, isOpen });
  return { kind: 'object', node: own?.node ?? node, via: own?.via ?? [], members: all.members, isOpen: all.isOpen };
}
