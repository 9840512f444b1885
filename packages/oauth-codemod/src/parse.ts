import { analyze } from '@typescript-eslint/scope-manager';
import { parseSync, type ParseResult } from 'oxc-parser';
import { linkParents, type ScopeVariable, type SourceFile } from 'oauth-token-request';
import { withoutFlowTypes } from './flow.js';
import { containerOf, languageOf } from './language.js';
import { locationOf } from './location.js';
import { isNestedTooDeeply } from './nesting.js';
import { ParseError } from './parse-error.js';
import { extractScripts } from './scripts/extract.js';
import type { Script, SkippedPart } from './scripts/script.js';

type Program = SourceFile['program'];

/** A script of a file; its text is the file's, blanked out where the script isn't, so that offsets are the file's. */
export interface ParsedScript extends SourceFile {
  /** Where it stands in the file. */
  readonly range: readonly [start: number, end: number];
  /** The file's comments, without their marks. */
  readonly comments: readonly Comment[];
  /** What it declares at its top. */
  readonly names: readonly string[];
}

export interface Comment {
  readonly kind: 'Line' | 'Block';
  readonly text: string;
  /** With its marks. */
  readonly range: readonly [start: number, end: number];
}

export interface ParsedFile {
  readonly scripts: readonly ParsedScript[];
  /** What may be a script but is left alone. */
  readonly skipped: readonly SkippedPart[];
}

/**
 * Parses the scripts of a file and describes their scopes.
 * @param path decides by its extension what the file is
 * @throws {ParseError} if a script that must be valid isn't.
 * @throws {RangeError} if one is nested too deeply.
 */
export function parseFile(path: string, text: string): ParsedFile {
  const { scripts, skipped } = extractScripts(path, text);
  const parsed: ParsedScript[] = [];
  const unparsable: SkippedPart[] = [];
  for (const script of scripts) {
    try {
      parsed.push(parseScript(path, text, script));
    } catch (error) {
      if (!(error instanceof ParseError) || script.unparsable === 'fault') throw error;
      unparsable.push({ start: script.start, end: script.end, reason: 'code that is not valid by itself' });
    }
  }
  const areShared = containerOf(path) !== 'markdown';
  return {
    scripts: areShared ? parsed.map(script => besideOthers(script, parsed)) : parsed,
    skipped: [...skipped, ...unparsable].sort((a, b) => a.start - b.start),
  };
}

/**
 * Parses a file that is one script.
 * @throws {ParseError} if `text` isn't valid there.
 */
export function parseSource(path: string, text: string): ParsedScript {
  return parseScript(path, text, {
    start: 0,
    end: text.length,
    language: languageOf(path) ?? 'jsx',
    unparsable: 'fault',
  });
}

function parseScript(path: string, file: string, script: Script): ParsedScript {
  const text = blankOutside(file, script);
  if (isNestedTooDeeply(text)) throw new RangeError('Its nesting would fill the call stack.');
  const { program, sourceType, comments } = parse(path, text, script);
  const nodes = linkParents(program);
  const scopeManager = analyze(program, {
    sourceType: sourceType === 'module' ? 'module' : 'script',
    // Else `var` and `function` at the top of a script would be left unresolved, as another script may change them.
    globalReturn: sourceType !== 'module',
    lib: [],
  });
  const atTop = scopeManager.scopes.filter(({ block }) => block.type === 'Program').flatMap(one => one.variables);
  const container = containerOf(path);
  if (container !== 'markdown') shareNames(atTop, file.slice(0, script.start) + file.slice(script.end));
  if (container === 'svelte') shareProps(atTop);
  const names = atTop.filter(({ defs }) => defs.length > 0).map(({ name }) => name);
  const hasTypes = script.language !== 'jsx';
  return { text, program, scopeManager, nodes, hasTypes, comments, names, range: [script.start, script.end] };
}

/** The scripts of a page or component see what the others have at their top. */
function besideOthers(script: ParsedScript, all: readonly ParsedScript[]): ParsedScript {
  const others = all.filter(one => one !== script);
  return others.length === 0 ? script : { ...script, namesAround: new Set(others.flatMap(({ names }) => names)) };
}

/** A template, and the other scripts of a file, may use what a script has at its top. */
function shareNames(atTop: readonly { readonly name: string }[], around: string): void {
  if (around === '') return;
  for (const variable of atTop)
    if (around.includes(variable.name)) Object.assign(variable, { isVisibleElsewhere: true });
}

/** Who uses a Svelte component may set what it exports: `export let scope`. */
function shareProps(atTop: readonly ScopeVariable[]): void {
  for (const variable of atTop)
    if (variable.defs.some(({ node }) => node.parent?.parent?.type === 'ExportNamedDeclaration'))
      Object.assign(variable, { isVisibleElsewhere: true });
}

function blankOutside(text: string, { start, end }: Script): string {
  const blank = (part: string): string =>
    part.replace(/[^\n\r\u2028\u2029\uFEFF]/gu, found => ' '.repeat(found.length));
  return start === 0 && end === text.length
    ? text
    : blank(text.slice(0, start)) + text.slice(start, end) + blank(text.slice(end));
}

interface Parsed {
  readonly program: Program;
  readonly sourceType: string;
  readonly comments: readonly Comment[];
}

function parse(path: string, text: string, script: Script): Parsed {
  const parsed = parseOnce(path, text, script);
  if (!(parsed instanceof ParseError)) return parsed;
  const blanked = script.language === 'jsx' ? withoutFlowTypes(text) : null;
  const other = blanked === null ? parsed : parseOnce(path, blanked, script);
  if (other instanceof ParseError) throw parsed;
  return other;
}

/** @returns the error if the text isn't valid. */
function parseOnce(path: string, text: string, script: Script): Parsed | ParseError {
  let result = parseAs(path, text, script, 'unambiguous');
  // Platforms put the steps of a workflow into an async function, so that both `await` and `return` may stand at the top.
  const returns = script.returns === true || !result.program.body.some(({ type }) => /^(?:Import|Export)/u.test(type));
  // Said where nothing else is wrong: the tree is whole.
  const isFault = ({ severity, message }: ParseResult['errors'][number]): boolean =>
    severity === 'Error' &&
    !(returns && message.startsWith("A 'return' statement can only be used within a function body"));
  let fault = result.errors.find(isFault);
  if (fault !== undefined && result.program.sourceType !== 'module') {
    // CommonJS allows what a script doesn't: `return` and `new.target` outside functions; a module, `for await`.
    for (const sourceType of ['commonjs', 'module'] as const) {
      const other = parseAs(path, text, script, sourceType);
      if (other.errors.some(isFault)) continue;
      result = other;
      fault = undefined;
      break;
    }
  }
  if (fault !== undefined) return new ParseError(fault.message, locationOf(text, fault.labels[0]?.start ?? 0));
  const { program } = result;
  const comments = result.comments.map(({ type, value, start, end }): Comment => ({
    kind: type,
    text: value,
    range: [start, end],
  }));
  // oxc types its tree by itself; it is TS-ESTree's.
  return { program: program as unknown as Program, sourceType: program.sourceType, comments };
}

function parseAs(
  path: string,
  text: string,
  { language }: Script,
  sourceType: 'unambiguous' | 'commonjs' | 'module',
): ParseResult {
  return parseSync(path, text, {
    lang: language,
    // For JavaScript too: the scope manager reads members that only this tree has.
    astType: 'ts',
    preserveParens: false,
    sourceType,
  });
}
