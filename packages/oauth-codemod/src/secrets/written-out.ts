import { isSecretName } from 'oauth-token-request';

export type Range = readonly [start: number, end: number];

/** A name with something behind it: `client_secret=`, `"password": `. */
const NAMED = /(?<![\w-])([\w-]+)["'`\\]*\s*[:=]\s*/gu;

/** In quotes of any kind, escaped or not, a value ends where they end; without, where a parameter does. */
const VALUE = /\\*(["'`])((?:(?!\\*\1).)+)|["'`\\]*([^\s"'`\\&,;(){}<>$]+)/duy;

/** What is a secret by its own looks: the last group. */
const PATTERNS: readonly RegExp[] = [
  // `Basic …`
  /\b(?:Basic|Bearer)\s+([\w+/=.~-]{4,})/dgu,
  /^(?:basic|bearer)\s+(\S+)/dgiu,
  // `https://…@host`: a key may stand for the user; and `user:…@host`, which the scheme is put before
  /:\/\/([^\s/@"'`]+)@/dgu,
  /^[^\s/:@"'`]*:([^\s/@"'`]+)@/dgu,
  // `curl -u user:…`
  /(?:-u|--user)[ =]["']?[^\s:"']+:([^\s"']+)/dgu,
  // A JSON Web Token, a private key
  /\b(eyJ[\w-]{8,}\.[\w-]+\.[\w-]*)/dgu,
  /-----BEGIN [A-Z ]*PRIVATE KEY(?: BLOCK)?-----([^-]+)/dgu,
  // What vendors begin their keys with, and what nobody would type
  /\b((?:[spr]k_(?:live|test)_|gh[oprsu]_|github_pat_|glpat-|xox[abeoprs]-|AKIA|ASIA|AIza|GOCSPX-|shp(?:at|ss|ca)_|SG\.)[\w.-]{10,})/dgu,
  /(?<![\w+/=-])((?=[\w+=-]*[a-z])(?=[\w+=-]*[A-Z])(?=(?:[\w+=-]*\d){3})[A-Za-z\d][\w+=-]{19,})(?![\w+/=-])/dgu,
  /(?<![\w-])([\da-f]{32,})(?![\w-])/dgu,
];

/** The beginning of a private key. */
export const PRIVATE_KEY = /-----BEGIN [A-Z ]*PRIVATE KEY/u;

/** A path of plain words; a secret in Base64 may begin with a slash too. */
const PATH = String.raw`(?:\/(?:[a-z-]{1,24}\d?|v\d+(?:\.\d+)?))+\/?`;

/** What hides nothing under the name of a secret: a grant, an address, a path, a mode of fetch, no letter and no digit. */
const HARMLESS = new RegExp(
  String.raw`^(?:client_credentials|authorization_code|refresh_token|password|urn:[\w:.-]+|https?:.*|${PATH}|include|omit|same-origin|(?:Basic|Bearer)\s*|[^\p{L}\p{N}]*)$`,
  'u',
);

/** What a call is told beside a secret: an encoding, an algorithm, a method, a media type, a path, an element of a page. */
const HARMLESS_IN_CALL = new RegExp(
  String.raw`^(?:utf-?8|base64(?:url)?|hex|ascii|latin1|binary|utf16le|json|text|sha-?\d+|[HREP]S\d{3}|RSA-SHA\d+|GET|POST|PUT|(?:application|text|multipart)\/[\w.+-]+|[a-z]{1,24}\d?${PATH}|[#.][a-z][a-z-]*)$`,
  'u',
);

export const isHarmless = (value: string): boolean => HARMLESS.test(value);
export const isHarmlessInCall = (value: string): boolean => HARMLESS_IN_CALL.test(value);

/** Members that say what a secret is for, e.g. `scope` in `credentials`. */
export const isPublicName = (name: string): boolean =>
  /client_?id$|scopes?$|grant|type$|ur[il]$|audience|endpoint|expires|method$|^(?:user(?:name)?|host|region|name)$/iu.test(
    name,
  );

/** The secrets that are written out in a part of a text, such as a query, JSON text or a comment. */
export function writtenOut(text: string, [start, end]: Range): Range[] {
  const part = text.slice(start, end);
  const looks = PATTERNS.flatMap(pattern => [...part.matchAll(pattern)].map(({ indices }) => indices?.at(-1)));
  return [...named(part), ...looks.filter(range => range !== undefined)].map(([from, to]) => [
    start + from,
    start + to,
  ]);
}

/** The values in a text that have the name of a secret. */
function named(part: string): Range[] {
  const ranges: Range[] = [];
  const names = new RegExp(NAMED);
  for (let match = names.exec(part); match !== null; match = names.exec(part)) {
    if (!isSecretName(match[1] ?? '')) continue;
    VALUE.lastIndex = names.lastIndex;
    const indices = VALUE.exec(part)?.indices;
    const range = indices?.[2] ?? indices?.[3];
    if (range === undefined) continue;
    if (!isHarmless(part.slice(...range))) ranges.push(range);
    names.lastIndex = range[1];
  }
  return ranges;
}

/** Whether what follows a text goes on as a secret: `…&client_secret=`, `https://user:`, `Basic `. */
export function leadsToSecret(text: string): boolean {
  const name = /([\w-]+)["']?\s*[=:]\s*["']?$/u.exec(text)?.[1];
  return (name !== undefined && isSecretName(name)) || /:\/\/[^/@\s]*:$|\b(?:Basic|Bearer)\s+$/u.test(text);
}
