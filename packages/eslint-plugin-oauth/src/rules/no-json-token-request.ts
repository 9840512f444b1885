import { ruleUrl } from '../package-info.js';
import {
  FINDING,
  REQUEST_DEFAULTS,
  REQUEST_SCHEMA,
  SHARED_MESSAGES,
  visitRequests,
  type RequestRule,
} from '../request-rule.js';

/** Reports requests that send JSON text to an OAuth endpoint that takes a form. */
export const noJsonTokenRequest: RequestRule<'jsonTokenRequest'> = {
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
    schema: REQUEST_SCHEMA,
    defaultOptions: REQUEST_DEFAULTS,
    messages: { jsonTokenRequest: FINDING, ...SHARED_MESSAGES },
  },
  create: context =>
    visitRequests(context, { 'json-body': 'jsonTokenRequest' }, ({ loc, messageId, data, fix, suggest }) => {
      context.report({ loc, messageId, data, fix, suggest: [...suggest] });
    }),
};
