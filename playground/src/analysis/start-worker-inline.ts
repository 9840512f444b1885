import InlineWorker from './worker.ts?worker&inline';

/** Starts the thread from the page itself, parser and all. */
export const startWorker = (): Worker => new InlineWorker();
