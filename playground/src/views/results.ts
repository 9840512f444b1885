import { html, nothing, type TemplateResult } from 'lit-html';
import { applyEdits, type Outcome } from 'oauth-token-request';
import type { Result } from '../analysis/analyst.js';
import type { Finding, Program } from '../analysis/findings.js';
import { LANGUAGES, type Language } from '../analysis/languages.js';
import { diffView } from './diff.js';
import { evidenceView } from './evidence.js';
import { wireView } from './wire.js';

/** What people can do with a result. */
export interface Actions {
  /** Puts code into the editor. */
  readonly replaceCode: (code: string) => void;
  readonly setLanguage: (language: Language) => void;
  readonly goTo: (offset: number) => void;
}

const OUTCOMES: Readonly<Record<Outcome, string>> = {
  rewrite: 'To repair',
  manual: 'Needs a hand',
  left: 'Left alone',
  ok: 'Already right',
};

const COUNTED: readonly (readonly [Outcome, string])[] = [
  ['rewrite', 'to repair'],
  ['manual', 'by hand'],
  ['left', 'left alone'],
  ['ok', 'right'],
];

/** What was found, in a few words. */
export function summaryOf(result: Result): string {
  switch (result.kind) {
    case 'findings': {
      const { findings } = result;
      if (findings.length === 0) return 'None found';
      const counts = COUNTED.map(([outcome, words]) => {
        const count = findings.filter(finding => finding.outcome === outcome).length;
        return count === 0 ? '' : `${String(count)} ${words}`;
      });
      return counts.filter(text => text !== '').join(', ');
    }
    case 'syntax':
      return 'The code is not valid';
    case 'settings':
      return 'The settings are not valid';
    case 'stopped':
      return 'Stopped';
    case 'unavailable':
      return 'Not available';
  }
}

/** What to do, or why nothing is done. */
function adviceOn({ outcome, wire, certainty, explanation }: Finding): string {
  if (outcome !== 'left') return explanation.advice;
  if (wire === 'unknown') return 'It is left alone, as what it sends can’t be told from here.';
  if (certainty === 'possible') return 'It is left alone, as one weak signal is all that speaks for an OAuth request.';
  return 'It is left alone, as it works.';
}

/** @param change makes the change of this request alone, where there are others */
function findingView(finding: Finding, { goTo }: Actions, change: (() => void) | null): TemplateResult {
  const { line, client, outcome, explanation, range, repair } = finding;
  const { what, why } = explanation;
  return html`<article class=${outcome}>
    <h3>
      <span class="outcome">${OUTCOMES[outcome]}</span>
      <button
        type="button"
        class="place"
        @click=${() => {
          goTo(range[0]);
        }}
      >
        line ${line}
      </button>
      <span>${client}</span>
    </h3>
    <p>${what}: ${why}.</p>
    <p class="advice">
      ${adviceOn(finding)}${outcome === 'manual' && repair?.kind === 'manual' ? html` <code>${repair.reason}</code>` : nothing}
    </p>
    ${wireView(finding)} ${evidenceView(finding)}
    ${change === null ? nothing : html`<button type="button" @click=${change}>Change this one only</button>`}
  </article>`;
}

function changeView(before: string, after: string, { replaceCode }: Actions): TemplateResult {
  return html`<section class="change" aria-labelledby="change-title">
    <div class="heading">
      <h2 id="change-title">Change</h2>
      <button
        type="button"
        class="primary"
        @click=${() => {
          replaceCode(after);
        }}
      >
        Make the change
      </button>
    </div>
    ${diffView(before, after)}
  </section>`;
}

/** What came of a program. */
export function resultsView(result: Result, { code, language }: Program, actions: Actions): TemplateResult {
  const changeOf = ({ outcome, repair }: Finding, all: readonly Finding[]): (() => void) | null => {
    if (outcome !== 'rewrite' || repair?.kind !== 'rewrite') return null;
    if (all.filter(other => other.outcome === 'rewrite').length === 1) return null;
    return () => {
      actions.replaceCode(applyEdits(code, repair.edits));
    };
  };
  switch (result.kind) {
    case 'findings':
      if (result.findings.length === 0)
        return html`<p class="empty">
          This code sends no OAuth request that can be recognised. If it does send one, name its endpoint or its client
          in the settings.
        </p>`;
      return html`${result.findings.map(finding => findingView(finding, actions, changeOf(finding, result.findings)))}
      ${result.after === code ? nothing : changeView(code, result.after, actions)}`;
    case 'syntax': {
      const { line, message, offset, validAs } = result;
      return html`<p class="problem">Line ${line} is not valid ${LANGUAGES[language]}: ${message}</p>
        <p class="choices">
          <button
            type="button"
            @click=${() => {
              actions.goTo(offset);
            }}
          >
            Go to line ${line}
          </button>
          ${
            validAs === null
              ? nothing
              : html`<button
                  type="button"
                  @click=${() => {
                    actions.setLanguage(validAs);
                  }}
                >
                  Read it as ${LANGUAGES[validAs]}
                </button>`
          }
        </p>`;
    }
    case 'settings':
      return html`<p class="problem">Nothing is analysed while the settings are not valid.</p>`;
    case 'stopped':
      return html`<p class="problem">
        The analysis took longer than ${result.seconds} seconds and was stopped. Shorten the code, or use the codemod.
      </p>`;
    case 'unavailable':
      return html`<p class="problem">
        The analysis could not be started. Check the connection and load the page again. (${result.reason})
      </p>`;
  }
}
