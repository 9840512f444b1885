import { namesOf } from '../syntax/names.js';
import type { Node } from '../syntax/nodes.js';
import type { TextPart, TypeFacts, TypeName } from '../types.js';
import { joinParts } from './text.js';

// More questions than that would be asked of a file that nobody wrote by hand.
const MAX_LOOKUPS = 256;

/** Asks a type checker, and remembers what a finding owes to its answers. */
export class TypeLookups {
  private readonly facts: TypeFacts;
  private left = MAX_LOOKUPS;
  private readonly kinds = new Map<Node, readonly TypeName[] | null>();

  /** What was learned, in words: `this.http is AxiosInstance`. */
  readonly learned = new Set<string>();

  constructor(facts: TypeFacts) {
    this.facts = facts;
  }

  /** The same checker for another question. */
  restarted(): TypeLookups {
    return new TypeLookups(this.facts);
  }

  /** The type that a package or the platform declares for an expression. */
  declarationOf(node: Node): ReturnType<TypeFacts['declarationOf']> {
    return this.ask(() => this.facts.declarationOf(node));
  }

  textOf(node: Node): string | null {
    const text = this.ask(() => this.facts.textOf(node));
    if (text !== null) this.learned.add(`${namesOf(node).join('.') || 'a part'} has a literal type`);
    return text;
  }

  kindsOf(node: Node): readonly TypeName[] | null {
    const known = this.kinds.get(node);
    if (known !== undefined) return known;
    const kinds = this.ask(() => this.facts.kindsOf(node));
    this.kinds.set(node, kinds);
    return kinds;
  }

  /** A text whose holes are filled by literal types. */
  fill(parts: readonly TextPart[]): readonly TextPart[] {
    if (parts.every(part => typeof part === 'string' || part.node === undefined)) return parts;
    return joinParts(
      parts.map(part =>
        typeof part === 'string' || part.node === undefined ? part : (this.textOf(part.node) ?? part),
      ),
    );
  }

  private ask<Answer>(question: () => Answer | null): Answer | null {
    if (this.left === 0) return null;
    this.left -= 1;
    return question();
  }
}
