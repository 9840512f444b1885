import vm from 'node:vm';
import { setTimeout } from 'node:timers/promises';
import type { Bindings } from './modules.js';
import { TOKEN_URL } from './program.js';
import type { Received, Recorder } from './recorder.js';

export interface Run {
  /** What came off the wire. */
  readonly received: readonly Received[];
  /** What was evaluated, in order. */
  readonly trace: readonly string[];
}

/** What may differ from run to run: what a flag is. */
export type Flag = boolean;

/** Runs a program in this process; its requests go to the recorder. */
export async function run(program: string, flag: Flag, bindings: Bindings, recorder: Recorder): Promise<Run> {
  const trace: string[] = [];
  const note = (name: string, value: unknown): unknown => {
    trace.push(name);
    return value;
  };
  const given: Bindings = {
    ...bindings,
    flag,
    trace: note,
    later: async (name: string, value: unknown) => note(name, await setTimeout(0, value)),
    process: { env: { GIVEN: 'given & set' } },
  };
  const { base, received } = recorder.open();
  const text = program.replace(/^import .*$/gmu, '').replaceAll(new URL(TOKEN_URL).origin, base);
  const { pathname, origin } = new URL(base);
  // supertest is given origin and path one by one.
  const placed = text.replace(`supertest('${base}').post('`, `supertest('${origin}').post('${pathname}`);
  const main = vm.compileFunction(`return (async () => {${placed}\n})();`, Object.keys(given)) as (
    ...values: readonly unknown[]
  ) => Promise<unknown>;
  await main(...Object.values(given));
  return { received, trace };
}
