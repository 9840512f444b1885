import ts from 'typescript';

/** The settings under which what was accepted has to stay accepted. */
export const SETTINGS = {
  'the types of a browser': { exactOptionalPropertyTypes: true, lib: ['lib.es2023.d.ts', 'lib.dom.d.ts'] },
  'the types of a browser, optional members that may be undefined': {
    exactOptionalPropertyTypes: false,
    lib: ['lib.es2023.d.ts', 'lib.dom.d.ts'],
  },
  'the types of Node': { exactOptionalPropertyTypes: true, lib: ['lib.es2023.d.ts'] },
  'the types of Node, optional members that may be undefined': {
    exactOptionalPropertyTypes: false,
    lib: ['lib.es2023.d.ts'],
  },
} as const satisfies Record<string, ts.CompilerOptions>;

const COMMON: ts.CompilerOptions = {
  strict: true,
  noUncheckedIndexedAccess: true,
  noEmit: true,
  target: ts.ScriptTarget.ES2023,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  moduleDetection: ts.ModuleDetectionKind.Force,
  skipLibCheck: true,
  types: ['node'],
};

/** The declaration files of libraries: they are the same under all settings. */
const parsed = new Map<string, ts.SourceFile | undefined>();

/**
 * Type-checks texts in one program, as files of `folder`, which need not exist.
 * @returns what is wrong with each
 */
export function compile(
  texts: readonly string[],
  settings: ts.CompilerOptions,
  folder: string,
): readonly (readonly string[])[] {
  const options = { ...COMMON, ...settings };
  const host = ts.createCompilerHost(options);
  const files = new Map(texts.map((text, index) => [`${folder}/program-${String(index)}.ts`, text]));
  const program = ts.createProgram([...files.keys()], options, {
    ...host,
    fileExists: path => files.has(path) || host.fileExists(path),
    readFile: path => files.get(path) ?? host.readFile(path),
    getSourceFile: (path, version, ...rest) => {
      const text = files.get(path);
      if (text !== undefined) return ts.createSourceFile(path, text, version);
      if (!parsed.has(path)) parsed.set(path, host.getSourceFile(path, version, ...rest));
      return parsed.get(path);
    },
  });
  return [...files.keys()].map(path => {
    const file = program.getSourceFile(path);
    const diagnostics = [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)];
    return diagnostics.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
  });
}
