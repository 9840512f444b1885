import type { Client } from './client.js';

const F = 'application/x-www-form-urlencoded';

/** `request` of node:http and node:https, also as follow-redirects has it: the body is written to it later. */
const nodeHttp: Client = {
  name: 'node-http',
  versions: 'Node 20',
  apis: ['https:', 'http:', 'follow-redirects:https', 'follow-redirects:http'],
  forms: [
    { path: 'request', arguments: { url: 0, options: 1 } },
    { path: 'request', arguments: { options: 0 } },
  ],
  options: { url: 'path', host: ['hostname', 'host'], method: 'method', headers: 'headers' },
  headerLayers: 'merge',
  readsHeadersInstance: false,
  bodies: () => [{ serialisation: { object: 'text' }, rewrite: { pass: 'text', header: 'set' } }],
  steps: {
    methods: { write: { body: 0 }, end: { body: 0 }, setHeader: { header: 0 } },
    formType: `setHeader('Content-Type', '${F}')`,
    isChained: false,
  },
};

/** `net.request` of Electron, which works like Node's and takes the URL among its options too. */
const electronNet: Client = {
  ...nodeHttp,
  versions: 'documentation of Electron 39 read',
  apis: ['electron:net', 'electron:remote.net'],
  forms: [{ path: 'request', arguments: { options: 0 } }],
  options: { ...nodeHttp.options, url: ['url', 'path'] },
};

export const nodeHttpClients: readonly Client[] = [nodeHttp, electronNet];
