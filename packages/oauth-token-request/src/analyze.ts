import { siteAtCall } from './clients/at-call.js';
import { handedOverApi } from './clients/handed-over.js';
import { recogniser } from './clients/recognise.js';
import { senderGate } from './clients/sender-gate.js';
import type { Site } from './clients/site.js';
import { readsHeaders, siteOf } from './clients/site.js';
import { identify, type Identification } from './endpoints/identify.js';
import { isReadUnlabelled } from './endpoints/owners.js';
import { isOwnTest } from './own-test.js';
import type { FileContext } from './rewrite/repair.js';
import { repairOf, shadowsOf } from './rewrite/repair.js';
import { enclosingNames } from './syntax/names.js';
import type { Call } from './syntax/nodes.js';
import { remembered } from './syntax/remembered.js';
import { isChecked } from './syntax/checked.js';
import { survey } from './syntax/walk.js';
import type { Certainty, Evidence, Fault, Host, Settings, SourceFile, TokenRequest } from './types.js';
import { Evaluator } from './values/evaluate.js';
import { asTyped } from './values/typed-members.js';
import { isNothing } from './values/nothing.js';
import { alternativesOf, type Evaluation, type Value } from './values/types.js';
import { askingOnce } from './versions.js';
import type { ContentType } from './wire/content-type.js';
import { contentTypeOf, contentTypesOf } from './wire/content-type.js';
import type { Wire } from './wire/encode.js';
import { encode, isSame } from './wire/encode.js';
import { messageOf } from './clients/sent-message.js';
import { isUnreadUnderJson } from './clients/unread-body.js';
import { holdsNothing, type Parameters, parametersOf } from './wire/parameters.js';
import { doubted } from './wrappers/alternatives.js';
import { callerIndex } from './clients/callers.js';
import type { Search } from './wrappers/expand.js';
import { requestsOf } from './wrappers/expand.js';
import { importedRequests } from './wrappers/imported.js';

export interface AnalyzeOptions {
  readonly settings?: Settings;
  readonly host?: Host;
  /** Tell for each request what it sends, for people to read. */
  readonly describeMessages?: boolean;
}

const TRANSFORMED: Wire = { encoding: 'unknown', fault: null };

const IN_QUERY: Wire = { encoding: 'query', fault: null };

/** Finds every OAuth token request of a file, in source order. */
export function analyze(
  source: SourceFile,
  { settings = {}, host: given = {}, describeMessages = false }: AnalyzeOptions = {},
): TokenRequest[] {
  const host = askingOnce(given);
  const { calls, quote, hasTypes } = survey(source.program, source.nodes);
  const evaluation = Evaluator.of(source, host, handedOverApi);
  const recognise = recogniser(settings, evaluation, calls);
  const isTypeScript = source.hasTypes ?? hasTypes;
  const file: FileContext = {
    text: source.text,
    quote,
    hasTypes: isTypeScript || isChecked(source),
    isTypeScript,
    isShadowed: shadowsOf(source),
  };
  const mentions = remembered((name: string) => source.text.includes(name));
  const callersOf = callerIndex(calls, evaluation);
  const consumed = new Set<Call | null>();
  let isTest: boolean | undefined;

  const maySend = senderGate(evaluation, host, settings);
  const searchOf = (call: Call): Search | null => {
    const recognised = maySend(call) ? recognise(call) : null;
    if (recognised === null) return null;
    const judge = (inside: Evaluation, callers: readonly Call[]): TokenRequest | null => {
      const site = siteOf(call, recognised, inside, host);
      if (site === null) return null;
      consumed.add(site.consumes);
      isTest ??= isOwnTest(source.program, calls);
      const request = judgeSite(site, file, inside, settings, { isTest, callers, mentions });
      return request && describeMessages ? { ...request, message: messageOf(site, request, inside) } : request;
    };
    const judgeAtCall: Search['judgeAtCall'] = (inside, own) => {
      const site = siteOf(call, recognised, inside, host);
      const moved = site && siteAtCall(site, own);
      return (
        moved &&
        judgeSite(moved, file, own.evaluation, settings, { isTest: isTest === true, callers: [call], mentions })
      );
    };
    return { judge, judgeAtCall, callersOf };
  };

  const elsewhere = importedRequests(evaluation, { maySend, searchOf });
  const found = calls.filter(maySend).flatMap(call => {
    const search = searchOf(call);
    const requests = search ? requestsOf(call, evaluation, search) : elsewhere(call);
    return requests.map(request => ({ call, request }));
  });
  // A `new Request(…)` that a fetch sends is that fetch's.
  const sent = found.filter(({ call }) => !consumed.has(call)).map(({ request }) => request);
  return doubted(onceEach(sent)).sort((a, b) => a.node.range[0] - b.node.range[0]);
}

