import { join } from 'node:path';
import ts from 'typescript';

/**
 * What an editor offers where a file has a `|`, and what it has against the file without it.
 * @param path of a file that needn't exist
 */
export function completionsIn(path: string, marked: string, options: ts.CompilerOptions): [string[], string[]] {
  const position = marked.indexOf('|');
  const text = marked.replace('|', '');
  const service = ts.createLanguageService({
    getCompilationSettings: () => options,
    getCurrentDirectory: () => join(path, '..'),
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    getScriptFileNames: () => [path],
    getScriptVersion: () => '0',
    getScriptSnapshot(file) {
      const content = file === path ? text : ts.sys.readFile(file);
      return content === undefined ? undefined : ts.ScriptSnapshot.fromString(content);
    },
    fileExists: file => file === path || ts.sys.fileExists(file),
    readFile: file => ts.sys.readFile(file),
    directoryExists: folder => ts.sys.directoryExists(folder),
    realpath: file => ts.sys.realpath?.(file) ?? file,
  });
  const offered = service.getCompletionsAtPosition(path, position, {})?.entries.map(({ name }) => name) ?? [];
  const problems = service
    .getSemanticDiagnostics(path)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
  return [offered, problems];
}
