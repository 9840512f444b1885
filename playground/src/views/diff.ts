import { diffWordsWithSpace, structuredPatch } from 'diff';
import { html, type TemplateResult } from 'lit-html';

type Shown = TemplateResult | string;

/** The words in which two lines differ, for one of them. */
function marked(before: string, after: string, side: 'added' | 'removed'): Shown[] {
  return diffWordsWithSpace(before, after)
    .filter(({ added, removed }) => (side === 'added' ? !removed : !added))
    .map(part => (part[side] ? html`<mark>${part.value}</mark>` : part.value));
}

/** A run of removed lines together with the added ones behind it, line beside line. */
function changeView(removed: readonly string[], added: readonly string[]): Shown[] {
  const isPaired = removed.length === added.length;
  const content = (line: string, other: string | undefined, side: 'added' | 'removed'): Shown[] => {
    if (!isPaired || other === undefined) return [line];
    return side === 'added' ? marked(other, line, side) : marked(line, other, side);
  };
  return [
    ...removed.map((line, index) => html`<del>-${content(line, added[index], 'removed')}</del>`),
    ...added.map((line, index) => html`<ins>+${content(line, removed[index], 'added')}</ins>`),
  ];
}

function hunkView(lines: readonly string[]): Shown[] {
  const shown: Shown[] = [];
  for (let index = 0; index < lines.length;) {
    const take = (mark: string): string[] => {
      const taken: string[] = [];
      while (lines[index]?.startsWith(mark)) taken.push(lines[index++]?.slice(1) ?? '');
      return taken;
    };
    const [removed, added] = [take('-'), take('+')];
    if (removed.length + added.length > 0) shown.push(...changeView(removed, added));
    else shown.push(html`<span>${lines[index++] ?? ''}</span>`);
  }
  return shown;
}

/** What changes between two texts, with three lines around it. */
export function diffView(before: string, after: string): TemplateResult {
  const { hunks } = structuredPatch('', '', before, after, '', '', { context: 3 });
  return html`<pre class="diff">
${hunks.map(
      ({ oldStart, lines }) =>
        html`<span class="place">line ${oldStart}</span>${hunkView(lines.filter(line => !line.startsWith('\\')))}`,
    )}</pre>`;
}
