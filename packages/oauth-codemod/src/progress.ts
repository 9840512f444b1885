import { performance } from 'node:perf_hooks';
import { counted } from './reports/words.js';

export interface Progress {
  /** How many files were looked at. */
  readonly seen: number;
  readonly total: number;
  readonly requests: number;
}

export interface ProgressLine {
  show(progress: Progress): void;
  /** Removes the line. */
  clear(): void;
}

/** In milliseconds: what takes less shows nothing, and a line stays at least as long as it takes to read a number. */
const PATIENCE = 500;
const INTERVAL = 100;

/**
 * A line that tells how far a run is, for a terminal.
 * @param now milliseconds since the process began
 */
export function progressLine(
  stream: { write(text: string): unknown; readonly columns?: number },
  now: () => number = () => performance.now(),
): ProgressLine {
  const begin = now();
  let shownAt = -Infinity;
  return {
    show(progress) {
      const time = now();
      if (time < PATIENCE || time - shownAt < INTERVAL) return;
      shownAt = time;
      // What wraps could not be taken away; a terminal that knows no width says 0.
      const { columns = 0 } = stream;
      const line = lineOf(progress, time - begin).slice(0, columns > 0 ? columns - 1 : undefined);
      stream.write(`\r\u001B[K${line}`);
    },
    clear() {
      if (shownAt !== -Infinity) stream.write('\r\u001B[K');
    },
  };
}

function lineOf({ seen, total, requests }: Progress, elapsed: number): string {
  const line = `${String(seen)} of ${counted(total, 'file')}, ${counted(requests, 'OAuth request')}`;
  if (seen === 0) return line;
  return `${line}, ${String(Math.ceil(((total - seen) * elapsed) / seen / 1000))} s left`;
}
