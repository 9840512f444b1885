import type { Call } from '../syntax/nodes.js';
import type { TextPart } from '../types.js';
import { constantOf, textsOf } from '../values/text.js';
import type { Evaluation, Value } from '../values/types.js';

/** What a call says in words: `bent('https://login.example.com', 'POST', 'json', 200)`. */
export interface Words {
  /** `null` if none is given. */
  readonly method: string | null;
  readonly bases: readonly (readonly TextPart[])[];
  readonly headers: readonly Value[];
}

const encodings = new Set(['json', 'string', 'buffer']);

/** Takes the arguments by what they are: a method is in capitals, a number is a status, an object holds headers. */
export function wordsOf(call: Call, { evaluate }: Evaluation): Words {
  const values = call.arguments.filter(argument => argument.type !== 'SpreadElement').map(evaluate);
  const texts = values.filter(({ kind }) => kind !== 'primitive' && kind !== 'object');
  const constants = texts.map(constantOf);
  const isMethod = (text: string | null): boolean => text !== null && /^[A-Z]+$/u.test(text);
  const bases = texts.filter((_, index) => {
    const text = constants[index] ?? null;
    return !isMethod(text) && !encodings.has(text ?? '');
  });
  return {
    method: constants.find(isMethod) ?? null,
    bases: bases.flatMap(textsOf),
    headers: values.filter(({ kind }) => kind === 'object'),
  };
}
