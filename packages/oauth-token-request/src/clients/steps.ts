import type { TSESTree } from '@typescript-eslint/types';
import type { Call, Node } from '../syntax/nodes.js';
import { enclosingFunction, isConditional, keyOf, unwrap } from '../syntax/nodes.js';
import { followedBy, spreadOf } from '../values/members.js';
import { constantOf, textsOf } from '../values/text.js';
import type { Evaluation, Member, Members, Value } from '../values/types.js';
import { alternativesOf, unknownValue } from '../values/types.js';
import type { BodyRule, Step, Steps } from './client.js';
import { withBase, withMembers } from './combine.js';
import {
  behindChain,
  chainedBehind,
  continuedBehind,
  isMethodCall,
  type Continued,
  type MethodCall,
} from './continued.js';
import type { Site } from './site.js';
import { entryOf } from '../syntax/table.js';

interface Taken {
  readonly step: Step;
  readonly call: MethodCall;
}

/** The variable on which a chain of calls begins, `null` if it begins with the request itself. */
function startOf(call: Call, root: Call): TSESTree.Identifier | null {
  for (let node: Node = call; node !== root;) {
    if (node.type === 'Identifier') return node;
    const inner = unwrap(node);
    if (inner.type === 'CallExpression') node = inner.callee;
    else if (inner.type === 'MemberExpression') node = inner.object;
    else if (inner === node) return null;
    else node = inner;
  }
  return null;
}

/** What holds a request once calls were made on it, `null` if nothing does. */
function holderOf(call: Call): Node | null {
  const parent = behindChain(call)?.parent;
  switch (parent?.type) {
    case 'VariableDeclarator':
      return parent.id;
    case 'AssignmentExpression':
      return parent.left;
    case 'PropertyDefinition':
      return parent;
    default:
      return null;
  }
}

interface Calls {
  readonly calls: readonly MethodCall[];
  /** Those among them that another function makes which gives the request. */
  readonly makers: readonly Node[];
  /** What is to say of those among them that are made in another place. */
  readonly elsewhere: ReadonlyMap<Call, Continued>;
  /** The request is handed to something that may change it. */
  readonly isOpen: boolean;
}

const inSource = (a: Call, b: Call): number => a.range[1] - b.range[1];

/**
 * Every call that shapes a request, in source order: behind what the function does to it that makes it, and before what is
 * done to it elsewhere.
 */
function callsOf(call: Call, root: Call, { isImmutable }: Steps, evaluation: Evaluation): Calls {
  const callees = call === root ? [] : alternativesOf(evaluation.evaluate(call.callee));
  // What stands before the request is done to all that an instance sends.
  const own = callees.flatMap(one => (one.kind === 'api' ? one.calls.slice(one.calls.indexOf(root) + 1) : []));
  const calls = new Set<Call>([...own, call, ...chainedBehind(call)]);
  const [place, maker] = [enclosingFunction(call), enclosingFunction(root)];
  const isMade = maker !== place;
  const named = [startOf(call, root), holderOf(call), isMade ? holderOf(root) : null];
  const holders = isImmutable === true ? [] : named.filter(one => one !== null);
  const variables = new Set(holders.map(holder => evaluation.variableOf(holder)));
  // Whoever has the object may change a request that a member of it holds.
  let isOpen = variables.has(null);
  for (const { identifier } of [...variables].flatMap(variable => variable?.references ?? [])) {
    for (const one of chainedBehind(identifier)) calls.add(one);
    const { parent } = identifier;
    const isPassed = parent.type === 'CallExpression' && parent.callee !== identifier;
    // What a callback does with the request, it does after it was sent.
    isOpen ||= isPassed && [place, maker].includes(enclosingFunction(parent));
  }
  const shaping = [...calls].filter(one => one !== root).filter(isMethodCall);
  const inMaker = shaping.filter(one => isMade && enclosingFunction(one) === maker).sort(inSource);
  const further = own.filter(isMethodCall).filter(one => ![place, maker].includes(enclosingFunction(one)));
  const makers = [...inMaker, ...further];
  const shapingHere = shaping.filter(one => !makers.includes(one)).sort(inSource);
  const behind = isImmutable === true ? [] : continuedBehind(call, evaluation).filter(one => !calls.has(one.call));
  const elsewhere = new Map<Call, Continued>(behind.map(one => [one.call, one]));
  const last = [...new Set(behind.map(one => one.call))];
  return { makers, calls: [...makers, ...shapingHere, ...last], elsewhere, isOpen };
}

