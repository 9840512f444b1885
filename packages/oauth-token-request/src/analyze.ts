import type { Host, Settings, SourceFile, TokenRequest } from './types.js';

export interface AnalyzeOptions {
  readonly settings?: Settings;
  readonly host?: Host;
}

/** Finds every OAuth token request of a file, in source order. */
export function analyze(_source: SourceFile, _options: AnalyzeOptions = {}): TokenRequest[] {
  return [];
}
