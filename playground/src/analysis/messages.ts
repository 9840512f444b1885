import type { Analysis, Program } from './findings.js';

/** What the page asks of the worker. */
export interface Question {
  readonly id: number;
  readonly program: Program;
}

/** What the worker says: that it can be asked, or an answer. */
export type Answer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'failed'; readonly reason: string }
  | { readonly kind: 'answer'; readonly id: number; readonly analysis: Analysis };
