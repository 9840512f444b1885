import vm from 'node:vm';

/** A request as it would have left the program. */
export interface Sent {
  readonly url: string;
  readonly method: string;
  /** Lower-case name to value. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
}

interface Options {
  readonly method?: string;
  readonly headers?: ConstructorParameters<typeof Headers>[0];
  readonly body?: string | URLSearchParams | Buffer | null;
}

interface AxiosConfig {
  readonly url?: string;
  readonly baseURL?: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly data?: unknown;
}

/** A program with its other files, which run before it. */
export interface Runnable {
  readonly text: string;
  readonly files: Readonly<Record<string, string>>;
  readonly isTyped: boolean;
}

type Send = (request: Sent) => Promise<unknown>;

const FORM = 'application/x-www-form-urlencoded';

const isText = (value: unknown): value is string => typeof value === 'string';

/** The fetch standard: a URLSearchParams names its own type, a string is plain text, an object is `[object Object]`. */
function fetchOf(send: Send) {
  return (url: unknown, { method = 'GET', headers, body }: Options = {}): Promise<unknown> => {
    const sent = new Headers(headers);
    const text = body?.toString() ?? null;
    const isForm = body instanceof URLSearchParams;
    if (!sent.has('content-type') && text !== null && !Buffer.isBuffer(body))
      sent.set('content-type', isForm ? `${FORM};charset=UTF-8` : 'text/plain;charset=UTF-8');
    return send({ url: String(url), method: method.toUpperCase(), headers: Object.fromEntries(sent), body: text });
  };
}

/** What axios 1.x makes of a body under the type that the caller gives. */
function serialise(data: unknown, type: string | undefined): readonly [body: string | null, type: string | undefined] {
  if (data === undefined || data === null) return [null, type];
  if (data instanceof URLSearchParams) return [data.toString(), type ?? `${FORM};charset=utf-8`];
  const isJson = type?.includes('application/json') === true;
  if (isText(data)) {
    // Text under a JSON header becomes a JSON string, unless it is JSON already.
    if (!isJson) return [data, type ?? FORM];
    return [isJsonText(data) ? data : JSON.stringify(data), type];
  }
  if (type?.includes(FORM) === true) return [new URLSearchParams(data as Record<string, string>).toString(), type];
  return [JSON.stringify(data), type ?? 'application/json'];
}

function isJsonText(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function axiosOf(send: Send, defaults: AxiosConfig = {}): object {
  // What is set later: the groups of one method and of all, behind the instance's own headers.
  const later = { headers: { common: {}, post: {} } };
  const request = (config: AxiosConfig): Promise<unknown> => {
    const headers = Object.fromEntries([
      ...new Headers(later.headers.common),
      ...(config.method?.toLowerCase() === 'post' ? new Headers(later.headers.post) : []),
      ...new Headers(defaults.headers as Record<string, string>),
      ...new Headers(config.headers as Record<string, string>),
    ]);
    const [body, type] = serialise(config.data, headers['content-type']);
    return send({
      url: (config.baseURL ?? defaults.baseURL ?? '') + (config.url ?? ''),
      method: (config.method ?? 'get').toUpperCase(),
      headers: { ...headers, ...(type !== undefined && { 'content-type': type }) },
      body,
    });
  };
  const call = (first: string | AxiosConfig, second: AxiosConfig = {}): Promise<unknown> =>
    request(isText(first) ? { ...second, url: first } : first);
  return Object.assign(call, {
    defaults: later,
    request,
    create: (config: AxiosConfig) => axiosOf(send, config),
    post: (url: string, data?: unknown, config: AxiosConfig = {}) => request({ ...config, method: 'post', url, data }),
    get: (url: string, config: AxiosConfig = {}) => request({ ...config, url }),
  });
}

/** got 14: `json` is JSON whatever the header says, a text is sent as it is. */
function gotOf(send: Send): object {
  interface GotOptions {
    readonly json?: unknown;
    readonly form?: Readonly<Record<string, string>>;
    readonly body?: string | Buffer;
    readonly headers?: Readonly<Record<string, string>>;
  }
  return {
    post: (url: string, { json, form, body, headers }: GotOptions) => {
      const sent = new Headers(headers);
      const own = json !== undefined ? 'application/json' : form !== undefined ? FORM : null;
      if (own !== null && !sent.has('content-type')) sent.set('content-type', own);
      const text = json === undefined ? (form ? new URLSearchParams(form) : body) : JSON.stringify(json);
      return send({ url, method: 'POST', headers: Object.fromEntries(sent), body: text?.toString() ?? null });
    },
  };
}

/** The types that composed programs are written with; a compiler would take longer over them than all else. */
const TYPES =
  /^type .*;$|: (?:string|Values|any|\{ target: string; values: Values \})(?=[,)]| =)|: \[string, string\](?= =>)| as const(?=;)/gmu;

/**
 * Runs a program with doubles of fetch and axios that put a body on the wire as those do.
 * @returns what it sent, in order
 */
export function run({ text: program, files, isTyped }: Runnable, env: Readonly<Record<string, string>>): Sent[] {
  const sent: Sent[] = [];
  const send: Send = request => {
    sent.push(request);
    return Promise.resolve({});
  };
  const doubles: Record<string, unknown> = {
    fetch: fetchOf(send),
    axios: axiosOf(send),
    got: gotOf(send),
    process: { env },
  };
  doubles['globalThis'] = doubles;
  const whole = [...Object.values(files), program].join('\n').replace(/^import .*;$|^export \* .*;$|^export /gmu, '');
  const text = `'use strict';${isTyped ? whole.replace(TYPES, '') : whole}`;
  const main = vm.compileFunction(text, Object.keys(doubles)) as (...given: readonly unknown[]) => void;
  main(...Object.values(doubles));
  return sent;
}

/** The parameters of a request as a form says them; `null` if a server that reads forms finds none. */
export function formOf({ headers, body }: Sent): Readonly<Record<string, string>> | null {
  const type = headers['content-type']?.split(';')[0]?.trim();
  return type === FORM && body !== null && !isJsonText(body) ? Object.fromEntries(new URLSearchParams(body)) : null;
}

/** The parameters that the program meant, whatever they were sent as: text only, scopes joined, nothing for null. */
export function parametersOf({ body }: Sent): Readonly<Record<string, string>> {
  const parsed: unknown = body !== null && isJsonText(body) ? JSON.parse(body) : (body ?? '');
  // axios puts a form's text into quotes.
  if (isText(parsed)) return Object.fromEntries(new URLSearchParams(parsed));
  const members = Object.entries(parsed as Record<string, unknown>).filter(([, value]) => value !== null);
  return Object.fromEntries(
    members.map(([name, value]) => [name, Array.isArray(value) ? value.join(' ') : String(value)]),
  );
}
