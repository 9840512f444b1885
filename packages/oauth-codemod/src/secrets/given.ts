import { isSecretName } from 'oauth-token-request';
import { isNode, lastTextOf, listOf, nameOf, templateTextOf, textOf, writtenText, type AnyNode } from './tree.js';
import { leadsToSecret, PRIVATE_KEY } from './written-out.js';

/** The expressions that a node gives to something that is a secret by what stands beside it. */
export function secretValues(node: AnyNode): AnyNode[] {
  switch (node.type) {
    case 'Property':
      // Of `auth: { username, password }` each member has its own name.
      return /^(?:x-)?auth$/iu.test(nameOf(node['key'])) ? listOf(node['value']).filter(isText) : [];
    case 'CallExpression':
    case 'NewExpression':
    case 'ArrayExpression': {
      const items = (node['arguments'] ?? node['elements']) as unknown[];
      if (/^(?:auth|basic(?:Auth)?|bearer|authenticate)$/iu.test(nameOf(node['callee'])))
        return listOf(items).filter(isText);
      // `request.open('POST', url, true, user, password)`
      if (nameOf(node['callee']) === 'open' && items.length > 4) return listOf(items[4]);
      // `append('client_secret', value)` and `['Authorization', value]`
      return listOf(items.filter((_, index) => index > 0 && isSecretWord(textOf(items[index - 1]))));
    }
    case 'BinaryExpression': {
      const { left, right } = node;
      if (leadsToSecret(lastTextOf(left))) return listOf(right);
      if (!/^[!=]==?$/u.test(node['operator'] as string)) return [];
      return [left, right].some(side => isCompared(side)) ? listOf([left, right]).filter(isText) : [];
    }
    case 'SwitchStatement':
      return isCompared(node['discriminant']) ? listOf(node['cases']).flatMap(each => listOf(each['test'])) : [];
    case 'Literal':
    case 'TemplateElement':
      return PRIVATE_KEY.test(writtenText(node)) ? [wholeText(node)] : [];
    case 'TemplateLiteral': {
      const texts = node['quasis'] as readonly AnyNode[];
      return listOf(
        (node['expressions'] as unknown[]).filter((_, index) => leadsToSecret(templateTextOf(texts[index]))),
      );
    }
    default:
      return [];
  }
}

/** An address ends in `token` too. */
const isSecretWord = (text: string): boolean => /^[\w-]+$/u.test(text) && isSecretName(text);

const isText = ({ type }: AnyNode): boolean => /^(?:Literal|TemplateLiteral|BinaryExpression|Identifier)$/u.test(type);

/** `error.code` is compared too. */
const isCompared = (node: unknown): boolean =>
  isNode(node) && node.type !== 'Literal' && isSecretName(nameOf(node)) && !/^code$/iu.test(nameOf(node));

/** The text that a part is put into: that of a private key is mostly written in several lines. */
function wholeText(part: AnyNode): AnyNode {
  let whole = part;
  for (let { parent } = whole; isNode(parent); { parent } = whole) {
    if (!/^(?:BinaryExpression|TemplateLiteral|ArrayExpression)$/u.test(parent.type)) break;
    whole = parent;
  }
  return whole;
}
