/** What the names of values have in common that must not be shown; letter case and separators don't count. */
const SECRET =
  /secret|password|passwd|refresh_?-?token|access_?-?token|assertion|authorization|private_?-?key|api_?-?key/iu;

/** Names that only look alike: `client_assertion_type` and `token_endpoint_auth_method` are public. */
const PUBLIC = /type$|url$|uri$|endpoint|expires|method$|grant/iu;

/** Whether a parameter, variable or header of this name holds a secret, e.g. `client_secret` or `refreshToken`. */
export function isSecretName(name: string): boolean {
  return SECRET.test(name) && !PUBLIC.test(name);
}
