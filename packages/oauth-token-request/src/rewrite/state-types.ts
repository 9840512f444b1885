import type { TSESTree } from '@typescript-eslint/types';
import type { Node } from '../syntax/nodes.js';
import { unwrap } from '../syntax/nodes.js';
import { STATE_HOOKS } from '../values/state.js';
import { isListed } from '../values/typed-members.js';
import type { Evaluation, Member, Value } from '../values/types.js';
import { apiKey } from '../values/types.js';

/** What a framework keeps as state: the type that is written for it, or what it begins as, of which TypeScript takes one. */
export interface KeptState {
  readonly type?: TSESTree.TypeNode;
  /** It begins as nothing, whatever its type says. */
  readonly isOptional: boolean;
  readonly initial?: Node;
}

function keptBy(call: TSESTree.CallExpression, index: number): KeptState {
  const [type] = call.typeArguments?.params ?? [];
  const initial = call.arguments[index];
  if (type) return { type, isOptional: initial === undefined };
  return initial ? { isOptional: false, initial } : { isOptional: true };
}

/** The state that a name stands for which is taken out of a hook's list: `const [code, setCode] = useState('')`. */
export function stateOfHook(name: Node, { evaluate }: Evaluation): KeptState | null {
  const list = name.parent;
  const init = list?.type === 'ArrayPattern' && list.parent.type === 'VariableDeclarator' ? list.parent.init : null;
  const call = init && unwrap(init);
  if (call?.type !== 'CallExpression' || list?.type !== 'ArrayPattern' || list.elements[0] !== name) return null;
  const callee = evaluate(call.callee);
  const index = callee.kind === 'api' ? STATE_HOOKS[`${apiKey(callee)}()`] : undefined;
  // What a reducer gives stands elsewhere.
  return index === 0 ? keptBy(call, index) : null;
}

/** Whether all that is known of an object is the state that it keeps. */
export function isState(object: Value): boolean {
  return (
    object.kind === 'object' &&
    object.members.length > 0 &&
    object.members.every(one => one.value !== undefined && !isListed(one))
  );
}

/** The state that a member of such an object is: `code.value` of `const code = ref('')`, or a member of `reactive({ … })`. */
export function stateOfMember({ source, expression }: Member): KeptState {
  if (source.type !== 'CallExpression') return { isOptional: false, initial: expression };
  const index = source.arguments.findIndex(argument => argument === expression);
  return keptBy(source, index === -1 ? source.arguments.length : index);
}
