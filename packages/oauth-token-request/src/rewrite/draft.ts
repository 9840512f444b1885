import type { TSESTree } from '@typescript-eslint/types';
import type { Node } from '../syntax/nodes.js';
import { textOf } from '../syntax/nodes.js';
import { indentationAt, lineEndingOf, nextTokenIs } from '../syntax/trivia.js';
import type { TextEdit } from '../types.js';

type Range = readonly [number, number];

/** Behind these, a `.` belongs to all of it; `new Date` needs parentheses without its own. */
const CALLABLE = /^(?:Identifier|(?:Member|Array|Call|This)Expression)$/u;

/** Collects the edits of one rewrite. */
export class Draft {
  readonly edits: TextEdit[] = [];
  private readonly text: string;
  readonly quote: string;
  /** The result has to compile. */
  readonly hasTypes: boolean;
  /** Types can be written, as they can't in JavaScript that has to compile. */
  readonly isTypeScript: boolean;
  /** Nothing but its type tells what the body holds. */
  isByType = false;

  constructor(text: string, quote: string, hasTypes = false, isTypeScript = hasTypes) {
    this.text = text;
    this.quote = quote;
    this.hasTypes = hasTypes;
    this.isTypeScript = isTypeScript;
  }

  /** Whether the edits change the text at all. */
  get hasEffect(): boolean {
    return this.edits.some(({ range, text }) => this.textBetween(...range) !== text);
  }

  sourceOf(node: { readonly range: Range }): string {
    return textOf(node, this.text);
  }

  textBetween(start: number, end: number): string {
    return this.text.slice(start, end);
  }

  quoted(text: string, quote = this.quote): string {
    return `${quote}${text}${quote}`;
  }

  replace(range: Range, text: string): void {
    this.edits.push({ range, text });
  }

  insert(offset: number, text: string): void {
    this.replace([offset, offset], text);
  }

  /** Puts text around a node; what stands inside may be edited too. */
  wrap({ type, range: [start, end] }: Node, before: string, after: string): void {
    // The parentheses around a sequence stay where they are.
    const [open, close] = type === 'SequenceExpression' ? ['(', ')'] : ['', ''];
    this.insert(start, before + open);
    this.insert(end, close + after);
  }

  /** Calls a method on what a node gives. */
  callOn(node: Node, method: string): void {
    if (this.isObject(node)) this.insert(node.range[1], method);
    else this.wrap(node, '(', `)${method}`);
  }

  /** The code of a value of which a member is read. */
  asObject(node: Node, text = this.sourceOf(node)): string {
    return this.isObject(node) ? text : `(${text})`;
  }

  private isObject(node: Node): boolean {
    return CALLABLE.test(node.type) || (node.type === 'NewExpression' && this.sourceOf(node).endsWith(')'));
  }

  /** An object literal that stands in place of a node, in one line or with a line for each member. */
  objectOf(members: readonly string[], { range: [start] }: Node, hasLines: boolean): string {
    if (members.length === 0) return '{}';
    if (!hasLines) return `{ ${members.join(', ')} }`;
    const indentation = indentationAt(this.text, start);
    const end = lineEndingOf(this.text) + indentation;
    const step = indentation.startsWith('\t') ? '\t' : '  ';
    return `{${members.map(member => `${end}${step}${member},`).join('')}${end}}`;
  }

  /** Adds an argument behind the last one of a call. */
  appendArgument(call: TSESTree.CallExpression | TSESTree.NewExpression, text: string): void {
    const open = (call.typeArguments ?? call.callee).range[1];
    if (call.arguments.length > 0) this.appendItem(call.arguments, [open, call.range[1]], text);
    else this.insert(call.range[1] - 1, text);
  }

  /** Adds an element behind the last one of an object or array literal. */
  appendElement(literal: TSESTree.ObjectExpression | TSESTree.ArrayExpression, text: string): void {
    const elements = literal.type === 'ObjectExpression' ? literal.properties : literal.elements;
    const [start, end] = literal.range;
    const inside = this.text.slice(start + 1, end - 1);
    if (elements.length > 0) this.appendItem(elements, literal.range, text);
    else if (inside.trim() === '')
      this.replace([start + 1, end - 1], literal.type === 'ObjectExpression' ? ` ${text} ` : text);
    else {
      // Nothing but a comment stands in it.
      const behind = start + 1 + inside.trimEnd().length;
      const isOnOwnLine = /[\n\r]/u.test(inside);
      const indentation = indentationAt(this.text, start + 1 + inside.length - inside.trimStart().length);
      this.insert(behind, isOnOwnLine ? `${lineEndingOf(this.text)}${indentation}${text},` : ` ${text}`);
    }
  }

