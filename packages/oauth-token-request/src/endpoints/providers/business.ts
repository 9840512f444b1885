import type { Provider } from '../../types.js';
import { endpointsOf } from './endpoints-of.js';
import { NANGO, NANGO_CLIENT, OPENIDDICT } from './sources.js';

export const ACCOUNTING_AND_HR: readonly Provider[] = [
  ...endpointsOf({ id: 'adp', name: 'ADP' }, [
    { kind: 'token', url: 'https://accounts.adp.com/auth/oauth/v2/token', json: 'undocumented', ...NANGO },
  ]),
  ...endpointsOf({ id: 'bamboohr', name: 'BambooHR' }, [
    {
      kind: 'token',
      url: 'https://{subdomain}.bamboohr.com/token.php',
      json: 'accepted',
      evidence: 'https://github.com/botpress/botpress/blob/master/integrations/bamboohr/src/api/auth.ts',
      quality: 'user-report',
      checked: '2026-11-30',
    },
  ]),
  ...endpointsOf({ id: 'deel', name: 'Deel' }, [
    { kind: 'token', url: 'https://app.deel.com/oauth2/tokens', json: 'undocumented', ...NANGO },
  ]),
  ...endpointsOf({ id: 'digits', name: 'Digits' }, [
    { kind: 'token', url: 'https://connect.digits.com/v1/oauth/token', json: 'required', ...NANGO },
  ]),
  ...endpointsOf({ id: 'dnb', name: 'Dun & Bradstreet' }, [
    {
      kind: 'token',
      url: 'https://plus.dnb.com/{version}/token',
      json: 'accepted',
      evidence: 'https://directplus.documentation.dnb.com/html/pages/Authentication.html',
      quality: 'doc-example',
      checked: '2026-11-30',
    },
  ]),
  ...endpointsOf({ id: 'exact-online', name: 'Exact Online' }, [
    {
      kind: 'token',
      url: 'https://start.exactonline.{tld}/api/oauth2/token',
      json: 'undocumented',
      ...OPENIDDICT,
    },
  ]),
  ...endpointsOf({ id: 'fortnox', name: 'Fortnox' }, [
    { kind: 'token', url: 'https://apps.fortnox.se/oauth-v1/token', json: 'undocumented', ...NANGO },
  ]),
  ...endpointsOf({ id: 'freeagent', name: 'FreeAgent' }, [
    { kind: 'token', url: 'https://api.freeagent.com/v2/token_endpoint', json: 'undocumented', ...NANGO },
  ]),
  ...endpointsOf({ id: 'freshbooks', name: 'FreshBooks', sdk: '@freshbooks/api' }, [
    {
      kind: 'token',
      url: 'https://api.freshbooks.com/auth/oauth/token',
      json: 'accepted',
      evidence: 'code-search: https://api.freshbooks.com/auth/oauth/token',
      quality: 'user-report',
    },
  ]),
  ...endpointsOf({ id: 'greenhouse-harvest', name: 'Greenhouse Harvest' }, [
    { kind: 'token', url: 'https://auth.greenhouse.io/token', json: 'accepted', ...NANGO },
  ]),
  ...endpointsOf({ id: 'gusto', name: 'Gusto', sdk: '@gusto/embedded-api' }, [
    { kind: 'token', url: 'https://{api.gusto.com|api.gusto-demo.com}/oauth/token', json: 'undocumented', ...NANGO },
  ]),
  ...endpointsOf({ id: 'hibob', name: 'HiBob' }, [
    { kind: 'token', url: 'https://auth.app.hibob.com/oauth2/v1/apps/token', json: 'undocumented', ...NANGO },
  ]),
  ...endpointsOf({ id: 'jobber', name: 'Jobber' }, [
    {
      kind: 'token',
      url: 'https://api.getjobber.com/api/oauth/token',
      json: 'accepted',
      evidence: 'code-search: https://api.getjobber.com/api/oauth/token',
      quality: 'user-report',
    },
  ]),
  ...endpointsOf({ id: 'netsuite', name: 'NetSuite' }, [
    {
      kind: 'token',
      url: 'https://{account}.suitetalk.api.netsuite.com/services/rest/auth/oauth2/v1/token',
      json: 'undocumented',
      evidence: 'https://github.com/nextauthjs/next-auth/blob/main/packages/core/src/providers/netsuite.ts',
      quality: 'source-code',
    },
    {
      kind: 'revocation',
      url: 'https://{account}.suitetalk.api.netsuite.com/services/rest/auth/oauth2/v1/revoke',
      json: 'undocumented',
      evidence: 'https://github.com/nextauthjs/next-auth/blob/main/packages/core/src/providers/netsuite.ts',
      quality: 'inferred',
    },
  ]),
  ...endpointsOf({ id: 'personio', name: 'Personio' }, [
    { kind: 'other', url: 'https://api.personio.de/v1/auth', json: 'required', ...NANGO },
    {
      kind: 'token',
      url: 'https://api.personio.de/v2/auth/token',
      json: 'undocumented',
      ...NANGO,
      quality: 'inferred',
    },
  ]),
  ...endpointsOf({ id: 'procore', name: 'Procore', sdk: '@procore/js-sdk' }, [
    {
      kind: 'token',
      url: 'https://{login|api}.procore.com/oauth/token',
      json: 'accepted',
      // Its documentation shows curl -F.
      takesMultipart: true,
      evidence: 'npm:@procore/js-sdk',
      quality: 'source-code',
    },
    {
      kind: 'revocation',
      url: 'https://{login|api}.procore.com/oauth/revoke',
      json: 'accepted',
      evidence: 'npm:@procore/js-sdk',
      quality: 'source-code',
      checked: '2026-11-30',
    },
  ]),
  ...endpointsOf({ id: 'quickbooks', name: 'Intuit QuickBooks', sdk: 'intuit-oauth' }, [
    {
      kind: 'revocation',
      url: 'https://developer.api.intuit.com/v2/oauth2/tokens/revoke',
      json: 'required',
      evidence: 'npm:intuit-oauth',
      quality: 'source-code',
    },
    {
      kind: 'token',
      url: 'https://oauth.platform.intuit.com/oauth2/v1/tokens/bearer',
      json: 'undocumented',
      evidence: 'npm:intuit-oauth',
      quality: 'source-code',
    },
  ]),
  ...endpointsOf({ id: 'rippling', name: 'Rippling' }, [
    { kind: 'token', url: 'https://api.rippling.com/api/o/token/', json: 'undocumented', ...NANGO },
  ]),
  ...endpointsOf({ id: 'sage', name: 'Sage Accounting' }, [
    { kind: 'token', url: 'https://oauth.accounting.sage.com/token', json: 'undocumented', ...NANGO },
  ]),
  ...endpointsOf({ id: 'sling', name: 'Sling' }, [
    {
      kind: 'token',
      url: 'https://api.getsling.com/oauth2/token',
      json: 'required',
      evidence: 'https://github.com/getsling/getsling-api-docs/issues/29',
      quality: 'user-report',
    },
  ]),
  ...endpointsOf({ id: 'wave', name: 'Wave' }, [
    {
      kind: 'token',
      url: 'https://api.waveapps.com/oauth2/token/',
      json: 'undocumented',
      evidence: 'https://github.com/SocialiteProviders/Providers/blob/master/src/Wave/Provider.php',
      quality: 'source-code',
    },
  ]),
  ...endpointsOf({ id: 'workday', name: 'Workday' }, [
    { kind: 'token', url: 'https://{host}/ccx/oauth2/{tenant}/token', json: 'undocumented', ...NANGO_CLIENT },
  ]),
  ...endpointsOf({ id: 'xero', name: 'Xero', sdk: 'xero-node' }, [
    {
      kind: 'token',
      url: 'https://identity.xero.com/connect/token',
      json: 'undocumented',
      evidence: 'npm:xero-node',
      quality: 'source-code',
    },
    {
      kind: 'revocation',
      url: 'https://identity.xero.com/connect/revocation',
      json: 'undocumented',
      evidence: 'npm:xero-node',
      quality: 'inferred',
    },
  ]),
];
