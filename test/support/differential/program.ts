import { pick } from '../compose-random.js';
import { BODIES, type Entry } from './bodies.js';
import { CLIENTS, HEADERS, type ClientName, type ClientWays } from './clients.js';
import { LIST_VALUES, VALUES, type Way, type Written } from './values.js';

export const TOKEN_URL = 'https://login.acme.dev/oauth/token';

/** The choices that a program is made of. */
export interface Plan {
  readonly client: ClientName;
  readonly way: string;
  readonly headers: string;
  readonly body: string;
  readonly members: readonly Chosen[];
}

export interface Chosen {
  readonly key: string;
  readonly kind: string;
  readonly written: Written;
}

const KEYS = ['client_id', 'client_secret', 'scope', 'resource', 'audience', 'code', 'expires_in', 'redirect_uri'];
const TAKES_LIST = new Set(['scope', 'resource', 'audience']);

/** Every way to write the value of a parameter, by name. */
export const KINDS: Readonly<Record<string, Way>> = { ...VALUES, ...LIST_VALUES };

const waysOf = (client: ClientName): ClientWays['ways'] => CLIENTS[client].ways;

function drawMember(key: string, random: () => number): Chosen {
  const isList = TAKES_LIST.has(key) && random() < 0.3;
  const [kind, way] = pick(Object.entries(isList ? LIST_VALUES : VALUES), random);
  return { key, kind, written: way.write(`the_${key}`, random) };
}

export function drawPlan(client: ClientName, random: () => number): Plan {
  const keys = KEYS.filter(() => random() < 0.3);
  return {
    client,
    way: pick(Object.keys(waysOf(client)), random),
    headers: pick(Object.keys(HEADERS), random),
    body: pick(Object.keys(BODIES), random),
    members: (keys.length > 0 ? keys : ['scope']).map(key => drawMember(key, random)),
  };
}

/** Plans with one construct less, or with a simpler one. */
function* simpler(plan: Plan): Generator<Plan> {
  for (const index of plan.members.keys()) {
    if (plan.members.length > 1) yield { ...plan, members: plan.members.filter((_, at) => at !== index) };
  }
  for (const body of Object.keys(BODIES).slice(0, Object.keys(BODIES).indexOf(plan.body))) yield { ...plan, body };
  for (const headers of Object.keys(HEADERS).slice(0, Object.keys(HEADERS).indexOf(plan.headers)))
    yield { ...plan, headers };
}

/** Drops constructs one at a time as long as the plan fails. */
export async function shrink(plan: Plan, fails: (plan: Plan) => Promise<boolean>): Promise<Plan> {
  for (const one of simpler(plan)) {
    if (await fails(one)) return shrink(one, fails);
  }
  return plan;
}

/** The program that a plan describes. */
export function compose({ client, way, headers, body, members }: Plan): string {
  const { import: line, before = [] } = CLIENTS[client] as ClientWays;
  const entries: Entry[] = [
    { key: 'grant_type', written: { before: [], code: `'client_credentials'` } },
    ...members.map(({ key, written }) => ({ key, written })),
  ];
  const object = BODIES[body]?.(entries) ?? { before: [], code: '{}' };
  const [headersBefore, headersCode] = HEADERS[headers] ?? ['', ''];
  const call = waysOf(client)[way]?.({
    url: `'${TOKEN_URL}'`,
    object: object.code,
    json: `JSON.stringify(${object.code})`,
    headers: headersCode,
  });
  return `${[line, ...before, ...object.before, headersBefore, call].filter(Boolean).join('\n')}\n`;
}
