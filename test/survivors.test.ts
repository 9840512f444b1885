import { expect, it } from 'vitest';
import { listSurvivors } from './mutation/survivors.mjs';

it('lists the mutants that no test noticed, by where they stand', () => {
  const source = 'if (a) {\n  b();\n}\nc();';
  const at = (line: number, column: number, endLine: number, endColumn: number) => ({
    start: { line, column },
    end: { line: endLine, column: endColumn },
  });
  const mutants = [
    { status: 'NoCoverage', location: at(4, 1, 4, 4), replacement: '' },
    { status: 'Killed', location: at(2, 3, 2, 6), replacement: '' },
    { status: 'Survived', location: at(1, 8, 3, 2), replacement: '{}' },
    { status: 'Timeout', location: at(1, 5, 1, 6), replacement: 'true' },
    { status: 'Survived', location: at(1, 5, 1, 6), replacement: 'false' },
  ];
  expect(listSurvivors({ files: { 'a.ts': { source, mutants } } })).toEqual([
    'a.ts:1:5 a → false',
    'a.ts:1:8 { b(); } → {}',
    'a.ts:4:1 c() →  (never run)',
  ]);
});
