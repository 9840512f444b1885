import { afterAll, beforeAll, expect, it } from 'vitest';
import { randomFrom } from './support/compose-random.js';
import { check, FLAGS } from './support/differential/check.js';
import { CLIENTS, type ClientName } from './support/differential/clients.js';
import { bindingsOf } from './support/differential/modules.js';
import { compose, drawPlan, KINDS, shrink, type Plan } from './support/differential/program.js';
import { startRecorder, type Recorder } from './support/differential/recorder.js';

const SEED = 20_260;
/** Programs that run at a time. */
const BATCH = 25;
/** Rewritten requests that are sent before and after: most code uses these two clients. */
const casesOf = (client: ClientName): number => (client === 'fetch' || client === 'axios' ? 1500 : 500);

let recorder: Recorder;

beforeAll(async () => {
  recorder = await startRecorder();
});

afterAll(async () => {
  await recorder.close();
});

it.each(Object.keys(CLIENTS) as ClientName[])('%s sends as a form what it sent as JSON', async client => {
  const random = randomFrom(SEED);
  const bindings = await bindingsOf(client, recorder.origin);
  const faultOf = async (plan: Plan): Promise<string | null> => {
    const verdict = await check(plan, bindings, recorder);
    return verdict.kind === 'wrong' ? verdict.fault : null;
  };
  const programs = casesOf(client) / FLAGS.length;
  let rewritten = 0;
  let refused = 0;
  while (rewritten < programs) {
    const plans = Array.from({ length: BATCH }, () => drawPlan(client, random));
    const verdicts = await Promise.all(plans.map(plan => check(plan, bindings, recorder)));
    for (const [index, { kind }] of verdicts.entries()) {
      if (kind === 'rewritten') rewritten += 1;
      if (kind === 'refused') refused += 1;
      const plan = plans[index];
      if (kind !== 'wrong' || !plan) continue;
      const least = await shrink(plan, async one => (await faultOf(one)) !== null);
      expect.fail(`seed ${String(SEED)}: ${(await faultOf(least)) ?? ''}\n${compose(least)}`);
    }
  }
  // Who refuses everything makes no mistakes.
  expect(refused).toBeLessThan(rewritten);
});

it('writes every kind of value at least once', () => {
  const random = randomFrom(SEED);
  const seen = new Set(
    Array.from({ length: 500 }, () => drawPlan('fetch', random)).flatMap(plan => plan.members.map(({ kind }) => kind)),
  );
  expect(Object.keys(KINDS).filter(kind => !seen.has(kind))).toStrictEqual([]);
});
