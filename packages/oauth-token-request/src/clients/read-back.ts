import { dottedName, namesOf } from '../syntax/names.js';
import type { Call, Node } from '../syntax/nodes.js';
import { enclosingFunction, isInside, programOf } from '../syntax/nodes.js';
import { survey } from '../syntax/walk.js';
import type { BodyUse } from './body-use.js';
import type { Client } from './client.js';

/** Where the answers and the errors of a client hold what was sent, as its hooks find it there: `config.data`. */
function sentAs({ defaults }: Client): readonly string[] {
  const hooks = defaults?.hooks.filter(({ isAfterwards }) => isAfterwards === true) ?? [];
  return hooks.flatMap(({ body }) => body.map(path => path.split('.').slice(-2).join('.')));
}

function statementOf(call: Call): Node {
  let node: Node = call;
  while (node.parent && !/(?:Statement|Declaration)$/u.test(node.type)) node = node.parent;
  return node;
}

/** What the function around a request does with what the client says that it sent: `JSON.parse(response.config.data)`. */
export function useOfAnswer(call: Call, client: Client): BodyUse {
  const sent = sentAs(client);
  if (sent.length === 0) return 'none';
  const around = enclosingFunction(call);
  const statement = statementOf(call);
  const isRead = survey(programOf(call)).calls.some(parse => {
    const [text] = parse.arguments;
    if (text === undefined || dottedName(parse.callee) !== 'JSON.parse') return false;
    // What it is given to may be a callback: `.then(response => …)`.
    if (enclosingFunction(parse) !== around && !isInside(parse, statement)) return false;
    return sent.includes(namesOf(text).slice(-2).join('.'));
  });
  return isRead ? 'reads' : 'none';
}
