import { inOrder } from '../edits.js';
import { isInside, type Node } from '../syntax/nodes.js';
import { lazily } from '../syntax/remembered.js';
import { nodesOf } from '../syntax/walk.js';
import type { TextEdit } from '../types.js';
import { unionOf, type Bindings, type Evaluation, type FunctionNode, type Value } from '../values/types.js';

/** What the parameters of a function may stand for in any of several calls. */
export function eachBinding(calls: readonly Bindings[]): Bindings {
  const [first = new Map<Node, () => Value | null>(), ...others] = calls;
  if (others.length === 0) return first;
  const parameters = new Set(calls.flatMap(bindings => [...bindings.keys()]));
  return new Map(
    [...parameters].map(parameter => {
      const values = (): Value[] => calls.flatMap(bindings => bindings.get(parameter)?.() ?? []);
      return [parameter, lazily(() => allOf(parameter, values()))] as const;
    }),
  );
}

const allOf = (parameter: Node, values: readonly Value[]): Value | null =>
  values.length === 0 ? null : unionOf(parameter, values);

/** The defaults of a function's parameters, which only the calls see that leave those out. */
function defaultsIn({ params }: FunctionNode): Node[] {
  return params.flatMap(parameter => (parameter.type === 'AssignmentPattern' ? parameter.right : []));
}

/** What is declared around functions and named in them, so that all their calls share it. */
function namedIn(functions: readonly FunctionNode[], { variableOf }: Evaluation): Node[] {
  const names = functions.flatMap(fn => nodesOf(fn)).filter(node => node.type === 'Identifier');
  const declared = names.flatMap(name => variableOf(name)?.defs.map(({ node }) => node) ?? []);
  const isPart = (node: Node): boolean => functions.some(fn => isInside(node, fn) || isInside(fn, node));
  return [...new Set(declared)].filter(node => node.type === 'VariableDeclarator' && !isPart(node));
}

/** What some functions have that each of their calls sees. */
export class Shared {
  private readonly functions: readonly FunctionNode[];
  private readonly evaluation: Evaluation;
  private named: readonly Node[] | undefined;

  constructor(functions: readonly FunctionNode[], evaluation: Evaluation) {
    this.functions = functions;
    this.evaluation = evaluation;
  }

  /** Whether an edit changes what every call sees: in the functions, or in what is named there. */
  has(edit: TextEdit): boolean {
    return this.functions.some(fn => isWithin(edit, fn)) ? this.hasInside(edit) : this.hasNamed(edit);
  }

  /** Whether several calls need the same inside the functions: who needs no change there is no exception. */
  isSameFor(lists: readonly (readonly TextEdit[])[]): boolean {
    const [first, ...others] = lists.map(edits => JSON.stringify(inOrder(edits.filter(edit => this.hasInside(edit)))));
    return others.every(inside => inside === first);
  }

  private hasInside(edit: TextEdit): boolean {
    return this.functions.some(fn => isWithin(edit, fn) && !defaultsIn(fn).some(node => isWithin(edit, node)));
  }

  private hasNamed(edit: TextEdit): boolean {
    return (this.named ??= namedIn(this.functions, this.evaluation)).some(node => isWithin(edit, node));
  }
}

const isWithin = ({ range: [start, end] }: TextEdit, { range }: Node): boolean => start >= range[0] && end <= range[1];
