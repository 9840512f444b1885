import type { Certainty, EndpointKind, WireEncoding } from 'oauth-token-request';

/**
 * What becomes of a request. `left`: the server takes JSON, or too little speaks for a token request, or what is sent
 * can't be told; `ok`: it is a form already.
 */
export type RequestOutcome = 'rewritten' | 'would-rewrite' | 'manual' | 'left' | 'ok';

/** One request as `--format json` prints it. */
export interface RequestRecord {
  /** Where the call that sends the request begins, counted from 1, the column in UTF-16 units. */
  readonly line: number;
  readonly column: number;
  /** Name of the HTTP client, e.g. `axios`. */
  readonly client: string;
  readonly endpoint: {
    readonly kind: EndpointKind;
    /** `null` if no part of it is known. */
    readonly url: string | null;
    /** Stable identifier of the provider, e.g. `genesys-cloud`. */
    readonly provider: string | null;
  };
  readonly wire: WireEncoding;
  readonly certainty: Certainty;
  readonly outcome: RequestOutcome;
  /** Why it needs a hand or was left alone: a stable code. */
  readonly reason?: string;
  /** What to do by hand. */
  readonly help?: string;
}

export type FileStatus = 'rewritten' | 'would-rewrite' | 'unchanged' | 'failed';

/** One file as `--format json` prints it. */
export interface FileRecord {
  /** Relative to the working directory, with `/`. */
  readonly path: string;
  readonly status: FileStatus;
  /** Why it failed. */
  readonly error?: string;
  /** Why it, or a part of it that may hold a request, was not looked at. */
  readonly skipped?: string;
  readonly requests: readonly RequestRecord[];
}

export interface Summary {
  /** Files that were looked at. */
  readonly files: number;
  readonly requests: number;
  readonly rewritten: number;
  readonly wouldRewrite: number;
  readonly manual: number;
  readonly left: number;
  readonly ok: number;
  /** Files and paths that failed. */
  readonly failed: number;
}

/** What `--format json` prints. */
export interface JsonReport {
  /** Changes when a member changes its meaning. */
  readonly version: 1;
  readonly files: readonly FileRecord[];
  readonly summary: Summary;
  /** The run ended before it had seen every file. */
  readonly interrupted?: true;
}
