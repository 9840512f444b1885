import type { Provider } from '../../types.js';
import { endpointsOf } from './endpoints-of.js';
import { N8N, NANGO, NANGO_CLIENT, OPENIDDICT } from './sources.js';

export const CRM_AND_MARKETING: readonly Provider[] = [
  ...endpointsOf({ id: 'amocrm', name: 'Kommo (amoCRM)' }, [
    {
      kind: 'token',
      url: 'https://{subdomain}.{kommo.com|amocrm.ru|amocrm.com}/oauth2/access_token',
      json: 'accepted',
      evidence: 'https://developers.kommo.com/reference/get-token',
      quality: 'doc-example',
    },
  ]),
  ...endpointsOf({ id: 'apollo-io', name: 'Apollo.io' }, [
    { kind: 'token', url: 'https://app.apollo.io/api/v1/oauth/token', json: 'required', ...NANGO },
  ]),
  ...endpointsOf({ id: 'attio', name: 'Attio' }, [
    { kind: 'token', url: 'https://app.attio.com/oauth/token', json: 'undocumented', ...NANGO },
  ]),
  ...endpointsOf({ id: 'buffer', name: 'Buffer' }, [
    { kind: 'token', url: 'https://auth.buffer.com/token', json: 'undocumented', ...NANGO },
  ]),
  ...endpointsOf({ id: 'chartboost', name: 'Chartboost' }, [
    { kind: 'token', url: 'https://api.chartboost.com/v5/oauth/token', json: 'required', ...NANGO },
  ]),
  ...endpointsOf({ id: 'close', name: 'Close' }, [
    { kind: 'token', url: 'https://api.close.com/oauth2/token/', json: 'undocumented', ...NANGO },
  ]),
  ...endpointsOf({ id: 'constant-contact', name: 'Constant Contact' }, [
    { kind: 'token', url: 'https://authz.constantcontact.com/oauth2/default/v1/token', json: 'undocumented', ...NANGO },
  ]),
  ...endpointsOf({ id: 'copper', name: 'Copper' }, [
    { kind: 'token', url: 'https://app.copper.com/oauth/token', json: 'undocumented', ...NANGO },
  ]),
  ...endpointsOf({ id: 'freshworks', name: 'Freshworks' }, [
    { kind: 'token', url: 'https://{host}/org/oauth/v2/token', json: 'undocumented', ...NANGO },
  ]),
  ...endpointsOf({ id: 'gong', name: 'Gong' }, [
    { kind: 'token', url: 'https://app.gong.io/oauth2/generate-customer-token', json: 'undocumented', ...N8N },
  ]),
  ...endpointsOf({ id: 'highlevel', name: 'HighLevel' }, [
    { kind: 'token', url: 'https://services.leadconnectorhq.com/oauth/token', json: 'undocumented', ...N8N },
  ]),
  ...endpointsOf({ id: 'hootsuite', name: 'Hootsuite' }, [
    {
      kind: 'token',
      url: 'https://platform.hootsuite.com/oauth2/token',
      json: 'undocumented',
      evidence: 'https://github.com/simov/grant/blob/master/config/oauth.json',
      quality: 'source-code',
    },
  ]),
  ...endpointsOf({ id: 'hubspot', name: 'HubSpot', sdk: '@hubspot/api-client' }, [
    {
      kind: 'token',
      url: 'https://api.hubapi.com/oauth/{v1|v3}/token',
      json: 'rejected',
      evidence: 'https://github.com/HubSpot/oauth-quickstart-nodejs/issues/17',
      quality: 'user-report',
    },
  ]),
  ...endpointsOf({ id: 'keap', name: 'Keap' }, [
    { kind: 'token', url: 'https://api.infusionsoft.com/token', json: 'undocumented', ...N8N },
  ]),
  ...endpointsOf({ id: 'klaviyo', name: 'Klaviyo', sdk: 'klaviyo-api' }, [
    {
      kind: 'token',
      url: 'https://a.klaviyo.com/oauth/token',
      json: 'undocumented',
      evidence: 'npm:klaviyo-api',
      quality: 'source-code',
    },
    {
      kind: 'revocation',
      url: 'https://a.klaviyo.com/oauth/revoke',
      json: 'undocumented',
      evidence: 'npm:klaviyo-api',
      quality: 'inferred',
    },
  ]),
  ...endpointsOf({ id: 'mailchimp', name: 'Mailchimp', sdk: '@mailchimp/mailchimp_marketing' }, [
    { kind: 'token', url: 'https://login.mailchimp.com/oauth2/token', json: 'undocumented', ...OPENIDDICT },
  ]),
  ...endpointsOf({ id: 'marketo', name: 'Adobe Marketo' }, [
    { kind: 'token', url: 'https://{munchkin}.mktorest.com/identity/oauth/token', json: 'undocumented', ...NANGO },
  ]),
  ...endpointsOf({ id: 'outreach', name: 'Outreach' }, [
    { kind: 'token', url: 'https://api.outreach.io/oauth/token', json: 'undocumented', ...NANGO },
  ]),
  ...endpointsOf({ id: 'pipedrive', name: 'Pipedrive', sdk: 'pipedrive' }, [
    {
      kind: 'token',
      url: 'https://oauth.pipedrive.com/oauth/token',
      json: 'undocumented',
      evidence: 'npm:pipedrive',
      quality: 'source-code',
    },
    {
      kind: 'revocation',
      url: 'https://oauth.pipedrive.com/oauth/revoke',
      json: 'undocumented',
      evidence: 'npm:pipedrive',
      quality: 'inferred',
    },
  ]),
  ...endpointsOf({ id: 'rd-station', name: 'RD Station' }, [
    {
      kind: 'token',
      url: 'https://api.rd.services/auth/token',
      json: 'required',
      evidence:
        'https://github.com/ResultadosDigitais/rdstation-ruby-client/blob/master/lib/rdstation/authentication.rb',
      quality: 'source-code',
      checked: '2026-11-30',
    },
    {
      kind: 'token',
      url: 'https://api.rd.services/oauth2/token',
      json: 'undocumented',
      evidence: 'https://developers.rdstation.com/reference/crm-v2-authentication-step3',
      quality: 'doc-example',
      checked: '2026-11-30',
    },
  ]),
  ...endpointsOf({ id: 'salesforce', name: 'Salesforce' }, [
    {
      kind: 'introspection',
      url: 'https://{host}/services/oauth2/introspect',
      json: 'undocumented',
      ...NANGO,
      quality: 'inferred',
    },
    {
      kind: 'revocation',
      url: 'https://{host}/services/oauth2/revoke',
      json: 'undocumented',
      evidence: 'npm:jsforce',
      quality: 'inferred',
    },
    {
      kind: 'token',
      url: 'https://{host}/services/oauth2/token',
      json: 'rejected',
      answer: 'unsupported_grant_type',
      evidence: 'https://github.com/wadewegner/Force.com-Toolkit-for-NET/pull/121',
      quality: 'user-report',
    },
  ]),
  ...endpointsOf({ id: 'salesforce-marketing-cloud', name: 'Salesforce Marketing Cloud' }, [
    {
      kind: 'token',
      url: 'https://{subdomain}.auth.marketingcloudapis.com/v2/token',
      json: 'required',
      marks: ['rest_instance_url', 'soap_instance_url'],
      evidence: 'code-search: auth.marketingcloudapis.com/v2/token',
      quality: 'user-report',
    },
    {
      kind: 'other',
      url: 'https://auth.exacttargetapis.com/v1/requestToken',
      json: 'required',
      evidence: 'code-search: auth.marketingcloudapis.com/v2/token',
      quality: 'inferred',
    },
  ]),
  ...endpointsOf({ id: 'salesloft', name: 'Salesloft' }, [
    { kind: 'token', url: 'https://accounts.salesloft.com/oauth/token', json: 'undocumented', ...NANGO },
  ]),
  ...endpointsOf({ id: 'snov', name: 'Snov.io' }, [
    {
      kind: 'token',
      url: 'https://api.snov.io/v1/oauth/access_token',
      json: 'accepted',
      evidence: 'code-search: https://api.snov.io/v1/oauth/access_token',
      quality: 'user-report',
    },
  ]),
  ...endpointsOf({ id: 'sugarcrm', name: 'SugarCRM' }, [
    {
      kind: 'token',
      url: 'https://{host}/rest/{version}/oauth2/token',
      json: 'accepted',
      evidence:
        'https://support.sugarcrm.com/Documentation/Sugar_Developer/Sugar_Developer_Guide_10.3/Integration/Web_Services/REST_API/Endpoints/oauth2token_POST/',
      quality: 'doc-example',
      checked: '2026-11-30',
    },
  ]),
  ...endpointsOf({ id: 'tiktok-business', name: 'TikTok for Business' }, [
    {
      kind: 'token',
      url: 'https://business-api.tiktok.com/open_api/v1.3/{oauth2/access_token|tt_user/oauth2/token|tt_user/oauth2/refresh_token}/',
      json: 'required',
      ...NANGO_CLIENT,
    },
  ]),
  ...endpointsOf({ id: 'zendesk-sell', name: 'Zendesk Sell' }, [
    { kind: 'token', url: 'https://api.getbase.com/oauth2/token', json: 'undocumented', ...NANGO },
  ]),
  ...endpointsOf({ id: 'zoho', name: 'Zoho', sdk: '@zohocrm/nodejs-sdk-2.0' }, [
    {
      kind: 'token',
      url: 'https://accounts.zoho.{com|eu|in|com.au|jp|com.cn|sa}/oauth/v2/token',
      json: 'undocumented',
      ...OPENIDDICT,
    },
    {
      kind: 'revocation',
      url: 'https://accounts.zoho.{com|eu|in|com.au|jp|com.cn|sa}/oauth/v2/token/revoke',
      json: 'undocumented',
      ...OPENIDDICT,
      quality: 'inferred',
    },
  ]),
  ...endpointsOf({ id: 'zoominfo', name: 'ZoomInfo' }, [
    { kind: 'other', url: 'https://api.zoominfo.com/authenticate', json: 'required', ...NANGO },
  ]),
];
