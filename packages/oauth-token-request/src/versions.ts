import type { Host } from './types.js';

const SECTIONS = ['dependencies', 'devDependencies', 'peerDependencies', 'optionalDependencies'] as const;

/**
 * Finds the version range of a package in the nearest package.json at or above a file that lists it: a workspace keeps
 * shared dependencies at its root. A package.json that can't be parsed is skipped.
 * @param filePath absolute path of the file that makes the request, with `/` or `\`
 * @param readText reads a file, `undefined` if there is none
 */
export function packageVersion(
  filePath: string,
  name: string,
  readText: (path: string) => string | undefined,
): string | undefined {
  for (const folder of foldersAbove(filePath)) {
    const version = listedVersion(readText(`${folder}package.json`), name);
    if (version !== undefined) return version;
  }
  return undefined;
}

/** Remembers what a question about names was answered, for each set of them. */
function once<Names extends readonly (string | null)[], Answer>(
  ask: (...names: Names) => Answer,
): (...names: Names) => Answer {
  const known = new Map<string, { readonly answer: Answer }>();
  return (...names) => {
    const key = names.join('\n');
    let found = known.get(key);
    if (found === undefined) known.set(key, (found = { answer: ask(...names) }));
    return found.answer;
  };
}

/** A host that is asked each question once: files don't change while one is analysed. */
export function askingOnce(host: Host): Host {
  return {
    ...host,
    ...(host.packageVersion && { packageVersion: once(host.packageVersion.bind(host)) }),
    ...(host.readModule && { readModule: once(host.readModule.bind(host)) }),
    ...(host.canSend && { canSend: once(host.canSend.bind(host)) }),
  };
}

/** The folders above a file, nearest first, each with its closing separator. */
export function* foldersAbove(filePath: string): Generator<string> {
  for (let end = filePath.length; end > 0;) {
    end = Math.max(filePath.lastIndexOf('/', end - 1), filePath.lastIndexOf('\\', end - 1));
    if (end !== -1) yield filePath.slice(0, end + 1);
  }
}

function listedVersion(text: string | undefined, name: string): string | undefined {
  // Most don't list it: no need to parse those.
  if (text?.includes(JSON.stringify(name)) !== true) return undefined;
  const content = parseObject(text);
  for (const section of SECTIONS) {
    const packages = content[section];
    const version: unknown = isObject(packages) && Object.hasOwn(packages, name) ? packages[name] : undefined;
    if (typeof version === 'string') return version;
  }
  return undefined;
}

function parseObject(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/u, ''));
    return isObject(value) ? value : {};
  } catch {
    return {};
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
