import { containerOf, languageOf } from '../language.js';
import { scriptElements } from './elements.js';
import { fencedBlocks } from './markdown.js';
import type { Extraction } from './script.js';

/** Astro's frontmatter: TypeScript between two lines of three dashes, before anything else. */
const FRONTMATTER = /^(\uFEFF?\s*---[^\S\n\r]*(?:\r\n|\n|\r))([^]*?)(?<=[\n\r])---[^\S\n\r]*(?=[\n\r]|$)/u;

/**
 * Finds the parts of a file that are JavaScript or TypeScript.
 * @param path decides by its extension
 */
export function extractScripts(path: string, text: string): Extraction {
  const container = containerOf(path);
  if (container === undefined) {
    const language = languageOf(path) ?? 'jsx';
    return { scripts: [{ start: 0, end: text.length, language, unparsable: 'fault' }], skipped: [] };
  }
  if (container === 'markdown') return fencedBlocks(text);
  if (container !== 'astro') return scriptElements(text, container);
  const [all = '', opening = '', code = ''] = FRONTMATTER.exec(text) ?? [];
  const { scripts, skipped } = scriptElements(text, container, all.length);
  if (all === '') return { scripts, skipped };
  const start = opening.length;
  const frontmatter = { start, end: start + code.length, language: 'ts', unparsable: 'fault', returns: true } as const;
  return { scripts: [frontmatter, ...scripts], skipped };
}
