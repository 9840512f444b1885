import type { Node } from '../syntax/nodes.js';
import type { ScopeVariable } from '../types.js';
import type { Modules } from './modules.js';
import type { Value } from './types.js';

/** What evaluations have depended on so far. */
interface Dependencies {
  /** How often something depended on who asks. */
  onAsker: number;
  /** How often something depended on all files that were read. */
  onFiles: number;
}

/** An expression, or what a variable holds wherever it is read. */
type Asked = Node | ScopeVariable;

/**
 * Values that depend on nothing but the files that were read: on no call, no parameter and no value that isn't known yet.
 * They are the same inside every call, where they needn't be found out again.
 */
export class SharedValues {
  private readonly modules: Modules;
  private readonly dependencies: Dependencies;
  private readonly values = new Map<Asked, Value>();
  /** Those for which all files were looked through: what is done to something may stand in one that is read later. */
  private readonly valuesInFiles = new Map<Asked, Value>();
  private files = 0;

  constructor(modules: Modules, dependencies: Dependencies = { onAsker: 0, onFiles: 0 }) {
    this.modules = modules;
    this.dependencies = dependencies;
  }

  /** Those of an evaluation that others ask while they find out theirs. */
  beside(): SharedValues {
    return new SharedValues(this.modules, this.dependencies);
  }

  get(asked: Asked): Value | undefined {
    const value = this.values.get(asked);
    if (value) return value;
    if (this.files !== this.modules.count) {
      this.valuesInFiles.clear();
      this.files = this.modules.count;
    }
    const inFiles = this.valuesInFiles.get(asked);
    if (inFiles) this.dependOnFiles();
    return inFiles;
  }

  /** Says that what is being evaluated depends on who asks. */
  depend(): void {
    this.dependencies.onAsker += 1;
  }

  /** Says that what is being evaluated depends on all files that were read. */
  dependOnFiles(): void {
    this.dependencies.onFiles += 1;
  }

  /** What is found out, kept if nothing meanwhile depended on who asks. */
  keeping(asked: Asked, isKept: boolean, find: () => Value): Value {
    const { dependencies, modules } = this;
    const { onAsker, onFiles } = dependencies;
    const { count: files } = modules;
    const value = find();
    if (!isKept || dependencies.onAsker !== onAsker) return value;
    if (dependencies.onFiles === onFiles) this.values.set(asked, value);
    else if (modules.count === files) this.valuesInFiles.set(asked, value);
    return value;
  }
}
