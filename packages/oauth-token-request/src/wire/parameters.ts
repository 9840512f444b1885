import { memberOf } from '../values/members.js';
import { namesWithin } from '../syntax/names.js';
import { constantOf, namesOnTheWay } from '../values/text.js';
import type { TextPart } from '../types.js';
import type { Evaluation, Member, Members, Value } from '../values/types.js';
import { alternativesOf } from '../values/types.js';

/** The parameters that a body carries: name to constant text, `null` where it can't be known. */
export interface Parameters {
  readonly names: ReadonlyMap<string, string | null>;
  readonly isOpen: boolean;
  /** The names on the way to the client's credentials. */
  readonly credentials?: readonly string[];
}

const CREDENTIALS: readonly string[] = ['client_id', 'client_secret'];

function ofMembers(value: Value & Members, evaluation: Evaluation): Parameters {
  const keys = new Set(value.members.map(member => member.key));
  const names = [...keys].map(key => {
    const found = memberOf(value, key, evaluation);
    return [key, textOf(found?.value ?? value) ?? typedText(key, found?.member, evaluation)] as const;
  });
  return { names: new Map(names), isOpen: value.isOpen, credentials: credentialNames(value, evaluation) };
}

/** Members of options that hold what is sent. */
const BODIES: readonly string[] = ['data', 'body', 'params', 'form', 'json'];

/** Members of options that are given instead of a body by mistake: `axios.post(url, { headers, data })`. */
const OPTIONS: ReadonlySet<string> = new Set([...BODIES, 'headers', 'auth', 'timeout']);

/** Whether an object holds nothing, or nothing but options that stand there by mistake: `axios.post(url, { headers })`. */
export function holdsNothing({ isOpen, members }: Members): boolean {
  return !isOpen && members.every(({ key }) => OPTIONS.has(key) && !BODIES.includes(key));
}

/** What options hold that stand where the body belongs, `null` if they are none. */
function ofMisplaced(value: Value & Members, evaluation: Evaluation): Parameters | null {
  const keys = value.members.map(({ key }) => key);
  if (value.isOpen || !keys.includes('headers') || !keys.every(key => OPTIONS.has(key))) return null;
  const [held] = BODIES.filter(key => keys.includes(key)).map(key => memberOf(value, key, evaluation)?.value);
  return held ? parametersOf(held, evaluation) : null;
}

/** The text of a constant, as a form would have it. */
function textOf(value: Value): string | null {
  return value.kind === 'primitive' && typeof value.value === 'number' ? String(value.value) : constantOf(value);
}

function credentialNames(value: Value & Members, evaluation: Evaluation): readonly string[] {
  return CREDENTIALS.flatMap(key => {
    const found = memberOf(value, key, evaluation);
    if (!found) return [];
    return [...namesOnTheWay(found.value), ...(found.member ? namesWithin(found.member.expression) : [])];
  });
}

/** The one parameter that decides, as its type says it. */
function typedText(key: string, member: Member | null | undefined, { types, isOwn }: Evaluation): string | null {
  return key === 'grant_type' && member && types && isOwn(member.expression) ? types.textOf(member.expression) : null;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}

/** The pairs of a form or the members of a JSON text that was written by hand. */
function ofText(parts: readonly TextPart[]): Parameters | null {
  // No source text holds this character: it stands for what can't be known.
  const hole = '\u0000';
  const text = parts.map(part => (typeof part === 'string' ? part : hole)).join('');
  const pairs = /^\s*\{/u.test(text)
    ? [...text.matchAll(/"([\w.-]+)"\s*:\s*(?:"([^"]*)"|(\d+))?/gu)].map(
        ([, name = '', quoted, number = hole]) => [name, quoted ?? number] as const,
      )
    : text.split('&').map(pair => {
        const [name = '', ...value] = pair.split('=');
        return [decode(name), decode(value.join('='))] as const;
      });
  const known = pairs.filter(([name]) => name !== '' && !name.includes(hole));
  if (known.length === 0) return null;
  const names = new Map(known.map(([name, value]) => [name, value.includes(hole) ? null : value]));
  return { names, isOpen: known.length < pairs.length };
}

/** What can be read of a body's parameters, `null` if nothing. */
export function parametersOf(body: Value | null, evaluation: Evaluation): Parameters | null {
  if (body === null) return null;
  switch (body.kind) {
    case 'object':
      return ofMisplaced(body, evaluation) ?? ofMembers(body, evaluation);
    case 'form':
    case 'multipart':
      return ofMembers(body, evaluation);
    case 'json':
      return parametersOf(body.of, evaluation);
    case 'text':
      return ofText(body.parts);
    case 'union': {
      const all = alternativesOf(body)
        .map(one => parametersOf(one, evaluation))
        .filter(one => one !== null);
      if (all.length === 0) return null;
      return {
        names: new Map(all.flatMap(one => [...one.names])),
        isOpen: all.some(one => one.isOpen),
        credentials: all.flatMap(one => one.credentials ?? []),
      };
    }
    default:
      return null;
  }
}
