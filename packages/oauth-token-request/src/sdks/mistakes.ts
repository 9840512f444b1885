import { survey } from '../syntax/walk.js';
import type { Call, Node } from '../syntax/nodes.js';
import type { SourceFile } from '../types.js';
import { Evaluator } from '../values/evaluate.js';
import type { ApiValue } from '../values/types.js';
import { constantOf } from '../values/text.js';

/** A package or a call that is often pasted and doesn't exist. */
export interface SdkMistake {
  readonly kind: 'package' | 'api';
  readonly node: Node;
  /** What is written there. */
  readonly written: string;
  /** npm name of the package that was meant. */
  readonly package: string;
  /** The call that was meant. */
  readonly call: string;
}

const PURECLOUD = 'purecloud-platform-client-v2';
const CALL = 'ApiClient.instance.loginClientCredentialsGrant(id, secret)';

/** Names that the npm registry doesn't have (looked up 2026-11-22), and those that were meant. */
const PACKAGES: ReadonlyMap<string, string> = new Map([['genesyscloud-purecloud-platform-client-v2', PURECLOUD]]);

/** Paths of calls that purecloud-platform-client-v2 (262.0.0) doesn't have; the longer one tells more. */
const APIS: ReadonlySet<string> = new Set(['PlatformClient()', 'PlatformClient().auth.login()', 'auth.login()']);

/** What has to stand in a file that holds a mistake: a look at its text, before anything is visited. */
export function mayContainSdkMistake(text: string): boolean {
  return text.includes(PURECLOUD);
}

/** Finds packages and calls of SDKs that don't exist, in source order. */
export function findSdkMistakes(source: SourceFile): SdkMistake[] {
  const { program } = source;
  const { evaluate } = Evaluator.of(source);
  const { calls } = survey(program, source.nodes);
  const wrongCalls = calls.flatMap(call => {
    const value = evaluate(call);
    return value.kind === 'api' && isWrongApi(value) ? { call, value } : [];
  });
  // Of `new PlatformClient().auth.login()`, the login is told, not the client too.
  const bases = new Set(wrongCalls.flatMap(({ value }) => value.calls.slice(0, -1)));
  return [
    ...program.body.flatMap(statement =>
      'source' in statement && statement.source ? wrongPackage(statement.source) : [],
    ),
    ...calls.flatMap(call => (isLoader(call) ? wrongPackage(call.arguments[0]) : [])),
    ...wrongCalls.filter(({ call }) => !bases.has(call)).map(({ call, value }) => wrongApi(call, value)),
  ].sort((a, b) => a.node.range[0] - b.node.range[0]);

  function isLoader({ callee }: Call): boolean {
    const value = evaluate(callee);
    return value.kind === 'api' && value.module === null && value.path.join('.') === 'require';
  }

  function wrongPackage(node: Node | undefined): SdkMistake[] {
    const written = node && constantOf(evaluate(node));
    const meant = written && PACKAGES.get(written);
    return node && written && meant ? [{ kind: 'package', node, written, package: meant, call: CALL }] : [];
  }
}

function isWrongApi({ module, path }: ApiValue): boolean {
  const name = module === null ? undefined : (PACKAGES.get(module) ?? module);
  return name === PURECLOUD && APIS.has(path.join('.'));
}

function wrongApi(call: Call, { path }: ApiValue): SdkMistake {
  const steps = path.map(step => (step === 'PlatformClient()' ? 'new PlatformClient()' : step));
  return { kind: 'api', node: call, written: steps.join('.'), package: PURECLOUD, call: CALL };
}
