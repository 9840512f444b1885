/** Starts the thread from a file of its own; the page that is one file has it inside: `start-worker-inline.ts`. */
export const startWorker = (): Worker => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
