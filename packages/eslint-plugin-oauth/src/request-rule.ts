import type { AST, JSRuleDefinition, Rule } from 'eslint';
import { explain, outcomeOf, type Fault, type Policy, type TokenRequest } from 'oauth-token-request';
import { analysisOf, isCandidate, settingsProblemFor } from './analysis.js';
import { fixWith, locationOf } from './report.js';
import type { RequestOptions } from './types.js';

type SharedMessageId = 'invalidSettings' | 'sendForm';

/** A rule that reports requests by what is wrong with them; all such rules share options, policy and repair. */
export type RequestRule<MessageId extends string> = JSRuleDefinition<{
  RuleOptions: [Required<RequestOptions>];
  MessageIds: MessageId | SharedMessageId;
}>;

export const REQUEST_SCHEMA = [
  {
    type: 'object' as const,
    description: 'What is reported beside the requests that are certainly or likely wrong.',
    properties: {
      reportPossible: {
        type: 'boolean' as const,
        description: 'Report a request too if only one weak signal says that it is an OAuth request.',
      },
      reportJsonAccepted: {
        type: 'boolean' as const,
        description: 'Suggest the form too where the provider documents that it takes JSON as well.',
      },
    },
    additionalProperties: false,
  },
];

export const REQUEST_DEFAULTS: [Required<RequestOptions>] = [{ reportPossible: false, reportJsonAccepted: false }];

/** What a finding is told in: its own words, as the engine finds them. */
export const FINDING = '{{what}}: {{why}}. {{advice}}';

export const SHARED_MESSAGES: Readonly<Record<SharedMessageId, string>> = {
  sendForm: 'Send this {{client}} request as application/x-www-form-urlencoded.',
  invalidSettings: 'settings.oauth is invalid: {{problem}}',
};

type Context<MessageId extends string> = Parameters<RequestRule<MessageId>['create']>[0];

interface Suggestion {
  readonly messageId: 'sendForm';
  readonly data: Readonly<Record<string, string>>;
  readonly fix: Rule.ReportFixer;
}

/** What ESLint is told: where, in which words, and what would repair it. */
interface Finding<MessageId extends string> {
  readonly loc: AST.SourceLocation | { readonly line: number; readonly column: number };
  readonly messageId: MessageId | 'invalidSettings';
  readonly data: Readonly<Record<string, string>>;
  readonly fix: Rule.ReportFixer | null;
  readonly suggest: readonly Suggestion[];
}

/**
 * Visits the requests of a file.
 * @param messageIds the message of each fault that the rule is about
 * @param report passes a finding on to ESLint: each rule does that itself, so that ESLint's tools see it
 */
export function visitRequests<MessageId extends string>(
  context: Context<MessageId>,
  messageIds: Readonly<Partial<Record<Fault, MessageId>>>,
  report: (finding: Finding<MessageId>) => void,
): Rule.RuleListener {
  if (!isCandidate(context)) return {};
  const [{ reportPossible, reportJsonAccepted }] = context.options;
  const policy: Policy = { possible: reportPossible, jsonAccepted: reportJsonAccepted };

  function reportRequest(request: TokenRequest): void {
    const outcome = outcomeOf(request, policy);
    const messageId = request.fault === null ? undefined : messageIds[request.fault];
    if (messageId === undefined || (outcome !== 'rewrite' && outcome !== 'manual')) return;
    const { what, why, advice } = explain(request);
    report({
      loc: locationOf(request, context.sourceCode),
      messageId,
      data: { what, why, advice },
      ...repairOf(request),
    });
  }

  return {
    Program() {
      const problem = settingsProblemFor(context);
      if (problem !== undefined) {
        report({
          loc: { line: 1, column: 0 },
          messageId: 'invalidSettings',
          data: { problem },
          fix: null,
          suggest: [],
        });
      }
      analysisOf(context).requests.forEach(reportRequest);
    },
  };
}

/** Only what is certain is fixed unasked; what may change a working program is suggested. */
function repairOf({ certainty, client, repair }: TokenRequest): Pick<Finding<never>, 'fix' | 'suggest'> {
  if (repair?.kind !== 'rewrite') return { fix: null, suggest: [] };
  const fix = fixWith(repair.edits);
  return certainty === 'certain'
    ? { fix, suggest: [] }
    : { fix: null, suggest: [{ messageId: 'sendForm', data: { client }, fix }] };
}
