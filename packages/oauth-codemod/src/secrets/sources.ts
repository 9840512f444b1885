import { isFunction, isNode, listOf, nameOf, textOf, type AnyNode } from './tree.js';

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
  const collector = new Collector();
  for (const node of nodes) collector.take(node);
  // Which functions and constants there are is known by now.
  for (const node of nodes) collector.takeCall(node);
  return collector;
}

class Collector implements Sources {
  readonly variables = new Map<string, AnyNode[]>();
  readonly members = new Map<string, AnyNode[]>();
  readonly imports = new Map<string, string[]>();
  /** Functions, methods and constructors by the name that they are called by. */
  private readonly functions = new Map<string, AnyNode[]>();

  take(node: AnyNode): void {
    switch (node.type) {
      case 'VariableDeclarator':
        if (nameOf(node['init']) === 'require') this.imports.set(nameOf(node['id']), []);
        this.assign(node['id'], node['init']);
        this.name(nameOf(node['id']), node['init']);
        break;
      case 'ImportSpecifier':
        this.imports.set(nameOf(node['local']), [nameOf(node['imported'])]);
        break;
      case 'ImportDefaultSpecifier':
      case 'ImportNamespaceSpecifier':
        this.imports.set(nameOf(node['local']), []);
        break;
      case 'AssignmentExpression':
        this.assign(node['left'], node['right']);
        break;
      case 'FunctionDeclaration':
        this.assign(node['id'], node);
        this.name(nameOf(node['id']), node);
        break;
      case 'ClassDeclaration':
      case 'ClassExpression':
        for (const { kind, value } of listOf((node['body'] as AnyNode)['body'])) {
          if (kind === 'constructor') this.name(nameOf(node['id']), value);
        }
        break;
      case 'Property':
      case 'PropertyDefinition':
      case 'AccessorProperty':
      case 'MethodDefinition':
        if (node['computed'] !== true) add(this.members, nameOf(node['key']), node['value']);
        this.name(nameOf(node['key']), node['value']);
        break;
      case 'TSEnumMember':
        add(this.members, nameOf(node['id']), node['initializer']);
        break;
      case 'JSXAttribute':
        add(this.members, nameOf(node['name']), node['value']);
        break;
      case 'ForOfStatement':
        for (const { id } of listOf((node['left'] as AnyNode)['declarations'])) this.assign(id, node['right']);
        break;
    }
    // Defaults of parameters, wherever the function is called from.
    if (isFunction(node)) for (const parameter of listOf(node['params'])) this.assign(parameter, undefined);
  }

  takeCall(node: AnyNode): void {
    const { callee, computed, key, value } = node;
    if (computed === true && isNode(key)) {
      // `{ [KEY]: value }`
      for (const name of this.variables.get(nameOf(key)) ?? [key]) add(this.members, textOf(name), value);
    }
    if (!isNode(callee)) return;
    const given = listOf(node['arguments']);
    for (const { params } of this.functions.get(nameOf(callee)) ?? []) {
      for (const [index, parameter] of listOf(params).entries()) this.assign(parameter, given[index]);
    }
    // `list.map(each => …)`, `promise.then(value => …)`
    for (const { params } of given.filter(isFunction)) this.assign(listOf(params)[0], callee['object']);
  }

  private name(name: string, value: unknown): void {
    if (isNode(value) && isFunction(value)) add(this.functions, name, value);
  }

  private assign(target: unknown, value: unknown): void {
    if (!isNode(target)) return;
    switch (target.type) {
      case 'Identifier':
        add(this.variables, nameOf(target), value);
        break;
      case 'MemberExpression':
        add(this.members, nameOf(target), value);
        if (target['computed'] === true) {
          for (const name of this.variables.get(nameOf(target)) ?? []) add(this.members, textOf(name), value);
        }
        break;
      case 'AssignmentPattern':
        this.assign(target['left'], value);
        this.assign(target['left'], target['right']);
        break;
      case 'TSParameterProperty':
        this.assign(target['parameter'], value);
        add(this.members, nameOf(target['parameter']), value);
        break;
      default:
        for (const [part, source] of partsOf(target, value)) this.assign(part, source);
    }
  }
}

function add(map: Map<string, AnyNode[]>, name: string, value: unknown): void {
  if (name === '' || !isNode(value)) return;
  const known = map.get(name);
  if (known === undefined) map.set(name, [value]);
  else known.push(value);
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
