import { parse as parseWithBabel, type ParserPlugin } from '@babel/parser';
import { analyze } from '@typescript-eslint/scope-manager';
import { linkParents, type SourceFile } from 'oauth-token-request';
import type { Language } from './languages.js';
import { SyntaxFault } from './syntax-fault.js';

type Program = SourceFile['program'];

const PLUGINS: Readonly<Record<Language, readonly ParserPlugin[]>> = {
  js: ['jsx', 'decorators'],
  ts: ['typescript', 'decorators'],
  tsx: ['typescript', 'jsx', 'decorators'],
};

/**
 * Parses a program into the tree that typescript-eslint makes of it: Babel, as it is a sixth of the size of the codemod's
 * parser for browsers, and needs no shared memory.
 * @throws {SyntaxFault} if `text` isn't valid in `language`
 */
export function parse(text: string, language: Language): SourceFile {
  const program = programOf(text, language);
  complete(program);
  const nodes = linkParents(program);
  const isModule = program.sourceType === 'module';
  const scopeManager = analyze(program, {
    sourceType: program.sourceType,
    // Else `var` and `function` at the top of a script would be left unresolved, as another script may change them.
    globalReturn: !isModule,
    lib: [],
  });
  return { text, program, scopeManager, nodes };
}

function programOf(text: string, language: Language): Program {
  try {
    const { program } = parseWithBabel(text, {
      sourceType: 'unambiguous',
      ranges: true,
      attachComment: false,
      createParenthesizedExpressions: false,
      allowReturnOutsideFunction: true,
      allowNewTargetOutsideFunction: true,
      plugins: ['estree', ...PLUGINS[language]],
    });
    // Under `estree` Babel types its tree as its own all the same.
    return program as unknown as Program;
  } catch (error) {
    throw faultOf(error, text);
  }
}

function faultOf(error: unknown, text: string): unknown {
  if (!(error instanceof SyntaxError)) return error;
  const offset = 'pos' in error && typeof error.pos === 'number' ? error.pos : 0;
  return new SyntaxFault(error.message.replace(/ \(\d+:\d+\)$/u, ''), Math.min(offset, text.length));
}

const DECORATED = /^(?:Identifier|ObjectPattern|ArrayPattern|AssignmentPattern|RestElement|Class\w+|\w+Definition)$/u;

/** Gives JavaScript's nodes the lists that TypeScript's always have, as the scope manager reads them. */
function complete(program: Program): void {
  const pending: object[] = [program];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if ('type' in node && typeof node.type === 'string') {
      if (DECORATED.test(node.type) && !('decorators' in node && node.decorators))
        Object.assign(node, { decorators: [] });
      if (/^Class(?!Body)/u.test(node.type) && !('implements' in node)) Object.assign(node, { implements: [] });
    }
    for (const [key, child] of Object.entries(node) as [string, unknown][])
      if (typeof child === 'object' && child !== null && key !== 'loc' && key !== 'range') pending.push(child);
  }
}
