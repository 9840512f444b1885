import { wordsOf } from './names.js';
import { isLoopback, type ParsedUrl, type UrlText } from './url.js';

/** What people call the server of their own program, and what holds such names. */
const GENERIC = new Set(
  (
    'api app application back backend base server service services site web root host hostname url uri endpoint origin ' +
    'address prefix path config configuration constants environment env global globals options opts params props process ' +
    'settings state this self import meta window location public vite next nuxt react expo gatsby vue ng runtime default ' +
    'local dev prod test your domain v1 v2'
  ).split(' '),
);

/** Software that reads JSON as well as a form wherever somebody runs it, so that it has no row. */
interface Software {
  /** A word of the names that speak of it. */
  readonly name: string;
  /** Where it listens while a program is developed. */
  readonly port?: string;
  /** An address of its API by which a program shows that it speaks to it. */
  readonly address?: string;
}

/** Rails with Doorkeeper, Laravel with Passport, and Mastodon, which has Doorkeeper. */
const SOFTWARE: readonly Software[] = [
  { name: 'doorkeeper', port: '3000' },
  { name: 'laravel', port: '8000' },
  { name: 'mastodon', address: '/api/v1/apps' },
];

/** Where all of them have their endpoints, which a program's own are called after, also within its API. */
const PATH = /^(?:api\/)?oauth\/(?:token|revoke|introspect)$/u;

/** Whether one of the words of a name speaks of such software. */
export const namesOwnServer = (words: readonly string[]): boolean => SOFTWARE.some(({ name }) => words.includes(name));

/** Whether a file asks other addresses that only such software has. */
export const speaksToOwnServer = (mentions: (name: string) => boolean): boolean =>
  SOFTWARE.some(({ address }) => address !== undefined && mentions(address));

/**
 * Whether an address is that of such software on a server of the user's own: nothing but words that anyone uses stands
 * for its host (`${API_URL}/oauth/token`), or the page's own host does.
 */
export function isOnOwnServer(url: ParsedUrl | null, { parts }: UrlText): boolean {
  if (url === null || !PATH.test(url.segments.join('/'))) return false;
  if (url.host !== null) {
    const isOfApi = url.segments[0] === 'api';
    return isLoopback(url.host) && (isOfApi || SOFTWARE.some(({ port }) => port !== undefined && port === url.port));
  }
  return parts.every(part => typeof part === 'string' || part.names.flatMap(wordsOf).every(word => GENERIC.has(word)));
}
