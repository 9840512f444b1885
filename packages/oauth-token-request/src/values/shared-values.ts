import type { Node } from '../syntax/nodes.js';
import type { Modules } from './modules.js';
import type { Value } from './types.js';

/** A point of an evaluation: how much depended on who asks until then, and how many files were read. */
interface Mark {
  readonly dependencies: number;
  readonly files: number;
}

/**
 * Values that depend on nothing but the files that were read: on no call, no parameter and no value that isn't known yet.
 * They are the same inside every call, where they needn't be found out again.
 */
export class SharedValues {
  private readonly modules: Modules;
  private readonly dependencies: { count: number };
  private readonly values = new Map<Node, Value>();
  private files = 0;

  constructor(modules: Modules, dependencies = { count: 0 }) {
    this.modules = modules;
    this.dependencies = dependencies;
  }

  /** Those of an evaluation that others ask while they find out theirs. */
  beside(): SharedValues {
    return new SharedValues(this.modules, this.dependencies);
  }

  get(node: Node): Value | undefined {
    // What is done to something may stand in a file that was read since.
    if (this.files !== this.modules.count) {
      this.values.clear();
      this.files = this.modules.count;
    }
    return this.values.get(node);
  }

  /** Says that what is being evaluated depends on who asks. */
  depend(): void {
    this.dependencies.count += 1;
  }

  mark(): Mark {
    return { dependencies: this.dependencies.count, files: this.modules.count };
  }

  /** Keeps a value, if nothing since `start` depended on who asks. */
  keep(node: Node, value: Value, start: Mark): void {
    const { dependencies, files } = this.mark();
    if (dependencies === start.dependencies && files === start.files) this.values.set(node, value);
  }
}