  /** The white space between an object and the `.` behind it, as a chain is broken into lines. */
  gapBehind(object: Node): string {
    return /^\s*(?=[?]?\.)/u.exec(this.text.slice(object.range[1]))?.[0] ?? '';
  }

  /** What has to stand between a new statement and the one that follows it. */
  lineBreakAt(statement: Node): string {
    const [start] = statement.range;
    const isOnOwnLine = /(?:^|[\n\r])[ \t]*$/u.test(this.text.slice(0, start));
    return isOnOwnLine ? lineEndingOf(this.text) + indentationAt(this.text, start) : ' ';
  }

  /** Adds an element right behind another one. */
  addBehind(element: Node, text: string): void {
    const [start, end] = element.range;
    const isOnOwnLine = /[\n\r][ \t]*$/u.test(this.text.slice(0, start));
    const gap = isOnOwnLine ? lineEndingOf(this.text) + indentationAt(this.text, start) : ' ';
    this.insert(end, `,${gap}${text}`);
  }

  /** Adds an item to a list, in the lines and commas that the list is written with. */
  private appendItem(items: readonly (Node | null)[], [start, limit]: Range, text: string): void {
    let end = items.at(-1)?.range[1] ?? limit - 1;
    // The parentheses around the last one belong to it.
    for (let close = nextTokenIs(this.text, end, ')'); close !== null && close < limit - 1;) {
      end = close + 1;
      close = nextTokenIs(this.text, end, ')');
    }
    const comma = nextTokenIs(this.text, end, ',');
    const isOnOwnLine = /[\n\r]/u.test(this.text.slice(start, items[0]?.range[0] ?? end));
    if (!isOnOwnLine) {
      this.insert(end, `, ${text}`);
      return;
    }
    const line = `${lineEndingOf(this.text)}${indentationAt(this.text, items.at(-1)?.range[0] ?? end)}${text}`;
    if (comma === null) this.insert(end, ',');
    // A comment behind the last item belongs to it, so the new line begins after that.
    this.insert(this.endOfLine(comma === null ? end : comma + 1, limit - 1), comma === null ? line : `${line},`);
  }

  private endOfLine(offset: number, limit: number): number {
    const rest = /^(?:[ \t]*(?:\/\/[^\n\r]*|\/\*[^\n\r]*?\*\/))*/u.exec(this.text.slice(offset, limit))?.[0] ?? '';
    return offset + rest.length;
  }

  /** Where the comma before an element stands, else where the element does. */
  private commaBefore(start: number): number {
    return /,\s*$/u.exec(this.text.slice(0, start))?.index ?? start;
  }

  /** The edit that takes out what stands at an offset; -1 if there is none. */
  private removalAt(offset: number): number {
    return this.edits.findIndex(({ range, text }) => text === '' && range[0] <= offset && offset < range[1]);
  }

  /** Takes an element out of an object literal, with its comma and, if it has the line to itself, with that line. */
  removeElement(element: Node): void {
    let [start, end] = element.range;
    const comma = nextTokenIs(this.text, end, ',');
    if (comma === null) {
      start = this.commaBefore(start);
      // The elements right before it may be gone already, each with the comma behind it.
      for (let gone = this.removalAt(start); gone !== -1; gone = this.removalAt(start)) {
        const [removed] = this.edits.splice(gone, 1);
        start = this.commaBefore(removed?.range[0] ?? start);
      }
    } else {
      end = comma + 1;
      const rest = /^[ \t]*(?:\r\n|\n|\r)/u.exec(this.text.slice(end));
      const indentation = /(?:^|[\n\r])([ \t]*)$/u.exec(this.text.slice(0, start));
      if (rest && indentation) {
        start -= indentation[1]?.length ?? 0;
        end += rest[0].length;
      } else if (rest) start -= /[ \t]*$/u.exec(this.text.slice(0, start))?.[0].length ?? 0;
      else end += /^[ \t]*/u.exec(this.text.slice(end))?.[0].length ?? 0;
    }
    const [before, after] = [/\{(\s*)$/u.exec(this.text.slice(0, start)), /^(\s*)\}/u.exec(this.text.slice(end))];
    // Where nothing is left, neither are the spaces.
    if (before && after) this.replace([start - (before[1] ?? '').length, end + (after[1] ?? '').length], '');
    else this.replace([start, end], '');
  }
}
