import type { TSESTree } from '@typescript-eslint/types';
import type { Node } from '../syntax/nodes.js';
import { namesOf, namesWithin } from '../syntax/names.js';
import type { TextPart } from '../types.js';
import type { Evaluation, Value } from './types.js';
import { jsonAmong } from './json-text.js';
import { alternativesOf } from './types.js';

/** Joins neighbouring known pieces. */
export function joinParts(parts: readonly TextPart[]): TextPart[] {
  const joined: TextPart[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (typeof part === 'string' && typeof last === 'string') joined[joined.length - 1] = last + part;
    else if (part !== '') joined.push(part);
  }
  return joined;
}

/** The whole text if all of it is known. */
export function constantOf(value: Value): string | null {
  if (value.kind !== 'text') return null;
  const [only, ...rest] = value.parts;
  if (only === undefined) return '';
  return rest.length === 0 && typeof only === 'string' ? only : null;
}

/** The value as pieces of text, as a template would take it; what can't be known becomes a hole. */
export function partsOf(value: Value): TextPart[] {
  switch (value.kind) {
    case 'text':
      return [...value.parts];
    case 'primitive':
      return [String(value.value)];
    case 'unknown':
      return [{ names: value.names, node: value.node }];
    case 'api':
      return [{ names: value.path.filter(name => !name.endsWith('()')), node: value.node }];
    case 'union':
      // A default beside something unknown (`env.X ?? 'https://…'`) tells more than the unknown does.
      return partsOf(
        value.of.find(one => one.kind === 'text') ?? { kind: 'unknown', node: value.node, via: [], names: [] },
      );
    default:
      return [{ names: namesOf(value.node) }];
  }
}

/** Every text that a value may be. */
export function textsOf(value: Value): TextPart[][] {
  return alternativesOf(value).map(partsOf);
}

function text(node: Node, parts: readonly TextPart[]): Value {
  return { kind: 'text', node, via: [], parts: joinParts(parts) };
}

export function evaluateTemplate(node: TSESTree.TemplateLiteral, { evaluate }: Evaluation): Value {
  const parts = node.quasis.flatMap((quasi, index) => {
    const expression = node.expressions[index];
    return [quasi.value.cooked ?? '', ...(expression ? namedParts(expression, evaluate(expression)) : [])];
  });
  const isOnly = node.quasis.every(({ value }) => value.cooked?.trim() === '');
  const json = isOnly ? jsonAmong(node.expressions.map(evaluate)) : null;
  return json ?? text(node, parts);
}

/** `a + b + …`: the left operands are unrolled, since a long concatenation is a deep tree. */
export function evaluateConcatenation(node: TSESTree.BinaryExpression, evaluation: Evaluation): Value {
  const operands: Node[] = [];
  let left: Node = node;
  while (left.type === 'BinaryExpression' && left.operator === '+') {
    operands.unshift(left.right);
    left = left.left;
  }
  operands.unshift(left);
  return evaluateSum(node, operands, evaluation);
}

/** What `+` makes of its operands, which is as well what `+=` makes of a name and what is added to it. */
export function evaluateSum(node: Node, operands: readonly Node[], { evaluate }: Evaluation): Value {
  const values = operands.map(evaluate);
  const json = jsonAmong(values);
  if (json) return json;
  const isText = values.some(value => value.kind === 'text');
  if (!isText) {
    const isNumber = values.every(
      value =>
        (value.kind === 'primitive' && typeof value.value === 'number') ||
        (value.kind === 'unknown' && value.type === 'number'),
    );
    return { kind: 'unknown', node, via: [], names: [], ...(isNumber && { type: 'number' }) };
  }
  return text(
    node,
    values.flatMap((value, index) => namedParts(operands[index] ?? node, value)),
  );
}

/** A hole takes the names under which it stands if its value has none of its own. */
export function namedParts(node: Node, value: Value): TextPart[] {
  return partsOf(value).map(part =>
    typeof part !== 'string' && part.names.length === 0 ? { names: namesOf(node), node } : part,
  );
}

/** The names by which a value is reached: those of the variables on its way, and all in the expressions that decide it. */
export function namesOnTheWay(value: Value): string[] {
  const holes = textsOf(value)
    .flat()
    .filter(part => typeof part !== 'string');
  return [
    ...value.via.map(({ name }) => name),
    ...holes.flatMap(({ names, node }) => [...names, ...(node ? namesWithin(node) : [])]),
  ];
}
