import type { Provider } from '../../types.js';
import { endpointsOf } from './endpoints-of.js';
import { NANGO, NANGO_CLIENT } from './sources.js';

const SQUARE_OPENAPI = {
  evidence: 'https://github.com/square/connect-api-specification/blob/master/api.json',
  quality: 'doc-statement',
} as const;

export const PAYMENTS_AND_BANKING: readonly Provider[] = [
  ...endpointsOf({ id: 'adyen', name: 'Adyen', sdk: '@adyen/api-library' }, [
    { kind: 'token', url: 'https://oauth-{env}.adyen.com/v1/token', json: 'undocumented', ...NANGO },
  ]),
  ...endpointsOf({ id: 'alpaca', name: 'Alpaca', sdk: '@alpacahq/alpaca-trade-api' }, [
    {
      kind: 'token',
      url: 'https://api.alpaca.markets/oauth/token',
      json: 'rejected',
      evidence: 'https://github.com/alpacahq/Alpaca-API/issues/179',
      quality: 'user-report',
    },
  ]),
  // Nothing shows that it reads a form.
  ...endpointsOf({ id: 'braintree', name: 'Braintree', sdk: 'braintree' }, [
    {
      kind: 'token',
      url: 'https://{api.braintreegateway.com|api.sandbox.braintreegateway.com}/oauth/access_tokens',
      json: 'required',
      evidence: 'npm:braintree',
      quality: 'source-code',
    },
  ]),
  ...endpointsOf({ id: 'brex', name: 'Brex' }, [
    { kind: 'token', url: 'https://accounts-api.brex.com/oauth2/default/v1/token', json: 'undocumented', ...NANGO },
  ]),
  ...endpointsOf({ id: 'checkout-com', name: 'Checkout.com', sdk: 'checkout-sdk-node' }, [
    {
      kind: 'token',
      url: 'https://{access.checkout.com|access.sandbox.checkout.com}/connect/token',
      json: 'undocumented',
      ...NANGO,
    },
  ]),
  ...endpointsOf({ id: 'clover', name: 'Clover' }, [
    {
      kind: 'token',
      url: 'https://{api.clover.com|apisandbox.dev.clover.com}/oauth/v2/{token|refresh}',
      json: 'required',
      ...NANGO_CLIENT,
    },
  ]),
  ...endpointsOf({ id: 'coinbase', name: 'Coinbase' }, [
    {
      kind: 'token',
      url: 'https://login.coinbase.com/oauth2/token',
      json: 'undocumented',
      evidence: 'https://github.com/nextauthjs/next-auth/blob/main/packages/core/src/providers/coinbase.ts',
      quality: 'source-code',
    },
    {
      kind: 'token',
      url: 'https://{api|www}.coinbase.com/oauth/token',
      json: 'undocumented',
      evidence: 'https://github.com/nextauthjs/next-auth/blob/main/packages/core/src/providers/coinbase.ts',
      quality: 'inferred',
    },
  ]),
  ...endpointsOf({ id: 'efi', name: 'Efi Pay', sdk: 'sdk-node-apis-efi' }, [
    {
      kind: 'token',
      url: 'https://{pix|pix-h|openfinance|pagarcontas|abrircontas}.api.efipay.com.br/oauth/token',
      json: 'required',
      evidence: 'npm:sdk-node-apis-efi',
      quality: 'source-code',
    },
    {
      kind: 'token',
      url: 'https://api-pix.gerencianet.com.br/oauth/token',
      json: 'required',
      evidence: 'npm:sdk-node-apis-efi',
      quality: 'source-code',
    },
  ]),
  ...endpointsOf({ id: 'efi-cobrancas', name: 'Efi Pay', sdk: 'sdk-node-apis-efi' }, [
    {
      kind: 'token',
      url: 'https://{cobrancas|cobrancas-h}.api.efipay.com.br/v1/authorize',
      json: 'required',
      evidence: 'npm:sdk-node-apis-efi',
      quality: 'source-code',
    },
    {
      kind: 'token',
      url: 'https://api.gerencianet.com.br/v1/authorize',
      json: 'required',
      evidence: 'npm:sdk-node-apis-efi',
      quality: 'source-code',
    },
  ]),
  ...endpointsOf({ id: 'gocardless', name: 'GoCardless', sdk: 'gocardless-nodejs' }, [
    {
      kind: 'token',
      url: 'https://connect.gocardless.com/oauth/access_token',
      json: 'required',
      evidence: 'npm:gocardless-nodejs',
      quality: 'inferred',
    },
  ]),
  ...endpointsOf({ id: 'increase', name: 'Increase', sdk: 'increase' }, [
    {
      kind: 'token',
      url: 'https://{api|sandbox}.increase.com/oauth/tokens',
      json: 'required',
      evidence: 'npm:increase',
      quality: 'source-code',
      checked: '2026-11-30',
    },
  ]),
  ...endpointsOf({ id: 'infinitepay', name: 'InfinitePay' }, [
    {
      kind: 'token',
      url: 'https://{api|api-staging}.infinitepay.io/v2/oauth/token',
      json: 'required',
      evidence: 'https://github.com/ecomplus/app-infinitepay/blob/main/functions/lib/inifinitepay/create-auth.js',
      quality: 'user-report',
      checked: '2026-11-30',
    },
  ]),
  ...endpointsOf({ id: 'mastercard', name: 'Mastercard Open Finance' }, [
    {
      kind: 'other',
      url: 'https://api.finicity.com/aggregation/v2/partners/authentication',
      json: 'required',
      evidence: 'code-search: https://api.finicity.com/aggregation/v2/partners/authentication',
      quality: 'user-report',
    },
  ]),
  ...endpointsOf({ id: 'mercado-pago', name: 'Mercado Pago', sdk: 'mercadopago' }, [
    {
      kind: 'token',
      url: 'https://api.mercadopago.com/oauth/token',
      json: 'accepted',
      evidence: 'npm:mercadopago',
      quality: 'source-code',
    },
  ]),
  ...endpointsOf({ id: 'mercury', name: 'Mercury' }, [
    { kind: 'token', url: 'https://oauth2.mercury.com/oauth2/token', json: 'undocumented', ...NANGO_CLIENT },
  ]),
  ...endpointsOf({ id: 'mollie', name: 'Mollie', sdk: '@mollie/api-client' }, [
    {
      kind: 'token',
      url: 'https://api.mollie.com/oauth2/tokens',
      json: 'accepted',
      evidence: 'https://github.com/mollie/openapi/blob/main/specs.yaml',
      quality: 'doc-statement',
    },
  ]),
  ...endpointsOf({ id: 'monzo', name: 'Monzo' }, [
    {
      kind: 'token',
      url: 'https://api.monzo.com/oauth2/token',
      json: 'undocumented',
      evidence: 'https://github.com/SocialiteProviders/Providers/blob/master/src/Monzo/Provider.php',
      quality: 'source-code',
    },
  ]),
  ...endpointsOf({ id: 'paypal', name: 'PayPal', sdk: '@paypal/paypal-server-sdk' }, [
    {
      kind: 'token',
      url: 'https://{api-m.paypal.com|api.paypal.com|api-m.sandbox.paypal.com|api.sandbox.paypal.com}/v1/oauth2/token',
      json: 'rejected',
      // PayPal's own examples (github.com/paypal-examples/docs-examples) send the text without a Content-Type.
      takesUnlabelled: true,
      evidence: 'https://github.com/plutov/paypal/issues/41',
      quality: 'user-report',
    },
    {
      kind: 'token',
      url: 'https://{api-m.paypal.com|api.paypal.com|api-m.sandbox.paypal.com|api.sandbox.paypal.com}/v1/identity/openidconnect/tokenservice',
      json: 'rejected',
      answer: '"Grant type is null"',
      evidence: 'https://github.com/plutov/paypal/issues/41',
      quality: 'user-report',
    },
  ]),
  ...endpointsOf({ id: 'plaid', name: 'Plaid', sdk: 'plaid' }, [
    {
      kind: 'token',
      url: 'https://{production|sandbox}.plaid.com/oauth/token',
      json: 'accepted',
      evidence: 'npm:plaid',
      quality: 'doc-statement',
    },
    {
      kind: 'introspection',
      url: 'https://{production|sandbox}.plaid.com/oauth/introspect',
      json: 'accepted',
      evidence: 'npm:plaid',
      quality: 'doc-statement',
    },
    {
      kind: 'revocation',
      url: 'https://{production|sandbox}.plaid.com/oauth/revoke',
      json: 'accepted',
      evidence: 'npm:plaid',
      quality: 'doc-statement',
    },
  ]),
  ...endpointsOf({ id: 'ramp', name: 'Ramp' }, [
    { kind: 'token', url: 'https://api.ramp.com/developer/v1/token', json: 'undocumented', ...NANGO },
  ]),
  ...endpointsOf({ id: 'revolut-business', name: 'Revolut Business' }, [
    {
      kind: 'token',
      url: 'https://{b2b|sandbox-b2b}.revolut.com/api/1.0/auth/token',
      json: 'undocumented',
      ...NANGO_CLIENT,
    },
  ]),
  ...endpointsOf({ id: 'schwab', name: 'Charles Schwab' }, [
    { kind: 'token', url: 'https://api.schwabapi.com/v1/oauth/token', json: 'undocumented', ...NANGO },
  ]),
  ...endpointsOf({ id: 'spendesk', name: 'Spendesk' }, [
    { kind: 'token', url: 'https://public-api.spendesk.com/v1/oauth2/token/create', json: 'required', ...NANGO },
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
  ...endpointsOf({ id: 'stripe-apps', name: 'Stripe', sdk: 'stripe' }, [
    {
      kind: 'token',
      url: 'https://api.stripe.com/v1/oauth/token',
      json: 'rejected',
      evidence: 'https://github.com/NangoHQ/nango/blob/master/packages/shared/lib/clients/provider.client.ts',
      quality: 'user-report',
    },
  ]),
  ...endpointsOf({ id: 'stripe-connect', name: 'Stripe', sdk: 'stripe' }, [
    {
      kind: 'token',
      url: 'https://connect.stripe.com/oauth/token',
      json: 'rejected',
      answer: '400 "check that your POST content type is application/x-www-form-urlencoded"',
      evidence: 'npm:stripe',
      quality: 'user-report',
    },
    {
      kind: 'revocation',
      url: 'https://connect.stripe.com/oauth/deauthorize',
      json: 'rejected',
      answer: '400 "check that your POST content type is application/x-www-form-urlencoded"',
      evidence: 'npm:stripe',
      quality: 'user-report',
    },
  ]),
  ...endpointsOf({ id: 'ynab', name: 'YNAB', sdk: 'ynab' }, [
    {
      kind: 'token',
      url: 'https://api.ynab.com/oauth/token',
      json: 'undocumented',
      evidence: 'https://github.com/SocialiteProviders/Providers/blob/master/src/YNAB/Provider.php',
      quality: 'source-code',
    },
  ]),
];