function argumentOf(call: Call, index: number | undefined): TSESTree.Expression | null {
  const node = index === undefined ? undefined : call.arguments[index];
  return node === undefined || node.type === 'SpreadElement' ? null : node;
}

/** How the Content-Type is spelled that a step replaces, whatever its case. */
function spellingIn(headers: Value | null): string {
  const members = headers !== null && 'members' in headers ? headers.members : [];
  return members.findLast(({ key }) => key.toLowerCase() === 'content-type')?.key ?? 'Content-Type';
}

/** The headers that one step adds to those that are there. */
function headersOf({ step, call }: Taken, headers: Value | null, evaluation: Evaluation): Members {
  const member = (key: string, expression: Node): Member => ({
    key,
    expression,
    source: call,
    via: [],
    isOptional: false,
  });
  const type = argumentOf(call, step.contentType);
  if (type) return { members: [member(spellingIn(headers), type)], isOpen: false };
  const name = argumentOf(call, step.header);
  const given = name && evaluation.evaluate(name);
  const text = given && constantOf(given);
  const value = argumentOf(call, (step.header ?? 0) + 1);
  if (text !== null && value) return { members: [member(text, value)], isOpen: false };
  if (given) return spreadOf(given);
  const options = argumentOf(call, step.headers);
  return options ? spreadOf(evaluation.evaluate(options)) : { members: [], isOpen: false };
}

/** What `.field('grant_type', 'password')` and `.field({ … })` add to a multipart body; `.attach(…)` adds a file. */
function fieldsOf({ step, call }: Taken, { evaluate }: Evaluation): Members {
  const name = argumentOf(call, step.field);
  const given = name && evaluate(name);
  if (given?.kind === 'object') return spreadOf(given);
  const key = given && constantOf(given);
  const expression = argumentOf(call, (step.field ?? 0) + 1);
  if (step.isFile === true || key === null || !expression || call.arguments.length > 2)
    return { members: [], isOpen: true };
  return { members: [{ key, expression, source: call, via: [], isOptional: false }], isOpen: false };
}

function hasBody({ step, call }: Taken, { evaluate }: Evaluation): boolean {
  if (step.field !== undefined) return call.arguments.length > 0;
  const body = argumentOf(call, step.body);
  return body !== null && !body.type.includes('Function') && evaluate(body).kind !== 'primitive';
}

const MERGEABLE: ReadonlySet<Value['kind']> = new Set(['object', 'unknown', 'api', 'primitive']);

/** Whether a further body may be an object: a text is put behind an earlier one, and an object can't be. */
function isMergeable(value: Value): boolean {
  return alternativesOf(value).every(({ kind }) => MERGEABLE.has(kind));
}

/** What a step adds to a body: anything, where other requests may be given the same. */
function furtherBody({ call, step }: Taken, elsewhere: Continued | undefined, { evaluate }: Evaluation): Value {
  const value = evaluate(argumentOf(call, step.body) ?? call);
  if (elsewhere && elsewhere.via.length > 0) return unknownValue(call);
  if (elsewhere?.isUncertain !== true || value.kind !== 'object') return value;
  return { ...value, members: value.members.map(member => ({ ...member, isOptional: true })) };
}

/** Objects that are sent as one. */
function merged(first: Value, further: readonly Value[]): Value {
  if (further.length === 0) return first;
  const parts = further.map(spreadOf);
  const own = first.kind === 'object' ? first : { members: [], isOpen: true };
  const { members, isOpen } = parts.reduce(followedBy, own);
  return { kind: 'object', node: first.node, via: first.via, members, isOpen };
}

