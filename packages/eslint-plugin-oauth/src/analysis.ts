import { isAbsolute, join } from 'node:path';
import type { Rule, SourceCode } from 'eslint';
import {
  analyze,
  packageVersion,
  parseSettings,
  SettingsError,
  type CandidateFinder,
  type Host,
  type Settings,
  type SourceFile,
  type TokenRequest,
} from 'oauth-token-request';
import { finderFor } from './candidates.js';
import { moduleReaderFor, readText } from './modules.js';
import { typeFactsOf } from './type-facts.js';

/** What every rule of the plugin knows about a file. */
export interface Analysis {
  readonly requests: readonly TokenRequest[];
  /** What is wrong with `settings.oauth`, in which case nothing was analysed. */
  readonly settingsProblem?: string;
}

interface CachedAnalysis {
  readonly settings: unknown;
  readonly analysis: Analysis;
  /** The rule that tells what is wrong with the settings: the first one that asks. */
  readonly teller: string;
}

const analyses = new WeakMap<SourceCode, CachedAnalysis>();
const candidates = new WeakMap<SourceCode, { readonly settings: unknown; readonly isOne: boolean }>();

/** Whether a file is worth an analysis; cheap, so that rules can step aside before they visit anything. */
export function isCandidate(context: Rule.RuleContext): boolean {
  const { sourceCode } = context;
  const settings = context.settings['oauth'];
  const known = candidates.get(sourceCode);
  if (known && known.settings === settings) return known.isOne;
  const hasTypes = typeFactsOf(sourceCode) !== undefined;
  // A file that names nothing of OAuth itself isn't read for what it imports: an editor asks after every keystroke.
  const isOne = finderOf(context).isSpeaking(pathOf(context), sourceCode.text, hasTypes);
  candidates.set(sourceCode, { settings, isOne });
  return isOne;
}

function finderOf({ settings }: Rule.RuleContext): CandidateFinder {
  return finderFor(settings['oauth'], () => readSettings(settings['oauth']).settings);
}

/** Names such as <input> belong to no folder: the working directory's package.json is the nearest then. */
function pathOf({ physicalFilename, cwd }: Rule.RuleContext): string {
  return isAbsolute(physicalFilename) ? physicalFilename : join(cwd, physicalFilename);
}

/** Analyses a file once, whichever rule asks first. */
export function analysisOf(context: Rule.RuleContext): Analysis {
  return analyzeOnce(context).analysis;
}

/** What is wrong with `settings.oauth`, for one of the rules to tell. */
export function settingsProblemFor(context: Rule.RuleContext): string | undefined {
  const { analysis, teller } = analyzeOnce(context);
  return teller === context.id ? analysis.settingsProblem : undefined;
}

function analyzeOnce(context: Rule.RuleContext): CachedAnalysis {
  const settings = context.settings['oauth'];
  const cached = analyses.get(context.sourceCode);
  // One SourceCode can be verified twice under different settings (`Linter#verify`).
  if (cached && cached.settings === settings) return cached;
  const made = { settings, analysis: analyzeFile(context), teller: context.id };
  analyses.set(context.sourceCode, made);
  return made;
}

function analyzeFile(context: Rule.RuleContext): Analysis {
  const { settings, problem } = readSettings(context.settings['oauth']);
  if (problem !== undefined) return { requests: [], settingsProblem: problem };
  const source = sourceFileOf(context.sourceCode);
  // A code block of another file has a name of its own.
  const isTypeScript = /\.[cm]?tsx?$/iu.test(context.filename);
  return {
    requests: analyze(isTypeScript ? { ...source, hasTypes: true } : source, { settings, host: hostOf(context) }),
  };
}

function readSettings(value: unknown): { readonly settings: Settings; readonly problem?: string } {
  try {
    return { settings: parseSettings(value) };
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    return { settings: {}, problem: error.message };
  }
}

/** ESLint types its tree by @types/estree and the engine by TSESTree; the objects are the same. */
export function sourceFileOf(sourceCode: SourceCode): SourceFile {
  const { text, ast, scopeManager } = sourceCode;
  const file: object = { text, program: ast, scopeManager, nodes: nodesOf(sourceCode) };
  return file as SourceFile;
}

const ENTER = 1;

/** The nodes that ESLint walks over itself, so that the tree is walked once; `undefined` where it isn't ESLint (oxlint). */
function nodesOf(sourceCode: Partial<SourceCode>): unknown[] | undefined {
  const steps = sourceCode.traverse?.();
  if (steps === undefined) return undefined;
  const nodes: unknown[] = [];
  for (const step of steps) if ('phase' in step && step.phase === ENTER) nodes.push(step.target);
  return nodes;
}

function hostOf(context: Rule.RuleContext): Host {
  const path = pathOf(context);
  const readModule = moduleReaderFor(context);
  const types = typeFactsOf(context.sourceCode);
  const { canSend } = finderOf(context);
  return {
    packageVersion: name => packageVersion(path, name, readText),
    ...(readModule && {
      readModule: (specifier, importer) => readModule(specifier, importer ?? path),
      canSend: (specifier, imported, importer) => canSend(importer ?? path, specifier, imported),
    }),
    ...(types && { types }),
  };
}
