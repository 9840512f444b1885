import { readdirSync, readFileSync } from 'node:fs';
import { join, parse, relative, sep } from 'node:path';
import parser from '@typescript-eslint/parser';
import { ESLint, type Linter } from 'eslint';
import oauth from 'eslint-plugin-oauth';
import { mayContainTokenRequest, type Settings } from 'oauth-token-request';
import { candidatesUnder } from '../../packages/oauth-codemod/src/project/candidates.js';
import { readModule } from '../../packages/oauth-codemod/src/project/modules.js';
import { analyzeSource, type RewriteOptions, type SourceAnalysis } from '../../packages/oauth-codemod/src/rewrite.js';

/** What the hosts make of a file of the corpus. */
export interface Finding {
  /** `<package>/<path in it>`, or what tells the file otherwise. */
  readonly file: string;
  readonly line: number;
  /** The rule and config that report it, or the codemod's options that change it. */
  readonly by: string;
}

export interface Outcome {
  readonly findings: readonly Finding[];
  /** What must never happen: crashes, time-outs, results that don't parse or don't settle. */
  readonly faults: readonly string[];
}

/** Long before a user would lose patience, in milliseconds; a usual file takes a few. */
const TIMEOUT = 60_000;

/** Takes everything for an endpoint that asks for a form, so that every request of the corpus is rewritten if it can be. */
const EVERYTHING: Settings = { endpoints: [{ url: '**', accepts: 'form' }] };

/** What can send, as the command line asks it: the same for all files of a run. */
const BY_DEFAULT = candidatesUnder(undefined);
const WITH_EVERYTHING = candidatesUnder(EVERYTHING);

const linterWith = (config: Linter.Config): ESLint =>
  new ESLint({
    overrideConfigFile: true,
    overrideConfig: [
      { ignores: ['!**/node_modules/'] },
      { files: ['**/*.{js,mjs,cjs,jsx,ts,mts,cts,tsx}'], languageOptions: { parser } },
      { linterOptions: { reportUnusedDisableDirectives: 'off' } },
      config,
    ],
    warnIgnored: true,
    cwd: parse(import.meta.dirname).root,
  });

const LINTERS = { strict: linterWith(oauth.configs.strict), recommended: linterWith(oauth.configs.recommended) };

/** The JavaScript and TypeScript files below a folder. */
export function sourcesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && /(?<!\.d)\.(?:[cm]?[jt]s|[jt]sx)$/u.test(entry.name))
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter(path => !relative(folder, path).split(sep).includes('node_modules'))
    .sort();
}

/** A rewrite has to settle: what was written is left alone the next time. */
function settles(path: string, { text }: SourceAnalysis, options: RewriteOptions): boolean {
  return analyzeSource({ path, text }, options).text === text;
}

/** What lint says of a text. */
async function messagesOn(path: string, text: string, config: keyof typeof LINTERS): Promise<Linter.LintMessage[]> {
  const [result] = await LINTERS[config].lintText(text, { filePath: path });
  return result?.messages ?? [];
}

/** Runs both hosts over one file. */
export async function checkFile(path: string, file: string): Promise<Outcome> {
  const text = readFileSync(path, 'utf8');
  const findings: Finding[] = [];
  const faults: string[] = [];
  const attempt = async (what: string, run: (fault: (message: string) => void) => unknown): Promise<void> => {
    const start = performance.now();
    const fault = (message: string): number => faults.push(`${file}: ${what}: ${message}`);
    try {
      await run(fault);
    } catch (error) {
      fault(String(error));
    }
    if (performance.now() - start > TIMEOUT) fault('took too long');
  };

  const rewrite = async (by: string, given: RewriteOptions): Promise<boolean> => {
    let isChanged = false;
    await attempt(by, fault => {
      const { canSend } = given.settings === undefined ? BY_DEFAULT : WITH_EVERYTHING;
      const options = { ...given, readModule, canSend };
      const analysis = analyzeSource({ path, text }, options);
      isChanged = analysis.text !== text;
      if (isChanged && !settles(path, analysis, options)) fault('a second run changes more');
      for (const { record } of analysis.requests)
        if (record.outcome === 'would-rewrite' && given.settings === undefined)
          findings.push({ file, line: record.line, by });
    });
    return isChanged;
  };
  // The more is included, the more is found.
  if (await rewrite('oauth-codemod --include possible', { include: 'possible' })) await rewrite('oauth-codemod', {});
  if (mayContainTokenRequest(text, EVERYTHING))
    await rewrite('with every endpoint configured', { settings: EVERYTHING });

  const lint = async (config: keyof typeof LINTERS): Promise<boolean> => {
    const before = findings.length;
    await attempt(config, async fault => {
      for (const { ruleId, line, fatal = false, message, fix, suggestions = [] } of await messagesOn(
        path,
        text,
        config,
      )) {
        // Syntax errors, and files that are passed over.
        if (fatal || ruleId === null) fault(message);
        if (ruleId?.startsWith('oauth/') !== true) continue;
        findings.push({ file, line, by: `${ruleId} (${config})` });
        for (const { range, text: replacement } of [...(fix ? [fix] : []), ...suggestions.map(one => one.fix)]) {
          const repaired = text.slice(0, range[0]) + replacement + text.slice(range[1]);
          const broken = (await messagesOn(path, repaired, config)).find(one => one.fatal === true);
          if (broken) fault(`what is repaired would not parse: ${broken.message}`);
        }
      }
    });
    return findings.length > before;
  };
  // Strict reports all that recommended does.
  if (await lint('strict')) await lint('recommended');
  return { findings, faults };
}
