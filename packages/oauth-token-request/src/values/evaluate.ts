import type { TSESTree } from '@typescript-eslint/types';
import type { Node } from '../syntax/nodes.js';
import { keyOf, unwrap } from '../syntax/nodes.js';
import { namesOf } from '../syntax/names.js';
import type { Host, ScopeVariable, SourceFile } from '../types.js';
import { anyMember } from './any-member.js';
import { evaluateCall } from './calls.js';
import { importedName, type TypeDeclaration } from './exported-types.js';
import { evaluateThis, memberOfInstance } from './classes.js';
import { memberOfList } from './elements.js';
import { functionValue, isFunction } from './functions.js';
import { arrayValue, evaluateBinary, literalValue, unaryTypes } from './literals.js';
import { computedKey, evaluateObject, memberOf, objectRead, opened } from './members.js';
import { fileScopes, type FileScopes, type HandedOver } from './file-scopes.js';
import { withMutations } from './mutations.js';
import { hasOptionalChain, isNothing, mayBeCutShort, optional } from './nothing.js';
import { evaluateAssignment, evaluateConditional, evaluateLogical } from './operators.js';
import { memberOfReplacement } from './replaced.js';
import { constantOf, evaluateTemplate } from './text.js';
import type { ApiValue, Bindings, Evaluation, FunctionNode, Value } from './types.js';
import { asCast } from './annotated.js';
import { alternativesOf, instanceOf, unionOf, unknownValue } from './types.js';
import { TypeLookups } from './type-lookups.js';
import { memberOfUnknown } from './unknown-members.js';
import { memberOfUrl } from './url-members.js';
import { evaluateVariable, globalValue, moduleValue, valueRead } from './variables.js';

// Deeper than people nest, far from the stack's end.
const MAX_DEPTH = 120;
const MAX_NESTED_CALLS = 8;

/** What a file of CommonJS hangs its exports up on. */
const exportsObjects = new Set(['exports', 'module.exports']);

const globalObjects = new Set(['globalThis', 'window', 'self', 'global']);

/** Evaluates the expressions of one file, each at most once; inside a call of a function, with its arguments. */
export class Evaluator implements Evaluation {
  /** `null` for what is being found out. */
  private readonly values = new Map<Node, Value | null>();
  private depth = 0;
  private sketch: Evaluator | null = null;
  private readonly file: FileScopes;
  private readonly lookups: TypeLookups | null;
  private readonly bindings: Bindings;
  /** The functions whose calls this evaluation is inside of. */
  private readonly functions: ReadonlySet<FunctionNode>;

  /** The functions whose parameters were asked for without anything being known of their calls. */
  readonly consulted: Set<FunctionNode>;

  private constructor(
    file: FileScopes,
    bindings: Evaluator['bindings'] = new Map(),
    functions: Evaluator['functions'] = new Set(),
    consulted: Evaluator['consulted'] = new Set(),
    lookups: TypeLookups | null = null,
  ) {
    this.lookups = lookups;
    this.file = file;
    this.bindings = bindings;
    this.functions = functions;
    this.consulted = consulted;
  }

  /** @param handedOver what the clients tell of what they are handed over as */
  static of(source: SourceFile, host: Host = {}, handedOver: HandedOver = () => null): Evaluator {
    const types = host.types ? new TypeLookups(host.types) : null;
    return new Evaluator(fileScopes(source, host, handedOver), undefined, undefined, undefined, types);
  }

  /**
   * An evaluation from the beginning that takes for unknown what isn't worth reading another file for, and objects for
   * what they are made as.
   */
  gated(mayMatter: NonNullable<Host['canSend']>): Evaluator {
    return new Evaluator(this.file.gated(mayMatter));
  }

  get types(): TypeLookups | null {
    return this.lookups;
  }

  get isCursory(): boolean {
    return this.file.isCursory;
  }

  get cursory(): Evaluator {
    if (this.isCursory) return this;
    const file = (this.file.cursory ??= { ...this.file, isCursory: true, shared: this.file.shared.beside() });
    return (this.sketch ??= new Evaluator(file, this.bindings, this.functions, this.consulted, this.lookups));
  }

  readonly files = (): readonly SourceFile[] => {
    this.file.shared.dependOnFiles();
    return this.file.modules.files();
  };

