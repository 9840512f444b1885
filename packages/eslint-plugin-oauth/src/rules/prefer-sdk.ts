import type { JSRuleDefinition, Rule } from 'eslint';
import {
  findSdkMistakes,
  mayContainSdkMistake,
  sdkCallFor,
  type SdkMistake,
  type TokenRequest,
} from 'oauth-token-request';
import { analysisOf, isCandidate, sourceFileOf } from '../analysis.js';
import { ruleUrl } from '../package-info.js';
import { locationOf } from '../report.js';

/** Names the provider's own SDK where a token request is written by hand, and SDK calls that don't exist. */
export const preferSdk: JSRuleDefinition<{ RuleOptions: []; MessageIds: 'sdkCall' | 'noSuchPackage' | 'noSuchCall' }> =
  {
    meta: {
      type: 'suggestion',
      docs: {
        description: "enforce calling the provider's own SDK where it makes the token request itself",
        recommended: false,
        url: ruleUrl('prefer-sdk'),
      },
      languages: ['js/js'],
      schema: [],
      messages: {
        sdkCall: '{{provider}} has an SDK that makes this request itself. Call {{call}} of {{package}} instead.',
        noSuchPackage: 'The npm registry has no package {{written}}. The SDK is {{package}}, its call is {{call}}.',
        noSuchCall: '{{package}} has no {{written}}. Its call is {{call}}.',
      },
    },
    create(context) {
      const { sourceCode } = context;
      const hasName = mayContainSdkMistake(sourceCode.text);
      const isWorthAnalysis = isCandidate(context);
      if (!hasName && !isWorthAnalysis) return {};

      function reportRequest(request: TokenRequest): void {
        const sdk = sdkCallFor(request);
        if (sdk === null) return;
        const provider = request.endpoint.provider?.name ?? '';
        const data = { provider, package: sdk.package, call: sdk.call };
        context.report({ loc: locationOf(request, sourceCode), messageId: 'sdkCall', data });
      }

      function reportMistake({ kind, node, written, package: name, call }: SdkMistake): void {
        const [start, end] = node.range;
        context.report({
          loc: { start: sourceCode.getLocFromIndex(start), end: sourceCode.getLocFromIndex(end) },
          messageId: kind === 'package' ? 'noSuchPackage' : 'noSuchCall',
          data: { written, package: name, call },
        });
      }

      const listener: Rule.RuleListener = {
        Program() {
          if (hasName) findSdkMistakes(sourceFileOf(sourceCode)).forEach(reportMistake);
          if (isWorthAnalysis) analysisOf(context).requests.forEach(reportRequest);
        },
      };
      return listener;
    },
  };
