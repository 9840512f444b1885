import type { TSESTree } from '@typescript-eslint/types';
import type { Call, Node } from '../syntax/nodes.js';
import { keyOf } from '../syntax/nodes.js';
import { returnedBy } from './functions.js';
import { isNothing } from './nothing.js';
import type { ApiValue, Evaluation, Member, PrimitiveValue, Value } from './types.js';
import { apiKey, unionOf, unknownValue } from './types.js';

/**
 * State that a framework keeps: what it begins as, or whatever it is set to, by a template for one.
 * @param holder the call or the property that keeps it
 */
function stateOf(initial: Value, holder: Node, evaluation: Pick<Evaluation, 'evaluate'>): Value {
  switch (initial.kind) {
    case 'object': {
      const members = initial.members.map((member): Member => {
        const { expression, source, context = evaluation } = member;
        return { ...member, value: stateOf(member.value ?? context.evaluate(expression), source, context) };
      });
      return { ...initial, members, isOpen: true, unseen: undefined };
    }
    case 'text':
    case 'primitive':
    case 'array':
    case 'union': {
      const name = holder.type === 'Property' ? keyOf(holder) : null;
      // Either may stand for nothing later.
      const none: readonly Value[] = isNothing(initial) ? [{ ...nothing(holder), value: null }] : [];
      return unionOf(initial.node, [initial, ...none, unknownValue(holder, name === null ? [] : [name])]);
    }
    default:
      return initial;
  }
}

type Maker = (call: Call, argument: (index: number) => Value | null, evaluation: Evaluation) => Value;

const nothing = (node: Node): PrimitiveValue => ({ kind: 'primitive', node, via: [], value: undefined });

/** What is given, or what a function that is given makes. */
const begun = (given: Value | null, holder: Node, evaluation: Evaluation): Value =>
  (given?.kind === 'function' ? returnedBy(given, evaluation) : given) ?? nothing(holder);

/** `ref(null)`: what it begins as is its member under a name. */
const boxed =
  (key: string, index = 0): Maker =>
  (call, argument, evaluation) => {
    const value = stateOf(begun(argument(index), call, evaluation), call, evaluation);
    const expression = call.arguments[index] ?? call;
    const member: Member = { key, expression, source: call, via: [], value, isOptional: false };
    return { kind: 'object', node: call, via: [], members: [member], isOpen: true };
  };

/** `reactive({ … })`: it looks like what it begins as. */
const itself: Maker = (call, argument, evaluation) => stateOf(begun(argument(0), call, evaluation), call, evaluation);

const VUE = ['vue', '@vue/composition-api', '@vue/reactivity', ''];
const SIGNALS = ['@preact/signals', '@preact/signals-react', '@preact/signals-core'];

const all = (modules: readonly string[], names: readonly string[], maker: Maker): Readonly<Record<string, Maker>> =>
  Object.fromEntries(modules.flatMap(module => names.map(name => [`${module}:${name}`, maker])));

/** Functions that make state, by API; those of Vue are globals where a bundler imports them by itself. */
export const STATE_MAKERS: Readonly<Record<string, Maker>> = {
  ...all(VUE, ['ref', 'shallowRef'], boxed('value')),
  ...all(VUE, ['reactive', 'shallowReactive'], itself),
  ...all(['react', 'preact/hooks'], ['useRef'], boxed('current')),
  ...all(SIGNALS, ['signal', 'useSignal'], boxed('value')),
  ...all(['mobx', ''], ['observable', '$state'], itself),
  // Nuxt's is kept under a name.
  ':useState': boxed('value', 1),
  // It is read by calling it.
  '@angular/core:signal()': (call, _argument, evaluation) => {
    const made = evaluation.evaluate(call.callee);
    const given = made.kind === 'api' ? made.calls.at(-1)?.arguments[0] : undefined;
    return stateOf(given ? evaluation.evaluate(given) : nothing(call), call, evaluation);
  },
};

/** The argument that hooks begin with which give state first in a list: `const [code, setCode] = useState(null)`. */
export const STATE_HOOKS: Readonly<Partial<Record<string, number>>> = Object.fromEntries(
  ['react', 'preact/hooks', 'preact/compat'].flatMap(module => [
    [`${module}:useState()`, 0],
    [`${module}:useReducer()`, 1],
  ]),
);

/** The state that a hook gives, `null` if an API is none. */
export function hookState(api: ApiValue, evaluation: Evaluation): Value | null {
  const index = STATE_HOOKS[apiKey(api)];
  const call = api.calls.at(-1);
  if (index === undefined || !call) return null;
  const node = call.arguments[index];
  const given = node && node.type !== 'SpreadElement' ? evaluation.evaluate(node) : null;
  return stateOf(begun(given, call, evaluation), call, evaluation);
}

/** The objects of a component's functions beside `data`. */
const GROUPS = /^(?:methods|computed|watch)$/u;

/** What Vue gives the functions of a component as `this` beside themselves: what `data` makes. */
export function dataBeside(functions: Node, evaluation: Evaluation): readonly Member[] {
  const { parent } = functions;
  const isGroup = parent?.type === 'Property' && GROUPS.test(keyOf(parent) ?? '');
  const component = isGroup ? parent.parent : functions;
  const properties = component.type === 'ObjectExpression' ? component.properties : [];
  const data = properties.find((one): one is TSESTree.Property => one.type === 'Property' && keyOf(one) === 'data');
  if (!data) return [];
  const state = stateOf(begun(evaluation.evaluate(data.value), data, evaluation), data, evaluation);
  return state.kind === 'object' ? state.members : [];
}
