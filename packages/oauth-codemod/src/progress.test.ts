import { expect, it } from 'vitest';
import { progressLine } from './progress.js';

function shown(...steps: readonly [time: number, seen: number][]): string[] {
  const written: string[] = [];
  let time = 0;
  const line = progressLine({ write: text => written.push(text) }, () => time);
  for (const [at, seen] of steps) {
    time = at;
    line.show({ seen, total: 100, requests: 1 });
  }
  line.clear();
  return written;
}

it('shows nothing of what is done in half a second', () => {
  expect(shown([100, 50], [499, 99])).toEqual([]);
});

it('shows how far it is and what is left, and takes itself away', () => {
  expect(shown([100, 5], [1000, 25], [2000, 50])).toEqual([
    '\r\u001B[K25 of 100 files, 1 OAuth request, 3 s left',
    '\r\u001B[K50 of 100 files, 1 OAuth request, 2 s left',
    '\r\u001B[K',
  ]);
});

it('leaves a line standing for a while', () => {
  expect(shown([1000, 25], [1050, 26], [1099, 27])).toHaveLength(2);
});

it('keeps within a narrow terminal', () => {
  const written: string[] = [];
  const line = progressLine({ write: text => written.push(text), columns: 20 }, () => 1000);
  line.show({ seen: 25, total: 100, requests: 1 });
  expect(written).toEqual(['\r\u001B[K25 of 100 files, 1 ']);
});
