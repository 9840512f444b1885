import type { AST, Rule, SourceCode } from 'eslint';
import type { TextEdit, TokenRequest } from 'oauth-token-request';

/** From the start of the call to the end of its callee: the line and column are those that the codemod gives. */
export function locationOf({ node }: TokenRequest, sourceCode: SourceCode): AST.SourceLocation {
  return {
    start: sourceCode.getLocFromIndex(node.range[0]),
    end: sourceCode.getLocFromIndex(node.callee.range[1]),
  };
}

/** All edits of a request as one fix: ESLint applies all of them or none. */
export function fixWith(edits: readonly TextEdit[]): Rule.ReportFixer {
  return fixer => edits.map(({ range: [start, end], text }) => fixer.replaceTextRange([start, end], text));
}
