import { isDeepStrictEqual } from 'node:util';
import { analyzeSource, type SourceAnalysis } from '../../../packages/oauth-codemod/src/rewrite.js';
import { CLIENTS, type ClientName, type ClientWays } from './clients.js';
import type { Bindings } from './modules.js';
import { compose, KINDS, TOKEN_URL, type Plan } from './program.js';
import type { Received, Recorder } from './recorder.js';
import { run } from './run.js';
import { LIST_VALUES } from './values.js';

const FORM = 'application/x-www-form-urlencoded';

const SETTINGS = { endpoints: [{ url: `${new URL(TOKEN_URL).origin}/**`, accepts: 'form' as const }] };

/** What became of a program: rewritten, refused for a reason, or something is wrong. */
export type Verdict =
  | { readonly kind: 'rewritten' }
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'wrong'; readonly fault: string };

const wrong = (fault: string): Verdict => ({ kind: 'wrong', fault });

function transform(text: string, plan: Plan): SourceAnalysis {
  const { dependencies } = CLIENTS[plan.client] as ClientWays;
  const readText = (path: string): string | undefined =>
    dependencies && path === '/project/package.json' ? JSON.stringify({ dependencies }) : undefined;
  return analyzeSource({ path: '/project/program.mjs', text }, { settings: SETTINGS, readText });
}

/** Clients that make a form of the object themselves, which has no way to say a list. */
const TAKES_OBJECT: readonly ClientName[] = [
  'got',
  'got 11',
  'request',
  'superagent',
  'supertest',
  'playwright',
  'jquery',
  'needle',
  'simple-get',
];

/** Ways to build a body in which a pair can't stand for a member. */
const NO_PAIRS = /^(?:variable|set|spread|assigned|overridden|function|lines)/u;

/** When a refusal is a good one: the value can't be said by a form, or can't be changed where it stands. */
function mayRefuse({ members, body, client }: Plan, reason: string): boolean {
  const kinds = members.map(({ kind }) => kind);
  if (kinds.some(kind => KINDS[kind]?.refusal === reason)) return true;
  switch (reason) {
    case 'unknown-members':
      return body === 'getter in it';
    case 'maybe-undefined':
      return body === 'overridden' || (body.startsWith('set') && kinds.some(kind => /null|undefined/u.test(kind)));
    case 'array-value': {
      const isRepeated = members.some(({ key, kind }) => key !== 'scope' && kind in LIST_VALUES);
      const hasMissing = kinds.some(kind => /null|undefined|environment|branch|optional|of a call|invalid/u.test(kind));
      return isRepeated && (TAKES_OBJECT.includes(client) || NO_PAIRS.test(body) || hasMissing);
    }
    default:
      return false;
  }
}

type JsonValue = string | number | boolean | null;

/** The parameters of a JSON text as a form says them. */
function meant(json: string): [string, string][] {
  const parsed = JSON.parse(json) as Record<string, JsonValue | JsonValue[]>;
  return Object.entries(parsed).flatMap(([name, value]): [string, string][] => {
    if (value === null) return [];
    if (!Array.isArray(value)) return [[name, String(value)]];
    // RFC 6749 §3.3 and RFC 8707 §2.
    return name === 'scope' ? [[name, value.join(' ')]] : value.map(one => [name, String(one)]);
  });
}

const sorted = (pairs: readonly (readonly [string, string])[]): string[] =>
  pairs.map(([name, value]) => JSON.stringify([name, value])).sort();

/** What differs between a request before and after beside the encoding; `null` if nothing does. */
function differenceOf(before: Received, after: Received): string | null {
  const [type, ...others] = after.contentTypes;
  if (type?.split(';')[0]?.trim() !== FORM || others.length > 0)
    return `the Content-Type is ${JSON.stringify(after.contentTypes)}`;
  if (before.method !== after.method) return `the method is ${after.method ?? ''}`;
  const [expected, actual] = [sorted(meant(before.body)), sorted([...new URLSearchParams(after.body)])];
  if (!isDeepStrictEqual(expected, actual)) return `${actual.join(' ')} was sent instead of ${expected.join(' ')}`;
  const headers = ({ headers: pairs }: Received): string[] => sorted(pairs);
  if (!isDeepStrictEqual(headers(before), headers(after)))
    return `headers ${headers(after).join(' ')} were sent instead of ${headers(before).join(' ')}`;
  return null;
}

/** The cases that a plan stands for: what its flag may be. */
export const FLAGS: readonly boolean[] = [true, false];

/** Judges and rewrites a plan's program, and runs it before and after. */
export async function check(plan: Plan, bindings: Bindings, recorder: Recorder): Promise<Verdict> {
  const text = compose(plan);
  const { requests, text: rewritten } = transform(text, plan);
  const [request, ...others] = requests;
  if (!request || others.length > 0) return wrong(`${String(requests.length)} requests were found`);
  const { outcome, reason = '' } = request.record;
  if (outcome === 'manual')
    return mayRefuse(plan, reason) ? { kind: 'refused', reason } : wrong(`refused for ${reason}`);
  if (outcome !== 'would-rewrite') return wrong(`${outcome}, ${request.record.wire}`);
  for (const flag of FLAGS) {
    const before = await run(text, flag, bindings, recorder);
    const after = await run(rewritten, flag, bindings, recorder);
    if (!isDeepStrictEqual(before.trace, after.trace))
      return wrong(`${after.trace.join()} was evaluated instead of ${before.trace.join()}\n${rewritten}`);
    const [sent, received] = [before.received[0], after.received[0]];
    if (!sent || !received || before.received.length + after.received.length !== 2)
      return wrong(`${String(after.received.length)} requests were sent\n${rewritten}`);
    const difference = differenceOf(sent, received);
    if (difference !== null) return wrong(`${difference}\n${rewritten}`);
  }
  return { kind: 'rewritten' };
}