/** A call that sends the same in several ways, e.g. again after a failure, is one request. */
function onceEach(requests: readonly TokenRequest[]): TokenRequest[] {
  const told = ({ node, client, endpoint, wire, repair }: TokenRequest): string =>
    JSON.stringify([node.range, client, endpoint.url, wire, repair]);
  return [...new Map(requests.map(request => [told(request), request])).values()];
}

/** Where a request stands. */
interface Surroundings {
  /** In a test that starts the server that it tests. */
  readonly isTest: boolean;
  /** The calls through which it is reached, innermost first. */
  readonly callers: readonly Call[];
  /** Whether the file names something. */
  readonly mentions: (name: string) => boolean;
}

function judgeSite(
  site: Site,
  file: FileContext,
  evaluation: Evaluation,
  settings: Settings,
  { isTest, callers, mentions }: Surroundings,
): TokenRequest | null {
  const parameters = sentParameters(site, evaluation);
  let wireOnce: SentWire | null = null;
  const sent = (): SentWire => (wireOnce ??= wireOf(site, evaluation));
  const within = (): readonly string[] => [site.call, ...callers].flatMap(enclosingNames);
  const identified = identify(
    site.urls.map(parts => ({ parts, via: site.urlNames })),
    parameters,
    settings,
    {
      isOwnTest: isTest,
      isCalledForm: () => isCalledForm(sent()),
      within,
      mentions,
    },
  );
  if (identified === null) return null;
  const { own, inherited, wire: told } = sent();
  const isUnread = told.encoding === 'unknown' && isUnreadUnderJson(site, own) && takesOnlyForms(identified);
  const wire: Wire = isUnread ? { ...told, fault: 'json-header' } : told;
  if (wire.encoding === 'query' && site.method === null) return null;
  const isStranger = site.client.isStranger === true;
  if (isStranger && wire.fault === null) return null;
  const isReadAnyway =
    wire.fault === 'text-body' &&
    wire.damage === undefined &&
    isReadUnlabelled(identified.endpoint, [...site.urlNames, ...within()]);
  const verdict =
    wire.fault === 'multipart-body'
      ? verdictOnMultipart(identified, wire.isReadable === true)
      : { ...identified, fault: isReadAnyway ? null : wire.fault };
  const isRepairable = verdict.fault !== null && verdict.certainty !== 'json-required';
  return {
    client: site.client.name,
    node: site.call,
    ...verdict,
    // How it is called says that it sends, not that nothing else is done to what it sends.
    ...(isStranger && verdict.certainty === 'certain' && { certainty: 'likely' as const }),
    wire: wire.encoding,
    ...(wire.damage && { damage: wire.damage }),
    ...(wire.isLabelledAsForm && { isLabelledAsForm: wire.isLabelledAsForm }),
    evidence: [...verdict.evidence, ...typeEvidence(site, evaluation)],
    repair: isRepairable
      ? repairOf(site, { own, inherited: inherited[0], encoding: wire.encoding }, file, evaluation)
      : null,
  };
}

/** Whether it is certain that a server reads nothing but forms, and goes by what a header calls one. */
function takesOnlyForms({ certainty, endpoint: { provider } }: Identification): boolean {
  return certainty === 'certain' && provider?.takesMultipart !== true && provider?.takesUnlabelled !== true;
}

interface SentWire {
  readonly wire: Wire;
  /** The Content-Type that the request gives itself, and those that it may inherit. */
  readonly own: ContentType;
  readonly inherited: readonly ContentType[];
}

function wireOf(site: Site, evaluation: Evaluation): SentWire {
  const { value: headers } = site.headers;
  const own = ownType(headers !== null && readsHeaders(site, headers) ? headers : null, site, evaluation);
  const inherited = inheritedTypes(site, evaluation);
  const effective = typesSent(own, inherited, site, evaluation);
  const body = typedBody(site, evaluation);
  const serialisation = site.form.multipart
    ? { ...site.rule.serialisation, everything: 'multipart' as const }
    : site.rule.serialisation;
  const wire = site.isTransformed
    ? TRANSFORMED
    : isInQuery(site)
      ? IN_QUERY
      : agreed(effective.map(type => encode(body, type, serialisation)));
  return { wire, own, inherited };
}

