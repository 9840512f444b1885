import type { Site } from '../clients/site.js';
import { inOrder } from '../edits.js';
import type { Node } from '../syntax/nodes.js';
import type { Repair, ScopeManager } from '../types.js';
import { importedName } from '../values/exported-types.js';
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
  /** Whether a name means something else than the global of that name anywhere in the file. */
  readonly isShadowed: (global: string) => boolean;
}

/** Tells which globals a file has names of its own for. Node's URLSearchParams is the same class, imported. */
export function shadowsOf({ scopes }: ScopeManager): FileContext['isShadowed'] {
  const known = new Map<string, boolean>();
  return global => {
    const isShadowed =
      known.get(global) ??
      scopes.some(({ set }) => set.get(global)?.defs.some(({ node }) => !isNodesOwn(node, global)) === true);
    known.set(global, isShadowed);
    return isShadowed;
  };
}

/** `import { URLSearchParams } from 'node:url'`, unless it is imported as a type, which can't be made. */
function isNodesOwn(node: Node, name: string): boolean {
  if (node.type !== 'ImportSpecifier' || node.parent.type !== 'ImportDeclaration') return false;
  const { source, importKind } = node.parent;
  if (importKind === 'type' || node.importKind === 'type') return false;
  return /^(?:node:)?url$/u.test(source.value) && importedName(node) === name;
}

/** Whether a hook names the media type, whatever the request says, and the client doesn't know better (RTK Query). */
function isRelabelled({ obstacle, rule: { rewrite, serialisation } }: Site): boolean {
  const isOverridden = serialisation.instanceOverridesHeader === true && rewrite?.pass === 'instance';
  return obstacle === 'unknown-headers' && !isOverridden;
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
    if (file.isShadowed('URLSearchParams')) throw new Refusal('shadowed-name');
    if (site.consumes !== null && isReadBack(site.consumes, evaluation)) throw new Refusal('shared-body');
    rewriteBody(site, evaluation, draft);
    rewriteMethod(site, draft);
    if (isRelabelled(site)) throw new Refusal('unknown-headers');
    if (!rewriteFormDataHeaders(site, draft)) rewriteHeaders(site, type, inherited, evaluation, draft);
    const isUsed = (global: string): boolean => draft.edits.some(({ text }) => text.includes(global));
    if (['String', 'Object', 'Number'].some(name => isUsed(name) && file.isShadowed(name)))
      throw new Refusal('shadowed-name');
    // What is wrong stands where nothing looked: a repair that changes nothing would be offered for ever.
    if (!draft.hasEffect) throw new Refusal('unknown-options');
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { kind: 'manual', reason: error.code, help: helpOf(error) };
  }
  return { kind: 'rewrite', edits: inOrder(draft.edits), ...(draft.isByType && { isByType: true }) };
}
