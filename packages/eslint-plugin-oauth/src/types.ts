import type { Linter } from 'eslint';
import type { Settings } from 'oauth-token-request';

/** Options of the rules that report requests. */
export interface RequestOptions {
  /** Report a request too if only one weak signal says that it is an OAuth request. Default: `false`. */
  readonly reportPossible?: boolean;
  /** Suggest the form too where the provider documents that it takes JSON as well. Default: `false`. */
  readonly reportJsonAccepted?: boolean;
}

/**
 * The rules' entries, so that an editor completes them: `rules: { … } satisfies OAuthRules`. ESLint's own type lets
 * any name and any options pass.
 */
export interface OAuthRules {
  /** Disallow sending JSON to an OAuth endpoint that takes a form. */
  'oauth/no-json-token-request'?: Linter.RuleEntry<[RequestOptions]>;
  /** Require OAuth parameters to travel as a form, in the body and in its Content-Type. */
  'oauth/require-form-encoding'?: Linter.RuleEntry<[RequestOptions]>;
  /** Enforce calling the provider's own SDK where it makes the token request itself. */
  'oauth/prefer-sdk'?: Linter.RuleEntry<[]>;
}

/** What `settings.oauth` may hold: `settings: { oauth: { … } satisfies OAuthSettings }`. */
export type OAuthSettings = Settings;
