import type { Node } from '../syntax/nodes.js';
import { keyOf, rootOf, unwrap } from '../syntax/nodes.js';
import { entryOf } from '../syntax/table.js';
import { declaredSignature } from '../values/declared-methods.js';
import { apiOfName } from '../values/receiver-types.js';
import { parameterAnnotation, signatureOfType, type Signature } from '../values/signatures.js';
import type { ApiValue, Evaluation, Value } from '../values/types.js';
import { alternativesOf, apiKey } from '../values/types.js';
import { globalValue } from '../values/variables.js';
import type { BodyRule, Client } from './client.js';
import { componentApi } from './component.js';
import { HANDED_OVER, PLACED, TAKEN_AS } from './handed-over-names.js';

/**
 * What a function is handed over under the name of a global that sends works like that: `({ fetch }) => …`, `event.fetch`.
 * By its place alone anything may be called so, but for what is always asked for one of its members:
 * `(z, bundle) => z.request(…)`. A function whose written type takes the options of a client works like that, too, and
 * what a framework hangs up on `this`.
 * @param callee what is called: the parameter, or a member of it
 */
export function handedOverApi(callee: Node, evaluation: Evaluation): ApiValue | null {
  return byName(callee, evaluation) ?? byType(callee, evaluation) ?? componentApi(callee, evaluation);
}

const spellsOut = ({ serialisation }: BodyRule): boolean => serialisation.object === 'text';

/**
 * A client as what is handed over under its name works: one that is given an object, which the client would send as
 * `[object Object]`, makes something else of it.
 */
export function workingAs(client: Client): Client {
  if (!client.bodies({}).some(spellsOut)) return client;
  const asGiven = (rule: BodyRule): BodyRule =>
    spellsOut(rule) ? { ...rule, serialisation: { ...rule.serialisation, object: 'unknown' } } : rule;
  return { ...client, isHandedOver: true, bodies: host => client.bodies(host).map(asGiven) };
}

function byName(callee: Node, evaluation: Evaluation): ApiValue | null {
  const path: string[] = [];
  let node = unwrap(callee);
  while (node.type === 'MemberExpression') {
    const key = keyOf(node);
    if (key === null) return null;
    path.unshift(key);
    if (HANDED_OVER.has(key) && isUnseenOfParameter(node, node.object, evaluation)) return globalValue(node, path);
    node = unwrap(node.object);
  }
  const definition = node.type === 'Identifier' ? evaluation.variableOf(node)?.defs[0] : undefined;
  if (definition?.type !== 'Parameter' || definition.name.type !== 'Identifier') return null;
  const property = definition.name.parent;
  const isNamed = property.type === 'Property';
  const name = isNamed ? keyOf(property) : definition.name.name;
  if (name === null || !(isNamed ? HANDED_OVER : PLACED).has(name) || evaluation.evaluate(node).kind !== 'unknown')
    return null;
  return globalValue(node, [name, ...path]);
}

/** Whether nothing is known of a member of an object that a function is given, or that was taken from that. */
function isUnseenOfParameter(member: Node, object: Node, evaluation: Evaluation): boolean {
  const isUnseen = ({ kind }: Value): boolean => kind === 'unknown' || kind === 'primitive';
  if (!alternativesOf(evaluation.evaluate(member)).every(isUnseen)) return false;
  return alternativesOf(evaluation.evaluate(object)).some(
    one => one.kind === 'unknown' && isGiven(one.node, evaluation),
  );
}

/** Whether an expression is a parameter, or a member of one. */
function isGiven(expression: Node, { variableOf, declaredAs }: Evaluation): boolean {
  const root = rootOf(expression);
  const variable = root.type === 'Identifier' ? (variableOf(root) ?? declaredAs(root)) : null;
  return variable?.defs[0]?.type === 'Parameter';
}

function byType(callee: Node, evaluation: Evaluation): ApiValue | null {
  const node = unwrap(callee);
  const signature = signatureOf(node, evaluation);
  if (signature === null) return null;
  for (const index of signature.params.keys()) {
    const type = parameterAnnotation(signature, index)?.annotation;
    const taken = type?.type === 'TSTypeReference' ? apiOfName(type.typeName, evaluation) : null;
    const client = taken && entryOf(TAKEN_AS, apiKey(taken));
    if (client?.index === index) return globalValue(node, client.path);
  }
  return null;
}

/** The signature that is written for what is called, of which nothing else is known. */
function signatureOf(callee: Node, evaluation: Evaluation): Signature | null {
  const value = evaluation.evaluate(callee);
  if (value.kind !== 'unknown') return null;
  if (value.annotation) return signatureOfType(value.annotation, evaluation);
  const method = callee.type === 'MemberExpression' ? keyOf(callee) : null;
  if (callee.type !== 'MemberExpression' || method === null) return null;
  return declaredSignature(evaluation.evaluate(callee.object), method, evaluation);
}
