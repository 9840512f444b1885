import type { Site } from '../clients/site.js';
import { inOrder } from '../edits.js';
import type { Node } from '../syntax/nodes.js';
import { keyOf } from '../syntax/nodes.js';
import type { Repair, Scope, SourceFile, WireEncoding } from '../types.js';
import { importedName } from '../values/exported-types.js';
import type { Evaluation } from '../values/types.js';
import { alternativesOf } from '../values/types.js';
import type { ContentType } from '../wire/content-type.js';
import { optionsVia, rewriteBody } from './body.js';
import { changesCommentedType } from './commented-types.js';
import { Draft } from './draft.js';
import { isErrorExpected } from './expected-errors.js';
import { rewriteHeaders } from './headers.js';
import { rewriteFormDataHeaders, rewriteMethod } from './multipart.js';
import { helpOf, REASONS, Refusal, type ReasonCode } from './reasons.js';
import { areHeadersUsed } from './request-headers.js';
import { isReadBack } from './sharing.js';

export interface FileContext {
  readonly text: string;
  readonly quote: string;
  /** The output has to compile. */
  readonly hasTypes: boolean;
  /** Types can be written in it. */
  readonly isTypeScript: boolean;
  /** Whether a name means something else than the global of that name anywhere in the file, or nothing yet at an offset. */
  readonly isShadowed: (global: string, offset?: number) => boolean;
}

/** Tells which globals a file has names of its own for. Node's URLSearchParams is the same class, imported or required. */
export function shadowsOf({
  scopeManager: { scopes },
  namesAround = new Set(),
}: SourceFile): FileContext['isShadowed'] {
  const known = new Map([...namesAround].map(name => [name, Infinity]));
  return (global, offset = 0) => {
    const end = known.get(global) ?? shadowedUntil(global, scopes);
    known.set(global, end);
    return offset < end;
  };
}

/** The offset up to which a name means something else than the global, or nothing yet; Infinity if it does anywhere. */
function shadowedUntil(global: string, scopes: readonly Scope[]): number {
  const definitions = scopes.flatMap(({ set }) => set.get(global)?.defs ?? []);
  return Math.max(
    0,
    ...definitions.map(({ node }) => {
      if (isImported(node, global)) return 0;
      return isRequired(node, global) ? node.range[1] : Infinity;
    }),
  );
}

const isUrlModule = (specifier: unknown): boolean => specifier === 'url' || specifier === 'node:url';

/** `import { URLSearchParams } from 'node:url'`, unless it is imported as a type, which can't be made. */
function isImported(node: Node, name: string): boolean {
  if (node.type !== 'ImportSpecifier' || node.parent.type !== 'ImportDeclaration') return false;
  const { source, importKind } = node.parent;
  if (importKind === 'type' || node.importKind === 'type') return false;
  return isUrlModule(source.value) && importedName(node) === name;
}

/** `const { URLSearchParams } = require('url')` or `const URLSearchParams = require('url').URLSearchParams` at the top of a file. */
function isRequired(node: Node, name: string): boolean {
  if (node.type !== 'VariableDeclarator' || node.parent.kind !== 'const') return false;
  const { id, init, parent } = node;
  if (parent.parent.type !== 'Program') return false;
  const taken =
    id.type === 'ObjectPattern'
      ? id.properties.find(one => one.type === 'Property' && isNamed(one.value, name))
      : undefined;
  if (taken) return taken.type === 'Property' && keyOf(taken) === name && isRequireOfUrl(init);
  return isNamed(id, name) && init?.type === 'MemberExpression' && keyOf(init) === name && isRequireOfUrl(init.object);
}

const isNamed = (node: Node, name: string): boolean => node.type === 'Identifier' && node.name === name;

function isRequireOfUrl(node: Node | null): boolean {
  if (node?.type !== 'CallExpression' || !isNamed(node.callee, 'require')) return false;
  const [specifier] = node.arguments;
  return specifier?.type === 'Literal' && isUrlModule(specifier.value);
}

/** Whether a hook names the media type, whatever the request says, and the client doesn't know better (RTK Query). */
function isRelabelled({ obstacle, rule: { rewrite, serialisation } }: Site): boolean {
  const isOverridden = serialisation.instanceOverridesHeader === true && rewrite?.pass === 'instance';
  return obstacle === 'unknown-headers' && !isOverridden;
}

/**
 * Leaves a request to a person.
 * @param help what to do by hand, where more can be said than by the code
 */
export function refusal(code: ReasonCode, help: string = REASONS[code]): Repair {
  return { kind: 'manual', reason: code, help };
}

/** How a request is sent. */
export interface Sent {
  /** The Content-Type that it gives itself, and the one that it may inherit. */
  readonly own: ContentType;
  readonly inherited: ContentType | undefined;
  readonly encoding: WireEncoding;
}

/** Body and header change together or not at all: half a rewrite still fails. */
export function repairOf(
  site: Site,
  { own, inherited = { kind: 'absent' }, encoding }: Sent,
  file: FileContext,
  evaluation: Evaluation,
): Repair {
  const draft = new Draft(file.text, file.quote, file.hasTypes, file.isTypeScript);
  try {
    if (encoding === 'unknown') throw new Refusal('unknown-body');
    if (file.isShadowed('URLSearchParams', site.call.range[0])) throw new Refusal('shadowed-name');
    if (site.consumes !== null && isReadBack(site.consumes, evaluation)) throw new Refusal('shared-body');
    if (site.consumes !== null && areHeadersUsed(site.consumes, evaluation)) throw new Refusal('shared-headers');
    rewriteBody(site, evaluation, draft);
    rewriteMethod(site, draft);
    if (isRelabelled(site)) throw new Refusal('unknown-headers');
    if (!rewriteFormDataHeaders(site, draft)) rewriteHeaders(site, own, inherited, evaluation, draft);
    const isUsed = (global: string): boolean => draft.edits.some(({ text }) => text.includes(global));
    if (['String', 'Object', 'Number'].some(name => isUsed(name) && file.isShadowed(name)))
      throw new Refusal('shadowed-name');
    const made = draft.edits.filter(({ text }) => text.includes('URLSearchParams')).map(({ range }) => range[0]);
    if (made.some(offset => file.isShadowed('URLSearchParams', offset))) throw new Refusal('shadowed-name');
    if (file.hasTypes && draft.edits.some(({ range }) => isErrorExpected(file.text, range[0])))
      throw new Refusal('typed-options');
    const via = [
      ...(site.body.value ? alternativesOf(site.body.value).flatMap(one => one.via) : []),
      ...optionsVia(site.body),
    ];
    if (file.hasTypes && !file.isTypeScript && changesCommentedType(draft.edits, via, file.text))
      throw new Refusal('typed-options');
    // What is wrong stands where nothing looked: a repair that changes nothing would be offered for ever.
    if (!draft.hasEffect) throw new Refusal('unknown-options');
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { kind: 'manual', reason: error.code, help: helpOf(error) };
  }
  return { kind: 'rewrite', edits: inOrder(draft.edits), ...(draft.isByType && { isByType: true }) };
}
