import { isFunction, isNode, listOf, nameOf, type AnyNode } from './tree.js';

/** What is given to names, without regard to scopes: rather too much than too little. */
export interface Sources {
  /** By the name of a variable, a parameter or a function. */
  readonly variables: ReadonlyMap<string, readonly AnyNode[]>;
  /** By the name of a member, whatever object it is of. */
  readonly members: ReadonlyMap<string, readonly AnyNode[]>;
  /** By the name of a variable that is imported, the name under which it is exported; none of a whole module. */
  readonly imports: ReadonlyMap<string, readonly string[]>;
}

/** Finds what the variables, parameters and members of a program are given. */
export function sourcesIn(nodes: readonly AnyNode[]): Sources {
  const variables = new Map<string, AnyNode[]>();
  const members = new Map<string, AnyNode[]>();
  const imports = new Map<string, string[]>();
  const add = (map: Map<string, AnyNode[]>, name: string, value: unknown): void => {
    if (name === '' || !isNode(value)) return;
    const known = map.get(name);
    if (known === undefined) map.set(name, [value]);
    else known.push(value);
  };
  const assign = (target: unknown, value: unknown): void => {
    if (!isNode(target)) return;
    if (target.type === 'Identifier') add(variables, target['name'] as string, value);
    else if (target.type === 'MemberExpression') add(members, nameOf(target), value);
    else if (target.type === 'AssignmentPattern') {
      assign(target['left'], value);
      assign(target['left'], target['right']);
    } else for (const [part, source] of partsOf(target, value)) assign(part, source);
  };
  const functions = new Map<string, AnyNode>();
  for (const node of nodes) {
    switch (node.type) {
      case 'VariableDeclarator':
        if (isNode(node['init']) && isFunction(node['init'])) functions.set(nameOf(node['id']), node['init']);
        if (nameOf(node['init']) === 'require') imports.set(nameOf(node['id']), []);
        assign(node['id'], node['init']);
        break;
      case 'ImportSpecifier':
        imports.set(nameOf(node['local']), [nameOf(node['imported'])]);
        break;
      case 'ImportDefaultSpecifier':
      case 'ImportNamespaceSpecifier':
        imports.set(nameOf(node['local']), []);
        break;
      case 'AssignmentExpression':
        assign(node['left'], node['right']);
        break;
      case 'FunctionDeclaration':
        functions.set(nameOf(node['id']), node);
        assign(node['id'], node);
        break;
      case 'Property':
      case 'PropertyDefinition':
      case 'AccessorProperty':
      case 'MethodDefinition':
        add(members, nameOf(node['key']), node['value']);
        break;
      case 'TSEnumMember':
        add(members, nameOf(node['id']), node['initializer']);
        break;
      case 'JSXAttribute':
        add(members, nameOf(node['name']), node['value']);
        break;
    }
    // Defaults of parameters, wherever the function is called from.
    if (isFunction(node)) for (const parameter of listOf(node['params'])) assign(parameter, undefined);
  }
  for (const node of nodes) {
    if (node.type !== 'CallExpression') continue;
    const parameters = listOf(functions.get(nameOf(node['callee']))?.['params']);
    for (const [index, parameter] of parameters.entries()) assign(parameter, listOf(node['arguments'])[index]);
  }
  return { variables, members, imports };
}

/** What each part of a pattern is given: `[a, b] = pair`, `{ k: a } = object`. */
function partsOf(pattern: AnyNode, value: unknown): [part: unknown, source: unknown][] {
  if (pattern.type === 'ArrayPattern') {
    const elements = isNode(value) && value.type === 'ArrayExpression' ? (value['elements'] as unknown[]) : null;
    const parts = pattern['elements'] as unknown[];
    return parts.map((part, index) => [part, elements === null ? value : elements[index]]);
  }
  if (pattern.type !== 'ObjectPattern') return [];
  return listOf(pattern['properties']).flatMap(({ type, key, value: part }): [unknown, unknown][] =>
    type === 'Property' ? [[part, { type: 'MemberExpression', property: key, object: value }]] : [],
  );
}
