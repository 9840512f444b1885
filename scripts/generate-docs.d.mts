import type { LeftOut, Provider } from 'oauth-token-request';

export declare function providersPage(providers: readonly Provider[], leftOut: readonly LeftOut[]): string;
