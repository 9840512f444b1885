import type { TSESTree } from '@typescript-eslint/types';
import type { Node } from '../syntax/nodes.js';
import { childrenInto } from '../syntax/walk.js';

/** Whether the program may go on behind a statement; what always throws when it is called isn't known to. */
export function endsOpen(statement: TSESTree.Statement): boolean {
  switch (statement.type) {
    case 'ReturnStatement':
    case 'ThrowStatement':
    case 'BreakStatement':
    case 'ContinueStatement':
      return false;
    case 'BlockStatement':
      return statement.body.every(endsOpen);
    case 'IfStatement':
      return ifEndsOpen(statement);
    case 'TryStatement': {
      const { block, handler, finalizer } = statement;
      const isOpen = endsOpen(block) || (handler !== null && endsOpen(handler.body));
      return isOpen && (!finalizer || endsOpen(finalizer));
    }
    case 'SwitchStatement':
      return switchEndsOpen(statement);
    case 'WhileStatement':
    case 'DoWhileStatement':
    case 'ForStatement':
      return !isEndless(statement) || hasBreak(statement.body);
    case 'LabeledStatement':
    case 'WithStatement':
      return statement.type === 'LabeledStatement' || endsOpen(statement.body);
    case 'ExpressionStatement':
      return !isExit(statement.expression);
    default:
      return true;
  }
}

/** A long row of `else if` is a deep tree. */
function ifEndsOpen(statement: TSESTree.IfStatement): boolean {
  let current: TSESTree.Statement = statement;
  while (current.type === 'IfStatement') {
    if (!current.alternate || endsOpen(current.consequent)) return true;
    current = current.alternate;
  }
  return endsOpen(current);
}

/** Each case that doesn't end falls through to the next one. */
function switchEndsOpen({ cases }: TSESTree.SwitchStatement): boolean {
  const isWhole = cases.some(({ test }) => test === null);
  const last = cases.at(-1)?.consequent ?? [];
  return !isWhole || last.every(endsOpen) || cases.some(({ consequent }) => consequent.some(hasBreak));
}

/** `while (true)` and `for (;;)` */
function isEndless(loop: TSESTree.WhileStatement | TSESTree.DoWhileStatement | TSESTree.ForStatement): boolean {
  return !loop.test || (loop.test.type === 'Literal' && loop.test.value === true);
}

/** Whether a statement may leave the loop or `switch` that it stands in; a label may name that too. */
function hasBreak(statement: Node): boolean {
  const pending: Node[] = [statement];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (node.type === 'BreakStatement') return true;
    const isOther = /Function|^(?:Switch|For|ForIn|ForOf|While|DoWhile)Statement$/u.test(node.type);
    if (!isOther || hasLabel(node)) childrenInto(node, pending);
  }
  return false;
}

const hasLabel = ({ parent }: Node): boolean => parent?.type === 'LabeledStatement';

/** `process.exit(1)` */
function isExit(expression: TSESTree.Expression): boolean {
  if (expression.type !== 'CallExpression' || expression.callee.type !== 'MemberExpression') return false;
  const { object, property } = expression.callee;
  return (
    object.type === 'Identifier' &&
    object.name === 'process' &&
    property.type === 'Identifier' &&
    property.name === 'exit'
  );
}
