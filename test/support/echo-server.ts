import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { ProgramServer } from './run-program.js';

/** A request as it came off the wire. */
export interface Received {
  readonly method: string | undefined;
  /** Every Content-Type line. */
  readonly contentTypes: readonly string[];
  readonly body: string;
}

export interface EchoServer extends ProgramServer {
  readonly received: readonly Received[];
  close(): Promise<void>;
}

/** Starts a server on a free port of 127.0.0.1 that writes down what it gets and answers with a token. */
export async function startEchoServer(): Promise<EchoServer> {
  const received: Received[] = [];
  const answer: Record<string, string> = { access_token: 'echo' };
  const server = createServer((request, response) => {
    void text(request).then(body => {
      const { method, rawHeaders } = request;
      const contentTypes = rawHeaders.filter((_, index) => /^content-type$/iu.test(rawHeaders[index - 1] ?? ''));
      received.push({ method, contentTypes, body });
      response.setHeader('Content-Type', 'application/json').end(JSON.stringify(answer));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  const tokenEndpoint = `${url}/oauth/token`;
  // Authorization server metadata (RFC 8414 §2) beside the token, for programs that look their endpoint up.
  Object.assign(answer, {
    token_endpoint: tokenEndpoint,
    revocation_endpoint: tokenEndpoint,
    device_authorization_endpoint: tokenEndpoint,
  });
  return {
    url,
    tokenEndpoint,
    mintRefreshToken: () => Promise.resolve('refresh-token'),
    received,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
