// Fetches and unpacks the corpus: the JavaScript and TypeScript files of the npm packages in packages.txt.
// Prints the folder, which holds one folder for each package. Nothing of a package is run.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const LIST = new URL('packages.txt', import.meta.url);
// Outside of this repository, whose package.json and .gitignore would count for what lies within.
const CACHE = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'oauth-form');
const TARBALLS = join(CACHE, 'tarballs');

/** In bytes; what is larger was put together by a tool. */
const LARGEST = 300_000;
const SOURCE = /(?<!\.d)\.(?:[cm]?[jt]s|[jt]sx)$/u;
const MINIFIED_NAME = /[.-]min\.[cm]?js$/u;
/** Packages to fetch by one command. */
const BATCH = 25;

const sourcesOf = list =>
  list
    .split('\n')
    .filter(line => line !== '' && !line.startsWith('#'))
    .map(line => {
      const [spec, integrity, pattern] = line.split(/\s+/u);
      const at = spec.lastIndexOf('@');
      const [name, version] = [spec.slice(0, at), spec.slice(at + 1)];
      const folder = name.replace(/^@/u, '').replace('/', '-');
      return { spec, folder, integrity, pattern, tarball: join(TARBALLS, `${folder}-${version}.tgz`) };
    });

const isFetched = ({ tarball, integrity }) =>
  existsSync(tarball) && `sha512-${createHash('sha512').update(readFileSync(tarball)).digest('base64')}` === integrity;

function fetchTarballs(sources) {
  mkdirSync(TARBALLS, { recursive: true });
  const missing = sources.filter(source => !isFetched(source));
  for (let start = 0; start < missing.length; start += BATCH) {
    const specs = missing.slice(start, start + BATCH).map(({ spec }) => spec);
    console.error(
      `Fetching packages ${String(start + 1)} to ${String(start + specs.length)} of ${String(missing.length)} …`,
    );
    execFileSync('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', TARBALLS, ...specs], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  }
  const wrong = missing.filter(source => !isFetched(source)).map(({ spec }) => spec);
  if (wrong.length > 0) throw new Error(`Other bytes than those that the list pins: ${wrong.join(', ')}.`);
}

/** Whether a text was written by a tool: lines are long on average, or one is very long. */
function isMinified(bytes) {
  if (bytes.length <= 4_000) return false;
  const lines = bytes.toString('latin1').split('\n');
  return bytes.length / lines.length > 250 || lines.some(line => line.length > 20_000);
}

/** One build of a module is enough. */
function hasTwin(path) {
  const stem = path.replace(/\.[^.]+$/u, '');
  if (path.endsWith('.cjs')) return existsSync(`${stem}.js`) || existsSync(`${stem}.mjs`);
  return path.endsWith('.mjs') && existsSync(`${stem}.js`);
}

/** Copies the source files of an unpacked package that its pattern picks. */
function collect(from, to, pattern) {
  const isWanted = pattern === undefined ? () => true : path => new RegExp(pattern, 'u').test(path);
  const visit = below => {
    for (const entry of readdirSync(join(from, below), { withFileTypes: true })) {
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      if (entry.isDirectory()) {
        if (entry.name !== 'node_modules' && !path.endsWith('dist/node-definitions')) visit(path);
      } else if (entry.isFile() && SOURCE.test(entry.name) && !MINIFIED_NAME.test(entry.name) && isWanted(path)) {
        const bytes = readFileSync(join(from, path));
        if (bytes.length >= LARGEST || isMinified(bytes) || hasTwin(join(from, path))) continue;
        mkdirSync(dirname(join(to, path)), { recursive: true });
        writeFileSync(join(to, path), bytes);
      }
    }
  };
  visit('');
}

/**
 * @returns {string} the folder of the corpus
 * @throws {Error} if a package can't be fetched, or isn't the one that the list pins
 */
export function fetchCorpus() {
  const list = readFileSync(LIST, 'utf8');
  // Another list or another way to collect is another corpus.
  const key = createHash('sha256')
    .update(list)
    .update(readFileSync(new URL(import.meta.url)))
    .digest('hex');
  const folder = join(CACHE, `files-${key.slice(0, 12)}`);
  if (existsSync(folder)) return folder;
  const sources = sourcesOf(list);
  fetchTarballs(sources);
  // Built beside its place, so that what is in its place is always whole.
  const building = mkdtempSync(join(CACHE, 'building-'));
  for (const { folder: name, tarball, pattern } of sources) {
    const unpacked = mkdtempSync(join(CACHE, 'unpacked-'));
    execFileSync('tar', ['-xzf', tarball, '-C', unpacked]);
    const [root] = readdirSync(unpacked);
    collect(join(unpacked, root), join(building, name), pattern);
    rmSync(unpacked, { recursive: true });
  }
  for (const name of readdirSync(CACHE)) {
    if (name.startsWith('files-')) rmSync(join(CACHE, name), { recursive: true });
  }
  renameSync(building, folder);
  return folder;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(fetchCorpus());