  readonly isOwn = (node: Node): boolean => this.file.modules.isOwn(node);

  readonly evaluateDeclaration = (declaration: Node): Value => {
    const variable = this.file.references.declaredBy(declaration);
    return variable ? this.evaluateVariable(variable) : this.evaluate(declaration);
  };

  readonly evaluateVariable = (variable: ScopeVariable): Value =>
    this.file.shared.get(variable) ??
    this.file.shared.keeping(variable, this.lookups === null, () => evaluateVariable(variable, this));

  readonly within = (fn: FunctionNode, bindings: Bindings): Evaluator | null => {
    this.file.shared.depend();
    if (this.functions.has(fn) || this.functions.size >= MAX_NESTED_CALLS || this.file.stepsLeft <= 0) return null;
    const functions = new Set([...this.functions, fn]);
    return new Evaluator(this.file, new Map([...this.bindings, ...bindings]), functions, this.consulted, this.lookups);
  };

  /** The same evaluation from the beginning, so that `consulted` tells what the next questions depend on. */
  restarted(): Evaluator {
    return new Evaluator(this.file, undefined, undefined, undefined, this.lookups?.restarted() ?? null);
  }

  readonly argumentOf = (parameter: Node): Value | null => {
    this.file.shared.depend();
    const bound = this.bindings.get(parameter)?.();
    if (bound) return bound;
    const fn = parameter.parent?.type === 'TSParameterProperty' ? parameter.parent.parent : parameter.parent;
    if (fn && isFunction(fn)) this.consulted.add(fn);
    return null;
  };

  readonly receiverIn = (fn: Node): Value | null => {
    this.file.shared.depend();
    return this.bindings.get(fn)?.() ?? null;
  };

  readonly handedOver = (callee: Node): ApiValue | null => this.file.handedOver(callee, this);

  readonly variableOf = (identifier: Node): ScopeVariable | null => {
    const variable = this.file.references.variableOf(identifier);
    // ESLint's configured globals are variables without a definition.
    return variable !== null && variable.defs.length > 0 ? variable : null;
  };

  readonly declaredAs = (name: TSESTree.Identifier): ScopeVariable | null => this.file.references.declaredAs(name);

  readonly importedType = (specifier: Node): TypeDeclaration | null => {
    const name = importedName(specifier);
    const statement = specifier.parent;
    if (name === null || statement?.type !== 'ImportDeclaration') return null;
    return this.file.modules.exportedType(statement, statement.source.value, name);
  };

  readonly evaluate = (expression: Node): Value => {
    const value = asCast(this.evaluateOnce(unwrap(expression)), expression);
    return hasOptionalChain(expression) ? optional(value, () => mayBeCutShort(expression, this)) : value;
  };

  private evaluateOnce(node: Node): Value {
    const { shared } = this.file;
    const same = shared.get(node);
    if (same) return same;
    const known = this.values.get(node);
    if (known !== undefined || this.depth >= MAX_DEPTH) {
      shared.depend();
      return known ?? unknownValue(node, namesOf(node));
    }
    // Stands while the value is being found out, so that `const a = b, b = a` ends.
    this.values.set(node, null);
    this.depth += 1;
    if (this.functions.size > 0) this.file.stepsLeft -= 1;
    // What a type checker told is counted for each question.
    const value = shared.keeping(node, this.lookups === null, () => this.compute(node));
    this.depth -= 1;
    this.values.set(node, value);
    return value;
  }

