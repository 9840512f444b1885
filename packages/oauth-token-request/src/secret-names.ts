/** What the names of values have in common that must not be shown; letter case and separators don't count. */
const SECRET =
  /secret|password|passwd|passphrase|^pass$|^pwd$|tokens?$|id_?token_?hint|assertion|authorization|cookie$|credentials?$|^creds$|jwt$|^otp$|private_?-?key|api_?-?key|(?:access|account|encryption|master|shared|signing|storage|subscription)_?-?keys?$|code_?-?verifier|(?:binding|device|mfa|oob|recovery)_?-?code/iu;

/** The authorization code (RFC 6749 §4.1.3): longer names that end like it are names of errors, countries, …. */
const CODE = /^(?:auth(?:orization)?_?)?code$/iu;

/** Names that only look alike: `client_assertion_type` and `token_endpoint_auth_method` are public. */
const PUBLIC = /type$|url$|uri$|endpoint|expires|method$|grant/iu;

/** Whether a parameter, variable or header of this name holds a secret, e.g. `client_secret` or `refreshToken`. */
export function isSecretName(name: string): boolean {
  return (SECRET.test(name) || CODE.test(name)) && !PUBLIC.test(name);
}
