interface Parts {
  readonly body: string;
  /** `JSON_HEADERS` or `FORM_HEADERS`, or the code of others. */
  readonly headers: string;
}

export const JSON_HEADERS = `{ 'Content-Type': 'application/json' }`;
export const FORM_HEADERS = `{ 'Content-Type': 'application/x-www-form-urlencoded' }`;

/** A token request as the examples write it. */
export const request = ({ body, headers }: Parts): string => `await fetch('https://accounts.spotify.com/api/token', {
  method: 'POST',
  ${headers === 'headers' ? 'headers' : `headers: ${headers}`},
  body: ${body},
});
`;

export const asJson = (value: string): string => request({ headers: JSON_HEADERS, body: `JSON.stringify(${value})` });

export const asForm = (value: string): string =>
  request({ headers: FORM_HEADERS, body: `new URLSearchParams(${value})` });
