import type { Host, SourceFile } from '../types.js';
import { Modules } from './modules.js';
import { References } from './references.js';
import { SharedValues } from './shared-values.js';

// Expressions that are evaluated inside calls, again for each: ten times what all but one in a hundred files need.
const MAX_STEPS = 20_000;

/** What all evaluations of one file share. */
export interface FileScopes {
  readonly references: References;
  readonly modules: Modules;
  /** The same with other files read only where they may matter. */
  readonly gated: (mayMatter: NonNullable<Host['canSend']>) => FileScopes;
  readonly isCursory: boolean;
  /** The same for those who ask no more than what objects are made as. */
  cursory?: FileScopes;
  /** How many expressions may still be evaluated inside calls. */
  stepsLeft: number;
  /** What is the same in all of them. */
  readonly shared: SharedValues;
}

export function fileScopes(source: SourceFile, host: Host): FileScopes {
  const references = new References();
  references.add(source);
  const scopesWith = (mayMatter?: Host['canSend']): FileScopes => {
    const modules = new Modules(source, host, references, mayMatter);
    const shared = new SharedValues(modules);
    return { references, modules, gated: scopesWith, isCursory: mayMatter !== undefined, stepsLeft: MAX_STEPS, shared };
  };
  return scopesWith();
}
