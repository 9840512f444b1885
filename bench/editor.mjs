// How long our rules take when a long file with several requests is linted again after each keystroke.
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { median, PLUGIN, table } from './measure.mjs';

const LINES = 2000;
const REQUESTS = 10;
const KEYSTROKES = 50;

const request = index => `export async function login${index}(code: string) {
  const response = await fetch('https://login${index}.acme.dev/oauth/token', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ grant_type: 'authorization_code', code, client_id: clientId }),
  });
  return response.json();
}
`;

const filler = index => `export function total${index}(items: readonly { price: number; count: number }[]) {
  let sum = 0;
  for (const { price, count } of items) sum += price * count;
  return sum.toFixed(2);
}
`;

function program() {
  let text = '';
  for (let index = 0; text.split('\n').length < LINES; index++) {
    text += index % Math.floor(LINES / 5 / REQUESTS) === 0 && index / 40 < REQUESTS ? request(index) : filler(index);
  }
  return text;
}

export async function measureEditor() {
  const { default: oauth } = await import(PLUGIN);
  const text = program();
  const eslint = new ESLint({
    stats: true,
    overrideConfigFile: true,
    overrideConfig: [
      { files: ['**/*.ts'], languageOptions: { parser: tseslint.parser } },
      { files: ['**/*.ts'], ...oauth.configs.recommended },
    ],
  });
  const times = [];
  let found = 0;
  for (let keystroke = 0; keystroke < KEYSTROKES; keystroke++) {
    // What is typed stands in the middle, so that every offset behind it moves.
    const at = text.indexOf('\n', text.length / 2);
    const typed = `${text.slice(0, at)}\n// ${'x'.repeat(keystroke + 1)}${text.slice(at)}`;
    const [result] = await eslint.lintText(typed, { filePath: 'a.ts' });
    found = result.messages.length;
    const own = Object.entries(result.stats.times.passes[0].rules).filter(([id]) => id.startsWith('oauth/'));
    times.push(own.reduce((sum, [, time]) => sum + time.total, 0));
  }
  const slowest = Math.max(...times.slice(1));
  const rows = [[`${text.split('\n').length} lines`, found, median(times).toFixed(1), slowest.toFixed(1)]];
  return `## Editor

A TypeScript file linted again after each of ${KEYSTROKES} keystrokes, the first time left out:

${table(['file', 'reports', 'median ms', 'slowest ms'], rows)}
`;
}
