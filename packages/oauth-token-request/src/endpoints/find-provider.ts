import type { Provider } from '../types.js';
import { compilePattern, type UrlMatcher } from './pattern.js';
import { PROVIDERS } from './providers.js';
import type { ParsedUrl } from './url.js';

interface Candidate {
  readonly provider: Provider;
  readonly matcher: UrlMatcher;
}

type Find = (url: ParsedUrl) => Provider | null;

const ANY_HOST = '';

/** Built when first asked: most files have no request. */
let findInTable: Find | null = null;

/** The row of the provider table that describes a URL; of several, the most specific one. */
export function findProvider(url: ParsedUrl): Provider | null {
  findInTable ??= finderIn(PROVIDERS);
  return findInTable(url);
}

/** Makes a look-up by last path segment and host suffix, so that most URLs have no candidate at all. */
export function finderIn(providers: readonly Provider[]): Find {
  const index = new Map<string, Candidate[]>();
  for (const provider of providers) {
    for (const matcher of compilePattern(provider.url)) {
      const key = keyOf(matcher.lastSegment, matcher.hostSuffix ?? ANY_HOST);
      index.set(key, [...(index.get(key) ?? []), { provider, matcher }]);
    }
  }
  return url => {
    const last = url.segments.at(-1) ?? '';
    const suffix = url.host?.split('.').slice(-2).join('.') ?? ANY_HOST;
    const keys = new Set([keyOf(last, suffix), keyOf(last, ANY_HOST)]);
    const [best] = [...keys]
      .flatMap(key => index.get(key) ?? [])
      .filter(({ matcher }) => matcher.matches(url))
      .sort((a, b) => b.matcher.specificity - a.matcher.specificity);
    return best?.provider ?? null;
  };
}

function keyOf(lastSegment: string, hostSuffix: string): string {
  return `${hostSuffix}/${lastSegment}`;
}
