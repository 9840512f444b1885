import { analyze, applyEdits } from 'oauth-token-request';
import type { AnalyzeOptions, ProjectModule, SourceFile, TokenRequest } from 'oauth-token-request';
import { parseSource } from '../../packages/oauth-codemod/src/parse.js';

/** The same file with nothing above its program, of which ESLint says `null`. */
export function asInESLint(source: SourceFile): SourceFile {
  Object.assign(source.program, { parent: null });
  return source;
}

/** Analyses a program that stands in a test; without a path it is in TypeScript as far as it shows. */
export function analyzeText(text: string, options: AnalyzeOptions = {}, path?: string): TokenRequest[] {
  if (path !== undefined) return analyze(asInESLint(parseSource(path, text)), options);
  const { hasTypes: _, ...source } = parseSource('program.ts', text);
  return analyze(asInESLint(source), options);
}

/** The program after every rewrite that the engine offers, or the reasons why there is none. */
export function rewritten(text: string, options: AnalyzeOptions = {}, path?: string): string {
  const repairs = analyzeText(text, options, path).map(request => request.repair);
  const reasons = repairs.flatMap(repair => (repair?.kind === 'manual' ? [repair.reason] : []));
  if (reasons.length > 0) return reasons.join(', ');
  return applyEdits(
    text,
    repairs.flatMap(repair => (repair?.kind === 'rewrite' ? repair.edits : [])),
  );
}

/** A host that reads files which import each other by relative paths in one folder. */
export function hostReading(files: Readonly<Record<string, string>>): NonNullable<AnalyzeOptions['host']> {
  const scripts = Object.entries(files).filter(([path]) => /\.[cm]?[jt]sx?$/u.test(path));
  const modules = new Map(scripts.map(([path, content]) => [path, parseSource(path, content)]));
  const readModule = (specifier: string): ProjectModule | undefined => {
    const name = specifier.replace(/^\.\//u, '');
    const path = [name, `${name}.ts`, `${name}/index.ts`].find(one => modules.has(one));
    const source = path === undefined ? undefined : modules.get(path);
    return path === undefined || source === undefined ? undefined : { path, source };
  };
  return { readModule };
}

/** Analyses the first of several files that import each other by relative paths in one folder. */
export function analyzeProject(files: Readonly<Record<string, string>>): {
  readonly requests: readonly TokenRequest[];
  readonly text: string;
} {
  const [entry = '', text = ''] = Object.entries(files)[0] ?? [];
  const requests = analyze(parseSource(entry, text), { host: hostReading(files) });
  const edits = requests.flatMap(({ repair }) => (repair?.kind === 'rewrite' ? repair.edits : []));
  return { requests, text: applyEdits(text, edits) };
}

/** What the requests of a program come to: `client: encoding`, with the fault if there is one. */
export function wiresOf(text: string, options: AnalyzeOptions = {}, path?: string): string[] {
  return analyzeText(text, options, path).map(({ client, wire, fault }) => `${client}: ${fault ?? wire}`);
}

/** A host whose package.json lists these versions. */
export function hostWith(versions: Readonly<Record<string, string>>): AnalyzeOptions {
  return { host: { packageVersion: name => versions[name] } };
}
