import { HOLE, type ParsedUrl } from './url.js';

/** No endpoint's address is longer; a longer text would only give a pattern room to backtrack. */
const LONGEST_ADDRESS = 300;

/** What an engine that backtracks gets through in about a second. */
const MOST_STEPS = 1e8;

interface Group {
  /** It can match texts of different lengths. */
  varies: boolean;
  hasChoice: boolean;
}

/** Repeats whose count isn't fixed, and places with two ways on. */
interface Cost {
  repeats: number;
  choices: number;
}

/**
 * Tells why a pattern could backtrack without end, `null` if it can't. More is refused than would have to be: only
 * what is safe at a glance passes. (A group that is repeated may hold neither a repeat nor a choice; what remains is
 * polynomial, and counted.) safe-regex2 lets `(a|a)*` pass, and analysers that don't are megabytes.
 */
export function dangerOf({ source, flags }: RegExp): string | null {
  if (flags.includes('v')) return 'has the flag v, whose classes are not analysed';
  const isUnicode = flags.includes('u');
  const groups: Group[] = [{ varies: false, hasChoice: false }];
  const cost: Cost = { repeats: 0, choices: 0 };
  let closed: Group | null = null;
  let hasWholeChoice = false;
  for (let index = 0; index < source.length;) {
    const rest = source.slice(index);
    const group = groups.at(-1) ?? { varies: false, hasChoice: false };
    const token = tokenAt(rest, isUnicode);
    index += token.length;
    if (/^\\(?:[1-9]|k<)/u.test(rest)) return 'refers back to a group';
    if (token === '|') {
      group.hasChoice = true;
      hasWholeChoice ||= groups.length === 1;
      cost.choices += 1;
    } else if (token.startsWith('(')) groups.push({ varies: false, hasChoice: false });
    else if (token === ')') {
      closed = groups.pop() ?? null;
      const outer = groups.at(-1);
      if (outer && closed) {
        outer.varies ||= closed.varies;
        outer.hasChoice ||= closed.hasChoice;
      }
      continue;
    } else if (isQuantifier(token)) {
      const [least, most] = boundsOf(token);
      if (most > 1 && closed && (closed.varies || closed.hasChoice))
        return 'repeats a group that holds another repeat or a choice';
      if (least !== most) {
        group.varies = true;
        if (most > 1) cost.repeats += 1;
        else cost.choices += 1;
      }
    }
    closed = null;
  }
  const isAnchored = source.startsWith('^') && !flags.includes('m') && !hasWholeChoice;
  const starts = isAnchored ? 0 : 1;
  return stepsOf({ ...cost, repeats: cost.repeats + starts }) > MOST_STEPS ? 'has too many repeats and choices' : null;
}

/** The next unit of a pattern: an escape, a class, the beginning of a group, a quantifier or one character. */
function tokenAt(rest: string, isUnicode: boolean): string {
  const escape = isUnicode ? /^\\(?:[pPu]\{[^}]*\}|.)/su : /^\\./su;
  const token =
    escape.exec(rest) ??
    /^\[(?:\\.|[^\]\\])*\]/su.exec(rest) ??
    /^\((?:\?(?:<[\w$]+>|<?[=!]|[\w-]*:))?/u.exec(rest) ??
    /^(?:[*+?]|\{\d+(?:,\d*)?\})\??/u.exec(rest);
  return token?.[0] ?? rest.slice(0, 1);
}

function isQuantifier(token: string): boolean {
  return /^(?:[*+?]|\{\d)/u.test(token);
}

/** How often at least and at most a quantifier lets something occur. */
function boundsOf(token: string): readonly [number, number] {
  if (token.startsWith('*')) return [0, Infinity];
  if (token.startsWith('+')) return [1, Infinity];
  if (token.startsWith('?')) return [0, 1];
  const [, least = '0', comma, most] = /^\{(\d+)(,)?(\d*)/u.exec(token) ?? [];
  return [Number(least), comma === undefined ? Number(least) : most ? Number(most) : Infinity];
}

/** The ways to divide the longest address among the repeats, times the ways to choose. */
function stepsOf({ repeats, choices }: Cost): number {
  let steps = 2 ** choices;
  for (let index = 0; index < repeats; index++) steps *= (LONGEST_ADDRESS - index) / (index + 1);
  return steps;
}

/** Matches addresses: scheme, host, port if there is one, and path, without a slash at the end and without the query. */
export function compileRegExp(pattern: RegExp): (url: ParsedUrl) => boolean {
  // With g or y, the outcome of a test would depend on the one before.
  const own = new RegExp(pattern.source, pattern.flags.replace(/[gy]/gu, ''));
  return ({ scheme, host, port, segments }) => {
    const origin = `${scheme ?? 'https'}://${host ?? HOLE}${port === null ? '' : `:${port}`}`;
    const address = [origin, ...segments].join('/');
    return address.length <= LONGEST_ADDRESS && own.test(address);
  };
}
