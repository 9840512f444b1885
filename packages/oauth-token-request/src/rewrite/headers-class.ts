import type { Site } from '../clients/site.js';
import type { Node } from '../syntax/nodes.js';
import { programOf } from '../syntax/nodes.js';
import { importedName } from '../values/exported-types.js';
import { Refusal } from './reasons.js';

/** What a file calls the class that another module exports under a name; `null` if it doesn't import it as a value. */
function importedAs(module: string, name: string, program: Node): string | null {
  for (const statement of program.type === 'Program' ? program.body : []) {
    if (statement.type !== 'ImportDeclaration' || statement.source.value !== module || statement.importKind === 'type')
      continue;
    const isWanted = (one: Node): boolean =>
      one.type === 'ImportSpecifier' && one.importKind !== 'type' && importedName(one) === name;
    const found = statement.specifiers.find(isWanted);
    if (found) return found.local.name;
  }
  return null;
}

/**
 * The code of headers as the client takes them: where only a class will do, that has to be imported already.
 * @param object the code of an object that has them
 * @param hasTypes the result has to compile
 * @throws {Refusal} if the class isn't imported
 */
export function headersCode(object: string, { call, rule }: Pick<Site, 'call' | 'rule'>, hasTypes: boolean): string {
  const { headersClass, headersType } = rule.rewrite ?? {};
  const wanted = headersClass ?? (hasTypes ? headersType : undefined);
  if (wanted === undefined) return object;
  const [module = '', name = ''] = wanted.split(':');
  const local = importedAs(module, name, programOf(call));
  if (local === null) throw new Refusal(headersClass === undefined ? 'typed-options' : 'unknown-client');
  return `new ${local}(${object})`;
}
