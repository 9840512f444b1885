import type { TSESTree } from '@typescript-eslint/types';
import type { Node } from '../syntax/nodes.js';
import { isExportsObject, isModuleExports } from '../syntax/exported.js';
import { enclosingFunction, keyOf, programOf } from '../syntax/nodes.js';
import type { Host, ProjectModule, ScopeVariable, SourceFile } from '../types.js';
import { exportedType, type TypeDeclaration } from './exported-types.js';
import type { References } from './references.js';
import { isNothing } from './nothing.js';
import type { Evaluation, Value } from './types.js';
import { alternativesOf, unionOf, unknownValue } from './types.js';
import { moduleValue } from './variables.js';

/** Files that are read for one: a barrel of barrels leads through a whole project. */
const MAX_MODULES = 64;

/** Re-exports of re-exports are followed this far. */
const MAX_HOPS = 8;

/**
 * What another file exports, seen as a variable: nothing of another file is ever edited.
 * @param node the declaration or the expression that it exports
 */
function exportedFrom(node: Node, value: Value): Value {
  const definition = { type: 'Export', name: node, node };
  const variable: ScopeVariable = { name: 'import', defs: [definition], references: [], isVisibleElsewhere: true };
  return { ...value, via: [variable, ...value.via] };
}

function nameOf(name: TSESTree.Identifier | TSESTree.StringLiteral): string {
  return name.type === 'Identifier' ? name.name : name.value;
}

/** The project's other files, as far as values lead into them. */
export class Modules {
  private readonly own: SourceFile;
  private readonly host: Host;
  private readonly references: References;
  private readonly byProgram: Map<Node, ProjectModule>;
  private readonly mayMatter: Host['canSend'];
  private readonly loaded = new Map<string, ProjectModule>();
  private known: readonly SourceFile[] = [];

  /**
   * @param references where those of each file that is read are added
   * @param byProgram where each file that is read is added: who asks about a call need not have read its file
   * @param mayMatter whether what is imported is worth reading a file for; with none, everything is
   */
  constructor(
    own: SourceFile,
    host: Host,
    { references, byProgram }: { readonly references: References; readonly byProgram: Map<Node, ProjectModule> },
    mayMatter?: Host['canSend'],
  ) {
    this.own = own;
    this.host = host;
    this.references = references;
    this.byProgram = byProgram;
    this.mayMatter = mayMatter;
  }

  /** How many files were read so far. */
  get count(): number {
    return this.loaded.size;
  }

  /** Whether a node stands in the file that is analysed. */
  isOwn(node: Node): boolean {
    return this.byProgram.size === 0 || programOf(node) === this.own.program;
  }

  /** The file itself, what it imports for its effects alone, and the files that were read so far: the same list until there are more. */
  files(): readonly SourceFile[] {
    if (this.known.length === 0) {
      for (const statement of this.own.program.body) {
        if (statement.type === 'ImportDeclaration' && statement.specifiers.length === 0)
          this.read(statement, statement.source.value);
      }
    }
    if (this.known.length !== this.loaded.size + 1)
      this.known = [this.own, ...[...this.loaded.values()].map(({ source }) => source)];
    return this.known;
  }

  /**
   * What a module of the project exports.
   * @param importer a node of the file that imports it
   * @returns `null` if the module isn't the project's, can't be read, or exports nothing of that name
   */
  exported(importer: Node, specifier: string, name: string, evaluation: Evaluation, hops = 0): Value | null {
    const module = this.readFor(importer, specifier, name, hops);
    if (module === null) return null;
    return this.exportOf(module, name, evaluation, hops);
  }

  /** What a file of CommonJS exports itself: `exports.post` behind `exports.post = …`. */
  exportedHere(use: Node, name: string, evaluation: Evaluation): Value | null {
    const program = programOf(use);
    const given = program.type === 'Program' ? commonJsExport(program.body, name, evaluation) : null;
    if (given === null || evaluation.isCursory || !this.isOwn(use)) return given;
    const later = this.setLater(name).map(right => evaluation.evaluate(right));
    // Nobody exports nothing: who requires the file sets it.
    const isSetElsewhere = [given, ...later].flatMap(alternativesOf).every(isNothing);
    const others = isSetElsewhere ? [...later, unknownValue(use, [name])] : later;
    return others.length > 0 ? { ...unionOf(given.node, [given, ...others]), via: given.via } : given;
  }

  /** What functions of the file set a member of its exports to. */
  private setLater(name: string): Node[] {
    const { program, scopeManager } = this.own;
    return scopeManager.scopes.flatMap(({ references }) =>
      references.flatMap(({ identifier }) => {
        if (identifier.name !== 'exports' && identifier.name !== 'module') return [];
        const { parent } = identifier;
        const member = identifier.name === 'module' ? parent.parent : parent;
        const assignment = member?.parent;
        if (member?.type !== 'MemberExpression' || assignment?.type !== 'AssignmentExpression') return [];
        const isSet = assignment.left === member && isExportsObject(member.object) && keyOf(member) === name;
        return isSet && enclosingFunction(assignment) !== program ? [assignment.right] : [];
      }),
    );
  }

