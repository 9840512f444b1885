// The page that a browser's library runs in, of the same origin as the authorization server.
import { JSDOM } from 'jsdom';

const { window } = new JSDOM('', { url: new URL(process.env.TOKEN_URL).origin });

for (const name of ['window', 'document', 'XMLHttpRequest']) {
  Object.defineProperty(globalThis, name, { value: window[name] ?? window, configurable: true });
}
