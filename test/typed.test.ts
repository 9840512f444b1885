import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { analyzeSource } from '../packages/oauth-codemod/src/rewrite.js';
import { randomFrom } from './support/compose-random.js';
import { compile, SETTINGS } from './support/typed/compile.js';
import { drawTypedProgram } from './support/typed/programs.js';

const FOLDER = fileURLToPath(new URL('support', import.meta.url));
const OAUTH = { endpoints: [{ url: 'https://login.acme.dev/**', accepts: 'form' as const }] };
const PROGRAMS = 400;

const random = randomFrom(2026);
const pairs = Array.from({ length: PROGRAMS }, () => drawTypedProgram(random))
  .map(before => ({ before, after: analyzeSource({ path: '/program.ts', text: before }, { settings: OAUTH }).text }))
  .filter(({ before, after }) => before !== after);

it.each(Object.entries(SETTINGS))(
  'what compiled before compiles after: %s',
  (_name, settings) => {
    const texts = pairs.flatMap(({ before, after }) => [before, after]);
    const messages = compile(texts, settings, FOLDER);
    const compiled = pairs.filter((_, index) => messages[2 * index]?.length === 0);
    expect(compiled.length).toBeGreaterThan(PROGRAMS / 2);
    for (const [index, { after }] of pairs.entries()) {
      const isWorse = messages[2 * index]?.length === 0 && messages[2 * index + 1]?.length !== 0;
      if (isWorse) expect.fail(`${messages[2 * index + 1]?.join('\n') ?? ''}\n${after}`);
    }
  },
  180_000,
);
