import { readFile } from 'node:fs/promises';
import { extname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseSettings, SettingsError, type Settings } from 'oauth-token-request';
import { systemReason } from './files/file-error.js';
import { printable } from './printable.js';
import { UsageError } from './usage-error.js';

/**
 * Reads the endpoints and clients of a `--config` file.
 * @param path relative to `cwd`; .json, .js or .mjs
 * @throws {UsageError} if it can't be read or isn't right.
 */
export async function loadSettings(path: string, cwd: string): Promise<Settings> {
  const refuse = (why: string, cause?: unknown): never => {
    throw new UsageError(`config file ${path}: ${printable(why)}`, { cause });
  };
  const value = await readValue(resolve(cwd, path), refuse);
  try {
    return parseSettings(value);
  } catch (error) {
    if (error instanceof SettingsError) return refuse(error.message, error);
    throw error;
  }
}

type Refuse = (why: string, cause?: unknown) => never;

async function readValue(path: string, refuse: Refuse): Promise<unknown> {
  const extension = extname(path);
  if (!['.json', '.js', '.mjs'].includes(extension)) refuse('its name must end in .json, .js or .mjs');
  let text;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    return refuse(`cannot be read: ${systemReason(error)}`, error);
  }
  try {
    return extension === '.json' ? JSON.parse(text.replace(/^\uFEFF/u, '')) : await defaultExport(path, refuse);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    return refuse(`${extension === '.json' ? 'not valid JSON' : 'cannot be loaded'}: ${String(error)}`, error);
  }
}

async function defaultExport(path: string, refuse: Refuse): Promise<unknown> {
  const module = (await import(pathToFileURL(path).href)) as { readonly default?: unknown };
  return 'default' in module ? module.default : refuse('has no default export');
}
