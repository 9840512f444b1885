import type { TypeName } from '../types.js';
import { typeNamesOf } from './annotations.js';
import { variableAnnotation } from './environment-types.js';
import type { ApiValue, Evaluation, Value } from './types.js';

const ENVIRONMENT = String.raw`(?:process\.env|import\.meta\.env|Bun\.env|__ENV)`;
const variables = new RegExp(String.raw`^${ENVIRONMENT}\.\w+$|^Deno\.env\.get\(\)$`, 'u');
const environments = new RegExp(`^${ENVIRONMENT}$`, 'u');

/** Whether a value is read from the environment, where any variable may be missing. */
export const isVariable = (value: ApiValue): boolean => variables.test(environmentPath(value));

/** Whether a value is the environment itself. */
export const isEnvironment = (value: Value): boolean =>
  value.kind === 'api' && environments.test(environmentPath(value));

function environmentPath({ module, path }: ApiValue): string {
  return module === null || module === 'process' ? path.join('.').replace(/^env(?=\.|$)/u, 'process.env') : '';
}

type Scope = Pick<Evaluation, 'variableOf' | 'importedType' | 'files'>;

/** Any variable may be missing, unless the program says that it is there. */
function variableNames(value: ApiValue, scope: Scope): readonly TypeName[] {
  const declared = variableAnnotation(environmentPath(value), scope.files());
  const names = declared?.annotation ? typeNamesOf(declared.annotation, scope) : [];
  return names.join() === 'string' && declared?.isOptional === false ? names : ['string', 'undefined'];
}

const PROMISE = 'Promise()';

/** Whether a value is `new Promise(…)`, or what comes of it: what waits for it isn't told apart. */
export function isMadePromise({ module, path, node }: ApiValue): boolean {
  return module === null && node.type === 'NewExpression' && path.join('.') === PROMISE;
}

/** What a promise brings that the program makes: by the type that is written for it, anything without one. */
function promisedNames({ calls }: ApiValue, scope: Scope): readonly TypeName[] {
  const type = calls.at(-1)?.typeArguments?.params[0];
  return type ? typeNamesOf(type, scope) : ['unknown'];
}

/** What a value may be: by what it is, else by the type that was written for it. */
export function typeNames(value: Value, scope: Scope): readonly TypeName[] {
  switch (value.kind) {
    case 'text':
      return ['string'];
    case 'json':
      return [value.isInsideBytes === true ? 'object' : 'string'];
    case 'primitive':
      return [primitiveName(value.value)];
    case 'form':
      return [value.isInstance ? 'object' : 'string'];
    case 'object':
    case 'multipart':
    case 'headers':
    case 'function':
    case 'instance':
      return ['object'];
    case 'array':
      return ['array'];
    case 'union':
      return [...new Set(value.of.flatMap(one => typeNames(one, scope)))];
    case 'api':
      if (isVariable(value)) return variableNames(value, scope);
      if (isMadePromise(value)) return promisedNames(value, scope);
      if (value.node.type === 'NewExpression') return ['object'];
      return value.isOptional === true ? ['undefined', 'unknown'] : ['unknown'];
    case 'unknown': {
      if (/Function|^Class|^Literal$/u.test(value.node.type)) return ['object'];
      if (value.node.type === 'NewExpression' && value.names.join('.') !== PROMISE) return ['object'];
      if (value.type) return [value.type];
      const written = value.annotation ? typeNamesOf(value.annotation, scope) : (['unknown'] as const);
      const { excludes = [], isOptional = false } = value;
      const names = new Set<TypeName>([...written, ...(isOptional ? (['undefined'] as const) : [])]);
      return [...names].filter(name => !excludes.includes(name));
    }
  }
}

export function primitiveName(value: unknown): TypeName {
  if (value === null) return 'null';
  switch (typeof value) {
    case 'number':
    case 'bigint':
      return 'number';
    case 'boolean':
      return 'boolean';
    default:
      return 'undefined';
  }
}
