/** What a server answered to one request. */
export interface Answer {
  /** `null` if there was none that counts. */
  readonly status: number | null;
  /** The OAuth error code and its description (RFC 6749 §5.2), where the answer has them. */
  readonly error: string | null;
  readonly description: string | null;
  /** Why there is none, e.g. `no answer within 10 s`. */
  readonly failure: string | null;
}

/** In bytes; an error is much shorter. */
const LONGEST_BODY = 65_536;
const MOST_REDIRECTS = 3;

export interface RequestOptions {
  /** In milliseconds. */
  readonly timeout: number;
  readonly userAgent: string;
}

/** What is sent. */
export interface Content {
  readonly method: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Sends a request and reads what came back; follows no redirect to another origin. Never throws. */
export async function send(
  url: URL,
  init: Content,
  { timeout, userAgent }: RequestOptions,
): Promise<Answer & { readonly body: string }> {
  const none = { status: null, error: null, description: null, body: '' };
  const signal = AbortSignal.timeout(timeout);
  const headers = { Accept: 'application/json', 'User-Agent': userAgent, ...init.headers };
  let place = url;
  try {
    for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
      const response = await fetch(place.href, { ...init, headers, redirect: 'manual', signal });
      const { status } = response;
      if (status < 300 || status >= 400) {
        const body = await bodyOf(response);
        return { status, body, failure: null, ...errorIn(body) };
      }
      await response.body?.cancel();
      const location = response.headers.get('location');
      const next = location !== null && URL.canParse(location, place.href) ? new URL(location, place) : undefined;
      if (next === undefined) return { ...none, failure: `answered ${String(status)} without a place to go to` };
      if (next.origin !== url.origin) return { ...none, failure: `redirects to another origin, ${next.origin}` };
      // Others would turn the request into a GET.
      if (init.method === 'POST' && status !== 307 && status !== 308) {
        return { ...none, failure: `redirects with ${String(status)}, behind which a body is lost` };
      }
      place = next;
    }
    return { ...none, failure: 'redirects in a circle' };
  } catch (error) {
    const isTimeout = error instanceof DOMException && error.name === 'TimeoutError';
    return { ...none, failure: isTimeout ? `no answer within ${String(timeout / 1000)} s` : causeOf(error) };
  }
}

function causeOf(error: unknown): string {
  const { cause, message } = error as Error;
  return `no connection (${cause instanceof Error && cause.message !== '' ? cause.message : message})`;
}

async function bodyOf(response: Response): Promise<string> {
  const decoder = new TextDecoder();
  let body = '';
  for await (const chunk of response.body ?? []) {
    body += decoder.decode(chunk as Uint8Array, { stream: true });
    // Leaving the loop ends the transfer.
    if (body.length > LONGEST_BODY) break;
  }
  return body;
}

function errorIn(body: string): Pick<Answer, 'error' | 'description'> {
  let members: Record<string, unknown>;
  try {
    const value: unknown = JSON.parse(body);
    members = typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    // Some servers answer as they are asked: GitHub does.
    members = body.startsWith('error=') ? Object.fromEntries(new URLSearchParams(body)) : {};
  }
  const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
  return { error: text(members['error']), description: text(members['error_description'] ?? members['message']) };
}
