import { HOLE, type ParsedUrl } from './url.js';

/** Tells whether a URL is the one that a pattern describes. */
export interface UrlMatcher {
  /** How much of the pattern is text, host first; of two patterns that match, the more specific one counts. */
  readonly specificity: number;
  /** The last two labels of the host, if they are text. */
  readonly hostSuffix: string | null;
  readonly lastSegment: string;
  matches(url: ParsedUrl): boolean;
}

/** One character of text, or one character (`isRun`: any number of them) out of all but `except`. */
type Step = string | { readonly except: string; readonly isRun: boolean };

const ANYTHING: Step = { except: '', isRun: true };
const WITHIN_LABEL = './:';
const WITHIN_SEGMENT = '/';

/**
 * Compiles the `url` of a provider. `{name}` stands for a host label, a path segment or a part of one, and alone in
 * place of the host for any host; `{a|b}` stands for one of those texts.
 * @returns one matcher for each choice of texts
 * @throws {SyntaxError} if it is no such pattern
 */
export function compilePattern(pattern: string): UrlMatcher[] {
  return choicesOf(pattern).map(choice => {
    const [, scheme, host, path] = /^(https?):\/\/([^/]+)(\/.*)$/u.exec(choice) ?? [];
    if (scheme === undefined || host === undefined || path === undefined) {
      throw new SyntaxError(`"${pattern}" is no URL pattern.`);
    }
    const segments = withoutTrailingSlash(path);
    for (const text of [host, segments]) checkPlaceholders(text);
    const isAnyHost = /^\{[^}]+\}$/u.test(host);
    const hostSteps = (): Step[] =>
      isAnyHost ? some(WITHIN_SEGMENT) : placeholderSteps(host.toLowerCase(), WITHIN_LABEL);
    const suffix = host.toLowerCase().replace(/:\d+$/u, '').split('.').slice(-2).join('.');
    // Only the few patterns that are compared with a URL need their steps.
    let matches: UrlMatcher['matches'] | null = null;
    return {
      specificity: (isAnyHost ? 0 : countText(host)) * 1000 + countText(segments),
      hostSuffix: /[{\0]/u.test(suffix) ? null : suffix,
      lastSegment: segments.split('/').at(-1) ?? '',
      matches: url => {
        matches ??= matcher(
          [...hostSteps(), ...placeholderSteps(segments, WITHIN_SEGMENT)],
          scheme,
          !isAnyHost && host.includes(':'),
        );
        return matches(url);
      },
    };
  });
}

/**
 * Compiles a glob from the settings: `*` stands for part of a host label or path segment, `**` for anything. It begins
 * with `http://`, `https://` or, for any host, with `/` or `**`.
 */
export function compileGlob(glob: string): (url: ParsedUrl) => boolean {
  const [, scheme = 'https', rest = glob] = /^(https?):\/\/(.*)$/iu.exec(glob) ?? [];
  const slash = rest.indexOf('/');
  const host = (slash === -1 ? rest : rest.slice(0, slash)).toLowerCase();
  const path = slash === -1 ? (host.endsWith('**') ? '' : '/') : withoutTrailingSlash(rest.slice(slash));
  const hostSteps = host === '' ? some(WITHIN_SEGMENT) : globSteps(host, WITHIN_LABEL);
  return matcher([...hostSteps, ...globSteps(path, WITHIN_SEGMENT)], scheme.toLowerCase(), /:[\d*]+$/u.test(host));
}

/** Replaces every `{a|b}` by each of its texts. */
function choicesOf(pattern: string): string[] {
  const [choice, texts = ''] = /\{([^{}]*\|[^{}]*)\}/u.exec(pattern) ?? [];
  if (choice === undefined) return [pattern];
  const start = pattern.indexOf(choice);
  const [before, after] = [pattern.slice(0, start), pattern.slice(start + choice.length)];
  const alternatives = texts.split('|');
  // A hole may stand for a label of a list only where the rest of the host says whose it is.
  const isLabel = !before.slice('https://'.length).includes('/') && alternatives.every(text => !/[./]/u.test(text));
  if (isLabel && /^(?:\.[a-z\d-]+){2,}[/:]/iu.test(after)) alternatives.push(HOLE);
  return alternatives.flatMap(text => choicesOf(before + text + after));
}

function checkPlaceholders(text: string): void {
  if (/[{}]/u.test(text.replace(/\{[\w-]+\}/gu, ''))) throw new SyntaxError(`"${text}" has an unfinished placeholder.`);
}

function placeholderSteps(text: string, except: string): Step[] {
  return text.split(/(\{[\w-]+\})/u).flatMap(part => (part.startsWith('{') ? some(except) : Array.from(part)));
}

function globSteps(text: string, except: string): Step[] {
  return text
    .split(/(\*+)/u)
    .flatMap(part => (part.startsWith('*') ? [part === '*' ? { except, isRun: true } : ANYTHING] : Array.from(part)));
}

function some(except: string): Step[] {
  return [
    { except, isRun: false },
    { except, isRun: true },
  ];
}

function countText(text: string): number {
  return text.replace(/\{[\w-]+\}|\0/gu, '').length;
}

function withoutTrailingSlash(path: string): string {
  return path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path;
}

function matcher(steps: readonly Step[], scheme: string, hasPort: boolean): (url: ParsedUrl) => boolean {
  return url => {
    if (scheme === 'http' && url.scheme === 'https') return false;
    const port = hasPort ? `:${url.port ?? (url.scheme === 'http' ? '80' : '443')}` : '';
    return isMatch(steps, `${url.host ?? HOLE}${port}/${url.segments.join('/')}`);
  };
}

/** Follows all ways through the steps at once, so that time grows with text × steps whatever the pattern. */
function isMatch(steps: readonly Step[], text: string): boolean {
  let positions = reach(steps, [0]);
  for (const character of text) {
    const next: number[] = [];
    for (const position of positions) {
      const step = steps[position];
      if (step === undefined) continue;
      if (typeof step === 'string') {
        if (step === character) next.push(position + 1);
      } else if (!step.except.includes(character)) {
        next.push(step.isRun ? position : position + 1);
      }
    }
    if (next.length === 0) return false;
    positions = reach(steps, next);
  }
  return positions.has(steps.length);
}

/** Adds the positions behind runs, which may be empty. */
function reach(steps: readonly Step[], positions: readonly number[]): Set<number> {
  const reached = new Set<number>();
  for (const position of positions) {
    let next = position;
    reached.add(next);
    for (let step = steps[next]; typeof step === 'object' && step.isRun; step = steps[next]) reached.add(++next);
  }
  return reached;
}
