import { describe, expect, it } from 'vitest';
import { checkProgram, differenceOfHosts } from './support/compose-check.js';
import { DIMENSIONS, drawPlan, shrink, type Dimension, type Plan } from './support/compose-plan.js';
import { compose } from './support/compose.js';
import { randomFrom } from './support/compose-random.js';

const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
const PROGRAMS_PER_SEED = 500;
/** Programs that go through ESLint too. */
const LINTED = 150;

/** What is wrong with what the engine says of a plan's program; `null` if nothing is. */
const faultOf = (plan: Plan): string | null => checkProgram(compose(plan), plan);

describe('programs composed around a known request', () => {
  it.each(SEEDS)('are judged and rewritten as they were composed (seed %i)', seed => {
    const random = randomFrom(seed);
    for (let index = 0; index < PROGRAMS_PER_SEED; index++) {
      const plan = drawPlan(random);
      if (faultOf(plan) === null) continue;
      const least = shrink(plan, one => faultOf(one) !== null);
      expect.fail(`seed ${String(seed)}, program ${String(index)}: ${faultOf(least) ?? ''}\n${compose(least).text}`);
    }
  });

  it('are reported and repaired alike by ESLint', () => {
    const random = randomFrom(SEEDS[0] ?? 1);
    const plans = Array.from({ length: LINTED }, () => ({ ...drawPlan(random), endpoint: 'token', files: 'one' }));
    const differences = plans.map(differenceOfHosts).filter(difference => difference !== null);
    expect(differences).toEqual([]);
  });

  it('hold every construct at least once', () => {
    const random = randomFrom(SEEDS[0] ?? 1);
    const plans = Array.from({ length: PROGRAMS_PER_SEED }, () => drawPlan(random));
    for (const [name, choices] of Object.entries(DIMENSIONS)) {
      const seen = new Set(plans.map(plan => plan[name as Dimension]));
      expect(choices.filter(choice => !seen.has(choice))).toEqual([]);
    }
  });
});
