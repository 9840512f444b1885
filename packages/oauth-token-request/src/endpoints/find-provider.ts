import type { Provider } from '../types.js';
import { compilePattern, type UrlMatcher } from './pattern.js';
import { PROVIDERS } from './providers.js';
import type { ParsedUrl } from './url.js';

interface Candidate {
  readonly provider: Provider;
  readonly matcher: UrlMatcher;
}

/** By last path segment and host suffix, so that most URLs are answered by two look-ups; built when first asked. */
let index: ReadonlyMap<string, readonly Candidate[]> | null = null;

const ANY_HOST = '';

/** The row of the provider table that describes a URL; of several, the most specific one. */
export function findProvider(url: ParsedUrl): Provider | null {
  index ??= indexOf(PROVIDERS);
  const last = url.segments.at(-1) ?? '';
  const suffix = url.host?.split('.').slice(-2).join('.') ?? ANY_HOST;
  const candidates = [...(index.get(keyOf(last, suffix)) ?? []), ...(index.get(keyOf(last, ANY_HOST)) ?? [])];
  return (
    candidates
      .filter(({ matcher }) => matcher.matches(url))
      .reduce<Candidate | null>(
        (best, next) => (best === null || next.matcher.specificity > best.matcher.specificity ? next : best),
        null,
      )?.provider ?? null
  );
}

function indexOf(providers: readonly Provider[]): Map<string, Candidate[]> {
  const map = new Map<string, Candidate[]>();
  for (const provider of providers) {
    for (const matcher of compilePattern(provider.url)) {
      const key = keyOf(matcher.lastSegment, matcher.hostSuffix ?? ANY_HOST);
      map.set(key, [...(map.get(key) ?? []), { provider, matcher }]);
    }
  }
  return map;
}

function keyOf(lastSegment: string, hostSuffix: string): string {
  return `${hostSuffix}/${lastSegment}`;
}
