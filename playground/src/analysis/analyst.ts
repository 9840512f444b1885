import type { Analysis, Program } from './findings.js';
import type { Answer, Question } from './messages.js';
import { startWorker } from './start-worker.js';

/** Longer than any program that people write takes; a composed one could hold the page up. */
const MAX_MILLISECONDS = 5_000;

export type Result =
  | Analysis
  | { readonly kind: 'stopped'; readonly seconds: number }
  | { readonly kind: 'unavailable'; readonly reason: string };

/** Has programs analysed in another thread, the newest one last. */
export class Analyst {
  private readonly report: (result: Result, program: Program) => void;
  private worker: Worker | null = null;
  private isReady = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private asked: Question | null = null;
  private next: Program | null = null;
  private count = 0;

  /** @param report is told what came of a program; of those that were overtaken by another one nothing is told */
  constructor(report: (result: Result, program: Program) => void) {
    this.report = report;
  }

  ask(program: Program): void {
    this.next = program;
    this.worker ??= this.start();
    this.askNext();
  }

  private start(): Worker {
    const worker = startWorker();
    worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
      this.hear(data);
    });
    worker.addEventListener('error', ({ message }) => {
      this.hear({ kind: 'failed', reason: message });
    });
    return worker;
  }

  private askNext(): void {
    if (!this.isReady || this.asked !== null || this.next === null) return;
    this.asked = { id: ++this.count, program: this.next };
    this.next = null;
    this.worker?.postMessage(this.asked);
    this.timer = setTimeout(() => {
      this.end({ kind: 'stopped', seconds: MAX_MILLISECONDS / 1000 });
    }, MAX_MILLISECONDS);
  }

  private hear(answer: Answer): void {
    if (answer.kind === 'ready') this.isReady = true;
    else if (answer.kind === 'failed') this.end({ kind: 'unavailable', reason: answer.reason });
    else this.tell(answer.analysis);
    this.askNext();
  }

  private tell(result: Result): void {
    clearTimeout(this.timer);
    const program = this.asked?.program ?? this.next;
    this.asked = null;
    // A newer program is waiting: what is known of this one is out of date.
    if (program !== null && (this.next === null || this.next === program)) this.report(result, program);
  }

  /** Ends the thread; the next program gets a new one. */
  private end(result: Result): void {
    this.worker?.terminate();
    this.worker = null;
    this.isReady = false;
    this.tell(result);
    if (this.next !== null && result.kind === 'stopped') this.ask(this.next);
  }
}
