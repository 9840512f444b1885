import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** A request as it came off the wire. */
export interface Received {
  readonly method: string | undefined;
  /** Names in lower case, and values, in order; those that depend on the body's bytes or on the connection left out. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly contentTypes: readonly string[];
  readonly body: string;
}

export interface Recorder {
  readonly origin: string;
  /** Opens an address of its own, whose requests are noted apart from all others. */
  open(): { readonly base: string; readonly received: readonly Received[] };
  close(): Promise<void>;
}

const LEFT_OUT = new Set(['content-length', 'content-type', 'host', 'connection', 'transfer-encoding', 'keep-alive']);

/** Starts a server that notes what it gets and answers with a token, on a free port of 127.0.0.1. */
export async function startRecorder(): Promise<Recorder> {
  const sessions: Received[][] = [];
  const server = createServer((request, response) => {
    void text(request).then(body => {
      const { method, rawHeaders, url = '' } = request;
      const headers = rawHeaders.flatMap((name, index) =>
        index % 2 === 0 ? [[name.toLowerCase(), rawHeaders[index + 1] ?? ''] as const] : [],
      );
      sessions[Number(url.split('/', 2)[1])]?.push({
        method,
        headers: headers.filter(([name]) => !LEFT_OUT.has(name)),
        contentTypes: headers.flatMap(([name, value]) => (name === 'content-type' ? [value] : [])),
        body,
      });
      response.setHeader('Content-Type', 'application/json').end('{"access_token":"echo"}');
    });
  });
  // Clients that keep connections would else be told too late that one is closed.
  server.keepAliveTimeout = 600_000;
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  return {
    origin,
    open() {
      const received: Received[] = [];
      return { base: `${origin}/${String(sessions.push(received) - 1)}`, received };
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
