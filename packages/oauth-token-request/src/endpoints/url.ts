import type { TextPart } from '../types.js';
import { meaningfulName } from './names.js';

/** A URL as far as the program tells it. */
export interface UrlText {
  readonly parts: readonly TextPart[];
  /** Further names on its way. */
  readonly via?: readonly string[];
}

/** Stands for one hole in the texts of a `ParsedUrl`; no URL can contain it. */
export const HOLE = '\0';

/** A URL split by position; holes are kept as `HOLE` and nothing is guessed about what they hold. */
export interface ParsedUrl {
  /** `http` or `https`; `null` if unknown. */
  readonly scheme: string | null;
  /** In lower case, without userinfo and port; `null` if no part of the host is known. */
  readonly host: string | null;
  readonly port: string | null;
  /** The segments of the path, empty ones left out; behind an unknown origin, those that are known to end it. */
  readonly segments: readonly string[];
  /** Without the question mark. */
  readonly query: string;
  /** The names of the hole in which the path ends; `null` if it ends in text. */
  readonly tailNames: readonly string[] | null;
}

/** Offsets into `text`: origin, then host (after userinfo), path and what follows. */
interface Layout {
  readonly text: string;
  readonly holes: readonly (readonly string[])[];
  readonly scheme: string | null;
  readonly authorityStart: number;
  readonly hostStart: number;
  readonly hostEnd: number;
  readonly pathStart: number;
  readonly pathEnd: number;
}

/** Whether a host is the machine that the program runs on. */
export function isLoopback(host: string): boolean {
  return /^(?:localhost|127(?:\.\d+){3}|\[::1\]|0\.0\.0\.0)$/u.test(host);
}

/** Splits a URL into its parts; `null` if it is no http(s) URL. */
export function parseUrl(url: UrlText): ParsedUrl | null {
  const layout = layOut(url);
  if (layout === null) return null;
  const { text, hostStart, hostEnd, pathStart, pathEnd } = layout;
  const host = text.slice(hostStart, hostEnd).toLowerCase();
  const port = text.slice(hostEnd, pathStart).slice(1);
  const query = text.slice(pathEnd).split('#', 1)[0] ?? '';
  return {
    scheme: layout.scheme,
    host: isAllHoles(host) ? null : host,
    port: port === '' ? null : port,
    segments: segmentsOf(text.slice(pathStart, pathEnd)),
    query: query.startsWith('?') ? query.slice(1) : '',
    tailNames: tailNamesOf(layout),
  };
}

/**
 * A URL for people to read: holes as `{name}`, without userinfo, query, fragment and what follows a semicolon in the
 * path, since these can hold secrets.
 * @returns `null` if neither a part nor a name is known, or if it is no http(s) URL
 */
export function displayUrl(url: UrlText): string | null {
  const layout = layOut(url);
  if (layout === null || layout.text === '') return null;
  if (isAllHoles(layout.text) && layout.holes.every(names => meaningfulName(names) === null)) return null;
  const { text, authorityStart, hostStart, pathEnd } = layout;
  const path = fill(layout, hostStart, text.slice(hostStart, pathEnd)).replaceAll(/;[^/]*/gu, '');
  return fill(layout, 0, text.slice(0, authorityStart)) + path;
}

/** Whether nothing of a URL is known but names. */
export function isWhollyUnknown(url: UrlText): boolean {
  return url.parts.every(part => typeof part !== 'string' || part === '');
}

function fill(layout: Layout, start: number, slice: string): string {
  let index = countHoles(layout.text, start);
  return slice.replaceAll(HOLE, () => `{${meaningfulName(layout.holes[index++] ?? []) ?? '…'}}`);
}

