import { dottedName } from '../syntax/names.js';
import type { Call } from '../syntax/nodes.js';
import { keyOf, unwrap } from '../syntax/nodes.js';
import type { ApiValue, Evaluation } from '../values/types.js';
import { CLIENTS } from './registry.js';

/** APIs that are types, by package and name: a checker doesn't tell by which of a package's files one is imported. */
const typeApis = new Map(
  CLIENTS.flatMap(({ apis }) => apis).map(api => {
    const [module = '', name = ''] = api.split(':');
    return [`${packageOf(module)}:${name}`, { module: module === '' ? null : module, name }] as const;
  }),
);

function packageOf(module: string): string {
  return module.startsWith('@') ? module.split('/', 2).join('/') : (module.split('/', 1)[0] ?? '');
}

/** The last names of what clients have to call: `post`, `request`; '' for clients that are called themselves. */
const methodNames = new Set(CLIENTS.flatMap(({ forms }) => forms).map(({ path }) => path.split('.').at(-1) ?? ''));

/** Members by which an object is the options of a request. */
const requestMembers = new Set([
  'method',
  ...CLIENTS.flatMap(client => client.bodies({}).map(({ member }) => member ?? 'body')),
]);

/** Whether a function that isn't known is called as clients are: with options that hold a method or a body. */
function looksLikeRequest(call: Call, { evaluate }: Evaluation): boolean {
  return call.arguments.some(argument => {
    const given = argument.type === 'SpreadElement' ? null : evaluate(argument);
    return given?.kind === 'object' && given.members.some(({ key }) => requestMembers.has(key));
  });
}

/** The API that a callee's type names, where nothing else tells and it would be a client's. */
export function typedApi(call: Call, evaluation: Evaluation): ApiValue | null {
  const { types } = evaluation;
  const callee = unwrap(call.callee);
  if (types === null || call.type !== 'CallExpression' || call.arguments.length === 0) return null;
  const key = callee.type === 'MemberExpression' ? keyOf(callee) : callee.type === 'Identifier' ? '' : null;
  if (key === null || !methodNames.has(key)) return null;
  const known = evaluation.evaluate(callee);
  if (known.kind !== 'unknown' && known.kind !== 'api') return null;
  // Globals are what they are, but not what they hold: `new Map<string, AxiosInstance>().get('login')`.
  if (known.kind === 'api' && known.module === null && known.calls.length === 0) return null;
  const receiver = callee.type === 'MemberExpression' ? callee.object : callee;
  const declaration = types.declarationOf(receiver);
  const api = declaration && typeApis.get(`${declaration.module ?? ''}:${declaration.name}`);
  if (!api) return null;
  // Last, as finding out what arguments are may lead far.
  if (key === '' && !looksLikeRequest(call, evaluation)) return null;
  const path = [api.name, key].filter(step => step !== '');
  return { kind: 'api', node: receiver, via: [], module: api.module, path, calls: [] };
}

/** What a type told, in words. */
export function typedBy({ node, path: [name = ''] }: ApiValue): string {
  return `${dottedName(node) ?? 'the receiver'} is ${name}`;
}
