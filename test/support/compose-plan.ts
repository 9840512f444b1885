import { pick } from './compose-random.js';
import {
  FETCH_HEADER_WAYS,
  HEADER_WAYS,
  OBJECT_WAYS,
  OPTION_WAYS,
  quoted,
  URL_WAYS,
  type Entries,
} from './compose-ways.js';

export const ENDPOINTS = {
  token: 'https://accounts.spotify.com/api/token',
  'another API': 'https://api.acme.dev/v1/users',
  'another API with grant_type': 'https://api.acme.dev/v1/users',
  'a token endpoint that takes JSON': 'https://api.notion.com/v1/oauth/token',
};

/** What the last member of the body is. */
export const LAST: Readonly<Record<string, Entries[number]>> = {
  text: ['scope', quoted('read write')],
  'environment variable': ['scope', 'process.env.SCOPE'],
  number: ['expires_in', '3600'],
  boolean: ['offline', 'true'],
  list: ['scope', `['read', 'write']`],
  null: ['audience', 'null'],
  undefined: ['audience', 'undefined'],
  nested: ['claims', '{ id: 1 }'],
};

/** How a type says what the last member is. */
export const TYPE_OF_LAST: Readonly<Record<string, string>> = {
  text: ': string',
  'environment variable': '?: string | undefined',
  number: ': number',
  boolean: ': boolean',
  list: ': string[]',
  null: ': null',
  undefined: '?: undefined',
  nested: ': { id: number }',
};

/** Every choice of every dimension, the simplest first. */
export const DIMENSIONS = {
  client: [
    'fetch',
    'globalThis.fetch',
    'a constant',
    'axios.post',
    'axios(config)',
    'axios(url, config)',
    'axios.request',
    'instance.post',
    'instance.request',
    'instance of a factory',
    'instance in a class',
    'got.post',
  ],
  encoding: ['json', 'form', 'form text'],
  place: ['at the request', 'variable', 'function', 'bytes', 'left to the client'],
  type: ['json', 'form'],
  defaults: ['none', 'json', 'form', 'json set later', 'form set later'],
  endpoint: Object.keys(ENDPOINTS),
  last: Object.keys(LAST),
  around: [
    'nothing',
    'function',
    'forwarding function',
    'forwarding arrow with an object',
    'forwarding private method',
    'forwarding method',
    'forwarding function for another API too',
    'forwarding function with defaults',
    'forwarding function of a forwarding function',
    'forwarding function of the encoded body',
  ],
  url: Object.keys(URL_WAYS),
  object: Object.keys(OBJECT_WAYS),
  headers: Object.keys(HEADER_WAYS),
  options: Object.keys(OPTION_WAYS),
  files: ['one', 'two', 'three'],
  language: ['JavaScript', 'TypeScript'],
} as const satisfies Record<string, readonly string[]>;

export type Dimension = keyof typeof DIMENSIONS;

/** One choice of each dimension. */
export type Plan = Readonly<Record<Dimension, string>>;

const dimensions = Object.keys(DIMENSIONS) as Dimension[];

/** What the request carries as its Content-Type by the program's own words, `null` if nothing. */
export function typeOf({ headers, type, defaults }: Plan): string | null {
  if (headers !== 'none') return type;
  return defaults === 'none' ? null : (defaults.split(' ', 1)[0] ?? null);
}

export const isAxios = ({ client }: Plan): boolean => client.startsWith('axios') || isInstance({ client });
export const isGot = ({ client }: Pick<Plan, 'client'>): boolean => client.startsWith('got');
export const isInstance = ({ client }: Pick<Plan, 'client'>): boolean => client.startsWith('instance');

/** Objects that a variable holds: they may be changed through it. */
export const HELD_OBJECTS = new Set([
  'variable',
  'shared',
  'let variable',
  'frozen',
  'members set later',
  'member set in a branch',
  'assigned to itself',
  'set in branches',
]);

/** Whether a plan makes sense: what it chooses can be seen in the program, and the program is what it says. */
function isPossible(plan: Plan): boolean {
  const { encoding, place, headers, options, client } = plan;
  if (encoding !== 'json' && plan.last !== 'text') return false;
  if (place === 'bytes' && (encoding !== 'json' || isAxios(plan))) return false;
  if (place === 'left to the client' && (encoding !== 'json' || !(isAxios(plan) || isGot(plan)))) return false;
  // got takes the text of a form, or its members.
  if (isGot(plan) && encoding === 'form') return false;
  if (isGot(plan) && place === 'left to the client' && plan.around.endsWith('the encoded body')) return false;
  if (plan.defaults !== 'none' && !isInstance(plan)) return false;
  if ((isAxios(plan) || isGot(plan)) && FETCH_HEADER_WAYS.includes(headers)) return false;
  if (headers === 'none' && plan.type !== 'json') return false;
  // A third argument that isn't there can't be built in any way.
  return !(client.endsWith('post') && headers === 'none' && options !== 'inline');
}

export function drawPlan(random: () => number): Plan {
  for (;;) {
    const drawn = Object.fromEntries(dimensions.map(name => [name, pick(DIMENSIONS[name], random)])) as Plan;
    // Half of them go where a form is asked for, since there most can go wrong.
    const plan = random() < 0.5 ? { ...drawn, endpoint: 'token' } : drawn;
    if (isPossible(plan)) return plan;
  }
}

/** Drops constructs one at a time as long as `fails` holds: each falls back to the simplest of its dimension. */
export function shrink(plan: Plan, fails: (plan: Plan) => boolean): Plan {
  const simpler = dimensions.flatMap(name =>
    DIMENSIONS[name]
      .slice(0, DIMENSIONS[name].indexOf(plan[name] as never))
      .map(choice => ({ ...plan, [name]: choice })),
  );
  const next = simpler.find(one => isPossible(one) && fails(one));
  return next ? shrink(next, fails) : plan;
}
