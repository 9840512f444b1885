import type { Call, Node } from './nodes.js';

export interface Survey {
  /** Every call and `new`, in source order. */
  readonly calls: readonly Call[];
  /** The quote that most string literals of the file use. */
  readonly quote: "'" | '"';
  /** It is written with types, so that its rewrite has to compile. */
  readonly hasTypes: boolean;
  /** It is written in ECMAScript 2015 or later. */
  readonly isModern: boolean;
}

function isNode(value: object | null): value is Node {
  return value !== null && typeof (value as { type?: unknown }).type === 'string';
}

/** Puts the nodes directly below `node` onto a stack: walks have one of their own, as `+` nests deeper than calls may. */
export function childrenInto(node: Node, stack: Node[]): void {
  for (const key in node) {
    const child: unknown = (node as unknown as Record<string, unknown>)[key];
    // Most members are texts, numbers and the like: they are passed over before their names are compared.
    if (typeof child !== 'object' || child === null) continue;
    if (key === 'parent' || key === 'loc' || key === 'range' || key === 'tokens' || key === 'comments') continue;
    if (Array.isArray(child)) {
      for (const element of child as readonly (object | null)[]) if (isNode(element)) stack.push(element);
    } else if (isNode(child)) stack.push(child);
  }
}

/** Whether a node, or one somewhere below it, is such a one. */
export function someWithin(root: Node, isOne: (node: Node) => boolean): boolean {
  const stack: Node[] = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (isOne(node)) return true;
    childrenInto(node, stack);
  }
  return false;
}

const EFFECT = /^(?:Call|New|Await|Yield|TaggedTemplate|Assignment|Update)Expression$/u;

/** Whether evaluating an expression may do something beside giving a value. */
export const hasEffect = (expression: Node): boolean => someWithin(expression, ({ type }) => EFFECT.test(type));

/** Every node of a tree. Without recursion: an expression nested 20,000 deep must not overflow the stack. */
export function nodesOf(root: Node): Node[] {
  const nodes: Node[] = [];
  const stack: Node[] = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    nodes.push(node);
    childrenInto(node, stack);
  }
  return nodes;
}

const surveys = new WeakMap<Node, Survey>();

/**
 * What one pass over a tree tells; it is made once, whoever asks.
 * @param nodes all that is in it, if they were found already
 */
export function survey(root: Node, nodes?: Iterable<Node>): Survey {
  const known = surveys.get(root) ?? surveyOf(nodes ?? nodesOf(root));
  surveys.set(root, known);
  return known;
}

function surveyOf(nodes: Iterable<Node>): Survey {
  const calls: Call[] = [];
  let singleQuotes = 0;
  let hasTypes = false;
  let isModern = false;
  for (const node of nodes) {
    switch (node.type) {
      case 'CallExpression':
      case 'NewExpression':
        calls.push(node);
        break;
      case 'Literal':
        if (typeof node.value !== 'string') break;
        if (node.raw.startsWith("'")) singleQuotes += 1;
        else if (node.raw.startsWith('"') && node.parent.type !== 'JSXAttribute') singleQuotes -= 1;
        break;
      case 'VariableDeclaration':
        isModern ||= node.kind !== 'var';
        break;
      case 'ArrowFunctionExpression':
      case 'ImportDeclaration':
        isModern = true;
        break;
      default:
        hasTypes ||= node.type.startsWith('TS');
    }
  }
  calls.sort((a, b) => a.range[0] - b.range[0] || b.range[1] - a.range[1]);
  return { calls, quote: singleQuotes < 0 ? '"' : "'", hasTypes, isModern };
}
