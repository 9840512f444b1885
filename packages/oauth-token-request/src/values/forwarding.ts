import type { TSESTree } from '@typescript-eslint/types';
import type { Node } from '../syntax/nodes.js';
import { keyOf, unwrap } from '../syntax/nodes.js';
import { isFunction } from './functions.js';
import type { FunctionNode } from './types.js';

/**
 * What a function calls with its own arguments, if that is all that it does, so that its calls are calls of that:
 * `(...args) => send(...args)`, also behind `import('send').then(({ default: send }) => …)`.
 */
export function forwardedCallee(fn: FunctionNode): Node | null {
  const call = returnedCall(fn);
  if (call === null) return null;
  if (passesOn(fn, call)) return call.callee;
  const callback = importCallback(call);
  const inner = callback && returnedCall(callback);
  return inner && passesOn(fn, inner) ? inner.callee : null;
}

/** The call that a function ends with, behind nothing but declarations. */
function returnedCall({ body, generator }: FunctionNode): TSESTree.CallExpression | null {
  if (generator) return null;
  const statements = body.type === 'BlockStatement' ? body.body : [];
  const last = statements.at(-1);
  if (statements.slice(0, -1).some(({ type }) => type !== 'VariableDeclaration')) return null;
  const result = body.type === 'BlockStatement' ? (last?.type === 'ReturnStatement' ? last.argument : null) : body;
  const call = result && unwrap(result);
  return call?.type === 'CallExpression' ? call : null;
}

/** Whether a call is given whatever a function is given; what is passed on by name is followed by its name. */
function passesOn({ params }: FunctionNode, { arguments: given }: TSESTree.CallExpression): boolean {
  const [parameter, ...others] = params;
  const [argument, ...more] = given;
  if (parameter?.type !== 'RestElement' || argument?.type !== 'SpreadElement') return false;
  const [taken, passed] = [parameter.argument, argument.argument];
  const isSame = taken.type === 'Identifier' && passed.type === 'Identifier' && taken.name === passed.name;
  return isSame && others.length === 0 && more.length === 0;
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
