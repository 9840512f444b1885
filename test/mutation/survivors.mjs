// A reporter of Stryker's: lists, one a line, the mutants that no test noticed.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

const LIST = 'node_modules/.cache/stryker/survivors.txt';

/** A text on one line, cut where it gets long. */
function brief(text) {
  const line = text.replaceAll(/\s+/gu, ' ');
  return line.length > 100 ? `${line.slice(0, 99)}…` : line;
}

/** What stands between two places, of which lines and columns are counted from 1. */
function textBetween(source, { start, end }) {
  const lines = source.split('\n').slice(start.line - 1, end.line);
  // The end first: both may be on one line.
  lines.push(lines.pop().slice(0, end.column - 1));
  return [lines[0].slice(start.column - 1), ...lines.slice(1)].join('\n');
}

/** `path:line:column what → what it was replaced with`, in the order of places. */
export function listSurvivors({ files }) {
  return Object.entries(files).flatMap(([path, { source, mutants }]) =>
    mutants
      .filter(({ status }) => status === 'Survived' || status === 'NoCoverage')
      .sort(({ location: { start: a } }, { location: { start: b } }) => a.line - b.line || a.column - b.column)
      .map(({ location, replacement = '', status }) => {
        const { line, column } = location.start;
        const note = status === 'NoCoverage' ? ' (never run)' : '';
        return `${path}:${line}:${column} ${brief(textBetween(source, location))} → ${brief(replacement)}${note}`;
      }),
  );
}

class SurvivorsReporter {
  onMutationTestReportReady(report) {
    const lines = listSurvivors(report);
    mkdirSync(dirname(LIST), { recursive: true });
    writeFileSync(LIST, lines.map(line => `${line}\n`).join(''));
    console.log(`${lines.length} mutants survived: ${LIST}`);
  }
}

export const strykerPlugins = [{ kind: 'Reporter', name: 'survivors', injectableClass: SurvivorsReporter }];