function layOut(url: UrlText): Layout | null {
  const holes = url.parts.filter(part => typeof part !== 'string').map(part => part.names);
  if (url.parts.some(part => typeof part === 'string' && part.includes(HOLE))) return null;
  // A URL parser drops tabs and line breaks wherever they stand.
  const text = url.parts
    .map(part => (typeof part === 'string' ? part.replace(/[\t\n\r]/gu, '') : HOLE))
    .join('')
    .trim();
  const scheme = /^[a-z\0][a-z\d+.\-\0]*(?=:[/\\]{2})/iu.exec(text)?.[0].toLowerCase();
  if (scheme !== undefined) {
    if (!scheme.includes(HOLE) && scheme !== 'http' && scheme !== 'https') return null;
    return withAuthority({ text, holes, scheme: scheme.includes(HOLE) ? null : scheme }, scheme.length + 3);
  }
  const isSchemeHole = /^\0[/\\]{2}/u.test(text) && /protocol|scheme/iu.test(holes[0]?.at(-1) ?? '');
  const known = { text, holes, scheme: null };
  if (isSchemeHole || /^[/\\]{2}/u.test(text)) return withAuthority(known, isSchemeHole ? 3 : 2);
  // `${tenant}.auth0.com/…`: the hole holds the scheme and the first label.
  if (/^\0+(?:\.[a-z\d-]+){2,}(?::\d+)?(?:[/\\?#]|$)/iu.test(text)) return withAuthority(known, 0);
  if (/^[a-z][a-z\d+.-]*:(?!\d)/iu.test(text)) return null;
  // A leading hole is an origin, or an origin and the beginning of a path.
  const hostEnd = /^\0*/u.exec(text)?.[0].length ?? 0;
  const pathStart = hostEnd + (hostEnd === 0 ? 0 : (/^:[\d\0]+/u.exec(text.slice(hostEnd))?.[0].length ?? 0));
  const pathEnd = pathEndOf(text, pathStart);
  return { ...known, authorityStart: 0, hostStart: 0, hostEnd, pathStart, pathEnd };
}

function withAuthority(known: Pick<Layout, 'text' | 'holes' | 'scheme'>, authorityStart: number): Layout | null {
  const { text } = known;
  const length = text.slice(authorityStart).search(/[/\\?#]/u);
  const pathStart = length === -1 ? text.length : authorityStart + length;
  const authority = text.slice(authorityStart, pathStart);
  const userinfoLength = authority.lastIndexOf('@') + 1;
  const hostAndPort = authority.slice(userinfoLength);
  const hostLength = /^(?:\[[^\]]*\]|[^:[\]]+)(?=:[\d\0]*$|$)/u.exec(hostAndPort)?.[0].length;
  if (hostLength === undefined) return null;
  const hostStart = authorityStart + userinfoLength;
  const pathEnd = pathEndOf(text, pathStart);
  return { ...known, authorityStart, hostStart, hostEnd: hostStart + hostLength, pathStart, pathEnd };
}

function pathEndOf(text: string, pathStart: number): number {
  const length = text.slice(pathStart).search(/[?#]/u);
  return length === -1 ? text.length : pathStart + length;
}

function segmentsOf(path: string): string[] {
  const segments: string[] = [];
  for (const segment of path.split(/[/\\]/u)) {
    if (segment === '..') segments.pop();
    else if (segment !== '' && segment !== '.') segments.push(segment);
  }
  return segments;
}

function tailNamesOf({ text, holes, hostEnd, pathStart, pathEnd }: Layout): readonly string[] | null {
  const path = text.slice(pathStart, pathEnd).replace(/[/\\]$/u, '');
  // With no path at all, a hole that ends the host may hold one.
  const end = path === '' ? hostEnd : pathStart + path.length;
  return text[end - 1] === HOLE ? (holes[countHoles(text, end) - 1] ?? null) : null;
}

function countHoles(text: string, end: number): number {
  return text.slice(0, end).split(HOLE).length - 1;
}

function isAllHoles(text: string): boolean {
  return text.replaceAll(HOLE, '') === '';
}
