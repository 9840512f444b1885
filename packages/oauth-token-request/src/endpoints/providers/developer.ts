import type { Provider } from '../../types.js';
import { endpointsOf } from './endpoints-of.js';
import { N8N, NANGO, NANGO_CLIENT, OPENIDDICT } from './sources.js';

const OCTOKIT = { evidence: 'npm:@octokit/oauth-methods', quality: 'source-code' } as const;

export const DEVELOPER_PLATFORMS: readonly Provider[] = [
  ...endpointsOf({ id: '1password-users', name: '1Password' }, [
    { kind: 'token', url: 'https://{host}/v1beta1/users/oauth2/token', json: 'undocumented', ...NANGO },
  ]),
  ...endpointsOf({ id: 'anthropic', name: 'Anthropic' }, [
    {
      kind: 'token',
      url: 'https://{platform.claude.com|console.anthropic.com|api.anthropic.com|claude.ai}/v1/oauth/token',
      json: 'accepted',
      evidence: 'npm:@anthropic-ai/claude-code',
      quality: 'source-code',
    },
  ]),
  ...endpointsOf({ id: 'appdynamics', name: 'Cisco AppDynamics' }, [
    {
      kind: 'token',
      url: 'https://{host}/controller/api/oauth/access_token',
      json: 'rejected',
      evidence: 'https://github.com/Appdynamics/config-assessment-tool/issues/156',
      quality: 'user-report',
    },
  ]),
  ...endpointsOf({ id: 'azure-devops-legacy', name: 'Azure DevOps' }, [
    {
      kind: 'token',
      url: 'https://app.vssps.visualstudio.com/oauth2/token',
      json: 'undocumented',
      evidence: 'https://github.com/nextauthjs/next-auth/blob/main/packages/core/src/providers/azure-devops.ts',
      quality: 'source-code',
    },
  ]),
  ...endpointsOf({ id: 'bitbucket', name: 'Bitbucket Cloud' }, [
    { kind: 'token', url: 'https://bitbucket.org/site/oauth2/access_token', json: 'undocumented', ...OPENIDDICT },
  ]),
  ...endpointsOf({ id: 'box', name: 'Box', sdk: 'box-node-sdk' }, [
    {
      kind: 'revocation',
      url: 'https://api.box.com/oauth2/revoke',
      json: 'undocumented',
      evidence: 'https://github.com/box/box-openapi/blob/main/openapi.json',
      quality: 'doc-statement',
    },
    {
      kind: 'token',
      url: 'https://api.box.com/oauth2/token',
      json: 'undocumented',
      evidence: 'https://github.com/box/box-openapi/blob/main/openapi.json',
      quality: 'doc-statement',
    },
  ]),
  ...endpointsOf({ id: 'cloudflare', name: 'Cloudflare' }, [
    {
      kind: 'token',
      url: 'https://dash.cloudflare.com/oauth2/token',
      json: 'undocumented',
      evidence: 'https://github.com/better-auth/better-auth/blob/main/packages/core/src/social-providers/cloudflare.ts',
      quality: 'source-code',
    },
  ]),
  ...endpointsOf({ id: 'crowdin', name: 'Crowdin' }, [
    {
      kind: 'token',
      url: 'https://accounts.crowdin.com/oauth/token',
      json: 'accepted',
      evidence: 'npm:@crowdin/crowdin-apps-functions',
      quality: 'source-code',
      checked: '2026-12-01',
    },
  ]),
  ...endpointsOf({ id: 'crowdstrike', name: 'CrowdStrike Falcon', sdk: 'crowdstrike-falcon' }, [
    { kind: 'token', url: 'https://api.{cloud}.crowdstrike.com/oauth2/token', json: 'undocumented', ...N8N },
  ]),
  ...endpointsOf({ id: 'databricks', name: 'Databricks', sdk: '@databricks/sql' }, [
    { kind: 'token', url: 'https://{workspace}.cloud.databricks.com/oidc/v1/token', json: 'undocumented', ...N8N },
    {
      kind: 'token',
      url: 'https://adb-{id}.{n}.azuredatabricks.net/oidc/v1/token',
      json: 'undocumented',
      ...N8N,
      quality: 'inferred',
    },
  ]),
  ...endpointsOf({ id: 'databricks-account', name: 'Databricks', sdk: '@databricks/sql' }, [
    {
      kind: 'token',
      url: 'https://accounts.cloud.databricks.com/oidc/accounts/{account}/v1/token',
      json: 'undocumented',
      ...NANGO,
    },
  ]),
  ...endpointsOf({ id: 'datadog', name: 'Datadog' }, [
    {
      kind: 'token',
      url: 'https://api.{datadoghq.com|us3.datadoghq.com|datadoghq.eu}/oauth2/v1/token',
      json: 'undocumented',
      ...NANGO,
    },
  ]),
  ...endpointsOf({ id: 'digitalocean', name: 'DigitalOcean' }, [
    { kind: 'token', url: 'https://cloud.digitalocean.com/v1/oauth/token', json: 'undocumented', ...NANGO },
    {
      kind: 'revocation',
      url: 'https://cloud.digitalocean.com/v1/oauth/revoke',
      json: 'undocumented',
      ...NANGO,
      quality: 'inferred',
    },
  ]),
  ...endpointsOf({ id: 'dropbox', name: 'Dropbox', sdk: 'dropbox' }, [
    {
      kind: 'token',
      url: 'https://{api.dropboxapi.com|api.dropbox.com}/oauth2/token',
      json: 'undocumented',
      evidence: 'npm:dropbox',
      quality: 'source-code',
    },
  ]),
  ...endpointsOf({ id: 'dynatrace', name: 'Dynatrace' }, [
    { kind: 'token', url: 'https://sso.dynatrace.com/sso/oauth2/token', json: 'undocumented', ...NANGO },
  ]),
  // GitHub Enterprise Server has the same path on hosts of its own, and takes JSON too.
  ...endpointsOf({ id: 'gitea', name: 'Gitea' }, [
    {
      kind: 'token',
      url: 'https://{host}/login/oauth/access_token',
      json: 'accepted',
      evidence: 'https://docs.gitea.com/1.21/development/oauth2-provider',
      quality: 'doc-statement',
    },
  ]),
  ...endpointsOf({ id: 'gitee', name: 'Gitee' }, [
    { kind: 'token', url: 'https://gitee.com/oauth/token', json: 'undocumented', ...OPENIDDICT },
  ]),
  ...endpointsOf({ id: 'github', name: 'GitHub', sdk: '@octokit/oauth-methods' }, [
    { kind: 'token', url: 'https://github.com/login/oauth/access_token', json: 'accepted', ...OCTOKIT },
    { kind: 'token', url: 'https://{tenant}.ghe.com/login/oauth/access_token', json: 'accepted', ...OCTOKIT },
    { kind: 'device_authorization', url: 'https://github.com/login/device/code', json: 'accepted', ...OCTOKIT },
    { kind: 'other', url: 'https://api.github.com/applications/{client_id}/token', json: 'required', ...OCTOKIT },
  ]),
  ...endpointsOf({ id: 'gitlab', name: 'GitLab' }, [
    {
      kind: 'token',
      url: 'https://gitlab.com/oauth/token',
      json: 'accepted',
      evidence: 'https://github.com/doorkeeper-gem/doorkeeper/blob/main/lib/doorkeeper/config.rb',
      quality: 'user-report',
    },
  ]),
  ...endpointsOf({ id: 'heroku', name: 'Heroku', sdk: 'heroku-client' }, [
    {
      kind: 'token',
      url: 'https://id.heroku.com/oauth/token',
      json: 'undocumented',
      evidence: 'https://github.com/SocialiteProviders/Providers/blob/master/src/Heroku/Provider.php',
      quality: 'source-code',
    },
  ]),
  ...endpointsOf({ id: 'huggingface', name: 'Hugging Face', sdk: '@huggingface/hub' }, [
    {
      kind: 'token',
      url: 'https://huggingface.co/oauth/token',
      json: 'undocumented',
      evidence:
        'https://github.com/better-auth/better-auth/blob/main/packages/core/src/social-providers/huggingface.ts',
      quality: 'source-code',
    },
    {
      kind: 'device_authorization',
      url: 'https://huggingface.co/oauth/device',
      json: 'undocumented',
      evidence:
        'https://github.com/better-auth/better-auth/blob/main/packages/core/src/social-providers/huggingface.ts',
      quality: 'inferred',
    },
  ]),
  ...endpointsOf({ id: 'linode', name: 'Akamai Linode' }, [
    {
      kind: 'token',
      url: 'https://login.linode.com/oauth/token',
      json: 'undocumented',
      evidence: 'https://github.com/SocialiteProviders/Providers/blob/master/src/Linode/Provider.php',
      quality: 'source-code',
    },
  ]),
  ...endpointsOf({ id: 'mimecast', name: 'Mimecast' }, [
    { kind: 'token', url: 'https://api.services.mimecast.com/oauth/token', json: 'undocumented', ...NANGO },
  ]),
  ...endpointsOf({ id: 'netlify', name: 'Netlify', sdk: 'netlify' }, [
    {
      kind: 'token',
      url: 'https://api.netlify.com/oauth/token',
      json: 'undocumented',
      evidence: 'https://github.com/nextauthjs/next-auth/blob/main/packages/core/src/providers/netlify.ts',
      quality: 'source-code',
    },
  ]),
  ...endpointsOf({ id: 'openai', name: 'OpenAI' }, [
    {
      kind: 'token',
      url: 'https://auth.openai.com/oauth/token',
      json: 'accepted',
      evidence: 'https://github.com/openai/codex/blob/main/codex-rs/login/src/auth/manager.rs',
      quality: 'source-code',
    },
  ]),
  ...endpointsOf({ id: 'pagerduty', name: 'PagerDuty', sdk: '@pagerduty/pdjs' }, [
    {
      kind: 'token',
      url: 'https://{identity|app}.pagerduty.com/oauth/token',
      json: 'undocumented',
      evidence: 'https://github.com/moveworks/developer-docs',
      quality: 'user-report',
    },
  ]),
  ...endpointsOf({ id: 'pipedream', name: 'Pipedream', sdk: '@pipedream/sdk' }, [
    {
      kind: 'token',
      url: 'https://api.pipedream.com/v1/oauth/token',
      json: 'accepted',
      evidence: 'https://pipedream.com/docs/rest-api/api-reference/oauth/get-a-new-access-token',
      quality: 'doc-example',
      checked: '2026-11-30',
    },
  ]),
  ...endpointsOf({ id: 'railway', name: 'Railway' }, [
    {
      kind: 'token',
      url: 'https://backboard.railway.com/oauth/token',
      json: 'undocumented',
      evidence: 'https://github.com/better-auth/better-auth/blob/main/packages/core/src/social-providers/railway.ts',
      quality: 'source-code',
    },
  ]),
  ...endpointsOf({ id: 'sentry', name: 'Sentry' }, [
    { kind: 'token', url: 'https://sentry.io/oauth/token/', json: 'undocumented', ...N8N },
  ]),
  ...endpointsOf({ id: 'sentry-integration', name: 'Sentry' }, [
    {
      kind: 'other',
      url: 'https://sentry.io/api/0/sentry-app-installations/{uuid}/authorizations/',
      json: 'required',
      ...NANGO_CLIENT,
    },
  ]),
  ...endpointsOf({ id: 'snowflake', name: 'Snowflake', sdk: 'snowflake-sdk' }, [
    {
      kind: 'token',
      url: 'https://{account}.snowflakecomputing.com/oauth/token-request',
      json: 'undocumented',
      ...NANGO,
    },
  ]),
  ...endpointsOf({ id: 'tailscale', name: 'Tailscale' }, [
    { kind: 'token', url: 'https://api.tailscale.com/api/v2/oauth/token', json: 'undocumented', ...NANGO },
  ]),
  ...endpointsOf({ id: 'vanta', name: 'Vanta' }, [
    { kind: 'token', url: 'https://api.vanta.com/oauth/token', json: 'required', ...NANGO },
  ]),
  ...endpointsOf({ id: 'vercel', name: 'Vercel', sdk: '@vercel/sdk' }, [
    {
      kind: 'token',
      url: 'https://api.vercel.com/v2/oauth/access_token',
      json: 'undocumented',
      evidence:
        'https://github.com/triggerdotdev/trigger.dev/blob/main/apps/webapp/app/models/vercelIntegration.server.ts',
      quality: 'source-code',
    },
    {
      kind: 'token',
      url: 'https://api.vercel.com/login/oauth/token',
      json: 'undocumented',
      evidence:
        'https://github.com/triggerdotdev/trigger.dev/blob/main/apps/webapp/app/models/vercelIntegration.server.ts',
      quality: 'inferred',
    },
  ]),
];
