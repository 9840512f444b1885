/** A language, or a way to parse it: how it wraps a program, and what ESLint needs for it. */
export interface Language {
  /** The package that parses it, `null` for ESLint's own parser. */
  readonly parser: string | null;
  /** What is particular about it. */
  readonly note?: string;
  readonly extension: string;
  readonly before?: string;
  readonly after?: string;
  /** The annotations of a function's parameter and of its result, where the language has types. */
  readonly types?: readonly [parameter: string, result: string];
  readonly packages: Readonly<Record<string, string>>;
  /** What the configuration imports: packages by the name that they get. */
  readonly imports?: Readonly<Record<string, string>>;
  /** Members of the configuration's entry. */
  readonly entry?: string;
}

/** A program as it stands in a file, and what has to be said about it. */
export interface Program {
  readonly text: string;
  readonly repaired: string;
  readonly report: {
    readonly ruleId: string;
    readonly message: string;
    readonly line: number;
    readonly column: number;
    readonly endLine: number;
    readonly endColumn: number;
  };
}

const FORM = 'application/x-www-form-urlencoded';
const CURE = `Send the parameters as URLSearchParams with Content-Type ${FORM}.`;

const ENDPOINTS = {
  certain: {
    url: 'https://sso.example.com/realms/main/protocol/openid-connect/token',
    fault: 'the token endpoint of Keycloak',
    why: 'and it answers 415 to JSON',
  },
  likely: {
    url: 'https://platform.devtest.nicecxone.com/oauth/token',
    fault: 'the token endpoint of NICE CXone',
    why: 'and users report that it takes a form',
  },
};

/** `certain` is fixed, `likely` has a suggestion. */
export type Sureness = keyof typeof ENDPOINTS;

/** A function that sends a token request as JSON, in a file of a language. */
export function programIn(
  { before = '', after = '', types: [parameter, result] = ['', ''] }: Language,
  sure: Sureness,
): Program {
  const { url, fault, why } = ENDPOINTS[sure];
  const text = `${before}async function logIn(id${parameter})${result} {
  const response = await fetch('${url}', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ grant_type: 'client_credentials', client_id: id }),
  });
  return response.json();
}
logIn('reports');
${after}`;
  const line = text.slice(0, text.indexOf('fetch(')).split('\n').length;
  return {
    text,
    repaired: text.replace('application/json', FORM).replace('JSON.stringify(', 'new URLSearchParams('),
    report: {
      ruleId: 'oauth/no-json-token-request',
      message: `JSON is sent to ${fault} (${url}): RFC 6749 §4.4.2 asks for ${FORM}, ${why}. ${CURE}`,
      line,
      column: 26,
      endLine: line,
      endColumn: 31,
    },
  };
}
