import type { Site } from '../clients/site.js';
import type { Repair, ScopeManager } from '../types.js';
import type { Evaluation } from '../values/types.js';
import type { ContentType } from '../wire/content-type.js';
import { rewriteBody } from './body.js';
import { Draft } from './draft.js';
import { rewriteHeaders } from './headers.js';
import { rewriteFormDataHeaders, rewriteMethod } from './multipart.js';
import { helpOf, Refusal } from './reasons.js';
import { isReadBack } from './sharing.js';

export interface FileContext {
  readonly text: string;
  readonly quote: string;
  /** The output has to compile. */
  readonly hasTypes: boolean;
  readonly scopeManager: ScopeManager;
}

/** A URLSearchParams of the file's own; Node's is the same class, imported. */
function isShadowed({ scopes }: ScopeManager, global = 'URLSearchParams'): boolean {
  return scopes.some(scope => {
    const definitions = scope.set.get(global)?.defs ?? [];
    return definitions.some(({ node: { parent } }) => {
      const source = parent?.type === 'ImportDeclaration' ? parent.source.value : null;
      return source !== 'url' && source !== 'node:url';
    });
  });
}

/** Body and header change together or not at all: half a rewrite still fails. */
export function repairOf(
  site: Site,
  type: ContentType,
  inherited: ContentType,
  file: FileContext,
  evaluation: Evaluation,
): Repair {
  const draft = new Draft(file.text, file.quote, file.hasTypes);
  try {
    if (isShadowed(file.scopeManager)) throw new Refusal('shadowed-name');
    if (site.consumes !== null && isReadBack(site.consumes, evaluation)) throw new Refusal('shared-body');
    rewriteBody(site, evaluation, draft);
    rewriteMethod(site, draft);
    if (!rewriteFormDataHeaders(site, draft)) rewriteHeaders(site, type, inherited, evaluation, draft);
    const globals = ['String', 'Object', 'Number'].filter(name => isShadowed(file.scopeManager, name));
    if (globals.some(name => draft.edits.some(({ text }) => text.includes(name)))) throw new Refusal('shadowed-name');
    // What is wrong stands where nothing looked: a repair that changes nothing would be offered for ever.
    if (!draft.hasEffect) throw new Refusal('unknown-options');
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { kind: 'manual', reason: error.code, help: helpOf(error) };
  }
  return { kind: 'rewrite', edits: draft.edits, ...(draft.isByType && { isByType: true }) };
}
