import type { Provider } from '../../types.js';
import { endpointsOf } from './endpoints-of.js';
import { N8N, NANGO, NANGO_CLIENT, OPENIDDICT } from './sources.js';

const NOTION_SDK = { evidence: 'npm:@notionhq/client', quality: 'source-code' } as const;
const GOOGLE_REPORT = { evidence: 'https://github.com/AnswerDotAI/fasthtml/pull/761', quality: 'user-report' } as const;

export const SAAS: readonly Provider[] = [
  ...endpointsOf({ id: 'adobe-ims', name: 'Adobe IMS', sdk: '@adobe/aio-lib-ims' }, [
    {
      kind: 'token',
      url: 'https://ims-na1.adobelogin.com/ims/token/{v1|v2|v3|v4}',
      json: 'undocumented',
      // Its own SDK sends multipart.
      takesMultipart: true,
      evidence: 'npm:@adobe/aio-lib-ims',
      quality: 'source-code',
    },
  ]),
  ...endpointsOf({ id: 'adobe-workfront', name: 'Adobe Workfront' }, [
    { kind: 'token', url: 'https://{host}/integrations/oauth2/api/v1/token', json: 'required', ...NANGO },
  ]),
  ...endpointsOf({ id: 'airtable', name: 'Airtable' }, [
    { kind: 'token', url: 'https://airtable.com/oauth2/v1/token', json: 'undocumented', ...OPENIDDICT },
  ]),
  ...endpointsOf({ id: 'arcgis', name: 'Esri ArcGIS Online', sdk: '@esri/arcgis-rest-request' }, [
    { kind: 'token', url: 'https://www.arcgis.com/sharing/rest/oauth2/token', json: 'undocumented', ...OPENIDDICT },
  ]),
  ...endpointsOf({ id: 'asana', name: 'Asana', sdk: 'asana' }, [
    { kind: 'token', url: 'https://app.asana.com/-/oauth_token', json: 'undocumented', ...NANGO },
    {
      kind: 'revocation',
      url: 'https://app.asana.com/-/oauth_revoke',
      json: 'undocumented',
      ...NANGO,
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
  ...endpointsOf({ id: 'autodesk', name: 'Autodesk Platform Services', sdk: '@aps_sdk/authentication' }, [
    {
      kind: 'token',
      url: 'https://developer.api.autodesk.com/authentication/v2/token',
      json: 'undocumented',
      evidence: 'https://github.com/pilcrowonpaper/arctic/blob/main/src/providers/autodesk.ts',
      quality: 'source-code',
    },
  ]),
  ...endpointsOf({ id: 'basecamp', name: 'Basecamp' }, [
    {
      kind: 'token',
      url: 'https://launchpad.37signals.com/authorization/token',
      json: 'undocumented',
      evidence: 'https://github.com/basecamp/api/blob/master/sections/authentication.md',
      quality: 'doc-example',
    },
  ]),
  ...endpointsOf({ id: 'bitly', name: 'Bitly' }, [
    { kind: 'token', url: 'https://api-ssl.bitly.com/oauth/access_token', json: 'undocumented', ...OPENIDDICT },
  ]),
  ...endpointsOf({ id: 'cal-com', name: 'Cal.com' }, [
    { kind: 'token', url: 'https://api.cal.com/v2/auth/oauth2/token', json: 'required', ...NANGO },
  ]),
  ...endpointsOf({ id: 'calendly', name: 'Calendly' }, [
    {
      kind: 'token',
      url: 'https://auth.calendly.com/oauth/token',
      json: 'undocumented',
      // Botpress's integration sends it one.
      takesMultipart: true,
      ...OPENIDDICT,
    },
    {
      kind: 'revocation',
      url: 'https://auth.calendly.com/oauth/revoke',
      json: 'undocumented',
      ...OPENIDDICT,
      quality: 'inferred',
    },
    {
      kind: 'introspection',
      url: 'https://auth.calendly.com/oauth/introspect',
      json: 'undocumented',
      ...OPENIDDICT,
      quality: 'inferred',
    },
  ]),
  ...endpointsOf({ id: 'canva', name: 'Canva Connect' }, [
    { kind: 'token', url: 'https://api.canva.com/rest/v1/oauth/token', json: 'undocumented', ...NANGO },
  ]),
  ...endpointsOf({ id: 'canvas-lms', name: 'Canvas LMS' }, [
    { kind: 'token', url: 'https://{host}/login/oauth2/token', json: 'undocumented', ...NANGO },
  ]),
  ...endpointsOf({ id: 'clickup', name: 'ClickUp' }, [
    {
      kind: 'token',
      url: 'https://api.clickup.com/api/v2/oauth/token',
      json: 'accepted',
      evidence: 'code-search: https://api.clickup.com/api/v2/oauth/token',
      quality: 'user-report',
    },
  ]),
  ...endpointsOf({ id: 'connectwise-rmm', name: 'ConnectWise RMM' }, [
    {
      kind: 'token',
      url: 'https://openapi.service.{itsupport247.net|euplatform.connectwise.com|auplatform.connectwise.com}/v1/token',
      json: 'required',
      ...NANGO,
    },
  ]),
  ...endpointsOf({ id: 'contentful', name: 'Contentful', sdk: 'contentful-management' }, [
    { kind: 'token', url: 'https://be.contentful.com/oauth/token', json: 'undocumented', ...NANGO },
  ]),
  ...endpointsOf({ id: 'contentstack', name: 'Contentstack' }, [
    { kind: 'token', url: 'https://{region}.contentstack.com/apps-api/apps/token', json: 'undocumented', ...NANGO },
  ]),
  ...endpointsOf({ id: 'cronofy', name: 'Cronofy', sdk: 'cronofy' }, [
    {
      kind: 'token',
      url: 'https://{api|api-au|api-ca|api-de|api-sg|api-uk}.cronofy.com/oauth/token',
      json: 'accepted',
      evidence: 'npm:cronofy',
      quality: 'source-code',
      checked: '2026-11-30',
    },
    {
      kind: 'revocation',
      url: 'https://{api|api-au|api-ca|api-de|api-sg|api-uk}.cronofy.com/oauth/token/revoke',
      json: 'accepted',
      evidence: 'npm:cronofy',
      quality: 'source-code',
      checked: '2026-11-30',
    },
  ]),
  ...endpointsOf({ id: 'dingtalk', name: 'DingTalk' }, [
    {
      kind: 'token',
      url: 'https://api.dingtalk.com/v1.0/oauth2/{userAccessToken|accessToken|corpAccessToken}',
      json: 'required',
      evidence:
        'https://github.com/pennersr/django-allauth/blob/main/allauth/socialaccount/providers/dingtalk/client.py',
      quality: 'source-code',
    },
  ]),
  ...endpointsOf({ id: 'docusign', name: 'DocuSign', sdk: 'docusign-esign' }, [
    {
      kind: 'token',
      url: 'https://{account|account-d}.docusign.com/oauth/token',
      json: 'undocumented',
      evidence: 'npm:docusign-esign',
      quality: 'source-code',
    },
  ]),
  ...endpointsOf({ id: 'dropbox-sign', name: 'Dropbox Sign', sdk: '@dropbox/sign' }, [
    { kind: 'token', url: 'https://app.hellosign.com/oauth/token', json: 'undocumented', ...NANGO },
  ]),
  ...endpointsOf({ id: 'easemob', name: 'Easemob' }, [
    {
      kind: 'token',
      url: 'https://{cluster}.easemob.com/{org}/{app}/token',
      json: 'required',
      clientIds: /^YXA6/u,
      evidence: 'https://doc.easemob.com/document/server-side/easemob_app_token.html',
      quality: 'doc-statement',
      checked: '2026-11-30',
    },
  ]),
  ...endpointsOf({ id: 'eventbrite', name: 'Eventbrite' }, [
    {
      kind: 'token',
      url: 'https://www.eventbrite.com/oauth/token',
      json: 'undocumented',
      evidence: 'https://github.com/nextauthjs/next-auth/blob/main/packages/core/src/providers/eventbrite.ts',
      quality: 'source-code',
    },
  ]),
  ...endpointsOf({ id: 'feishu', name: 'Feishu (Lark)', sdk: '@larksuiteoapi/node-sdk' }, [
    {
      kind: 'token',
      url: 'https://{open.feishu.cn|open.larksuite.com}/open-apis/authen/v2/oauth/token',
      json: 'required',
      evidence:
        'https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/authentication-management/access-token/get-user-access-token.md',
      quality: 'doc-statement',
    },
  ]),
  ...endpointsOf({ id: 'feishu-passport', name: 'Feishu (Lark)' }, [
    {
      kind: 'token',
      url: 'https://{passport.feishu.cn|passport.larksuite.com}/suite/passport/oauth/token',
      json: 'undocumented',
      ...OPENIDDICT,
    },
  ]),
  ...endpointsOf({ id: 'feishu-v1', name: 'Feishu (Lark)', sdk: '@larksuiteoapi/node-sdk' }, [
    {
      kind: 'token',
      url: 'https://{open.feishu.cn|open.larksuite.com}/open-apis/authen/v1/{oidc/access_token|access_token}',
      json: 'required',
      evidence:
        'https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/authentication-management/access-token/get-user-access-token.md',
      quality: 'doc-statement',
    },
    {
      kind: 'token',
      url: 'https://{open.feishu.cn|open.larksuite.com}/open-apis/auth/v3/{tenant_access_token|app_access_token}/internal',
      json: 'required',
      evidence:
        'https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/authentication-management/access-token/get-user-access-token.md',
      quality: 'doc-statement',
    },
  ]),
  ...endpointsOf({ id: 'figma', name: 'Figma' }, [
    { kind: 'token', url: 'https://api.figma.com/v1/oauth/{token|refresh}', json: 'accepted', ...NANGO_CLIENT },
    { kind: 'token', url: 'https://www.figma.com/api/oauth/token', json: 'accepted', ...NANGO_CLIENT },
  ]),
  ...endpointsOf({ id: 'front', name: 'Front' }, [
    { kind: 'token', url: 'https://app.frontapp.com/oauth/token', json: 'undocumented', ...NANGO },
  ]),
  ...endpointsOf({ id: 'google', name: 'Google', sdk: 'google-auth-library' }, [
    {
      kind: 'token',
      url: 'https://oauth2.googleapis.com/token',
      json: 'accepted',
      clientIds: /\.apps\.googleusercontent\.com$/u,
      ...GOOGLE_REPORT,
    },
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
    {
      kind: 'revocation',
      url: 'https://accounts.google.com/o/oauth2/revoke',
      json: 'undocumented',
      evidence: 'npm:@uppy/companion',
      quality: 'source-code',
    },
  ]),
  ...endpointsOf({ id: 'gorgias', name: 'Gorgias' }, [
    { kind: 'token', url: 'https://{subdomain}.gorgias.com/oauth/token', json: 'undocumented', ...NANGO },
  ]),
  ...endpointsOf({ id: 'harvest', name: 'Harvest' }, [
    { kind: 'token', url: 'https://id.getharvest.com/api/v2/oauth2/token', json: 'undocumented', ...OPENIDDICT },
  ]),
  ...endpointsOf({ id: 'help-scout', name: 'Help Scout' }, [
    { kind: 'token', url: 'https://api.helpscout.net/v2/oauth2/token', json: 'undocumented', ...N8N },
  ]),
  ...endpointsOf({ id: 'hypothesis', name: 'Hypothesis' }, [
    {
      kind: 'token',
      url: 'https://hypothes.is/api/token',
      json: 'rejected',
      evidence: 'https://github.com/hypothesis/h/pull/3983',
      quality: 'maintainer',
    },
  ]),
  ...endpointsOf({ id: 'intercom', name: 'Intercom', sdk: 'intercom-client' }, [
    {
      kind: 'token',
      url: 'https://{api.intercom.io|api.eu.intercom.io|api.au.intercom.io}/auth/eagle/token',
      json: 'accepted',
      evidence: 'code-search: https://api.intercom.io/auth/eagle/token',
      quality: 'user-report',
    },
  ]),
  ...endpointsOf({ id: 'linear', name: 'Linear', sdk: '@linear/sdk' }, [
    {
      kind: 'token',
      url: 'https://api.linear.app/oauth/token',
      json: 'undocumented',
      evidence: 'https://github.com/botpress/botpress/blob/master/integrations/linear/src/misc/linear.ts',
      quality: 'source-code',
    },
    {
      kind: 'revocation',
      url: 'https://api.linear.app/oauth/revoke',
      json: 'undocumented',
      evidence: 'https://github.com/botpress/botpress/blob/master/integrations/linear/src/misc/linear.ts',
      quality: 'inferred',
    },
  ]),
  ...endpointsOf({ id: 'lokalise', name: 'Lokalise' }, [
    { kind: 'token', url: 'https://app.lokalise.com/oauth2/token', json: 'required', ...NANGO },
  ]),
  ...endpointsOf({ id: 'miro', name: 'Miro' }, [
    { kind: 'token', url: 'https://api.miro.com/v1/oauth/token', json: 'undocumented', ...N8N },
  ]),
  ...endpointsOf({ id: 'monday', name: 'monday.com', sdk: 'monday-sdk-js' }, [
    {
      kind: 'token',
      url: 'https://auth.monday.com/oauth2/token',
      json: 'accepted',
      evidence: 'npm:monday-sdk-js',
      quality: 'source-code',
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
  ...endpointsOf({ id: 'nylas', name: 'Nylas', sdk: 'nylas' }, [
    {
      kind: 'token',
      url: 'https://api.{us|eu}.nylas.com/v3/connect/token',
      json: 'accepted',
      evidence: 'code-search: https://api.us.nylas.com/v3/connect/token',
      quality: 'user-report',
    },
  ]),
  ...endpointsOf({ id: 'pandadoc', name: 'PandaDoc' }, [
    { kind: 'token', url: 'https://api.pandadoc.com/oauth2/access_token', json: 'undocumented', ...NANGO },
  ]),
  ...endpointsOf({ id: 'pax8', name: 'Pax8' }, [
    { kind: 'token', url: 'https://api.pax8.com/v1/token', json: 'required', ...NANGO },
  ]),
  ...endpointsOf({ id: 'podium', name: 'Podium' }, [
    { kind: 'token', url: 'https://api.podium.com/oauth/token', json: 'required', ...NANGO },
  ]),
  ...endpointsOf({ id: 'posthog', name: 'PostHog' }, [
    {
      kind: 'token',
      url: 'https://{oauth|us|eu}.posthog.com/oauth/token/',
      json: 'accepted',
      evidence: 'https://github.com/PostHog/posthog/pull/40209',
      quality: 'maintainer',
    },
  ]),
  ...endpointsOf({ id: 'pushpay-ccb', name: 'Pushpay ChMS' }, [
    { kind: 'token', url: 'https://api.ccbchurch.com/oauth/token', json: 'required', ...NANGO },
  ]),
  ...endpointsOf({ id: 'qlik', name: 'Qlik Cloud' }, [
    {
      kind: 'token',
      url: 'https://{tenant}.{region}.qlikcloud.com/oauth/token',
      json: 'accepted',
      evidence: 'https://qlik.dev/apis/org-rest/get-started',
      quality: 'doc-example',
      checked: '2026-11-30',
    },
    {
      kind: 'token',
      url: 'https://console.qlikcloud.com/oauth/token',
      json: 'accepted',
      evidence: 'https://qlik.dev/apis/org-rest/get-started',
      quality: 'doc-example',
      checked: '2026-11-30',
    },
  ]),
  ...endpointsOf({ id: 'qualtrics', name: 'Qualtrics' }, [
    { kind: 'token', url: 'https://{datacenter}.qualtrics.com/oauth2/token', json: 'undocumented', ...NANGO },
  ]),
  ...endpointsOf({ id: 'sap-ariba', name: 'SAP Ariba' }, [
    { kind: 'token', url: 'https://{region}.ariba.com/v2/oauth/token', json: 'undocumented', ...NANGO },
  ]),
  ...endpointsOf({ id: 'sap-concur', name: 'SAP Concur' }, [
    { kind: 'token', url: 'https://{region}.api.concursolutions.com/oauth2/v0/token', json: 'undocumented', ...NANGO },
  ]),
  ...endpointsOf({ id: 'servicenow', name: 'ServiceNow' }, [
    { kind: 'token', url: 'https://{instance}.service-now.com/oauth_token.do', json: 'undocumented', ...N8N },
    {
      kind: 'revocation',
      url: 'https://{instance}.service-now.com/oauth_revoke_token.do',
      json: 'undocumented',
      ...N8N,
      quality: 'inferred',
    },
  ]),
  ...endpointsOf({ id: 'slack', name: 'Slack', sdk: '@slack/oauth' }, [
    {
      kind: 'token',
      url: 'https://slack.com/api/{oauth.v2.access|oauth.access|oauth.v2.exchange|oauth.v2.user.access|openid.connect.token}',
      json: 'rejected',
      evidence: 'https://github.com/soxtoby/SlackNet/issues/97',
      quality: 'user-report',
      takesMultipart: true,
    },
  ]),
  ...endpointsOf({ id: 'smartsheet', name: 'Smartsheet', sdk: 'smartsheet' }, [
    { kind: 'token', url: 'https://api.smartsheet.com/2.0/token', json: 'undocumented', ...OPENIDDICT },
  ]),
  ...endpointsOf({ id: 'supabase-management', name: 'Supabase' }, [
    { kind: 'token', url: 'https://api.supabase.com/v1/oauth/token', json: 'undocumented', ...NANGO },
  ]),
  ...endpointsOf({ id: 'surveymonkey', name: 'SurveyMonkey' }, [
    { kind: 'token', url: 'https://api.surveymonkey.com/oauth/token', json: 'undocumented', ...NANGO },
  ]),
  ...endpointsOf({ id: 'teamwork', name: 'Teamwork' }, [
    {
      kind: 'token',
      url: 'https://www.teamwork.com/launchpad/v1/token.json',
      json: 'required',
      evidence: 'https://github.com/bybrand/oauth2-teamwork',
      quality: 'user-report',
      checked: '2026-11-30',
    },
  ]),
  ...endpointsOf({ id: 'todoist', name: 'Todoist' }, [
    {
      kind: 'token',
      url: 'https://todoist.com/oauth/access_token',
      json: 'accepted',
      evidence: 'https://github.com/botpress/botpress/blob/master/integrations/todoist/src/todoist-api/oauth-client.ts',
      quality: 'source-code',
    },
  ]),
  // OAuth 1.0a.
  ...endpointsOf({ id: 'trello', name: 'Trello' }, [
    {
      kind: 'other',
      url: 'https://trello.com/1/OAuthGetAccessToken',
      json: 'undocumented',
      evidence: 'https://github.com/python-social-auth/social-core/blob/master/social_core/backends/trello.py',
      quality: 'source-code',
    },
  ]),
  ...endpointsOf({ id: 'typeform', name: 'Typeform' }, [
    {
      kind: 'token',
      url: 'https://{api.typeform.com|api.eu.typeform.com}/oauth/token',
      json: 'undocumented',
      ...OPENIDDICT,
    },
  ]),
  ...endpointsOf({ id: 'uber', name: 'Uber' }, [
    { kind: 'token', url: 'https://login.uber.com/oauth/v2/token', json: 'undocumented', ...NANGO },
  ]),
  ...endpointsOf({ id: 'vimeo', name: 'Vimeo', sdk: '@vimeo/vimeo' }, [
    {
      kind: 'token',
      url: 'https://api.vimeo.com/oauth/access_token',
      json: 'accepted',
      evidence: 'npm:@vimeo/vimeo',
      quality: 'user-report',
    },
    {
      kind: 'token',
      url: 'https://api.vimeo.com/oauth/authorize/client',
      json: 'accepted',
      evidence: 'npm:@vimeo/vimeo',
      quality: 'user-report',
    },
  ]),
  ...endpointsOf({ id: 'webflow', name: 'Webflow', sdk: 'webflow-api' }, [
    {
      kind: 'token',
      url: 'https://api.webflow.com/oauth/access_token',
      json: 'accepted',
      evidence: 'npm:webflow-api',
      quality: 'source-code',
    },
  ]),
  ...endpointsOf({ id: 'wistia', name: 'Wistia' }, [
    {
      kind: 'token',
      url: 'https://app.wistia.com/oauth/token',
      json: 'required',
      evidence: 'https://docs.wistia.com/',
      quality: 'inferred',
    },
  ]),
  ...endpointsOf({ id: 'wix', name: 'Wix' }, [
    {
      kind: 'token',
      url: 'https://www.wixapis.com/{oauth/access|oauth2/token}',
      json: 'required',
      evidence: 'code-search: https://www.wixapis.com/oauth/access',
      quality: 'user-report',
    },
  ]),
  ...endpointsOf({ id: 'wordpress-com', name: 'WordPress.com' }, [
    { kind: 'token', url: 'https://public-api.wordpress.com/oauth2/token', json: 'undocumented', ...OPENIDDICT },
  ]),
  ...endpointsOf({ id: 'wrike', name: 'Wrike' }, [
    { kind: 'token', url: 'https://login.wrike.com/oauth2/token', json: 'undocumented', ...NANGO },
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
  ...endpointsOf({ id: 'zendesk-sunco', name: 'Zendesk Sunshine Conversations' }, [
    {
      kind: 'token',
      url: 'https://oauth-bridge.zendesk.com/sc/oauth/token',
      json: 'accepted',
      evidence: 'https://github.com/botpress/botpress/blob/master/integrations/sunco/src/api/get-credentials.ts',
      quality: 'user-report',
      checked: '2026-11-30',
    },
  ]),
  ...endpointsOf({ id: 'zoom', name: 'Zoom', sdk: '@zoom/rivet' }, [
    {
      kind: 'token',
      url: 'https://zoom.us/oauth/token',
      json: 'undocumented',
      evidence: 'https://github.com/Jericho/ZoomNet/issues/243',
      quality: 'doc-statement',
    },
    {
      kind: 'revocation',
      url: 'https://zoom.us/oauth/revoke',
      json: 'undocumented',
      evidence: 'https://github.com/Jericho/ZoomNet/issues/243',
      quality: 'inferred',
    },
    {
      kind: 'device_authorization',
      url: 'https://zoom.us/oauth/devicecode',
      json: 'undocumented',
      evidence: 'https://github.com/Jericho/ZoomNet/issues/243',
      quality: 'inferred',
    },
  ]),
  ...endpointsOf({ id: 'zuora', name: 'Zuora' }, [
    { kind: 'token', url: 'https://rest.{region}.zuora.com/oauth/token', json: 'undocumented', ...NANGO },
  ]),
];
