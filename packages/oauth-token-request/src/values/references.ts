import type { TSESTree } from '@typescript-eslint/types';
import type { Node } from '../syntax/nodes.js';
import { programOf } from '../syntax/nodes.js';
import type { Scope, ScopeManager, ScopeVariable, SourceFile } from '../types.js';

/** Few expressions are nested as deep. */
const FAR = 32;

/** Whether a name is that of a member, which no scope knows. */
const isNameOfMember = (name: Node): boolean =>
  name.parent?.type === 'MemberExpression' && name.parent.property === name && !name.parent.computed;

/** What the identifiers of some files refer to. A scope is looked through when something in it is first asked for. */
export class References {
  private readonly managers = new Map<Node, ScopeManager>();
  private readonly variables = new Map<Node, ScopeVariable | null>();
  private readonly seen = new Set<Scope>();
  private readonly scopes = new Map<Node, Scope | null>();

  add({ program, scopeManager }: SourceFile): void {
    this.managers.set(program, scopeManager);
  }

  /** The variable that an identifier refers to; `null` if it is a global's or no reference. */
  variableOf(identifier: Node): ScopeVariable | null {
    const known = this.variables.get(identifier);
    if (known !== undefined) return known;
    const found = this.lookedUp(identifier);
    this.variables.set(identifier, found);
    return found;
  }

  private lookedUp(identifier: Node): ScopeVariable | null {
    if (isNameOfMember(identifier)) return null;
    // A reference is kept by the scope around it, or by one farther out (`extends`).
    for (let scope = this.scopeAround(identifier); scope !== null; scope = scope.upper) {
      if (this.seen.has(scope)) continue;
      this.seen.add(scope);
      for (const { identifier: one, resolved } of scope.references) this.variables.set(one, resolved);
      const found = this.variables.get(identifier);
      if (found !== undefined) return found;
    }
    return null;
  }

  /** The variable that a name declares, or else refers to; `null` if there is none. */
  declaredAs(name: TSESTree.Identifier): ScopeVariable | null {
    // A class has a second variable within itself.
    const start = name.parent.type === 'ClassDeclaration' ? name.parent.parent : name;
    for (let scope = this.scopeAround(start); scope !== null; scope = scope.upper) {
      const variable = scope.set.get(name.name);
      if (variable?.defs.some(definition => definition.name === name) === true) return variable;
    }
    return this.variableOf(name);
  }

  /** The variable that a declaration makes. */
  declaredBy(declaration: Node): ScopeVariable | undefined {
    const declared = this.managerOf(declaration)?.getDeclaredVariables(declaration) ?? [];
    // A parameter's definition is its function; a class has a second variable within itself.
    return declared.findLast(({ defs }) => defs.some(({ type, node }) => type !== 'Parameter' && node === declaration));
  }

  private scopeAround(identifier: Node): Scope | null {
    const manager = this.managerOf(identifier);
    const passed: Node[] = [];
    let scope: Scope | null | undefined = null;
    for (let node: Node | undefined = identifier; node && manager && !scope; node = node.parent) {
      passed.push(node);
      scope = this.scopes.get(node) ?? manager.acquire(node, true);
    }
    // Where names are nested deep, each would be asked for what is around all of them.
    if (passed.length > FAR) for (const node of passed) this.scopes.set(node, scope ?? null);
    return scope ?? null;
  }

  private managerOf(node: Node): ScopeManager | undefined {
    const [only] = this.managers.values();
    return this.managers.size === 1 ? only : this.managers.get(programOf(node));
  }
}
