import type { Client } from 'oauth-token-request';

interface ClientProof {
  readonly execute: boolean;
  readonly platform?: string;
  readonly verdict: readonly { readonly client: string }[];
}

export declare function clientsPage(clients: readonly Client[], fixtures: readonly ClientProof[]): string;
