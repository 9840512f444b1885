import { once } from 'node:events';
import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';

/** One request as it reached a server. */
export interface Received {
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

export interface LoopbackServer {
  readonly url: string;
  /** In order; only of servers made by `respond`. */
  readonly received: readonly Received[];
}

async function start(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
}

/** A server on loopback, closed when the test ends. */
export async function listen(listener: RequestListener): Promise<string> {
  return start(createServer(listener));
}

/** A server that answers POST by a function, and knows no metadata. */
export async function respond(answer: (request: Received, response: ServerResponse) => void): Promise<LoopbackServer> {
  const received: Received[] = [];
  const url = await listen((request, response) => {
    void text(request).then(body => {
      const { method, url: path, headers } = request;
      received.push({ method, url: path, headers, body });
      if (method === 'POST') answer({ method, url: path, headers, body }, response);
      else response.writeHead(404).end();
    });
  });
  return { url, received };
}

/** Sends a JSON answer. */
export function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
}
