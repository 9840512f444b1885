import { isSecretName } from 'oauth-token-request';

export type Range = readonly [start: number, end: number];

/** A secret is what the last group matches; where there are two groups, the first has to be the name of one. */
const PATTERNS: readonly RegExp[] = [
  // `client_secret=…`, `"password": "…"`
  /([\w-]*(?:secret|pass|pwd|token|assertion|authorization|key|cookie|code)[\w-]*)["'`\\]*\s*[:=]\s*["'`\\]*([^\s"'`\\&,;(){}<>$]+)/giu,
  // `Basic …`
  /\b(?:Basic|Bearer)\s+([\w+/=.~-]{4,})/gu,
  // `https://user:…@host`
  /:\/\/[^\s/:@"'`]*:([^\s/@"'`]+)@/gu,
  // `curl -u user:…`
  /(?:-u|--user)[ =]["']?[^\s:"']+:([^\s"']+)/gu,
  // A JSON Web Token, a private key
  /\b(eyJ[\w-]{8,}\.[\w-]+\.[\w-]*)/gu,
  /-----BEGIN [A-Z ]*PRIVATE KEY-----([^-]+)/gu,
];

/** What hides nothing under the name of a secret: the name of a grant, an address, a path. */
const HARMLESS = /^(?:refresh_token|password|urn:[\w:.-]+|https?:.*|\/.*)$/u;

export const isHarmless = (value: string): boolean => HARMLESS.test(value);

/** The secrets that are written out in a part of a text, such as a query, JSON text or a comment. */
export function writtenOut(text: string, [start, end]: Range): Range[] {
  const part = text.slice(start, end);
  return PATTERNS.flatMap(pattern =>
    [...part.matchAll(pattern)].flatMap(({ 0: all, 1: first = '', 2: second, index }): Range[] => {
      const value = second ?? first;
      if (second !== undefined && (!isSecretName(first) || isHarmless(second))) return [];
      const from = start + index + all.lastIndexOf(value);
      return [[from, from + value.length]];
    }),
  );
}

/** Whether what follows a text goes on as a secret: `…&client_secret=`, `https://user:`, `Basic `. */
export function leadsToSecret(text: string): boolean {
  const name = /([\w-]+)["']?\s*[=:]\s*["']?$/u.exec(text)?.[1];
  return (name !== undefined && isSecretName(name)) || /:\/\/[^/@\s]*:$|\b(?:Basic|Bearer)\s+$/u.test(text);
}
