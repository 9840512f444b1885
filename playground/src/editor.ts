import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { javascript } from '@codemirror/lang-javascript';
import { bracketMatching, HighlightStyle, indentOnInput, syntaxHighlighting } from '@codemirror/language';
import { lintGutter, nextDiagnostic, setDiagnostics, type Diagnostic } from '@codemirror/lint';
import { Compartment, EditorState, type Extension } from '@codemirror/state';
import { drawSelection, EditorView, keymap, lineNumbers } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import type { Language } from './analysis/languages.js';

const color = (name: string): string => `var(--code-${name})`;

const highlighting = HighlightStyle.define([
  { tag: [tags.keyword, tags.operatorKeyword, tags.modifier], color: color('keyword') },
  { tag: [tags.string, tags.special(tags.string), tags.regexp], color: color('string') },
  { tag: [tags.number, tags.bool, tags.null], color: color('literal') },
  { tag: tags.comment, color: color('comment'), fontStyle: 'italic' },
  { tag: [tags.propertyName, tags.typeName, tags.className], color: color('name') },
]);

function syntaxOf(language: Language): Extension {
  return javascript({ jsx: language !== 'ts', typescript: language !== 'js' });
}

/** The editor: code, and what is found in it. */
export class Editor {
  private readonly view: EditorView;
  private readonly syntax = new Compartment();

  /** @param onChange is called with the new code whenever it changes */
  constructor(parent: HTMLElement, code: string, language: Language, onChange: (code: string) => void) {
    const extensions = [
      lineNumbers(),
      lintGutter(),
      history(),
      drawSelection(),
      indentOnInput(),
      bracketMatching(),
      syntaxHighlighting(highlighting),
      this.syntax.of(syntaxOf(language)),
      // Tab isn't bound: by keyboard alone it has to lead out of the editor.
      keymap.of([{ key: 'F8', run: nextDiagnostic }, ...defaultKeymap, ...historyKeymap]),
      // With an index in the order of Tab, as tools don't take editable text for something that has the focus.
      EditorView.contentAttributes.of({
        'aria-label': 'Code',
        tabindex: '0',
        spellcheck: 'false',
        autocapitalize: 'off',
      }),
      EditorView.lineWrapping,
      EditorView.updateListener.of(update => {
        if (update.docChanged) onChange(update.state.doc.toString());
      }),
    ];
    this.view = new EditorView({ parent, state: EditorState.create({ doc: code, extensions }) });
  }

  /** Replaces the code; undo brings the old code back. */
  setCode(code: string): void {
    const { doc } = this.view.state;
    if (doc.toString() !== code) this.view.dispatch({ changes: { from: 0, to: doc.length, insert: code } });
  }

  setLanguage(language: Language): void {
    this.view.dispatch({ effects: this.syntax.reconfigure(syntaxOf(language)) });
  }

  showDiagnostics(diagnostics: readonly Diagnostic[]): void {
    this.view.dispatch(setDiagnostics(this.view.state, diagnostics));
  }

  /** Puts the cursor at an offset, and the keyboard's focus into the editor. */
  goTo(offset: number): void {
    this.view.dispatch({ selection: { anchor: offset }, effects: EditorView.scrollIntoView(offset, { y: 'center' }) });
    this.view.focus();
  }
}
