import type { Container, Language } from '../language.js';
import type { Extraction, Script, SkippedPart } from './script.js';
import { endOfText, nextTag, type Tag } from './tags.js';

const LANGUAGES = new Map<string, Language>([
  ['', 'jsx'],
  ['js', 'jsx'],
  ['javascript', 'jsx'],
  ['jsx', 'jsx'],
  ['ts', 'ts'],
  ['typescript', 'ts'],
  ['tsx', 'tsx'],
]);

/** Elements whose content is text up to their end tag (HTML §13.1.2). */
const TEXT_ELEMENTS: ReadonlySet<string> = new Set(['script', 'style', 'textarea', 'title']);

/** Types of a script that is run; what has another one is data. */
const JAVASCRIPT = /^(?:module|(?:text|application)\/(?:x-)?(?:java|ecma)script(?:;.*)?)?$/iu;

/** Finds the script elements of a file that is made of tags. */
export function scriptElements(text: string, container: Exclude<Container, 'markdown'>, from = 0): Extraction {
  const scripts: Script[] = [];
  const skipped: SkippedPart[] = [];
  for (let tag = nextTag(text, from); tag !== undefined;) {
    let next = tag.end;
    const isElement = tag.kind === 'start' && !(tag.isSelfClosing && container !== 'html');
    if (isElement && TEXT_ELEMENTS.has(tag.name)) {
      const end = endOfText(text, tag.name, tag.end);
      if (tag.name === 'script') addScript(tag, end);
      next = end === -1 ? text.length : end;
    } else if (isElement && container === 'vue') {
      // Every block of a component is one; scripts stand beside the template, never in it.
      next = endOfBlock(text, tag);
    }
    tag = nextTag(text, next);
  }
  return { scripts, skipped };

  function addScript(tag: Tag, end: number): void {
    const skip = (reason: string): void => {
      skipped.push({ start: tag.start, end: end === -1 ? text.length : end, reason });
    };
    if (end === -1) {
      skip('a script without an end tag');
      return;
    }
    const { attributes } = tag;
    if (attributes.has('src') || !JAVASCRIPT.test(attributes.get('type') ?? '')) return;
    const lang = container === 'html' ? '' : (attributes.get('lang') ?? '');
    const language = LANGUAGES.get(lang);
    const content = text.slice(tag.end, end);
    // HTML §13.2.5.18: such a script goes on behind its first end tag.
    if (/<!--[^]*<script/iu.test(content)) skip('a script whose end is hard to tell');
    else if (language === undefined) skip(`a script in ${JSON.stringify(lang)}, which is not analysed`);
    else {
      const isAstro = container === 'astro' && language === 'jsx';
      const unparsable = container === 'html' ? 'skip' : 'fault';
      scripts.push({ start: tag.end, end, language: isAstro ? 'ts' : language, unparsable });
    }
  }
}

/** Behind a top-level block of a Vue component; behind its start tag if it has no end, so that no script is lost. */
function endOfBlock(text: string, block: Tag): number {
  if (block.name !== 'template' || !['', 'html'].includes(block.attributes.get('lang') ?? '')) {
    const end = endOfText(text, block.name, block.end);
    return end === -1 ? block.end : end;
  }
  let depth = 1;
  let tag = nextTag(text, block.end);
  for (; tag !== undefined; tag = nextTag(text, tag.end)) {
    if (tag.name !== 'template' || tag.isSelfClosing) continue;
    depth += tag.kind === 'start' ? 1 : -1;
    if (depth === 0) return tag.end;
  }
  return block.end;
}
