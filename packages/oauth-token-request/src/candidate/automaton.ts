/** One text to look for, and what it shows. */
export interface Word {
  readonly text: string;
  readonly bit: number;
  readonly isExact: boolean;
  readonly before: Uint8Array | null;
  readonly after: Uint8Array | null;
}

/** Characters that are told apart; all others may stand beside anything. */
const KNOWN = 256;

/** Stands for an end of the text. */
const END = KNOWN;

const tables = new Map<RegExp, Uint8Array>();

/** The characters, and the end of a text, that an expression matches; `null` for all. */
export function allowed(character: RegExp | undefined): Uint8Array | null {
  if (character === undefined) return null;
  const known = tables.get(character);
  if (known) return known;
  const table = new Uint8Array(KNOWN + 1);
  for (let code = 0; code <= END; code++)
    table[code] = character.test(code === END ? '' : String.fromCharCode(code)) ? 1 : 0;
  tables.set(character, table);
  return table;
}

/** What letters without regard to capitals are, beside their capitals, to a regular expression. */
const FOLDED: ReadonlyMap<number, string> = new Map([
  [0x17f, 's'],
  [0x212a, 'k'],
]);

/** Looks for all words of some conditions at once: an automaton that goes through a text once (Aho and Corasick, 1975). */
export class Automaton {
  /** Characters that no word has are one class. */
  private readonly classes = new Uint8Array(KNOWN);
  private readonly width: number;
  /** From a state and a class to the next state; a state is where its classes begin, negative if words end in it. */
  private readonly next: Int32Array;
  /** The words that end in a state, and the bits of these. */
  private readonly ends = new Map<number, readonly Word[]>();
  private readonly bits: Int32Array;

  constructor(words: readonly Word[]) {
    const characters = [...new Set(words.flatMap(({ text }) => text.toLowerCase().match(/./gu) ?? []))];
    for (const [index, character] of characters.entries()) {
      this.classes[character.charCodeAt(0)] = index + 1;
      this.classes[character.toUpperCase().charCodeAt(0)] = index + 1;
    }
    this.width = characters.length + 1;
    const size = words.reduce((sum, { text }) => sum + text.length, 1) * this.width;
    this.next = new Int32Array(size);
    this.bits = new Int32Array(size);
    let last = 0;
    for (const word of words) {
      let state = 0;
      for (const character of word.text.toLowerCase()) {
        const edge = state + this.classOf(character.charCodeAt(0));
        if (this.next[edge] === 0) this.next[edge] = last += this.width;
        state = this.next[edge] ?? 0;
      }
      this.endIn(state, [word]);
    }
    this.connect();
    for (let edge = 0; edge < last + this.width; edge++) {
      const state = this.next[edge] ?? 0;
      if (this.bits[state] !== 0) this.next[edge] = -state;
    }
  }

  private endIn(state: number, words: readonly Word[]): void {
    if (words.length === 0) return;
    const all = [...(this.ends.get(state) ?? []), ...words];
    this.ends.set(state, all);
    this.bits[state] = all.reduce((bits, { bit }) => bits | bit, 0);
  }

  /** Where no word goes on, the longest end of what was read goes on that is the beginning of one. */
  private connect(): void {
    const { next, width } = this;
    const fallbacks = new Int32Array(next.length);
    const pending = [0];
    for (const state of pending) {
      const fallback = fallbacks[state] ?? 0;
      if (state !== 0) this.endIn(state, this.ends.get(fallback) ?? []);
      for (let one = 0; one < width; one++) {
        const target = next[state + one] ?? 0;
        const other = state === 0 ? 0 : (next[fallback + one] ?? 0);
        if (target === 0) next[state + one] = other;
        else {
          fallbacks[target] = other;
          pending.push(target);
        }
      }
    }
  }

  private classOf(code: number): number {
    if (code < KNOWN) return this.classes[code] ?? 0;
    const letter = FOLDED.get(code);
    return letter === undefined ? 0 : (this.classes[letter.charCodeAt(0)] ?? 0);
  }

  /** The bits of the words that stand in a text. */
  search(text: string): number {
    const { classes, next, bits } = this;
    const { length } = text;
    let found = 0;
    let state = 0;
    for (let index = 0; index < length; index++) {
      const code = text.charCodeAt(index);
      state = next[state + (code < KNOWN ? (classes[code] ?? 0) : this.classOf(code))] ?? 0;
      if (state < 0) {
        state = -state;
        if (((bits[state] ?? 0) & ~found) !== 0) found |= this.endingAt(text, index + 1, state);
      }
    }
    return found;
  }

  private endingAt(text: string, end: number, state: number): number {
    const words = this.ends.get(state) ?? [];
    return words.reduce((bits, word) => (stands(word, text, end) ? bits | word.bit : bits), 0);
  }
}

function stands({ text: word, isExact, before, after }: Word, text: string, end: number): boolean {
  const start = end - word.length;
  return (
    isAllowed(before, text, start - 1) && isAllowed(after, text, end) && (!isExact || text.startsWith(word, start))
  );
}

function isAllowed(beside: Uint8Array | null, text: string, index: number): boolean {
  if (beside === null) return true;
  if (index < 0 || index >= text.length) return beside[END] === 1;
  const code = text.charCodeAt(index);
  return code >= KNOWN || beside[code] === 1;
}
