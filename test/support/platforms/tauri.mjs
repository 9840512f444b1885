// Tauri's side of its HTTP plugin: sends what the plugin passes to the backend, byte by byte.
import { request } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { mockIPC } from '@tauri-apps/api/mocks';

const requests = [];
const responses = [];

/** The request that the plugin asked for; node:http adds no Content-Type of its own, as the backend doesn't. */
function send({ method, url, headers, data }) {
  return new Promise((resolve, reject) => {
    const outgoing = request(url, { method }, response => resolve(response)).on('error', reject);
    for (const [name, value] of headers) outgoing.setHeader(name, value);
    outgoing.end(data === null ? undefined : Uint8Array.from(data));
  });
}

globalThis.window = globalThis;
mockIPC(async (command, { clientConfig, rid } = {}) => {
  switch (command) {
    case 'plugin:http|fetch':
      return requests.push(clientConfig) - 1;
    case 'plugin:http|fetch_send': {
      const response = await send(requests[rid]);
      const { statusCode: status, statusMessage: statusText, headers } = response;
      // The last byte of a chunk says whether it was the last one.
      responses.push([[...(await buffer(response)), 0], [1]]);
      return {
        status,
        statusText,
        url: requests[rid].url,
        headers: Object.entries(headers),
        rid: responses.length - 1,
      };
    }
    case 'plugin:http|fetch_read_body':
      return responses[rid].shift();
    default:
      return undefined;
  }
});
