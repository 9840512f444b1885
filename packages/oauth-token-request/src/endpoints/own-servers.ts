import { wordsOf } from './names.js';
import { isLoopback, type ParsedUrl, type UrlText } from './url.js';

/** What people call the server of their own program, and what holds such names. */
const GENERIC = new Set(
  (
    'api app application back backend base server service services site web root host hostname url uri endpoint origin ' +
    'address prefix path config configuration constants environment env global globals options opts params props process ' +
    'settings state this self import meta window location public vite next nuxt react expo gatsby vue ng runtime default ' +
    'local dev prod test v1 v2'
  ).split(' '),
);

/** Where Doorkeeper and Laravel Passport, which read JSON as well as a form, have their endpoints. */
const PATHS: ReadonlySet<string> = new Set(['oauth/token', 'oauth/revoke']);

/** Where Rails and Laravel listen while they are developed. */
const PORTS: ReadonlySet<string> = new Set(['3000', '8000']);

/**
 * Whether an address is that of Doorkeeper and Laravel Passport on a server of the user's own: nothing but words that
 * anyone uses stands for its host (`${API_URL}/oauth/token`), or the page's own host does.
 */
export function isOnOwnServer(url: ParsedUrl | null, { parts }: UrlText): boolean {
  if (url === null || !PATHS.has(url.segments.join('/'))) return false;
  if (url.host !== null) return isLoopback(url.host) && PORTS.has(url.port ?? '');
  return parts.every(part => typeof part === 'string' || part.names.flatMap(wordsOf).every(word => GENERIC.has(word)));
}
