import { analyze } from '@typescript-eslint/scope-manager';
import { parseSync, visitorKeys, type ParseResult } from 'oxc-parser';
import type { SourceFile } from 'oauth-token-request';
import { languageOf } from './language.js';
import { locationOf } from './location.js';
import { ParseError } from './parse-error.js';

type Program = SourceFile['program'];

/** What the walk needs of a node. */
interface AnyNode {
  readonly type: string;
  readonly [key: string]: unknown;
}

const isNode = (value: unknown): value is AnyNode => typeof value === 'object' && value !== null && 'type' in value;

/**
 * Parses a file and describes its scopes.
 * @param path decides by its extension between JavaScript and TypeScript
 * @throws {ParseError} if `text` isn't valid there.
 */
export function parseSource(path: string, text: string): SourceFile {
  const { program: parsed, sourceType } = parse(path, text);
  linkParents(parsed);
  const program = parsed as unknown as Program;
  const scopeManager = analyze(program, {
    sourceType: sourceType === 'module' ? 'module' : 'script',
    // Else `var` and `function` at the top of a script would be left unresolved, as another script may change them.
    globalReturn: sourceType !== 'module',
    lib: [],
  });
  return { text, program, scopeManager };
}

function parse(path: string, text: string): { program: AnyNode; sourceType: string } {
  let result = parseAs(path, text, 'unambiguous');
  let fault = result.errors.find(isError);
  if (fault !== undefined && result.program.sourceType !== 'module') {
    // CommonJS allows what a script doesn't: `return` and `new.target` outside functions.
    const commonjs = parseAs(path, text, 'commonjs');
    if (!commonjs.errors.some(isError)) {
      result = commonjs;
      fault = undefined;
    }
  }
  if (fault !== undefined) throw new ParseError(fault.message, locationOf(text, fault.labels[0]?.start ?? 0));
  const { program } = result;
  return { program: program as unknown as AnyNode, sourceType: program.sourceType };
}

function parseAs(path: string, text: string, sourceType: 'unambiguous' | 'commonjs'): ParseResult {
  return parseSync(path, text, {
    lang: languageOf(path) ?? 'jsx',
    // For JavaScript too: the scope manager reads members that only this tree has.
    astType: 'ts',
    range: true,
    preserveParens: false,
    sourceType,
  });
}

const isError = ({ severity }: ParseResult['errors'][number]): boolean => severity === 'Error';

/** Sets `parent` on every node; with a stack of its own, as chains of `+` nest deeper than calls may. */
function linkParents(program: AnyNode): void {
  const pending = [program];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    for (const key of visitorKeys[node.type] ?? []) {
      const value = node[key];
      for (const child of Array.isArray(value) ? value : [value]) {
        if (!isNode(child)) continue;
        Object.assign(child, { parent: node });
        pending.push(child);
      }
    }
  }
}
