// Starts a new client or rule with everything that the tests ask of one: `npm run scaffold client NAME`.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { client } from './scaffold/client.mjs';
import { rule } from './scaffold/rule.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const KINDS = { client, rule };

function fail(message) {
  console.error(message);
  process.exit(2);
}

const [kind = '', packageName = '', ...rest] = process.argv.slice(2);
if (!Object.hasOwn(KINDS, kind) || packageName === '' || rest.length > 0) {
  fail('Usage: npm run scaffold client NAME, or npm run scaffold rule NAME.');
}
const { pattern, expected, files, edits, next } = KINDS[kind];
if (!pattern.test(packageName)) fail(`"${packageName}" can't be the name of a ${kind}: it has to be ${expected}.`);

const name = packageName.replace(/^@/u, '').replaceAll(/[/._]/gu, '-');
const identifier = name.replaceAll(/-+(.)?/gu, (_, letter = '') => letter.toUpperCase()).replace(/^\d/u, '_$&');
const names = { name, identifier, packageName };

const made = Object.entries(files(names));
const taken = made.find(([path]) => existsSync(join(ROOT, path)));
if (taken) fail(`${taken[0]} exists already: choose another name, or change that ${kind}.`);
const edited = Object.entries(edits).map(([path, edit]) => {
  const text = readFileSync(join(ROOT, path), 'utf8');
  const result = edit(text, names);
  if (result === text)
    fail(`${path} has changed its shape: add the ${kind} there by hand, and mend scripts/scaffold/.`);
  return [path, result];
});

for (const [path, text] of [...made, ...edited]) {
  mkdirSync(dirname(join(ROOT, path)), { recursive: true });
  writeFileSync(join(ROOT, path), text);
  console.log(path);
}
// Prettier knows nothing of lines that grow with a name.
const formatted = [...made, ...edited].map(([path]) => path).filter(path => path.endsWith('.ts'));
execFileSync(join(ROOT, 'node_modules/.bin/prettier'), ['--write', '--log-level=warn', ...formatted], { cwd: ROOT });
execFileSync('npm', ['run', '--silent', 'docs'], { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] });
console.log(
  `\nNext:\n${next(names)
    .map(step => `- ${step}`)
    .join('\n')}`,
);
