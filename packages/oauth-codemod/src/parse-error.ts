import type { Location } from './location.js';

/** A file that isn't valid in its language. */
export class ParseError extends Error {
  override readonly name = 'ParseError';
  readonly location: Location;

  constructor(reason: string, location: Location) {
    super(`syntax error at ${String(location.line)}:${String(location.column)}: ${reason}`);
    this.location = location;
  }
}
