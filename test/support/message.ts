import type { WireField, WireMessage, WirePart } from '../../packages/oauth-token-request/src/types.js';
import { analyzeText } from './analyze.js';

const HEAD = `import axios from 'axios'; import got from 'got'; import request from 'request'; import superagent from 'superagent';
const url = 'https://login.acme.dev/oauth/token';`;

/** What the first request of a program sends; clients and `url` are there. */
export function messageOf(program: string): WireMessage {
  const [{ message } = {}] = analyzeText(`${HEAD}\n${program}`, { describeMessages: true });
  if (message === undefined) throw new Error('no request was found');
  return message;
}

/** A call of fetch with a body. */
export const fetchOf = (body: string, headers = '{}'): string =>
  `fetch(url, { method: 'POST', headers: ${headers}, body: ${body} });`;

/** The pieces of what is sent, placeholders as `‹name›`. */
const written = (parts: readonly WirePart[] | null): string | null =>
  parts?.map(part => (typeof part === 'string' ? part : `‹${part.placeholder}›`)).join('') ?? null;

/** Headers as lines; `?` marks those that may be missing. */
export const headersOf = (program: string): string[] => messageOf(program).headers.map(field => lineOf(field, ': '));

/** Parameters as pairs; `?` marks those that may be missing. */
export const parametersOf = (program: string): string[] | undefined =>
  messageOf(program).parameters?.map(field => lineOf(field, '='));

export const bodyOf = (program: string): string | null => written(messageOf(program).body);

function lineOf({ name, value, isOptional }: WireField, separator: string): string {
  return `${name}${isOptional ? '?' : ''}${separator}${written(value) ?? ''}`;
}
