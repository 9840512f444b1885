import type { ESLint, Linter } from 'eslint';
import { name, version } from './package-info.js';
import { noJsonTokenRequest } from './rules/no-json-token-request.js';
import { preferSdk } from './rules/prefer-sdk.js';
import { requireFormEncoding } from './rules/require-form-encoding.js';

interface OAuthPlugin extends ESLint.Plugin {
  readonly configs: {
    /** Reports what is certainly or likely wrong. */
    readonly recommended: Linter.Config;
    /** Reports weak signals, and JSON to servers that take both, too, and names SDKs. */
    readonly strict: Linter.Config;
  };
}

/** Rules that report what is wrong on the wire; they share their options. */
const REQUEST_RULES = ['oauth/no-json-token-request', 'oauth/require-form-encoding'];

const plugin: OAuthPlugin = {
  meta: { name, version, namespace: 'oauth' },
  rules: {
    'no-json-token-request': noJsonTokenRequest,
    'require-form-encoding': requireFormEncoding,
    'prefer-sdk': preferSdk,
  },
  configs: {
    recommended: config('recommended', forAll(REQUEST_RULES, 'error')),
    strict: config('strict', {
      ...forAll(REQUEST_RULES, ['error', { reportPossible: true, reportJsonAccepted: true }]),
      'oauth/prefer-sdk': 'warn',
    }),
  },
};

function forAll(rules: readonly string[], entry: Linter.RuleEntry): Linter.RulesRecord {
  return Object.fromEntries(rules.map(rule => [rule, entry]));
}

function config(configName: string, rules: Linter.RulesRecord): Linter.Config {
  return {
    name: `oauth/${configName}`,
    plugins: {
      // A getter, because the plugin holds its configs and they hold the plugin.
      get oauth() {
        return plugin;
      },
    },
    rules,
  };
}

export type { OAuthRules, OAuthSettings, RequestOptions } from './types.js';
export default plugin;
// With this name, `require('eslint-plugin-oauth')` gives the plugin rather than its module namespace.
export { plugin as 'module.exports' };
