import type { Node } from '../syntax/nodes.js';
import type { Host, ProjectModule, SourceFile } from '../types.js';
import { Modules } from './modules.js';
import { References } from './references.js';
import { SharedValues } from './shared-values.js';
import type { ApiValue, Evaluation } from './types.js';

// Expressions that are evaluated inside calls, again for each: ten times what all but one in a hundred files need.
const MAX_STEPS = 20_000;

/** Tells the API that a callee is known as by the way in which it is handed over. */
export type HandedOver = (callee: Node, evaluation: Evaluation) => ApiValue | null;

/** What all evaluations of one file share. */
export interface FileScopes {
  readonly references: References;
  readonly modules: Modules;
  /** The same with other files read only where they may matter. */
  readonly gated: (mayMatter: NonNullable<Host['canSend']>) => FileScopes;
  readonly handedOver: HandedOver;
  readonly isCursory: boolean;
  /** The same for those who ask no more than what objects are made as. */
  cursory?: FileScopes;
  /** How many expressions may still be evaluated inside calls. */
  stepsLeft: number;
  /** What is the same in all of them. */
  readonly shared: SharedValues;
}

export function fileScopes(source: SourceFile, host: Host, handedOver: HandedOver): FileScopes {
  const references = new References();
  references.add(source);
  const byProgram = new Map<Node, ProjectModule>();
  const scopesWith = (mayMatter?: Host['canSend']): FileScopes => {
    const modules = new Modules(source, host, { references, byProgram }, mayMatter);
    const shared = new SharedValues(modules);
    const isCursory = mayMatter !== undefined;
    return { references, modules, gated: scopesWith, handedOver, isCursory, stepsLeft: MAX_STEPS, shared };
  };
  return scopesWith();
}
