import type { TSESTree } from '@typescript-eslint/types';
import { dottedName } from './syntax/names.js';
import type { Call } from './syntax/nodes.js';

/** What sends requests to an app that it is given. */
const AGENTS: ReadonlySet<unknown> = new Set(['supertest', 'supertest-as-promised', 'chai-http', 'superwstest']);

const TEST = /^(?:describe|it|test|suite|before|beforeAll|beforeEach|Deno\.test)(?:\.|$)/u;

/** `app.listen`, `createServer`, `startAuthorizationServer`, msw's `setupServer`. */
const START = /(?:^|\.)(?:listen|serve|(?:create|start|launch|setup|build)\w*(?:Server|App|Provider))$/u;

/**
 * Whether a program is a test that starts the server which it tests: what it sends there may be wrong on purpose.
 * @param calls every call of the program
 */
export function isOwnTest(program: TSESTree.Program, calls: readonly Call[]): boolean {
  if (program.body.some(node => node.type === 'ImportDeclaration' && AGENTS.has(node.source.value))) return true;
  const isRequired = ({ callee, arguments: [module] }: Call): boolean =>
    callee.type === 'Identifier' && callee.name === 'require' && module?.type === 'Literal' && AGENTS.has(module.value);
  if (calls.some(isRequired)) return true;
  const isNamed = (pattern: RegExp): boolean => calls.some(({ callee }) => pattern.test(dottedName(callee) ?? ''));
  return isNamed(START) && isNamed(TEST);
}
