import type { EndpointKind } from '../types.js';
import { KINDS_BY_PRECEDENCE, KINDS } from './kinds.js';
import { HOLE, isLoopback, type ParsedUrl } from './url.js';

const VERSION = /^v?\d+(?:\.\d+)*$/u;

/** What a `=` in front of a tail is replaced by: a segment that stands for all that comes before. */
const WHOLE_PATH = '{=}';

interface Tail {
  readonly kind: EndpointKind;
  readonly segments: readonly string[];
}

const TAILS: readonly Tail[] = KINDS_BY_PRECEDENCE.flatMap(kind =>
  KINDS[kind].tails.map(tail => ({
    kind,
    segments: tail.replace('=/', `/${WHOLE_PATH}/`).toLowerCase().slice(1).split('/'),
  })),
);

/** Which kind of endpoint has such a path, as far as it is known; `null` if none has. */
export function kindOfPath(url: ParsedUrl): EndpointKind | null {
  const segments = url.segments.map(segment => segment.toLowerCase());
  if (segments.at(-1)?.includes(HOLE) !== false) return null;
  return TAILS.find(({ segments: tail }) => hasTail(segments, tail))?.kind ?? null;
}

/** Any other path that ends in a word for tokens, at a host that is named: at no host it may be the program's own. */
const TOKENS = /^(?:access_?)?tokens?$/u;

/** Whether a path says that tokens are given there, if not that they are those of OAuth. */
export function speaksOfTokens({ host, segments }: ParsedUrl): boolean {
  return host !== null && !isLoopback(host) && TOKENS.test(segments.at(-1)?.toLowerCase() ?? '');
}

function hasTail(segments: readonly string[], tail: readonly string[]): boolean {
  const [first, ...rest] = tail;
  if (first === WHOLE_PATH) {
    const before = segments.slice(0, -rest.length);
    return hasTail(segments, rest) && before.every(segment => isHole(segment) || VERSION.test(segment));
  }
  return (
    segments.length >= tail.length &&
    tail.every((expected, index) => isSegment(segments.at(index - tail.length) ?? '', expected))
  );
}

function isSegment(segment: string, expected: string): boolean {
  if (expected === '{version}') return VERSION.test(segment) || isHole(segment);
  if (expected.startsWith('{')) return true;
  if (expected.startsWith('*')) return segment.endsWith(expected.slice(1));
  return segment === expected;
}

function isHole(segment: string): boolean {
  return segment.replaceAll(HOLE, '') === '';
}
