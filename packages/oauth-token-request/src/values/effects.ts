import { namesOf } from '../syntax/names.js';
import type { Call, Node } from '../syntax/nodes.js';
import { isAssigning } from './calls.js';
import type { ApiValue } from './types.js';
import { apiKey } from './types.js';

/** What an API does with an object that it is given: most only read it. */
export type Effect = 'reads' | 'changes' | 'gives' | 'assigns' | 'keeps';

/** Functions of the platform that change their first argument. */
const CHANGING =
  /^(?:Object\.define(?:Property|Properties)|Reflect\.(?:set|defineProperty|deleteProperty)|\w+\.setPrototypeOf)$/u;

/** Functions of the platform that give what they are given. */
const GIVING = /^Object\.(?:freeze|seal|preventExtensions)$/u;

/** Collections of the platform, and functions that give the members of what they are given. */
const KEEPING = /^(?:Weak)?(?:Map|Set|Ref)\(\)(?:\.(?:set|add))?$/u;
const UNPACKING = /^(?:Object\.(?:values|entries|fromEntries)|Array\.(?:from|of)|Promise\.\w+)$/u;

/** Packages' names for functions that fill their first argument from the others: `merge`, `lodash.set`, `deep-extend`. */
const FILLING = /(?:^|[./-])(?:assign|extend|merge|mixin|defaults|d?set|unset|update)(?:$|[./A-Z-])/u;

/** Names under which programs log. */
const LOGGING = /^(?:log|trace|verbose|silly|debug|info|warn|warning|error)$/u;

/** Whether a callee that can't be followed logs, by its name. */
export function isLogging(callee: Node): boolean {
  return LOGGING.test(namesOf(callee).at(-1) ?? '');
}

/** Whether a module belongs to the project, by what it is imported as. */
export function isOfProject(module: string | null): boolean {
  return module !== null && /^(?:[.~#/]|@\/)/u.test(module);
}

/**
 * What an API does with one of its arguments.
 * @param isPart whether only a part of the argument is asked about
 */
export function effectOf(callee: ApiValue, call: Call, argument: Node, isPart: boolean): Effect {
  const { module, path } = callee;
  const isFirst = call.arguments.find(({ type }) => type !== 'Literal') === argument;
  if (isAssigning(apiKey(callee))) return isFirst && !isPart ? 'changes' : isPart ? 'assigns' : 'reads';
  if (module === null) {
    const name = path.join('.');
    if (CHANGING.test(name)) return isFirst && isPart ? 'reads' : 'changes';
    if (GIVING.test(name)) return 'gives';
    if (KEEPING.test(name) || (isPart && UNPACKING.test(name))) return 'keeps';
  }
  const name = path.at(-1) ?? module ?? '';
  return isFirst && call.arguments.length > 1 && FILLING.test(name) ? 'changes' : 'reads';
}
