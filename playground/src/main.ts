import type { Diagnostic } from '@codemirror/lint';
import { render } from 'lit-html';
import { applyEdits } from 'oauth-token-request';
import { Analyst, type Result } from './analysis/analyst.js';
import type { Finding, Program } from './analysis/findings.js';
import { isLanguage, LANGUAGES } from './analysis/languages.js';
import { Editor } from './editor.js';
import { EXAMPLES } from './examples.js';
import { fragmentOf, programOf } from './share.js';
import { resultsView, summaryOf, type Actions } from './views/results.js';

/** Typing goes on without an analysis after each letter. */
const PAUSE = 150;

function element<T extends HTMLElement>(id: string, type: new () => T): T {
  const found = document.getElementById(id);
  if (!(found instanceof type)) throw new TypeError(`the page has no #${id}`);
  return found;
}

const page = {
  example: element('example', HTMLSelectElement),
  language: element('language', HTMLSelectElement),
  rules: element('rules', HTMLSelectElement),
  share: element('share', HTMLButtonElement),
  notice: element('notice', HTMLElement),
  settings: element('settings', HTMLTextAreaElement),
  settingsPanel: element('settings-panel', HTMLDetailsElement),
  settingsProblem: element('settings-problem', HTMLElement),
  requests: element('requests', HTMLElement),
  summary: element('summary', HTMLElement),
  results: element('results', HTMLElement),
};

const [first] = EXAMPLES;
let program: Program = first ?? { code: '', language: 'js', settings: '', isStrict: false };
let timer: ReturnType<typeof setTimeout> | undefined;

const editor = new Editor(element('editor', HTMLElement), program.code, program.language, code => {
  if (code !== program.code) change({ code });
});

const actions: Actions = {
  replaceCode(code) {
    editor.setCode(code);
    // The button that was pressed goes with the change.
    page.requests.focus();
  },
  setLanguage(language) {
    page.language.value = language;
    change({ language });
    page.requests.focus();
  },
  goTo(offset) {
    editor.goTo(offset);
  },
};

const analyst = new Analyst(show);

/** Takes over what was chosen or typed; `fragment` is what the address says of it. */
function change(part: Partial<Program>, fragment = ''): void {
  program = { ...program, ...part };
  editor.setLanguage(program.language);
  page.notice.textContent = '';
  page.example.value = String(
    EXAMPLES.findIndex(({ code, settings }) => code === program.code && settings === program.settings),
  );
  // The address would say something else than the page.
  if (location.hash !== fragment) history.replaceState(null, '', location.pathname + location.search + fragment);
  clearTimeout(timer);
  timer = setTimeout(() => {
    analyst.ask(program);
  }, PAUSE);
}

/** Takes over a whole program, which the address names by `fragment` if it came from there. */
function open(next: Program, fragment = ''): void {
  const { code, language, settings, isStrict } = next;
  // The editor tells of what it is given as of what is typed, and a link must not be lost over it.
  program = next;
  page.language.value = language;
  page.rules.value = isStrict ? 'strict' : 'recommended';
  page.settings.value = settings;
  if (settings !== '') page.settingsPanel.open = true;
  editor.setCode(code);
  change(next, fragment);
}

function show(result: Result, shown: Program): void {
  page.summary.textContent = summaryOf(result);
  page.settingsProblem.textContent = result.kind === 'settings' ? result.message : '';
  page.settings.setAttribute('aria-invalid', String(result.kind === 'settings'));
  render(resultsView(result, shown, actions), page.results);
  if (shown.code === program.code) editor.showDiagnostics(diagnosticsOf(result, shown));
}

function diagnosticsOf(result: Result, { code }: Program): Diagnostic[] {
  if (result.kind === 'syntax') {
    const { offset, message } = result;
    return [{ from: offset, to: Math.min(offset + 1, code.length), severity: 'error', message }];
  }
  return result.kind === 'findings' ? result.findings.flatMap(finding => diagnosticOf(finding, code)) : [];
}

function diagnosticOf({ range, outcome, certainty, explanation, repair }: Finding, code: string): Diagnostic[] {
  if (outcome !== 'rewrite' && outcome !== 'manual') return [];
  const [from, to] = range;
  const { what, why, advice } = explanation;
  const repaired = outcome === 'rewrite' && repair?.kind === 'rewrite' ? applyEdits(code, repair.edits) : null;
  return [
    {
      from,
      to,
      severity: certainty === 'certain' || certainty === 'likely' ? 'error' : 'warning',
      message: `${what}: ${why}. ${advice}`,
      actions:
        repaired === null
          ? []
          : [
              {
                name: 'Send it as a form',
                apply: () => {
                  editor.setCode(repaired);
                },
              },
            ],
    },
  ];
}

async function share(): Promise<void> {
  const fragment = await fragmentOf(program);
  history.replaceState(null, '', fragment);
  const isCopied = await navigator.clipboard.writeText(location.href).then(
    () => true,
    () => false,
  );
  const where = isCopied ? 'Copied' : 'The link stands in the address bar';
  page.notice.textContent = `${where}. It holds the whole program, secrets that are written in it too.`;
}

async function openFragment(): Promise<void> {
  const { hash } = location;
  if (hash === '' || hash === '#requests') return;
  const shared = await programOf(hash);
  if (shared) open(shared, hash);
  else page.notice.textContent = 'The link is damaged: it may have been cut off. This is the first example instead.';
}

page.example.append(
  ...EXAMPLES.map(({ title }, index) => new Option(title, String(index))),
  new Option('Your own', '-1'),
);
page.language.append(...Object.entries(LANGUAGES).map(([value, name]) => new Option(name, value)));

page.example.addEventListener('change', () => {
  const chosen = EXAMPLES[Number(page.example.value)];
  open(chosen ?? { ...program, code: '', settings: '' });
});
page.language.addEventListener('change', () => {
  if (isLanguage(page.language.value)) change({ language: page.language.value });
});
page.rules.addEventListener('change', () => {
  change({ isStrict: page.rules.value === 'strict' });
});
page.settings.addEventListener('input', () => {
  change({ settings: page.settings.value });
});
page.share.addEventListener('click', () => {
  void share();
});
addEventListener('hashchange', () => {
  void openFragment();
});

analyst.ask(program);
void openFragment();

// Built as one file, the page has nothing to keep.
if (import.meta.env.MODE === 'production' && 'serviceWorker' in navigator)
  void navigator.serviceWorker.register('./service-worker.js');
