import type { SourceFile } from '../types.js';

const DIRECTIVE = /^[ \t]*\/\/\/?[ \t]*@ts-check\b/mu;

const checkedByProgram = new WeakMap<SourceFile['program'], boolean>();

/** Whether TypeScript checks a file though it may be JavaScript: `// @ts-check` before its first statement. */
export function isChecked({ text, program }: Pick<SourceFile, 'text' | 'program'>): boolean {
  const known = checkedByProgram.get(program);
  if (known !== undefined) return known;
  const found = DIRECTIVE.test(text.slice(0, program.body[0]?.range[0] ?? 0));
  checkedByProgram.set(program, found);
  return found;
}
