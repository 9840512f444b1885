import type { JSRuleDefinition } from 'eslint';
import { explain, outcomeOf, type Policy, type TokenRequest } from 'oauth-token-request';
import { analysisOf, isCandidate } from '../analysis.js';
import { ruleUrl } from '../package-info.js';
import { fixWith, locationOf } from '../report.js';

interface Options {
  readonly reportPossible: boolean;
  readonly reportJsonAccepted: boolean;
}

type MessageId = 'invalidSettings' | 'jsonTokenRequest' | 'sendForm';

/** Reports requests that send JSON text to an OAuth endpoint that takes a form. */
export const noJsonTokenRequest: JSRuleDefinition<{ RuleOptions: [Options]; MessageIds: MessageId }> = {
  meta: {
    type: 'problem',
    docs: {
      description: 'disallow sending JSON to an OAuth endpoint that takes a form',
      recommended: true,
      url: ruleUrl('no-json-token-request'),
    },
    fixable: 'code',
    hasSuggestions: true,
    languages: ['js/js'],
    schema: [
      {
        type: 'object',
        description: 'What is reported beside the requests that are certainly or likely wrong.',
        properties: {
          reportPossible: {
            type: 'boolean',
            description: 'Report a request too if only one weak signal says that it is an OAuth request.',
          },
          reportJsonAccepted: {
            type: 'boolean',
            description: 'Suggest the form too where the provider documents that it takes JSON as well.',
          },
        },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{ reportPossible: false, reportJsonAccepted: false }],
    messages: {
      jsonTokenRequest: '{{what}}: {{why}}. {{advice}}',
      sendForm: 'Send this {{client}} request as application/x-www-form-urlencoded.',
      invalidSettings: 'settings.oauth is invalid: {{problem}}',
    },
  },
  create(context) {
    if (!isCandidate(context)) return {};
    const [{ reportPossible, reportJsonAccepted }] = context.options;
    const policy: Policy = { possible: reportPossible, jsonAccepted: reportJsonAccepted };

    function reportRequest(request: TokenRequest): void {
      const outcome = outcomeOf(request, policy);
      if (request.fault !== 'json-body' || (outcome !== 'rewrite' && outcome !== 'manual')) return;
      const { what, why, advice } = explain(request);
      context.report({
        loc: locationOf(request, context.sourceCode),
        messageId: 'jsonTokenRequest',
        data: { what, why, advice },
        ...repairOf(request),
      });
    }

    return {
      Program() {
        const { requests, settingsProblem } = analysisOf(context);
        if (settingsProblem !== undefined) {
          context.report({
            loc: { line: 1, column: 0 },
            messageId: 'invalidSettings',
            data: { problem: settingsProblem },
          });
        }
        requests.forEach(reportRequest);
      },
    };
  },
};

/** Only what is certain is fixed unasked; what may change a working program is suggested. */
function repairOf({ certainty, client, repair }: TokenRequest) {
  if (repair?.kind !== 'rewrite') return {};
  const fix = fixWith(repair.edits);
  return certainty === 'certain' ? { fix } : { suggest: [{ messageId: 'sendForm' as const, data: { client }, fix }] };
}
