import { expect, it } from 'vitest';
import { PROVIDERS } from '../providers.js';
import { LEFT_OUT } from './left-out.js';

/** Every provider that was looked at, with the number of its endpoints if there are several. */
const SURVEYED = `
  1password-users 42-intra 8x8 adfs adobe-ims adobe-workfront adp adyen aircall airtable akeneo alpaca amadeus
  amazon-cognito:2 amazon-lwa amocrm anilist anthropic apollo-io appdynamics apple arcgis asana athenahealth
  atlassian atlassian-datacenter atproto-oauth:2 attio auth0:5 authelia authentik authlib autodesk azure-ad-b2c
  azure-devops-legacy bamboohr basecamp battlenet better-auth-oauth-provider bigcommerce bitbucket bitly bol-com
  box:2 braintree brex buffer cal-com calendly canva canvas-lms casdoor chartboost checkout-com clerk:2 clickup close
  cloudflare cloudflare-workers-oauth-provider cloudfoundry-uaa clover coinbase commercetools connectwise-rmm
  constant-contact contentful contentstack copper cronofy:2 crowdin crowdstrike curity databricks databricks-account datadog
  deel descope dex dhl-parcel-de dialpad digitalocean digits dingtalk discord:2 django-oauth-toolkit dnb
  docusign doorkeeper dropbox dropbox-sign duende-identityserver:4 dynatrace easemob ebay efi efi-cobrancas epic epic-games etsy
  eventbrite exact-online facebook fedex feishu feishu-passport feishu-v1 fides figma firebase-securetoken fitbit
  forgerock-am fortnox freeagent freshbooks freshworks front frontegg fusionauth garmin genesys-cloud gitea gitee
  github:3 gitlab gluu-janssen gocardless gong google:3 gorgias greenhouse-harvest gusto harvest help-scout heroku
  hibob highlevel hootsuite hubspot huggingface hypothesis identityserver4 increase infinitepay instacart instagram
  intercom jmondi-oauth2-server jobber judge-me jumpcloud kakao kanidm keap keycloak:3 kick kinde klaviyo kroger
  laravel-passport lichess lightspeed-retail line linear linkedin linode loggi logto lokalise looker lyft mailchimp
  mailru marketo mastercard mastodon mcp-sdk-auth:2 meetup mercado-libre mercado-pago mercury microsoft-account-live
  microsoft-entra microsoft-entra-device microsoft-entra-v1 mimecast miro mock-oauth2-server mollie monday monzo
  naver netlify netsuite nice-cxone nice-cxone-access-key nice-cxone-auth nice-cxone-gov nice-cxone-platform
  nice-incontact-legacy notion:2 nuvemshop nylas oauth2-server-node oauth2orize odnoklassniki oidc-provider:2 okta
  onelogin openai openiddict oracle-health-cerner oracle-idcs ory-fosite ory-hydra osu oura outreach pagerduty
  pandadoc patreon pax8 paypal personio petfinder pingfederate pingone pinterest pipedream pipedrive plaid podium
  posthog procore:2 producthunt propelauth pushpay-ccb qlik:2 qq qualtrics quickbooks:2 railway ramp rd-station:2 reddit
  revolut-business ring ringcentral rippling roblox sage salesforce:3 salesforce-marketing-cloud salesloft sap-ariba
  sap-concur sap-successfactors sap-xsuaa schwab sentry sentry-integration servicenow shopify
  shopify-customer-account shopline shopware slack sling smartsheet snapchat snov snowflake spendesk spotify
  spring-authorization-server spring-security-oauth square:2 squarespace strava stripe-apps stripe-connect stytch
  supabase-auth supabase-auth-oauth-server supabase-management sugarcrm
  surveymonkey tailscale talkdesk teamwork tesla:2
  threads tiktok tiktok-business tiktok-shop toast todoist trakt trello trovo tumblr twitch typeform uber ups usps:2
  vanta vercel vimeo:2 vinted visa vk walmart warcraft-logs wave webex webflow wechat weibo whoop whop wink wistia
  withings wix woocommerce wordpress-com workday workos:2 wrike wso2-identity-server:4 x-twitter xero yahoo yandex
  ynab zendesk zendesk-sell zendesk-sunco zitadel zoho zoom zoominfo zuora
`
  .trim()
  .split(/\s+/u)
  .map(entry => entry.split(':'))
  .map(([id = '', count = '1']) => ({ id, count: Number(count) }));

const countOf = (entries: readonly { readonly id: string }[], id: string): number =>
  entries.filter(entry => entry.id === id).length;

it('knows how many endpoints were looked at', () => {
  expect(SURVEYED.reduce((sum, { count }) => sum + count, 0)).toBe(379);
});

it.each(SURVEYED)('has a row or a reason for each endpoint of $id', ({ id, count }) => {
  expect(countOf(PROVIDERS, id) + countOf(LEFT_OUT, id)).toBeGreaterThanOrEqual(count);
});

it('has no row of a provider that was never looked at', () => {
  const known = new Set(SURVEYED.map(({ id }) => id));
  expect([...PROVIDERS, ...LEFT_OUT].filter(({ id }) => !known.has(id))).toEqual([]);
});

it.each(LEFT_OUT)('says why $id at $url is left out', ({ id, url, reason }) => {
  expect(reason).toMatch(/^[A-Z].{20,}\.$/u);
  expect(url).toMatch(/^https?:\/\/./u);
  expect(PROVIDERS.filter(row => row.id === id && row.url === url)).toEqual([]);
});
