import type { Client } from './client.js';

/** `GM_xmlhttpRequest` of userscripts: a text is sent as it is, under the header that stands beside it. */
export const userscript: Client = {
  name: 'userscript',
  versions: 'documentation of Tampermonkey 5, Violentmonkey 2 and Greasemonkey 4 read',
  // What bundles userscripts hands the functions out as a module.
  apis: [':GM_xmlhttpRequest', ':GM.xmlHttpRequest', '$:GM_xmlhttpRequest', '$:GM.xmlHttpRequest'],
  forms: [{ path: '', arguments: { options: 0 } }],
  options: { url: 'url', method: 'method', headers: 'headers' },
  headerLayers: 'merge',
  readsHeadersInstance: false,
  bodies: () => [
    {
      member: 'data',
      // What becomes of an object differs: only text is the same in all of them.
      serialisation: { object: 'unknown' },
      rewrite: { pass: 'text', header: 'set' },
    },
  ],
};
