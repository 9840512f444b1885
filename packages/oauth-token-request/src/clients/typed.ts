import { dottedName } from '../syntax/names.js';
import type { Call, Node } from '../syntax/nodes.js';
import { keyOf, unwrap } from '../syntax/nodes.js';
import type { TypeFacts } from '../types.js';
import type { ApiValue, Evaluation } from '../values/types.js';
import { CLIENTS } from './registry.js';

/** An API that is a type: the module that it is imported from, `null` for the platform, and its name there. */
interface TypeApi {
  readonly module: string | null;
  readonly name: string;
}

/** Those of all clients, by package and name: a checker doesn't tell by which of a package's files one is imported. */
const typeApis = new Map<string, TypeApi>(
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

/** The method that a call calls, '' for a function; `null` if no client has one of that name. */
function methodOf({ type, callee, arguments: given }: Call): string | null {
  if (type !== 'CallExpression' || given.length === 0) return null;
  const node = unwrap(callee);
  const name = node.type === 'MemberExpression' ? keyOf(node) : node.type === 'Identifier' ? '' : null;
  return name !== null && methodNames.has(name) ? name : null;
}

/** What has a type: the object of a method, or a function. */
function typedNode({ callee }: Call): Node {
  const node = unwrap(callee);
  return node.type === 'MemberExpression' ? node.object : node;
}

/** Whether a call would be a client's by the type of what it calls. */
export function isTypedAsClient(call: Call, types: TypeFacts): boolean {
  return methodOf(call) !== null && apiOfType(call, types) !== undefined;
}

function apiOfType(call: Call, types: TypeFacts): TypeApi | undefined {
  const declaration = types.declarationOf(typedNode(call));
  return declaration ? typeApis.get(`${declaration.module ?? ''}:${declaration.name}`) : undefined;
}

/** The API that a callee's type names, where nothing else tells and it would be a client's. */
export function typedApi(call: Call, evaluation: Evaluation): ApiValue | null {
  const { types } = evaluation;
  const key = types && methodOf(call);
  if (types === null || key === null) return null;
  const known = evaluation.evaluate(unwrap(call.callee));
  if (known.kind !== 'unknown' && known.kind !== 'api') return null;
  // Globals are what they are, but not what they hold: `new Map<string, AxiosInstance>().get('login')`.
  if (known.kind === 'api' && known.module === null && known.calls.length === 0) return null;
  const api = apiOfType(call, types);
  if (!api) return null;
  // Last, as finding out what arguments are may lead far.
  if (key === '' && !looksLikeRequest(call, evaluation)) return null;
  const path = [api.name, key].filter(step => step !== '');
  return { kind: 'api', node: typedNode(call), via: [], module: api.module, path, calls: [] };
}

/** What a type told, in words. */
export function typedBy({ node, path: [name = ''] }: ApiValue): string {
  return `${dottedName(node) ?? 'the receiver'} is ${name}`;
}