/** The steps that shape what one of several bodies is sent with: those between its URL and itself. */
function stepsOf(sending: Taken, taken: readonly Taken[]): readonly Taken[] {
  const before = taken.slice(0, taken.indexOf(sending) + 1);
  return before.slice(
    Math.max(
      0,
      before.findLastIndex(({ step }) => step.url !== undefined),
    ),
  );
}

/** Adds what the calls on a request do to it; `null` if `site.call` isn't the one that hands over the body. */
export function takeSteps(
  site: Site,
  root: Call,
  steps: Steps,
  rules: readonly BodyRule[],
  evaluation: Evaluation,
): Site | null {
  const { calls, makers, elsewhere, isOpen } = callsOf(site.call, root, steps, evaluation);
  const all = calls.flatMap(call => {
    const step = entryOf(steps.methods, keyOf(call.callee) ?? '');
    return step ? [{ step, call }] : [];
  });
  const given = all.filter(one => hasBody(one, evaluation));
  const own =
    steps.sendsEachBody === true && given.length > 1 ? given.find(({ call }) => call === site.call) : undefined;
  const taken = own ? stepsOf(own, all) : all;
  const bodies = own ? [own] : given;
  const isShared = own !== undefined && given.some(one => one !== own && stepsOf(one, all)[0] === taken[0]);
  const [sending, ...others] = bodies;
  const isMultipart = sending?.step.field !== undefined;
  // superagent refuses to send both.
  if (bodies.some(({ step }) => (step.field !== undefined) !== isMultipart)) return null;
  const isRoot = site.call === root;
  const { value: rootBody } = site.body;
  const isWithoutBody = rootBody === null || rootBody.kind === 'primitive' || rootBody.kind === 'function';
  if (isRoot ? isWithoutBody || bodies.length > 0 : sending?.call !== site.call) return null;
  const further = isMultipart ? [] : others.map(one => furtherBody(one, elsewhere.get(one.call), evaluation));
  if (further.length > 0 && (steps.mergesBodies !== true || !further.every(isMergeable))) return null;

  let { urls, method, isTransformed } = site;
  let headers: Value | null = site.headers.value;
  for (const one of taken) {
    const { step, call } = one;
    const url = argumentOf(call, step.url);
    if (url) {
      const texts = textsOf(evaluation.evaluate(url));
      urls = urls.flatMap(base => texts.map(text => (base.length === 0 ? text : withBase(text, base))));
    }
    const given = typeof step.method === 'number' ? argumentOf(call, step.method) : null;
    if (given) method = constantOf(evaluation.evaluate(given))?.toUpperCase() ?? null;
    else if (typeof step.method === 'string') method = step.method;
    isTransformed ||= step.transforms === true;
    const added = headersOf(one, headers, evaluation);
    // What stands in the same branch as the body is there when that is.
    const { isUncertain = isConditional(call, root) && isConditional(call, site.call), via = [] } =
      elsewhere.get(call) ?? {};
    const members = added.members.map(each => ({
      ...each,
      isOptional: each.isOptional || isUncertain,
      via: [...via, ...each.via],
    }));
    headers = members.length > 0 || added.isOpen ? withMembers(headers, { ...added, members }, call) : headers;
  }
  if (isOpen) headers = withMembers(headers, { members: [], isOpen }, site.call);
  const body = isRoot || !sending ? null : argumentOf(sending.call, sending.step.field ?? sending.step.body);
  const rule = rules[sending?.step.rule ?? 0];
  const fields = isMultipart ? bodies.map(one => fieldsOf(one, evaluation)) : [];
  return {
    ...site,
    urls,
    method,
    isTransformed,
    headers: { ...site.headers, value: headers },
    typeStep: { code: steps.formType, isChained: steps.isChained, isRoot, isShared, makers },
    ...(body &&
      rule && {
        rule,
        body: {
          place: { kind: 'argument', call: site.call, index: sending?.step.body ?? 0 },
          node: body,
          value: isMultipart
            ? {
                kind: 'multipart',
                node: site.call,
                via: [],
                members: fields.flatMap(({ members }) => members),
                isOpen: fields.some(({ isOpen: hasMore }) => hasMore),
              }
            : merged(evaluation.evaluate(body), further),
        },
      }),
  };
}
