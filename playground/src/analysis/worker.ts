import { analyse } from './analyse.js';
import type { Answer, Question } from './messages.js';

const say = (answer: Answer): void => {
  postMessage(answer);
};

/** The parser comes in a file of its own: it is half of what the page is made of. */
async function start(): Promise<void> {
  const { parse } = await import('./parse.js');
  addEventListener('message', ({ data }: MessageEvent<Question>) => {
    say({ kind: 'answer', id: data.id, analysis: analyse(data.program, parse) });
  });
  say({ kind: 'ready' });
}

start().catch((error: unknown) => {
  say({ kind: 'failed', reason: String(error) });
});
