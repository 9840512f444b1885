import type { Provider } from '../../types.js';
import { endpointsOf } from './endpoints-of.js';
import { NANGO, NANGO_CLIENT, OPENIDDICT } from './sources.js';

export const COMMERCE_AND_LOGISTICS: readonly Provider[] = [
  ...endpointsOf({ id: 'akeneo', name: 'Akeneo PIM' }, [
    {
      kind: 'token',
      url: 'https://{host}/api/oauth/v1/token',
      json: 'accepted',
      evidence: 'https://github.com/akeneo/pim-community-dev/pull/7114',
      quality: 'maintainer',
    },
  ]),
  ...endpointsOf({ id: 'amadeus', name: 'Amadeus' }, [
    {
      kind: 'token',
      url: 'https://{api.amadeus.com|test.api.amadeus.com}/v1/security/oauth2/token',
      json: 'undocumented',
      evidence: 'npm:amadeus',
      quality: 'source-code',
      checked: '2026-11-30',
    },
  ]),
  ...endpointsOf({ id: 'amazon-lwa', name: 'Login with Amazon', sdk: '@amazon-sp-api-release/amazon-sp-api-sdk-js' }, [
    {
      kind: 'token',
      url: 'https://{api.amazon.com|api.amazon.co.uk|api.amazon.co.jp}/auth/o2/token',
      json: 'accepted',
      evidence:
        'https://github.com/amzn/selling-partner-api-models/blob/main/clients/sellingpartner-api-aa-csharp/src/Amazon.SellingPartnerAPIAA/LWAClient.cs',
      quality: 'source-code',
    },
  ]),
  ...endpointsOf({ id: 'bigcommerce', name: 'BigCommerce' }, [
    {
      kind: 'token',
      url: 'https://login.bigcommerce.com/oauth2/token',
      json: 'accepted',
      evidence: 'https://github.com/bigcommerce/docs/blob/main/docs/integrations/apps/guide/auth.mdx',
      quality: 'doc-example',
    },
  ]),
  ...endpointsOf({ id: 'bol-com', name: 'bol.com' }, [
    { kind: 'token', url: 'https://login.bol.com/token', json: 'undocumented', ...NANGO },
  ]),
  ...endpointsOf({ id: 'commercetools', name: 'commercetools', sdk: '@commercetools/ts-client' }, [
    {
      kind: 'token',
      url: 'https://auth.{region}.{cloud}.commercetools.com/oauth/token',
      json: 'undocumented',
      evidence: 'npm:@commercetools/ts-client',
      quality: 'source-code',
    },
    {
      kind: 'token',
      url: 'https://auth.{region}.{cloud}.commercetools.com/oauth/{projectKey}/{customers|anonymous}/token',
      json: 'undocumented',
      evidence: 'npm:@commercetools/ts-client',
      quality: 'source-code',
    },
    {
      kind: 'revocation',
      url: 'https://auth.{region}.{cloud}.commercetools.com/oauth/token/revoke',
      json: 'undocumented',
      evidence: 'npm:@commercetools/ts-client',
      quality: 'inferred',
    },
    {
      kind: 'introspection',
      url: 'https://auth.{region}.{cloud}.commercetools.com/oauth/introspect',
      json: 'undocumented',
      evidence: 'npm:@commercetools/ts-client',
      quality: 'inferred',
    },
  ]),
  ...endpointsOf({ id: 'dhl-parcel-de', name: 'DHL Parcel DE' }, [
    {
      kind: 'token',
      url: 'https://api-eu.dhl.com/parcel/de/account/auth/ropc/v1/token',
      json: 'undocumented',
      evidence: 'https://developer.dhl.com/',
      quality: 'inferred',
    },
  ]),
  ...endpointsOf({ id: 'ebay', name: 'eBay', sdk: 'ebay-oauth-nodejs-client' }, [
    {
      kind: 'token',
      url: 'https://{api.ebay.com|api.sandbox.ebay.com}/identity/v1/oauth2/token',
      json: 'undocumented',
      evidence: 'npm:ebay-oauth-nodejs-client',
      quality: 'source-code',
    },
  ]),
  ...endpointsOf({ id: 'etsy', name: 'Etsy' }, [
    {
      kind: 'token',
      url: 'https://{api|openapi}.etsy.com/v3/public/oauth/token',
      json: 'accepted',
      evidence: 'code-search: https://api.etsy.com/v3/public/oauth/token',
      quality: 'user-report',
    },
  ]),
  ...endpointsOf({ id: 'fedex', name: 'FedEx' }, [
    {
      kind: 'token',
      url: 'https://{apis|apis-sandbox}.fedex.com/oauth/token',
      json: 'undocumented',
      evidence: 'code-search: https://apis.fedex.com/oauth/token',
      quality: 'user-report',
    },
  ]),
  ...endpointsOf({ id: 'instacart', name: 'Instacart' }, [
    {
      kind: 'token',
      url: 'https://{connect.instacart.com|connect.dev.instacart.tools}/v2/oauth/token',
      json: 'required',
      evidence: 'https://docs.instacart.com/connect/api/access_tokens',
      quality: 'doc-example',
      checked: '2026-11-30',
    },
  ]),
  ...endpointsOf({ id: 'judge-me', name: 'Judge.me' }, [
    { kind: 'token', url: 'https://judge.me/oauth/token', json: 'required', ...NANGO },
  ]),
  ...endpointsOf({ id: 'kroger', name: 'Kroger' }, [
    { kind: 'token', url: 'https://api.kroger.com/v1/connect/oauth2/token', json: 'undocumented', ...OPENIDDICT },
  ]),
  ...endpointsOf({ id: 'lightspeed-retail', name: 'Lightspeed Retail X' }, [
    { kind: 'token', url: 'https://{domain}.retail.lightspeed.app/api/1.0/token', json: 'undocumented', ...NANGO },
  ]),
  ...endpointsOf({ id: 'loggi', name: 'Loggi' }, [
    {
      kind: 'token',
      url: 'https://api.loggi.com/oauth2/token',
      json: 'required',
      evidence: 'https://github.com/ecomplus/app-loggi/blob/main/functions/lib/loggi/create-auth.js',
      quality: 'user-report',
      checked: '2026-11-30',
    },
  ]),
  ...endpointsOf({ id: 'mercado-libre', name: 'Mercado Libre' }, [
    {
      kind: 'token',
      url: 'https://api.mercadolibre.com/oauth/token',
      json: 'undocumented',
      evidence: 'https://github.com/pilcrowonpaper/arctic/blob/main/src/providers/mercadolibre.ts',
      quality: 'source-code',
    },
  ]),
  ...endpointsOf({ id: 'nuvemshop', name: 'Nuvemshop' }, [
    {
      kind: 'token',
      url: 'https://www.{nuvemshop.com.br|nuvemshop.com|tiendanube.com}/apps/authorize/token',
      json: 'accepted',
      evidence: 'https://dev.nuvemshop.com.br/en/docs/erp-guide/authentication',
      quality: 'doc-example',
      checked: '2026-11-30',
    },
  ]),
  ...endpointsOf({ id: 'shopify', name: 'Shopify', sdk: '@shopify/shopify-api' }, [
    {
      kind: 'token',
      url: 'https://{shop}.myshopify.com/admin/oauth/access_token',
      json: 'accepted',
      evidence: 'https://github.com/Shopify/shopify-app-js/tree/main/packages/apps/shopify-api/lib/auth/oauth',
      quality: 'source-code',
    },
    // Shops are asked under the name that the request brings along; no other server has this path.
    {
      kind: 'token',
      url: 'https://{host}/admin/oauth/access_token',
      json: 'accepted',
      evidence: 'https://github.com/Shopify/shopify-app-js/tree/main/packages/apps/shopify-api/lib/auth/oauth',
      quality: 'source-code',
    },
  ]),
  ...endpointsOf({ id: 'shopify-customer-account', name: 'Shopify customer accounts' }, [
    {
      kind: 'token',
      url: 'https://shopify.com/authentication/{shop_id}/oauth/token',
      json: 'undocumented',
      evidence: 'https://shopify.dev/docs/api/customer',
      quality: 'inferred',
    },
  ]),
  ...endpointsOf({ id: 'shopline', name: 'Shopline' }, [
    {
      kind: 'token',
      url: 'https://{handle}.myshopline.com/admin/oauth/token/{create|refresh}',
      json: 'required',
      ...NANGO_CLIENT,
    },
  ]),
  ...endpointsOf({ id: 'squarespace', name: 'Squarespace' }, [
    {
      kind: 'token',
      url: 'https://login.squarespace.com/api/1/login/oauth/provider/tokens',
      json: 'undocumented',
      ...NANGO,
    },
  ]),
  // A GET with query parameters.
  ...endpointsOf({ id: 'tiktok-shop', name: 'TikTok Shop' }, [
    {
      kind: 'other',
      url: 'https://auth.tiktok-shops.com/api/v2/token/get',
      json: 'undocumented',
      evidence: 'https://github.com/SocialiteProviders/Providers/blob/master/src/TikTokShop/Provider.php',
      quality: 'source-code',
    },
  ]),
  ...endpointsOf({ id: 'toast', name: 'Toast' }, [
    {
      kind: 'other',
      url: 'https://{subdomain}.toasttab.com/authentication/v1/authentication/login',
      json: 'required',
      ...NANGO,
    },
  ]),
  ...endpointsOf({ id: 'ups', name: 'UPS' }, [
    {
      kind: 'token',
      url: 'https://{onlinetools|wwwcie}.ups.com/security/v1/oauth/{token|refresh}',
      json: 'undocumented',
      evidence: 'https://github.com/UPS-API/api-documentation/blob/main/OAuthClientCredentials.yaml',
      quality: 'doc-statement',
    },
  ]),
  ...endpointsOf({ id: 'usps', name: 'USPS' }, [
    {
      kind: 'revocation',
      url: 'https://{apis|apis-tem}.usps.com/oauth2/v3/revoke',
      json: 'required',
      evidence: 'https://github.com/USPS/api-examples/blob/main/README.md',
      quality: 'doc-example',
    },
    {
      kind: 'token',
      url: 'https://{apis|apis-tem}.usps.com/oauth2/v3/token',
      json: 'accepted',
      evidence: 'https://github.com/USPS/api-examples/blob/main/README.md',
      quality: 'doc-example',
    },
  ]),
  ...endpointsOf({ id: 'vinted', name: 'Vinted' }, [
    {
      kind: 'token',
      url: 'https://www.vinted.fr/oauth/token',
      json: 'accepted',
      evidence: 'code-search: https://www.vinted.fr/oauth/token',
      quality: 'user-report',
    },
  ]),
  ...endpointsOf({ id: 'walmart', name: 'Walmart Marketplace' }, [
    {
      kind: 'token',
      url: 'https://{marketplace|sandbox}.walmartapis.com/v3/token',
      json: 'undocumented',
      ...NANGO_CLIENT,
    },
  ]),
  // API keys and OAuth 1.0a.
  ...endpointsOf({ id: 'whop', name: 'Whop' }, [
    {
      kind: 'token',
      url: 'https://api.whop.com/oauth/token',
      json: 'accepted',
      evidence: 'code-search: https://api.whop.com/oauth/token',
      quality: 'user-report',
    },
  ]),
  ...endpointsOf({ id: 'woocommerce', name: 'WooCommerce' }, [
    {
      kind: 'other',
      url: 'https://{host}/wc-auth/v1/authorize',
      json: 'undocumented',
      evidence: 'https://woocommerce.github.io/woocommerce-rest-api-docs/',
      quality: 'inferred',
    },
  ]),
];
