import { existsSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import ts from 'typescript';
import { PLATFORMS, type PlatformName } from './platforms.js';

const OPTIONS: ts.CompilerOptions = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noEmit: true,
  target: ts.ScriptTarget.ES2023,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  // A fixture without an import would else share its names with all the others.
  moduleDetection: ts.ModuleDetectionKind.Force,
  jsx: ts.JsxEmit.Preserve,
  skipLibCheck: true,
};

const DOM = ['lib.dom.d.ts', 'lib.dom.iterable.d.ts'];

/** Finds a fixture's other files in its `project/`, though they are imported as if they lay beside the input. */
function locate(path: string): string {
  return existsSync(path) ? path : path.replace(/^(.*[\\/]fixtures(?:[\\/][^\\/]+){2})(?=[\\/])/u, '$1/project');
}

function hostFor(options: ts.CompilerOptions): ts.CompilerHost {
  const disk = ts.createCompilerHost(options);
  return Object.assign(ts.createCompilerHost(options), {
    fileExists: (path: string) => disk.fileExists(locate(path)),
    readFile: (path: string) => disk.readFile(locate(path)),
    directoryExists: (path: string) => disk.directoryExists?.(locate(path)) ?? true,
  });
}

/**
 * Type-checks files under `strict` in one program.
 * @returns the messages about each file, by its path as given
 */
export function typeCheck(files: readonly string[], platform: PlatformName): Map<string, string[]> {
  const { types, hasDom } = PLATFORMS[platform];
  const options = { ...OPTIONS, types: [...types], lib: ['lib.es2023.d.ts', ...(hasDom ? DOM : [])] };
  const program = ts.createProgram(files, options, hostFor(options));
  const messages = new Map(files.map((file): [string, string[]] => [resolve(file), []]));
  for (const { file, messageText, start } of ts.getPreEmitDiagnostics(program)) {
    const line = file && start !== undefined ? file.getLineAndCharacterOfPosition(start).line + 1 : 0;
    const message = `${String(line)}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`;
    const known = messages.get(resolve(file?.fileName ?? ''));
    if (!known) throw new Error(`${file ? relative('.', file.fileName) : 'tsc'}:${message}`);
    known.push(message);
  }
  return messages;
}
