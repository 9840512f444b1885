import { once } from 'node:events';
import { createServer, request as sendRequest, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { AuthorizationServer } from './authorization-server.mjs';

/** A request as it came off the wire. */
export interface Received {
  readonly method: string | undefined;
  /** Every Content-Type line. */
  readonly contentTypes: readonly string[];
  readonly body: string;
}

export interface RecordingServer extends Pick<AuthorizationServer, 'url' | 'tokenEndpoint'> {
  readonly received: readonly Received[];
  close(): Promise<void>;
}

/** Hands a request on as it comes, with the host that it names, and gives the answer. */
function forward(request: IncomingMessage, to: string): Promise<IncomingMessage> {
  const { method, rawHeaders, url = '' } = request;
  // Without an agent there is no connection that the other server may close while it is taken up again.
  const forwarded = sendRequest(to + url, { method, headers: rawHeaders, agent: false });
  request.pipe(forwarded);
  return new Promise((resolve, reject) => {
    forwarded.once('response', resolve).once('error', reject);
  });
}

/**
 * Starts a server on a free port of 127.0.0.1 that writes down what it gets and hands it on to `behind`, so that one
 * run of a program shows both what it sends and what comes of it.
 */
export async function startRecordingServer(behind: AuthorizationServer): Promise<RecordingServer> {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    const { method, rawHeaders } = request;
    const contentTypes = rawHeaders.filter((_, index) => /^content-type$/iu.test(rawHeaders[index - 1] ?? ''));
    void Promise.all([text(request), forward(request, behind.url)]).then(
      ([body, answer]) => {
        received.push({ method, contentTypes, body });
        response.writeHead(answer.statusCode ?? 500, answer.rawHeaders);
        answer.pipe(response);
      },
      (error: unknown) => response.destroy(error as Error),
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  return {
    url,
    tokenEndpoint: behind.tokenEndpoint.replace(behind.url, url),
    received,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