/** What the Content-Type may be that is sent: one that is set by some callers only is set or not. */
function typesSent(
  own: ContentType,
  inherited: readonly ContentType[],
  { headers: { value }, client }: Site,
  evaluation: Evaluation,
): readonly ContentType[] {
  if (own.kind === 'absent') return own.member ? [own] : inherited;
  if (own.kind === 'known' || value === null || client.steps === undefined) return [own];
  return contentTypesOf(value, evaluation).flatMap(type => (type.kind === 'absent' ? inherited : [type]));
}

/** What a request says itself. fetch sends the word undefined, where others leave out the header. */
function ownType(headers: Site['headers']['value'], { client }: Site, evaluation: Evaluation): ContentType {
  const own = contentTypeOf(headers, evaluation);
  const isWord = own.kind === 'absent' && own.member !== undefined && client.headerLayers === 'replace';
  return isWord ? { kind: 'unknown' } : own;
}

/**
 * Whether the program writes a form's Content-Type above JSON, an object that leaves as `[object Object]`, or multipart that
 * nobody can read then, so that it means a form whatever the address.
 */
function isCalledForm({ wire, own }: SentWire): boolean {
  const isOther =
    wire.fault === 'json-body' ||
    wire.damage === 'object-text' ||
    (wire.fault === 'multipart-body' && wire.isReadable !== true);
  return isOther && own.kind === 'known' && own.type === 'form';
}

/** Whether the parameters stand in the URL: `{}` is what some pass where a body has to be given. */
function isInQuery({ body: { value }, query, urls }: Site): boolean {
  const sent = value === null ? [] : alternativesOf(value).filter(one => !isNothing(one));
  if (sent.length === 0 || !sent.every(isEmpty)) return false;
  const hasQuery = query !== null && query.kind !== 'primitive';
  return hasQuery || urls.some(parts => parts.some(part => typeof part === 'string' && part.includes('?')));
}

/** Whether a body has no parameters, as JSON text or not. */
function isEmpty(body: Value): boolean {
  if (body.kind === 'union') return body.of.every(isEmpty);
  if (body.kind === 'json') return isEmpty(body.of);
  return isNothing(body) || (body.kind === 'object' && holdsNothing(body));
}

/** The body, with what its type tells where nothing else does. */
function typedBody({ body: { value } }: Site, evaluation: Evaluation): Site['body']['value'] {
  return value && asTyped(value, evaluation);
}

/** What can be read of a request's parameters, `null` if nothing. */
function sentParameters(site: Site, evaluation: Evaluation): Parameters | null {
  const { form, query } = site;
  if (form.parameters) return { names: new Map(Object.entries(form.parameters)), isOpen: true };
  return (
    (isInQuery(site) ? null : parametersOf(typedBody(site, evaluation), evaluation)) ?? parametersOf(query, evaluation)
  );
}

/** That a server rejects JSON says little of multipart, which many parse as they parse a form. */
function verdictOnMultipart(
  identified: Identification,
  isReadable: boolean,
): Identification & { readonly fault: Fault | null } {
  const { provider } = identified.endpoint;
  return {
    ...identified,
    certainty: onMultipart(identified, isReadable),
    fault: provider?.takesMultipart === true && isReadable ? null : 'multipart-body',
  };
}

function onMultipart({ certainty, endpoint, evidence }: Identification, isReadable: boolean): Certainty {
  if (evidence.some(({ signal }) => signal === 'settings')) return certainty;
  if (certainty === 'certain') return 'likely';
  return certainty === 'likely' && endpoint.provider === null && isReadable ? 'possible' : certainty;
}

/** What only types tell. */
function typeEvidence({ typed }: Site, { types }: Evaluation): readonly Evidence[] {
  const learned = [...(typed === null ? [] : [typed]), ...(types?.learned ?? [])];
  return learned.map(detail => ({ signal: 'types', detail }));
}

/** What an instance's defaults may say of the Content-Type; the one that says most first. */
function inheritedTypes(site: Site, evaluation: Evaluation): readonly ContentType[] {
  const found: ContentType[] = [];
  for (const headers of site.defaultHeaders) {
    const types = contentTypesOf(headers, evaluation);
    found.push(...types.filter(({ kind }) => kind !== 'absent'));
    if (types.every(({ kind }) => kind !== 'absent')) return found;
  }
  return [...found, { kind: 'absent' }];
}

/** What is sent if it is the same in each case. */
function agreed(wires: readonly Wire[]): Wire {
  const [first = TRANSFORMED, ...others] = wires;
  return others.every(wire => isSame(wire, first)) ? first : TRANSFORMED;
}