  private compute(node: Node): Value {
    switch (node.type) {
      case 'Literal':
        return literalValue(node);
      case 'TemplateLiteral':
        return evaluateTemplate(node, this);
      case 'BinaryExpression':
        return evaluateBinary(node, this);
      case 'UnaryExpression':
      case 'UpdateExpression':
        return { ...unknownValue(node), type: unaryTypes[node.operator] ?? 'number' };
      case 'Identifier':
        return this.identifier(node);
      case 'MemberExpression': {
        const key = keyOf(node) ?? computedKey(node, this);
        const object = objectRead(node, this);
        return key === null ? anyMember(object, node, this) : this.memberOf(object, key, node);
      }
      case 'ObjectExpression':
        return evaluateObject(node, this);
      case 'ArrayExpression':
        return arrayValue(node);
      case 'ThisExpression':
      case 'Super':
        return evaluateThis(node, this);
      case 'FunctionExpression':
      case 'ArrowFunctionExpression':
        return functionValue(node);
      case 'ClassExpression':
        return instanceOf(node, node, true);
      case 'CallExpression':
      case 'NewExpression':
        return this.imported(evaluateCall(node, this));
      case 'ImportExpression': {
        const source = constantOf(this.evaluate(node.source));
        return source ? { ...moduleValue(node, source), isNamespace: true } : unknownValue(node);
      }
      case 'MetaProperty':
        return globalValue(node, [`${node.meta.name}.${node.property.name}`]);
      case 'ConditionalExpression':
        return evaluateConditional(node, this);
      case 'LogicalExpression':
        return evaluateLogical(node, this);
      case 'AssignmentExpression':
        return evaluateAssignment(node, this);
      case 'SequenceExpression':
        return this.evaluate(node.expressions.at(-1) ?? node);
      default:
        return unknownValue(node, namesOf(node));
    }
  }

  private identifier(node: TSESTree.Identifier): Value {
    const variable = this.variableOf(node);
    if (variable === null) {
      if (node.name === 'undefined') return { kind: 'primitive', node, via: [], value: undefined };
      return globalValue(node, [node.name]);
    }
    const held = valueRead(node, variable, this);
    const given = this.imported(held);
    // A file may change what it imports: what another one says of it is what it begins as.
    const value = given === held ? held : withMutations(given, variable, variable.defs[0]?.name ?? node, this);
    return { ...value, via: [variable, ...value.via] };
  }

  /** What a module of the project gives under a name; what packages give stays an API. */
  private imported(value: Value): Value {
    if (value.kind !== 'api' || value.module === null || value.calls.length > 0 || value.path.length > 1) return value;
    if (value.isNamespace === true) return value;
    const [name = 'default'] = value.path;
    return this.file.modules.exported(value.importer ?? value.node, value.module, name, this) ?? value;
  }

  /** The member `key` of a value. */
  readonly memberOf = (object: Value, key: string, node: Node): Value =>
    memberOfReplacement(object, this.memberOfOne(object, key, node), this);

  private memberOfOne(object: Value, key: string, node: Node): Value {
    switch (object.kind) {
      case 'object': {
        const found = memberOf(object, key, this);
        if (found === null) return { kind: 'primitive', node, via: [], value: undefined };
        const isUnseen = found.value.kind === 'unknown' && found.value.node === object.node;
        if (isUnseen) return { ...unknownValue(node, namesOf(node)), via: found.value.via };
        // Nobody has a member for nothing: what starts as that is set from elsewhere, or by what is spread behind it.
        const isSetElsewhere = object.via.length > 0 || found.mayBeUnseen;
        if (isSetElsewhere && alternativesOf(found.value).every(isNothing))
          return unionOf(node, [found.value, unknownValue(node, namesOf(node))]);
        return found.mayBeReplaced ? opened(found.value) : found.value;
      }
      case 'api': {
        const isGlobalObject =
          object.module === null && object.path.length === 1 && globalObjects.has(object.path[0] ?? '');
        const isDefault = key === 'default' && object.path.length === 0;
        if (object.module === null && exportsObjects.has(object.path.join('.')) && object.calls.length === 0) {
          const exported = this.file.modules.exportedHere(node, key, this);
          if (exported) return exported;
        }
        const path = isGlobalObject ? [key] : isDefault ? [] : [...object.path, key];
        return this.imported({ ...object, node, path, isNamespace: false });
      }
      case 'union':
        return unionOf(
          node,
          alternativesOf(object).map(one => this.memberOf(one, key, node)),
        );
      case 'instance':
        return memberOfInstance(object, key, node, this);
      case 'array':
        return memberOfList(object, key, node, this);
      case 'text':
        return memberOfUrl(object, key, node);
      case 'primitive':
        // Anything but `?.` would have thrown.
        return isNothing(object) ? { ...object, node, value: undefined } : unknownValue(node, namesOf(node));
      case 'unknown':
        return memberOfUnknown(object, key, node, this);
      default:
        return unknownValue(node, namesOf(node));
    }
  }
}
