import type { Provider } from '../../types.js';
import { endpointsOf } from './endpoints-of.js';
import { NANGO, OPENIDDICT } from './sources.js';

const GENESYS_REPORT = {
  evidence:
    'https://forum.sggu.com/t/getting-401-on-oauth-token-when-trying-to-generate-long-lived-token-for-jenkins/12190',
  quality: 'user-report',
} as const;
const CXONE_SDK = { evidence: 'npm:@nice-devone/auth-sdk', quality: 'source-code' } as const;
const INCONTACT_SEARCH = {
  evidence: 'code-search: https://api.incontact.com/InContactAuthorizationServer/Token',
  quality: 'user-report',
} as const;

export const CONTACT_CENTERS: readonly Provider[] = [
  ...endpointsOf({ id: '8x8', name: '8x8' }, [
    {
      kind: 'token',
      url: 'https://api.8x8.com/oauth/v2/token',
      json: 'undocumented',
      evidence: 'https://developer.8x8.com/analytics/docs/oauth-authentication-for-8x8-xcaas-apis',
      quality: 'doc-statement',
    },
  ]),
  ...endpointsOf({ id: 'aircall', name: 'Aircall' }, [
    { kind: 'token', url: 'https://api.aircall.io/v1/oauth/token', json: 'undocumented', ...NANGO },
  ]),
  ...endpointsOf({ id: 'dialpad', name: 'Dialpad' }, [
    { kind: 'token', url: 'https://{dialpad.com|sandbox.dialpad.com}/oauth2/token', json: 'undocumented', ...NANGO },
  ]),
  ...endpointsOf({ id: 'genesys-cloud', name: 'Genesys Cloud', sdk: 'purecloud-platform-client-v2' }, [
    {
      kind: 'token',
      url: 'https://login.mypurecloud.{com|ie|de|jp|com.au}/oauth/token',
      json: 'rejected',
      ...GENESYS_REPORT,
    },
    {
      kind: 'token',
      url: 'https://login.{usw2|cac1|euw2|apne2|aps1|sae1|mec1}.pure.cloud/oauth/token',
      json: 'rejected',
      ...GENESYS_REPORT,
    },
    { kind: 'token', url: 'https://login.use2.us-gov-pure.cloud/oauth/token', json: 'rejected', ...GENESYS_REPORT },
  ]),
  ...endpointsOf({ id: 'nice-cxone', name: 'NICE CXone', sdk: '@nice-devone/auth-sdk' }, [
    { kind: 'token', url: 'https://cxone.niceincontact.com/auth/token', json: 'undocumented', ...CXONE_SDK },
  ]),
  ...endpointsOf({ id: 'nice-cxone-access-key', name: 'NICE CXone access-key API' }, [
    {
      kind: 'other',
      url: 'https://{area}.{nice-incontact.com|nicecxone.com}/authentication/v1/token/access-key',
      json: 'required',
      evidence: 'code-search: nice-incontact.com/authentication/v1/token/access-key',
      quality: 'user-report',
    },
  ]),
  ...endpointsOf({ id: 'nice-cxone-auth', name: 'NICE CXone', sdk: '@nice-devone/auth-sdk' }, [
    { kind: 'token', url: 'https://auth.nicecxone.com/auth/token', json: 'undocumented', ...CXONE_SDK },
  ]),
  ...endpointsOf({ id: 'nice-cxone-gov', name: 'NICE CXone FedRAMP', sdk: '@nice-devone/auth-sdk' }, [
    {
      kind: 'token',
      url: 'https://cxone-gov.niceincontact.com/auth/token',
      json: 'undocumented',
      evidence: 'npm:@nice-devone/auth-sdk',
      quality: 'inferred',
    },
  ]),
  ...endpointsOf({ id: 'nice-cxone-platform', name: 'NICE CXone' }, [
    {
      kind: 'token',
      url: 'https://platform.{region}.nicecxone.com/oauth/token',
      json: 'undocumented',
      evidence:
        'https://forum.sggu.com/t/how-to-authenticate-against-the-nice-cxone-api-using-the-client-credentials-grant/17441',
      quality: 'user-report',
    },
  ]),
  ...endpointsOf({ id: 'nice-incontact-legacy', name: 'NICE inContact' }, [
    {
      kind: 'token',
      url: 'https://api.incontact.com/InContactAuthorizationServer/Token',
      json: 'accepted',
      ...INCONTACT_SEARCH,
    },
    {
      kind: 'token',
      url: 'https://api-{cluster}.incontact.com/InContactAuthorizationServer/Token',
      json: 'accepted',
      ...INCONTACT_SEARCH,
    },
  ]),
  ...endpointsOf({ id: 'ringcentral', name: 'RingCentral', sdk: '@ringcentral/sdk' }, [
    {
      kind: 'token',
      url: 'https://{platform.ringcentral.com|platform.devtest.ringcentral.com}/restapi/oauth/token',
      json: 'undocumented',
      evidence: 'npm:@ringcentral/sdk',
      quality: 'source-code',
    },
  ]),
  ...endpointsOf({ id: 'talkdesk', name: 'Talkdesk' }, [
    {
      kind: 'token',
      url: 'https://{account}.talkdeskid.com/oauth/token',
      json: 'undocumented',
      evidence: 'code-search: talkdeskid.com/oauth/token',
      quality: 'user-report',
    },
  ]),
  ...endpointsOf({ id: 'webex', name: 'Cisco Webex' }, [
    { kind: 'token', url: 'https://webexapis.com/v1/access_token', json: 'undocumented', ...OPENIDDICT },
  ]),
];
