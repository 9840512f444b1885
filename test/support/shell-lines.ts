import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const CODEMOD = join(ROOT, 'packages/oauth-codemod/bin/oauth-codemod.js');
const ESLINT = join(ROOT, 'node_modules/eslint/bin/eslint.js');

const helpOf = (program: string): string => execFileSync(process.execPath, [program, '--help'], { encoding: 'utf8' });
const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: Record<string, string> };

/** What each program of a page knows: its own commands and options. */
const KNOWN: Readonly<Record<string, (words: readonly string[]) => string[]>> = {
  'npm run': ([script = '']) => (script in scripts ? [] : [`no script ${script}`]),
  'npm exec': () => [],
  'npm test': () => [],
  'npm install': () => [],
  'npx changeset': () => [],
  'npx codemod': () => [],
  'npx jscodeshift': () => [],
  'npx turbo': () => [],
  'npx vitest': () => [],
  'npx eslint': words => unknownOptions(words, helpOf(ESLINT)),
  'npx oauth-codemod': words => unknownOptions(words, helpOf(CODEMOD)),
};

/** Programs that have nothing of ours in them. */
const PLAIN = new Set(['git', 'cd', 'echo']);

function unknownOptions(words: readonly string[], help: string): string[] {
  const options = words.map(word => /^--?[a-z][\w-]*/u.exec(word)?.[0]).filter(word => word !== undefined);
  return options.filter(option => !new RegExp(`(?<![\\w-])${option}(?![\\w-])`, 'u').test(help));
}

/** What doesn't exist in a line of shell that a page tells its reader to type: scripts, options, whole programs. */
export function problemsOf(line: string): string[] {
  const commands = line.replace(/\s#.*$/u, '').split(/\||&&|;/u);
  return commands.flatMap(command => {
    const [program = '', subject = '', ...words] = command.trim().split(/\s+/u);
    if (PLAIN.has(program)) return [];
    const check = KNOWN[`${program} ${subject}`];
    return check === undefined ? [`unknown program ${program} ${subject}`] : check(words);
  });
}

/** The commands of a block: comments, output and the continuations of a line aside. */
export function commandLines(text: string): string[] {
  return text
    .replaceAll('\\\n', ' ')
    .split('\n')
    .filter(line => line.trim() !== '' && !line.startsWith('#'));
}
