import { applyEdits } from 'oauth-token-request';
import type { Colors } from 'picocolors/types.js';
import { failureOf } from '../failure.js';
import { patchLines, requestLines } from '../reports/formats/text.js';
import { patchOf } from '../reports/patch.js';
import type { SourceRequest } from '../rewrite.js';
import type { Review } from '../run.js';
import type { FileResult } from '../scan/file.js';
import { editText } from './editor.js';

const QUESTION = 'Rewrite this request [y,n,a,q,e,?]? ';

const HELP = `y - rewrite this request
n - leave it as it is
a - rewrite it and all that follow
q - leave it and all that follow; what was accepted is written
e - edit the file with this request rewritten, then go on
? - print this
`;

export interface Dialog {
  readonly print: (text: string) => void;
  /** The answer to a question; `undefined` if there will be none. */
  readonly ask: (question: string) => Promise<string | undefined>;
  /** Gives the terminal back, for an editor or as nothing more is asked. */
  readonly release: () => void;
  readonly colors: Colors;
  /** Prepares a file for being shown, e.g. masks its secrets. */
  readonly shown: (file: FileResult) => FileResult;
}

/** A review that asks about each request, as `git add -p` does. */
export function createReview(dialog: Dialog): Review {
  let takesAll = false;
  return async (file, reanalyze) => {
    const all = file.requests.filter(isRewrite);
    const accepted = new Set<SourceRequest>();
    let text = file.before;
    let pending = all;
    let declined = 0;
    for (let request = pending[0]; request !== undefined; request = pending[declined]) {
      const rewritten = applyEdits(text, request.edits);
      if (!takesAll) show(file, request, text, rewritten, dialog);
      const answer = takesAll ? 'y' : await answerTo(dialog);
      if (answer === 'q') return { file: resultOf(file, text, accepted), isLast: true };
      if (answer === 'a') takesAll = true;
      if (answer === 'n') {
        declined++;
        continue;
      }
      let next;
      if (answer === 'e') dialog.release();
      try {
        const after = answer === 'e' ? await editText(rewritten, file.record.path) : rewritten;
        next = { after, pending: (await reanalyze(after)).filter(isRewrite) };
      } catch (error) {
        dialog.print(`${failureOf(error)}\n`);
        continue;
      }
      // Requests are counted from the end: those before have been decided.
      const position = all.length - pending.length + declined;
      const gone = pending.length - next.pending.length;
      for (const each of all.slice(position, position + gone)) accepted.add(each);
      // Else the same question would come for ever.
      if (gone <= 0 && answer !== 'e') declined++;
      ({ after: text, pending } = next);
    }
    return { file: resultOf(file, text, accepted), isLast: false };
  };
}

const isRewrite = ({ record }: SourceRequest): boolean => record.outcome === 'would-rewrite';

function show(file: FileResult, request: SourceRequest, before: string, after: string, dialog: Dialog): void {
  const { colors } = dialog;
  const patch = patchOf(dialog.shown({ ...file, before, after }));
  const lines = [...requestLines(request, file.record.path, colors), '', ...patchLines(patch, colors)];
  dialog.print(`${lines.join('\n')}\n`);
}

async function answerTo({ ask, print, colors }: Dialog): Promise<'y' | 'n' | 'a' | 'q' | 'e'> {
  for (;;) {
    const answer = (await ask(colors.bold(QUESTION)))?.trim().toLowerCase();
    switch (answer) {
      case 'y':
      case 'n':
      case 'a':
      case 'q':
      case 'e':
        return answer;
      case undefined:
        return 'q';
      default:
        print(HELP);
    }
  }
}

function resultOf(file: FileResult, after: string, accepted: ReadonlySet<SourceRequest>): FileResult {
  const requests = file.requests.map((request): SourceRequest =>
    accepted.has(request) ? { ...request, record: { ...request.record, outcome: 'rewritten' } } : request,
  );
  const status = after === file.before ? file.record.status : 'rewritten';
  return {
    ...file,
    after,
    requests,
    record: { ...file.record, status, requests: requests.map(({ record }) => record) },
  };
}
