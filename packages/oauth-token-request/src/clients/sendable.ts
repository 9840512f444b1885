import type { TSESTree } from '@typescript-eslint/types';
import type { Call, Node } from '../syntax/nodes.js';
import { keyOf, unwrap } from '../syntax/nodes.js';
import type { Host, ScopeDefinition, ScopeVariable, Settings } from '../types.js';
import type { Evaluation } from '../values/types.js';
import { CLIENTS } from './registry.js';

interface Origin {
  readonly specifier: string;
  readonly imported: string;
}

/** Modules of clients, some of which look like aliases (`#app`). */
const modules = new Set(CLIENTS.flatMap(({ apis }) => apis.map(api => api.slice(0, api.lastIndexOf(':')))));

/** Paths and aliases of the project; the names of packages say what they are. */
const isPath = (specifier: string): boolean => /^(?:[.~#]|@\/)/u.test(specifier) && !modules.has(specifier);

function originOf({ type, node, name }: ScopeDefinition): Origin | null {
  if (type === 'ImportBinding') {
    if (node.type === 'TSImportEqualsDeclaration') return null;
    const { source } = node.parent as TSESTree.ImportDeclaration;
    if (node.type !== 'ImportSpecifier') {
      return { specifier: source.value, imported: node.type === 'ImportNamespaceSpecifier' ? '*' : 'default' };
    }
    const { imported } = node;
    return { specifier: source.value, imported: imported.type === 'Identifier' ? imported.name : imported.value };
  }
  if (node.type !== 'VariableDeclarator' || node.init?.type !== 'CallExpression') return null;
  const { callee, arguments: all } = node.init;
  const [specifier] = all;
  const isRequire = callee.type === 'Identifier' && callee.name === 'require' && node.parent.kind === 'const';
  if (!isRequire || specifier?.type !== 'Literal' || typeof specifier.value !== 'string') return null;
  if (node.id.type === 'Identifier') return { specifier: specifier.value, imported: '*' };
  const property = name.parent?.type === 'Property' && name.parent.parent === node.id ? name.parent : null;
  return { specifier: specifier.value, imported: (property && keyOf(property)) ?? '*' };
}

/** Assignments and calls are followed this far. */
const MAX_STEPS = 8;

/** What is read of the global object before a client is reached. */
const globals = new Set([
  ...CLIENTS.flatMap(({ apis }) => apis.filter(api => api.startsWith(':'))).map(
    api => api.slice(1).split(/[.(]/u, 1)[0],
  ),
  ...['globalThis', 'window', 'self', 'global', 'require', 'module', 'exports'],
]);

/**
 * Tells calls that can't send: of something that is imported from a file of the project where nothing sends, of a
 * global that is no client, or of what these give. Nothing need be evaluated, and no file read, to know that they are
 * no requests. Any other call may be one.
 */
export function senderGate(
  { variableOf, types }: Evaluation,
  host: Host,
  { clients = [] }: Settings,
): (call: Call) => boolean {
  const known = new Map<ScopeVariable, boolean>();

  const variableMay = (variable: ScopeVariable, steps: number): boolean => {
    const [definition, ...others] = variable.defs;
    if (definition === undefined || others.length > 0) return true;
    const origin = originOf(definition);
    if (origin) return !isPath(origin.specifier) || host.canSend?.(origin.specifier, origin.imported) !== false;
    const { node } = definition;
    const isConstant =
      node.type === 'VariableDeclarator' && node.parent.kind === 'const' && node.id.type === 'Identifier';
    return !isConstant || node.init === null || may(node.init, steps);
  };

  const may = (expression: Node, steps: number): boolean => {
    if (steps === 0) return true;
    const node = unwrap(expression);
    switch (node.type) {
      case 'Identifier': {
        const variable = variableOf(node);
        if (variable === null) return globals.has(node.name);
        let isOne = known.get(variable);
        if (isOne === undefined) known.set(variable, (isOne = variableMay(variable, steps - 1)));
        return isOne;
      }
      case 'MemberExpression':
        return may(node.object, steps);
      case 'CallExpression':
      case 'NewExpression':
        return may(node.callee, steps - 1) || node.arguments.some(argument => may(argument, steps - 1));
      case 'Literal':
        return false;
      case 'TemplateLiteral':
        return node.expressions.some(one => may(one, steps - 1));
      default:
        return true;
    }
  };

  // A type or a setting may say of anything that it sends.
  if (!host.canSend || types !== null || clients.length > 0) return () => true;
  return ({ callee }) => may(callee, MAX_STEPS);
}
