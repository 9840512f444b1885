import type { Fault } from 'oauth-token-request';
import { expect } from 'vitest';
import type { Received } from './recording-server.js';

export const FORM = 'application/x-www-form-urlencoded';
const JSON_TYPE = /^application\/(?:[\w.]+\+)?json$/u;

type Parameters = readonly (readonly [name: string, value: string])[];

/** Parameters whose arrays a form repeats (RFC 8707 §2, RFC 8693 §2.1). */
const REPEATED = ['resource', 'audience'];

export const mediaTypeOf = ({ contentTypes }: Received): string | undefined => contentTypes[0]?.split(';')[0]?.trim();

export const parametersOfForm = (form: string): Parameters => [...new URLSearchParams(form)];

/** Parameters as a form says them: text only (RFC 6749 Appendix B), scopes joined by spaces (§3.3), nothing for null. */
function parametersOfJson(json: string): Parameters {
  const parsed: unknown = JSON.parse(json);
  // axios puts a form's text into quotes.
  if (typeof parsed === 'string') return parametersOfForm(parsed);
  return Object.entries(parsed as Record<string, unknown>)
    .filter(([, value]) => value !== null)
    .flatMap(([name, value]) => {
      if (!Array.isArray(value)) return [[name, String(value)] as const];
      return REPEATED.includes(name)
        ? value.map(item => [name, String(item)] as const)
        : [[name, value.join(' ')] as const];
    });
}

/** The parts of multipart/form-data (RFC 7578 §4.2), none of which is a file here. */
function parametersOfParts(body: string): Parameters {
  expect(body).toMatch(/^--.*\r\nContent-Disposition: form-data/iu);
  const parts = body.matchAll(/; name="([^"]+)"\r\n(?:.+\r\n)*\r\n([^]*?)\r\n--/gu);
  return [...parts].map(([, name = '', value = '']) => [name, value]);
}

/** How a fault looks on the wire, and the parameters that it carries; `null` where they are lost. */
export const PARAMETERS_UNDER: Readonly<Record<Fault, (received: Received) => Parameters | null>> = {
  'json-body': ({ body }) => {
    expect(body).toMatch(/^\s*\{/u);
    // `{}` is what clients make of an object that they don't know: it says nothing of the parameters.
    return body === '{}' ? null : parametersOfJson(body);
  },
  'json-header': received => {
    expect(mediaTypeOf(received)).toMatch(JSON_TYPE);
    const { body } = received;
    return body.startsWith('"') ? parametersOfJson(body) : parametersOfForm(body);
  },
  'multipart-body': received => {
    expect(mediaTypeOf(received)).toBe('multipart/form-data');
    const { body } = received;
    return body.startsWith('--') ? parametersOfParts(body) : parametersOfForm(body);
  },
  'text-body': received => {
    if (received.body === '[object Object]') return null;
    expect(mediaTypeOf(received) ?? '').not.toMatch(JSON_TYPE);
    expect(mediaTypeOf(received)).not.toBe(FORM);
    return parametersOfForm(received.body);
  },
};
