import type { TSESTree } from '@typescript-eslint/types';
import type { Node } from '../syntax/nodes.js';
import { textOf } from '../syntax/nodes.js';
import { indentationAt, lineEndingOf, nextTokenIs } from '../syntax/trivia.js';
import type { TextEdit } from '../types.js';

type Range = readonly [number, number];

/** Collects the edits of one rewrite. */
export class Draft {
  readonly edits: TextEdit[] = [];
  private readonly text: string;
  readonly quote: string;

  constructor(text: string, quote: string) {
    this.text = text;
    this.quote = quote;
  }

  sourceOf(node: { readonly range: Range }): string {
    return textOf(node, this.text);
  }

  quoted(text: string, quote = this.quote): string {
    return `${quote}${text}${quote}`;
  }

  replace(range: Range, text: string): void {
    this.edits.push({ range, text });
  }

  /** Puts text around a node; what stands inside may be edited too. */
  wrap({ range: [start, end] }: { readonly range: Range }, before: string, after: string): void {
    this.replace([start, start], before);
    this.replace([end, end], after);
  }

  /** Adds an argument behind the last one of a call. */
  appendArgument(call: TSESTree.CallExpression | TSESTree.NewExpression, text: string): void {
    const last = call.arguments.at(-1);
    if (last) this.replace([last.range[1], last.range[1]], `, ${text}`);
    else {
      const close = this.text.lastIndexOf(')', call.range[1]);
      this.replace([close, close], text);
    }
  }

  /** Adds an element behind the last one of an object or array literal, in the lines and commas that it is written with. */
  appendElement(literal: TSESTree.ObjectExpression | TSESTree.ArrayExpression, text: string): void {
    const elements: readonly (Node | null)[] = literal.type === 'ObjectExpression' ? literal.properties : literal.elements;
    const last = elements.at(-1);
    if (!last) {
      const inner = literal.type === 'ObjectExpression' ? ` ${text} ` : text;
      this.replace([literal.range[0] + 1, literal.range[1] - 1], inner);
      return;
    }
    const end = last.range[1];
    const comma = nextTokenIs(this.text, end, ',');
    const isOnOwnLine = /[\n\r]/u.test(this.text.slice(literal.range[0], elements[0]?.range[0] ?? end));
    if (!isOnOwnLine) {
      this.replace([end, end], `, ${text}`);
      return;
    }
    const line = `${lineEndingOf(this.text)}${indentationAt(this.text, last.range[0])}${text}`;
    // A comment behind the last element belongs to it, so the new line begins after that.
    const lineEnd = this.endOfLine(comma === null ? end : comma + 1, literal.range[1] - 1);
    if (comma === null) {
      this.replace([end, end], ',');
      this.replace([lineEnd, lineEnd], line);
    } else this.replace([lineEnd, lineEnd], `${line},`);
  }

  private endOfLine(offset: number, limit: number): number {
    const rest = /^(?:[ \t]*(?:\/\/[^\n\r]*|\/\*[^\n\r]*?\*\/))*/u.exec(this.text.slice(offset, limit))?.[0] ?? '';
    return offset + rest.length;
  }

  /** Takes an element out of an object literal, with its comma and, if it has the line to itself, with that line. */
  removeElement(element: Node): void {
    let [start, end] = element.range;
    const comma = nextTokenIs(this.text, end, ',');
    if (comma === null) {
      const before = /,\s*$/u.exec(this.text.slice(0, start));
      if (before) start = before.index;
    } else {
      end = comma + 1;
      const rest = /^[ \t]*(?:\r\n|\n|\r)/u.exec(this.text.slice(end));
      const indentation = /(?:^|[\n\r])([ \t]*)$/u.exec(this.text.slice(0, start));
      if (rest && indentation) {
        start -= indentation[1]?.length ?? 0;
        end += rest[0].length;
      } else end += /^[ \t]*/u.exec(this.text.slice(end))?.[0].length ?? 0;
    }
    this.replace([start, end], '');
  }
}
