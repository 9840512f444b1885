/** Code that sends token requests to many providers. */
const source = (evidence: string): { readonly evidence: string; readonly quality: 'source-code' } => ({
  evidence,
  quality: 'source-code',
});

export const NANGO = source('https://github.com/NangoHQ/nango/blob/master/packages/providers/providers.yaml');

/** Providers that need code of their own there. */
export const NANGO_CLIENT = source(
  'https://github.com/NangoHQ/nango/blob/master/packages/shared/lib/clients/provider.client.ts',
);

export const OPENIDDICT = source(
  'https://github.com/openiddict/openiddict-core/blob/dev/src/OpenIddict.Client.WebIntegration/OpenIddictClientWebIntegrationProviders.xml',
);

export const N8N = source('https://github.com/n8n-io/n8n/tree/master/packages/nodes-base/credentials');
