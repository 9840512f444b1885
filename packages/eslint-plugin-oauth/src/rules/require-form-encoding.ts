import { ruleUrl } from '../package-info.js';
import {
  FINDING,
  REQUEST_DEFAULTS,
  REQUEST_SCHEMA,
  SHARED_MESSAGES,
  visitRequests,
  type RequestRule,
} from '../request-rule.js';

const MESSAGE_IDS = {
  'json-header': 'jsonHeader',
  'multipart-body': 'multipartBody',
  'text-body': 'textBody',
} as const;

/** Reports requests that send an OAuth endpoint neither JSON nor a form, or a form that its header denies. */
export const requireFormEncoding: RequestRule<'jsonHeader' | 'multipartBody' | 'textBody'> = {
  meta: {
    type: 'problem',
    docs: {
      description: 'require OAuth parameters to travel as a form, in the body and in its Content-Type',
      recommended: true,
      url: ruleUrl('require-form-encoding'),
    },
    fixable: 'code',
    hasSuggestions: true,
    languages: ['js/js'],
    schema: REQUEST_SCHEMA,
    defaultOptions: REQUEST_DEFAULTS,
    messages: { jsonHeader: FINDING, multipartBody: FINDING, textBody: FINDING, ...SHARED_MESSAGES },
  },
  create: context =>
    visitRequests(context, MESSAGE_IDS, ({ loc, messageId, data, fix, suggest }) => {
      context.report({ loc, messageId, data, fix, suggest: [...suggest] });
    }),
};
