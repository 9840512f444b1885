import { escapeHtml } from './escape.js';

/** Bars that are shown; the rest is summed up. */
const MOST_BARS = 12;
const ROW = 28;
const LABEL_WIDTH = 190;
const BAR_WIDTH = 240;
const WIDTH = 480;
const LONGEST_LABEL = 26;

/**
 * A bar chart of how often each name occurs, the most frequent first, with its numbers written out.
 * @param names one for each occurrence
 */
export function barChart(title: string, names: readonly string[]): string {
  const rows = rowsOf(names);
  const largest = Math.max(...rows.map(([, count]) => count));
  const id = title.toLowerCase().replaceAll(' ', '-');
  const bars = rows.map(([name, count], index) => {
    const y = index * ROW;
    const width = Math.max(2, Math.round((count / largest) * BAR_WIDTH));
    const label = name.length > LONGEST_LABEL ? `${name.slice(0, LONGEST_LABEL - 1)}…` : name;
    return `<text x="${String(LABEL_WIDTH - 10)}" y="${String(y + 19)}" text-anchor="end">${escapeHtml(label)}</text>
<rect x="${String(LABEL_WIDTH)}" y="${String(y + 4)}" width="${String(width)}" height="${String(ROW - 8)}" rx="3"/>
<text x="${String(LABEL_WIDTH + width + 8)}" y="${String(y + 19)}">${String(count)}</text>`;
  });
  const described = rows.map(([name, count]) => `${name}: ${String(count)}`).join(', ');
  const size = `0 0 ${String(WIDTH)} ${String(rows.length * ROW)}`;
  return `<figure><figcaption id="${id}">${escapeHtml(title)}</figcaption>
<svg viewBox="${size}" role="img" aria-labelledby="${id} ${id}-text"><desc id="${id}-text">${escapeHtml(described)}</desc>
${bars.join('\n')}</svg></figure>`;
}

function rowsOf(names: readonly string[]): readonly (readonly [name: string, count: number])[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const rows = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  if (rows.length <= MOST_BARS) return rows;
  const others = rows.slice(MOST_BARS - 1);
  return [...rows.slice(0, MOST_BARS - 1), ['others', others.reduce((sum, [, count]) => sum + count, 0)]];
}
