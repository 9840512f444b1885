import type { TSESTree } from '@typescript-eslint/types';
import type { Node } from '../syntax/nodes.js';
import { unwrap } from '../syntax/nodes.js';
import type { MemberAnnotation } from '../values/annotations.js';
import { STATE_HOOKS } from '../values/state.js';
import { isListed } from '../values/typed-members.js';
import type { Evaluation, Member, Members } from '../values/types.js';
import { apiKey } from '../values/types.js';

/** What a framework keeps as state, by the type that is written for it, or else by what it begins as. */
export type KeptState = MemberAnnotation | { readonly initial: Node | undefined };

function keptBy({ typeArguments }: TSESTree.CallExpression, initial: Node | undefined): KeptState {
  const [annotation] = typeArguments?.params ?? [];
  // It begins as nothing, whatever its type says.
  return annotation ? { annotation, isOptional: initial === undefined } : { initial };
}

/** The state that a name stands for which is taken out of a hook's list: `const [code, setCode] = useState('')`. */
export function stateOfHook(name: Node, { evaluate }: Evaluation): KeptState | null {
  const list = name.parent;
  if (list?.type !== 'ArrayPattern' || list.elements[0] !== name) return null;
  const call = list.parent.type === 'VariableDeclarator' && list.parent.init && unwrap(list.parent.init);
  if (!call || call.type !== 'CallExpression') return null;
  const callee = evaluate(call.callee);
  const index = callee.kind === 'api' ? STATE_HOOKS[`${apiKey(callee)}()`] : undefined;
  // What a reducer gives stands elsewhere.
  return index === 0 ? keptBy(call, call.arguments[0]) : null;
}

/** Whether all that is known of an object is the state that it keeps. */
export function isState({ members }: Members): boolean {
  return members.every(one => one.value !== undefined && !isListed(one));
}

/** The state that a member of such an object is: `code.value` of `const code = ref('')`, or a member of `reactive({ … })`. */
export function stateOfMember({ source, expression }: Member): KeptState {
  if (source.type !== 'CallExpression') return { initial: expression };
  return keptBy(source, expression === source ? undefined : expression);
}
