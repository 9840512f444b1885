import type { ESLint, Linter } from 'eslint';
import { name, version } from './package-info.js';
import { noJsonTokenRequest } from './rules/no-json-token-request.js';

interface OAuthPlugin extends ESLint.Plugin {
  readonly configs: {
    /** Reports what is certainly or likely wrong. */
    readonly recommended: Linter.Config;
    /** Reports weak signals, and JSON to servers that take both, too. */
    readonly strict: Linter.Config;
  };
}

const plugin: OAuthPlugin = {
  meta: { name, version, namespace: 'oauth' },
  rules: { 'no-json-token-request': noJsonTokenRequest },
  configs: {
    recommended: config('recommended', { 'oauth/no-json-token-request': 'error' }),
    strict: config('strict', {
      'oauth/no-json-token-request': ['error', { reportPossible: true, reportJsonAccepted: true }],
    }),
  },
};

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

export default plugin;
// With this name, `require('eslint-plugin-oauth')` gives the plugin rather than its module namespace.
export { plugin as 'module.exports' };
