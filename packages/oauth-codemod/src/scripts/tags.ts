/** A start or end tag of HTML or of what looks like it. */
export interface Tag {
  readonly kind: 'start' | 'end';
  /** In lower case. */
  readonly name: string;
  /** Values by their names in lower case; an attribute without a value has the empty text. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly isSelfClosing: boolean;
  /** UTF-16 offsets, from `<` to behind `>`. */
  readonly start: number;
  readonly end: number;
}

const NAME = /<(\/?)([A-Za-z][^\s/>]*)/uy;
/** The value in braces is an expression of Svelte and Astro; only one without nested braces is understood. */
const ATTRIBUTE = /[\s/]*([^\s/>="'{}][^\s/>={}]*)(?:\s*=\s*("[^"]*"|'[^']*'|\{[^{}"'`]*\}|[^\s"'>{}]+))?/uy;
const CLOSE = /\s*(\/?)>/uy;

const matchAt = (pattern: RegExp, text: string, index: number): RegExpExecArray | null => {
  pattern.lastIndex = index;
  return pattern.exec(text);
};

/**
 * The next tag; comments are passed over.
 * @returns `undefined` behind the last one
 */
export function nextTag(text: string, from: number): Tag | undefined {
  for (let start = text.indexOf('<', from); start !== -1; start = text.indexOf('<', start + 1)) {
    if (text.startsWith('<!--', start)) {
      const end = text.indexOf('-->', start + 4);
      if (end === -1) return undefined;
      start = end + 2;
      continue;
    }
    const tag = tagAt(text, start);
    if (tag !== undefined) return tag;
  }
  return undefined;
}

/** The tag that begins at an offset, `undefined` if what stands there is none that is understood. */
function tagAt(text: string, start: number): Tag | undefined {
  const opening = matchAt(NAME, text, start);
  if (opening === null) return undefined;
  const attributes = new Map<string, string>();
  let end = NAME.lastIndex;
  for (;;) {
    const closing = matchAt(CLOSE, text, end);
    if (closing !== null) {
      const kind = opening[1] === '/' ? 'end' : 'start';
      const name = (opening[2] ?? '').toLowerCase();
      return { kind, name, attributes, isSelfClosing: closing[1] === '/', start, end: CLOSE.lastIndex };
    }
    const attribute = matchAt(ATTRIBUTE, text, end);
    if (attribute === null) return undefined;
    end = ATTRIBUTE.lastIndex;
    // Of two attributes with one name, the first counts.
    const name = (attribute[1] ?? '').toLowerCase();
    if (!attributes.has(name)) attributes.set(name, (attribute[2] ?? '').replace(/^(["'])(.*)\1$/su, '$2'));
  }
}

/** Where the end tag of an element begins whose content is text, such as a script's; -1 if there is none. */
export function endOfText(text: string, name: string, from: number): number {
  const length = text.slice(from).search(new RegExp(`</${name}(?=[\\s/>])`, 'iu'));
  return length === -1 ? -1 : from + length;
}
