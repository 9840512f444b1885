import { importsIn, namesIn, pairsOf, type Import } from './imports.js';

/** A statement at the top of a module, as far as its text tells. */
export interface Slice {
  readonly text: string;
  /** The names that depend on it; `*` for all that the module exports. */
  readonly declares: readonly string[];
  readonly imports: readonly Import[];
  readonly kind: 'function' | 'class' | 'value';
}

/** Where blocks aren't indented, statements can't be told apart by their lines. */
const UNINDENTED = /[{(][ \t]*\r?\n[A-Za-z_$]/u;

/** A line that begins a statement, unless the one before it goes on. */
const BEGINNING = /^(?=[A-Za-z_$@])/mu;
const FINISHING = /^[;})\]'"`\w$/]/u;

/** Whether nothing stands in some lines, or what stands there at last goes on. */
const isUnfinished = (lines: string): boolean => !FINISHING.test(lines.trimEnd().slice(-1));

const DECLARATION =
  /^(?:(?:export|default|declare|abstract|async)\s+)*(?:const\s+enum|const|let|var|function|class|enum|interface|type|namespace)\b\s*\*?\s*([\w$]+|\{[^}]*\}|\[[^\]]*\])/u;
const EXPORTED = /(?<![\w$.])(?:module\s*\.\s*)?exports\s*(?:\.\s*([\w$]+)\s*)?=(?!=)/gu;
const EXPORT_LIST = /^export\s*(?:type\s*)?\{([^}]*)\}/u;

/** What is gone when the program runs. */
const TYPE = /^(?:export\s+)?(?:declare\s+)?(?:interface|type\s+[\w$]+\s*[=<])/u;

const FUNCTION =
  /^(?:export\s+)?(?:default\s+)?(?:async\s+)?(?:function\b|(?:(?:const|let|var)\s+[\w$]+|(?:module\s*\.\s*)?exports\b[^=]*)\s*(?::[^=]*)?=\s*(?:async\s*)?(?:function\b|\([^()]*\)\s*(?::[^={]*)?=>|[\w$]+\s*=>))/u;
const CLASS = /^(?:(?:export|default|declare|abstract)\s+)*class\b|^@/u;

const kindOf = (text: string): Slice['kind'] =>
  FUNCTION.test(text) ? 'function' : CLASS.test(text) ? 'class' : 'value';

function sliceOf(text: string): Slice {
  const declared = namesIn(DECLARATION.exec(text)?.[1] ?? '');
  if (TYPE.test(text)) return { text: '', imports: [], declares: declared, kind: 'value' };
  const imports = importsIn(text);
  const kind = kindOf(text);
  if (/^(?:import\b|export\b[^;=()]*\bfrom\b)/u.test(text)) {
    return { text, imports, declares: imports.map(({ local }) => local), kind };
  }
  const exported = text.includes('exports') ? [...text.matchAll(EXPORTED)].map(([, name]) => name ?? '*') : [];
  const list = pairsOf(EXPORT_LIST.exec(text)?.[1] ?? '').map(([, ours]) => ours);
  const whole = /^export\s+(?:default\b|=)/u.test(text) ? ['default'] : [];
  const known = [...declared, ...exported, ...list, ...whole];
  // Any other statement may change whatever it names.
  return { text, imports, declares: known.length > 0 ? known : namesIn(text), kind };
}

/** Takes a module apart by its lines; where that can't be done, it is one slice that everything depends on. */
export function slicesOf(text: string): Slice[] {
  if (UNINDENTED.test(text)) return [{ text, imports: importsIn(text), declares: ['*'], kind: 'value' }];
  const slices: string[] = [];
  for (const part of text.split(BEGINNING)) {
    const last = slices.at(-1);
    if (last === undefined || !isUnfinished(last)) slices.push(part);
    else slices[slices.length - 1] = last + part;
  }
  return slices.map(sliceOf);
}
