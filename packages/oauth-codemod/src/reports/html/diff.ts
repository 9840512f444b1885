import { escapeHtml } from './escape.js';

const KINDS: Readonly<Record<string, string>> = { '+': 'add', '-': 'del', '@': 'hunk' };

/**
 * A unified diff, line by line; what is added and deleted is told by more than its colour.
 * @param place what the diff is of, to be told from others by ear
 */
export function diffBlock(patch: string, place: string): string {
  const lines = patch.trimEnd().split('\n').slice(2);
  const shown = lines.map(line => {
    const text = escapeHtml(line.replace(/\r$/u, ''));
    const kind = KINDS[line[0] ?? ''];
    if (kind === 'add') return `<ins>${text}</ins>`;
    if (kind === 'del') return `<del>${text}</del>`;
    return kind === undefined ? `<span>${text}</span>` : `<span class="${kind}">${text}</span>`;
  });
  return `<pre tabindex="0" role="region" aria-label="Diff of ${escapeHtml(place)}"><code>${shown.join('\n')}</code></pre>`;
}
