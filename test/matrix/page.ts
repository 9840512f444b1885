import { OXLINT_CONFIGURATION } from './oxlint.js';

/** A row of a table, by the heads of its columns. */
export type Row = Readonly<Record<string, string>>;

/** What a whole run of the matrix has found. */
export interface Findings {
  readonly eslint: readonly Row[];
  readonly oxlint: readonly Row[];
  readonly editor: readonly Row[];
}

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

function table(rows: readonly Row[]): string {
  const heads = Object.keys(rows[0] ?? {});
  const lines = rows.map(row => line(heads.map(head => row[head] ?? '')));
  return [line(heads), line(heads.map(() => '---')), ...lines].join('\n');
}

/** The page of what has been seen to work. */
export function compatibilityPage({ eslint, oxlint, editor }: Findings): string {
  return `# Compatibility

Written by \`npm run matrix\`. Each row is an empty project of its own, which installed the packages from their tarballs.
What is asserted in it, to the character: the report of a request that is certainly wrong and of one that is likely
wrong, the file after \`--fix\`, and the file after the suggestion; where the last column says so, also the codemod's
preview and what it writes.

## ESLint

${table(eslint)}

pnpm is strict: nothing is hoisted, and peers have to fit. Yarn is Plug'n'Play: its loader lets a
CommonJS configuration \`import()\` the plugin, but not \`require\` it.

## oxlint

As one of oxlint's \`jsPlugins\`, which have neither parser services nor parsers of their own.

${table(oxlint)}

\`\`\`json
${JSON.stringify(OXLINT_CONFIGURATION, null, 2)}
\`\`\`

## Editors

VS Code's ESLint server, spoken to in its protocol: the squiggle, the quick fix in its menu, and the file afterwards.

${table(editor)}
`;
}
