import type {
  Certainty,
  Endpoint,
  Evidence,
  Explanation,
  Outcome,
  Repair,
  TextEdit,
  WireEncoding,
  WireMessage,
} from 'oauth-token-request';
import type { Language } from './languages.js';

/** What is analysed: everything that the page lets people choose. */
export interface Program {
  readonly code: string;
  readonly language: Language;
  /** The JSON of `settings.oauth`; may be empty. */
  readonly settings: string;
  /** Act on what is only possible, and on JSON that the server takes too, as the plugin's strict configuration does. */
  readonly isStrict: boolean;
}

/** One request, in a form that can be passed between threads. */
export interface Finding {
  /** From the start of the call to the end of its callee, where the plugin reports it. */
  readonly range: TextEdit['range'];
  /** Counted from 1. */
  readonly line: number;
  readonly client: string;
  readonly endpoint: Endpoint;
  readonly wire: WireEncoding;
  readonly certainty: Certainty;
  readonly outcome: Outcome;
  readonly evidence: readonly Evidence[];
  readonly explanation: Explanation;
  readonly repair: Repair | null;
  readonly before: WireMessage | null;
  /** `null` unless it is rewritten. */
  readonly after: WireMessage | null;
}

export type Analysis =
  | {
      readonly kind: 'findings';
      readonly findings: readonly Finding[];
      /** The code with every rewrite. */ readonly after: string;
    }
  | {
      readonly kind: 'syntax';
      readonly message: string;
      readonly offset: number;
      readonly line: number;
      /** A language in which the code is valid. */
      readonly validAs: Language | null;
    }
  | { readonly kind: 'settings'; readonly message: string };
