import type { Node } from '../syntax/nodes.js';
import { namesOf } from '../syntax/names.js';
import type { TextPart } from '../types.js';
import { joinParts } from './text.js';
import type { TextValue, Value } from './types.js';
import { unknownValue } from './types.js';

/** A URL whose origin is written out: a host that ends where a part begins that isn't known may go on there. */
const ORIGIN = /^(https?:)\/\/(?:[^/?#@]*@)?([^/?#:@]+)(:\d*)?(?=[/?#])/iu;

const WHOLE_ORIGIN = /^(https?:)\/\/(?:[^/?#@]*@)?([^/?#:@]+)(:\d*)?(?=[/?#]|$)/iu;

/** What `new URL(…)` gives under the name of a member, as far as the text that it was given tells. */
export function memberOfUrl(url: TextValue, key: string, node: Node): Value {
  const found = partsUnder(url, key);
  return found ? { ...url, node, parts: joinParts(found) } : unknownValue(node, namesOf(node));
}

function partsUnder({ parts }: TextValue, key: string): readonly TextPart[] | null {
  if (key === 'href') return parts;
  const [first, ...others] = parts;
  if (typeof first !== 'string') return null;
  const [origin, protocol = '', hostname = '', port = ''] =
    (others.length > 0 ? ORIGIN : WHOLE_ORIGIN).exec(first) ?? [];
  if (origin === undefined) return null;
  const rest = [first.slice(origin.length), ...others];
  switch (key) {
    case 'protocol':
      return [protocol];
    case 'hostname':
      return [hostname];
    case 'host':
      return [hostname + port];
    case 'port':
      return [port.slice(1)];
    case 'origin':
      return [`${protocol}//${hostname}${port}`];
    case 'pathname': {
      const path = until(rest, /[?#]/u);
      return path.length === 0 ? ['/'] : path;
    }
    case 'search':
      return until(from(rest, '?'), /#/u);
    default:
      return null;
  }
}

/** The parts before the first place that matches. */
function until(parts: readonly TextPart[], end: RegExp): readonly TextPart[] {
  const at = parts.findIndex(part => typeof part === 'string' && end.test(part));
  if (at < 0) return parts.filter(part => part !== '');
  const last = parts[at];
  const kept = typeof last === 'string' ? last.slice(0, last.search(end)) : '';
  return [...parts.slice(0, at), kept].filter(part => part !== '');
}

/** The parts from the first `mark` on. */
function from(parts: readonly TextPart[], mark: string): readonly TextPart[] {
  const at = parts.findIndex(part => typeof part === 'string' && part.includes(mark));
  const first = parts[at];
  return typeof first === 'string' ? [first.slice(first.indexOf(mark)), ...parts.slice(at + 1)] : [];
}
