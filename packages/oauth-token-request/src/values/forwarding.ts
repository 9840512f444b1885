import type { TSESTree } from '@typescript-eslint/types';
import type { Node } from '../syntax/nodes.js';
import { keyOf, unwrap } from '../syntax/nodes.js';
import { childrenInto } from '../syntax/walk.js';
import { isFunction } from './functions.js';
import type { FunctionNode } from './types.js';

/**
 * What a function calls with all that it is given and nothing else sees, so that its calls are calls of that whatever
 * becomes of the answer: `(...args) => send(...args).then(…)`, also once more where that fails, by `send.apply(this, args)`,
 * with `arguments` for `args`, or behind `import('send').then(({ default: send }) => …)`.
 */
export function forwardedCallee(fn: FunctionNode): Node | null {
  const known = calleeByFunction.get(fn);
  if (known !== undefined) return known;
  const callee = findCallee(fn);
  calleeByFunction.set(fn, callee);
  return callee;
}

const calleeByFunction = new WeakMap<FunctionNode, Node | null>();

function findCallee({ type, params: [parameter, ...others], body, generator }: FunctionNode): Node | null {
  const rest =
    parameter?.type === 'RestElement' && parameter.argument.type === 'Identifier' ? parameter.argument.name : null;
  const all = parameter === undefined && type !== 'ArrowFunctionExpression' ? 'arguments' : rest;
  if (all === null || others.length > 0 || generator) return null;
  const uses: TSESTree.Identifier[] = [];
  const pending: Node[] = [body];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (node.type === 'Identifier' && node.name === all) uses.push(node);
    // It has arguments of its own.
    if (all !== 'arguments' || !node.type.startsWith('Function')) childrenInto(node, pending);
  }
  const [first, ...more] = uses.filter(use => !isCounted(use)).map(calleeWithAll);
  const isSame = (callee: Node | null): boolean =>
    callee?.type === 'Identifier' && first?.type === 'Identifier' && callee.name === first.name;
  return first && more.every(isSame) ? first : null;
}

/** `args.length` */
const isCounted = ({ parent }: TSESTree.Identifier): boolean =>
  parent.type === 'MemberExpression' && keyOf(parent) === 'length';

/** What is called with nothing but `...args`, or by `apply` with `args`. */
function calleeWithAll(use: TSESTree.Identifier): Node | null {
  const { parent } = use;
  if (parent.type === 'CallExpression') return appliedTo(parent, use);
  const call = parent.type === 'SpreadElement' ? parent.parent : null;
  return call?.type === 'CallExpression' && call.arguments.length === 1 ? call.callee : null;
}

/** `send` in `send.apply(this, args)`. */
function appliedTo({ callee, arguments: [, list, ...others] }: TSESTree.CallExpression, args: Node): Node | null {
  const member = unwrap(callee);
  const isApplied = member.type === 'MemberExpression' && keyOf(member) === 'apply';
  return isApplied && list === args && others.length === 0 ? member.object : null;
}

/** The function that gets a module: `import('send').then(…)`. */
function importCallback({ callee, arguments: [callback] }: TSESTree.CallExpression): FunctionNode | null {
  const isThen = callee.type === 'MemberExpression' && keyOf(callee) === 'then';
  const isImport = isThen && unwrap(callee.object).type === 'ImportExpression';
  return isImport && callback && isFunction(callback) ? callback : null;
}

/** What a parameter holds is what this promise gives: `body` in `Promise.resolve(parameters).then(body => …)`. */
export function promiseGivenTo(parameter: Node): Node | null {
  const fn = parameter.parent;
  const call = fn?.parent;
  if (!fn || !isFunction(fn) || fn.params[0] !== parameter) return null;
  if (call?.type !== 'CallExpression' || call.arguments[0] !== fn || call.callee.type !== 'MemberExpression')
    return null;
  return keyOf(call.callee) === 'then' ? call.callee.object : null;
}

/** The module that a parameter holds: `send` in `import('send').then(send => …)`. */
export function importGivenTo(parameter: Node): Node | null {
  const call = parameter.parent?.parent;
  if (call?.type !== 'CallExpression') return null;
  const callback = importCallback(call);
  return callback?.params[0] === parameter && call.callee.type === 'MemberExpression' ? call.callee.object : null;
}