  /** `null` for the file itself. */
  private pathOf(node: Node): string | null {
    return this.byProgram.get(programOf(node))?.path ?? null;
  }

  /** The interface or alias that a module of the project exports, `null` if none can be read. */
  exportedType(importer: Node, specifier: string, name: string, hops = 0): TypeDeclaration | null {
    const module = this.readFor(importer, specifier, name, hops);
    return (
      module &&
      exportedType(module.source.program.body, name, (statement, from, imported) =>
        this.exportedType(statement, from, imported, hops + 1),
      )
    );
  }

  /** The module that exports a name, unless it isn't worth reading or too far away. */
  private readFor(importer: Node, specifier: string, name: string, hops: number): ProjectModule | null {
    const isWorthIt = this.mayMatter?.(specifier, name, this.pathOf(importer)) !== false;
    return hops <= MAX_HOPS && isWorthIt ? this.read(importer, specifier) : null;
  }

  private read(importer: Node, specifier: string): ProjectModule | null {
    const module = this.host.readModule?.(specifier, this.pathOf(importer));
    if (!module) return null;
    const known = this.loaded.get(module.path);
    if (known) return known;
    if (this.loaded.size >= MAX_MODULES) return null;
    this.loaded.set(module.path, module);
    this.byProgram.set(module.source.program, module);
    this.references.add(module.source);
    return module;
  }

  private exportOf({ source }: ProjectModule, name: string, evaluation: Evaluation, hops: number): Value | null {
    const { body } = source.program;
    for (const statement of body) {
      const value = this.namedExport(statement, name, evaluation, hops);
      if (value) return value;
    }
    for (const statement of body) {
      if (statement.type !== 'ExportAllDeclaration' || statement.exported !== null) continue;
      const value = this.exported(statement, statement.source.value, name, evaluation, hops + 1);
      if (value) return value;
    }
    return commonJsExport(body, name, evaluation);
  }

  private namedExport(statement: Node, name: string, evaluation: Evaluation, hops: number): Value | null {
    if (statement.type === 'ExportDefaultDeclaration' && name === 'default') {
      if (statement.declaration.type === 'TSDeclareFunction') return null;
      return exportedFrom(statement.declaration, evaluation.evaluateDeclaration(statement.declaration));
    }
    if (statement.type === 'ExportAllDeclaration' && statement.exported !== null && nameOf(statement.exported) === name)
      return exportedFrom(statement, { ...moduleValue(statement, statement.source.value), isNamespace: true });
    if (statement.type !== 'ExportNamedDeclaration') return null;
    const { declaration, source, specifiers } = statement;
    if (declaration) return declaredExport(declaration, name, evaluation);
    const specifier = specifiers.find(({ exported }) => nameOf(exported) === name);
    if (!specifier) return null;
    return source
      ? this.exported(statement, source.value, nameOf(specifier.local), evaluation, hops + 1)
      : exportedFrom(specifier.local, evaluation.evaluate(specifier.local));
  }
}

function declaredExport(declaration: Node, name: string, evaluation: Evaluation): Value | null {
  if (declaration.type === 'VariableDeclaration') {
    for (const declarator of declaration.declarations) {
      const bound = boundBy(declarator.id, name);
      if (bound === declarator.id) return exportedFrom(declarator, evaluation.evaluateDeclaration(declarator));
      if (bound) return exportedFrom(bound, evaluation.evaluate(bound));
    }
    return null;
  }
  // Of a function that is overloaded, signatures come first.
  if (declaration.type === 'TSDeclareFunction') return null;
  const isNamed = 'id' in declaration && declaration.id?.type === 'Identifier' && declaration.id.name === name;
  return isNamed ? exportedFrom(declaration, evaluation.evaluateDeclaration(declaration)) : null;
}

/** The identifier by which a pattern binds a name. */
function boundBy(pattern: Node, name: string): Node | null {
  switch (pattern.type) {
    case 'Identifier':
      return pattern.name === name ? pattern : null;
    case 'AssignmentPattern':
      return boundBy(pattern.left, name);
    case 'ObjectPattern': {
      const values = pattern.properties.flatMap(one => (one.type === 'Property' ? boundBy(one.value, name) : null));
      return values.find(one => one !== null) ?? null;
    }
    default:
      return null;
  }
}

/** `module.exports = …`, `exports.name = …`, `module.exports.name = …` */
function commonJsExport(body: readonly Node[], name: string, evaluation: Evaluation): Value | null {
  const values: Value[] = [];
  for (const statement of body) {
    if (statement.type !== 'ExpressionStatement' || statement.expression.type !== 'AssignmentExpression') continue;
    const { left, right } = statement.expression;
    // Compilers declare what is exported: `exports.post = void 0`.
    if (left.type !== 'MemberExpression' || (right.type === 'UnaryExpression' && right.operator === 'void')) continue;
    const key = keyOf(left);
    if (isModuleExports(left)) {
      const whole = evaluation.evaluate(right);
      values.push(name === 'default' ? whole : evaluation.memberOf(whole, name, right));
    } else if (key === name && isExportsObject(left.object)) values.push(evaluation.evaluate(right));
  }
  const [first] = values;
  return first ? exportedFrom(first.node, unionOf(first.node, values)) : null;
}
