import type { Provider } from '../../types.js';
import { endpointsOf } from './endpoints-of.js';

const NOTION_SDK = { evidence: 'npm:@notionhq/client', quality: 'source-code' } as const;
const SQUARE_OPENAPI = {
  evidence: 'https://github.com/square/connect-api-specification/blob/master/api.json',
  quality: 'doc-statement',
} as const;
const NANGO = {
  evidence: 'https://github.com/NangoHQ/nango/blob/master/packages/providers/providers.yaml',
  quality: 'source-code',
} as const;
const OCTOKIT = { evidence: 'npm:@octokit/oauth-methods', quality: 'source-code' } as const;
const GOOGLE_REPORT = { evidence: 'https://github.com/AnswerDotAI/fasthtml/pull/761', quality: 'user-report' } as const;

export const SERVICES: readonly Provider[] = [
  ...endpointsOf({ id: 'spotify', name: 'Spotify', sdk: '@spotify/web-api-ts-sdk' }, [
    {
      kind: 'token',
      url: 'https://accounts.spotify.com/api/token',
      json: 'rejected',
      answer: '415',
      evidence: 'https://github.com/spotify/web-api/issues/321',
      quality: 'user-report',
    },
  ]),
  ...endpointsOf({ id: 'notion', name: 'Notion', sdk: '@notionhq/client' }, [
    {
      kind: 'token',
      url: 'https://api.notion.com/v1/oauth/token',
      json: 'accepted',
      evidence: 'https://developers.notion.com/reference/create-a-token',
      quality: 'doc-example',
    },
    // Its SDK sends JSON here, and nothing says that a form is read.
    { kind: 'revocation', url: 'https://api.notion.com/v1/oauth/revoke', json: 'required', ...NOTION_SDK },
    { kind: 'introspection', url: 'https://api.notion.com/v1/oauth/introspect', json: 'required', ...NOTION_SDK },
  ]),
  ...endpointsOf({ id: 'square', name: 'Square', sdk: 'square' }, [
    {
      kind: 'token',
      url: 'https://connect.{squareup|squareupsandbox}.com/oauth2/token',
      json: 'accepted',
      ...SQUARE_OPENAPI,
    },
    { kind: 'revocation', url: 'https://connect.squareup.com/oauth2/revoke', json: 'required', ...SQUARE_OPENAPI },
  ]),
  ...endpointsOf({ id: 'zendesk', name: 'Zendesk' }, [
    {
      kind: 'token',
      url: 'https://{subdomain}.zendesk.com/oauth/tokens',
      json: 'accepted',
      evidence: 'https://developer.zendesk.com/api-reference/ticketing/oauth/grant_type_tokens/',
      quality: 'doc-statement',
    },
  ]),
  ...endpointsOf({ id: 'zendesk-sell', name: 'Zendesk Sell' }, [
    { kind: 'token', url: 'https://api.getbase.com/oauth2/token', json: 'undocumented', ...NANGO },
  ]),
  ...endpointsOf({ id: 'zendesk-sunco', name: 'Zendesk Sunshine Conversations' }, [
    {
      kind: 'token',
      url: 'https://oauth-bridge.zendesk.com/sc/oauth/token',
      json: 'undocumented',
      evidence: 'https://github.com/botpress/botpress/blob/master/integrations/sunco/src/api/get-credentials.ts',
      quality: 'inferred',
    },
  ]),
  ...endpointsOf({ id: 'atlassian', name: 'Atlassian Cloud' }, [
    {
      kind: 'token',
      url: 'https://auth.atlassian.com/oauth/token',
      json: 'accepted',
      evidence: 'https://developer.atlassian.com/cloud/jira/platform/oauth-2-3lo-apps/',
      quality: 'doc-example',
    },
  ]),
  ...endpointsOf({ id: 'atlassian-datacenter', name: 'Atlassian Data Center' }, [
    { kind: 'token', url: 'https://{host}/rest/oauth2/latest/token', json: 'undocumented', ...NANGO },
  ]),
  // GitHub Enterprise Server has its own host under the same path, but so has Gitea, which isn't known to take JSON.
  ...endpointsOf({ id: 'github', name: 'GitHub', sdk: '@octokit/oauth-methods' }, [
    { kind: 'token', url: 'https://github.com/login/oauth/access_token', json: 'accepted', ...OCTOKIT },
    { kind: 'token', url: 'https://{tenant}.ghe.com/login/oauth/access_token', json: 'accepted', ...OCTOKIT },
    { kind: 'device_authorization', url: 'https://github.com/login/device/code', json: 'accepted', ...OCTOKIT },
    { kind: 'other', url: 'https://api.github.com/applications/{client_id}/token', json: 'required', ...OCTOKIT },
  ]),
  ...endpointsOf({ id: 'google', name: 'Google', sdk: 'google-auth-library' }, [
    { kind: 'token', url: 'https://oauth2.googleapis.com/token', json: 'accepted', ...GOOGLE_REPORT },
    { kind: 'token', url: 'https://www.googleapis.com/oauth2/v4/token', json: 'accepted', ...GOOGLE_REPORT },
    { kind: 'token', url: 'https://accounts.google.com/o/oauth2/token', json: 'accepted', ...GOOGLE_REPORT },
    {
      kind: 'device_authorization',
      url: 'https://oauth2.googleapis.com/device/code',
      json: 'undocumented',
      evidence: 'https://developers.google.com/identity/protocols/oauth2/limited-input-device',
      quality: 'inferred',
    },
    {
      kind: 'revocation',
      url: 'https://oauth2.googleapis.com/revoke',
      json: 'undocumented',
      evidence: 'npm:google-auth-library',
      quality: 'source-code',
    },
  ]),
];
