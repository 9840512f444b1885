export interface AuthorizationServer {
  /** The issuer: an origin on loopback. */
  readonly url: string;
  readonly tokenEndpoint: string;
  /** A refresh token of that client (client_secret_post unless given), valid for ten minutes and not rotated. */
  mintRefreshToken(clientId?: string): Promise<string>;
  /**
   * The parameters in the body of the request that succeeded with `key`: the access token, device code, request URI or
   * auth_req_id that was issued, or the token that was revoked or introspected; undefined if there was no such request.
   */
  parametersOf(key: string): Readonly<Record<string, string>> | undefined;
  close(): Promise<void>;
}

interface RegisteredClient {
  readonly id: string;
  readonly secret: string;
}

export declare const CLIENTS: { readonly post: RegisteredClient; readonly basic: RegisteredClient };

export declare function startAuthorizationServer(): Promise<AuthorizationServer>;
