import type { ReasonCode } from 'oauth-token-request';
import { BODY_PAGES } from './body-pages.js';
import { PLACE_PAGES } from './place-pages.js';

/** What there is to say about a reason code. */
export interface ReasonPage {
  /** One paragraph: what stands in the way, and what to do by hand. */
  readonly text: string;
  /** A request that is left for this reason, and what a person makes of it. */
  readonly before: string;
  readonly after: string;
}

/** The engine's reasons, and those that only a codemod has. */
export type AnyReason = ReasonCode | 'opted-out' | 'overlapping-edit';

/** Every reason code with its page: `--explain` prints them, and docs/reasons.md is made of them. */
export const REASON_PAGES: Readonly<Record<AnyReason, ReasonPage>> = { ...BODY_PAGES, ...PLACE_PAGES };
