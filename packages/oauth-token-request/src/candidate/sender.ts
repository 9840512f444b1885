import { TAKEN_AS } from '../clients/handed-over-names.js';
import { CLIENTS, moduleOf } from '../clients/registry.js';
import type { Settings } from '../types.js';
import { escaped } from '../syntax/escaped.js';
import { groupBy } from '../syntax/table.js';
import type { Condition, Fragments, Sign } from './signs.js';
import { anyOf } from './needles.js';

/** A way to reach a client: a module, or a global, and the first name that is asked of it. */
interface Access {
  /** Empty for globals. */
  readonly module: string;
  /** Empty if the module itself is called. */
  readonly name: string;
  /** The member that is asked of a global under a dotted name: `request` in `z.request`; empty if there is none. */
  readonly member: string;
  readonly isConstructor: boolean;
}

const accesses: readonly Access[] = CLIENTS.flatMap(({ apis, forms }) =>
  apis.flatMap(api => {
    const module = moduleOf(api);
    const own = api.slice(module.length + 1);
    return forms.map(form => ({
      module,
      name: (own || form.path).split(/[.(]/u, 1)[0] ?? '',
      member: own.split('.')[1] ?? '',
      isConstructor: form.isConstructor === true && own.split('.').length === 1,
    }));
  }),
);

/** Stands for components: what is asked of them is a member of whatever they are called. */
const COMPONENT = 'this';

const modules = [...new Set(accesses.map(({ module }) => module))].filter(
  module => module !== '' && module !== COMPONENT,
);

const word = (names: readonly string[]): RegExp => new RegExp(`(?<![\\w$])(?:${anyOf(names)})(?![\\w$])`, 'u');

/** The names of which a file that imports a module must hold one, `null` where the module itself is called. */
const namesByModule = new Map(
  modules.map(module => {
    const names = accesses.filter(access => access.module === module).map(({ name }) => name);
    return [module, names.includes('') ? null : word(names)] as const;
  }),
);

const IMPORTED = /(?:from|import|require)\s*\(?\s*['"`]([^'"`\n]+)['"`]/gu;

/** The module that a specifier means: `got`, `node:http`, `npm:ky@1`. */
const moduleNamed = (specifier: string): string =>
  namesByModule.has(specifier) ? specifier : specifier.replace(/^\w+:|(?<=.)@.*$/gu, '');

const BESIDE_WORD = /^[^\w$]?$/u;

const ofModules = (texts: readonly string[]): Fragments => ({
  texts,
  isExact: true,
  before: /["'`:]/u,
  after: /["'`@]/u,
});

const inWords = (texts: readonly string[]): Fragments => ({
  texts,
  isExact: true,
  before: BESIDE_WORD,
  after: BESIDE_WORD,
});

const globals = accesses.filter(({ module }) => module === '');
const called = [...new Set(globals.filter(({ isConstructor }) => !isConstructor).map(({ name }) => name))];
const constructed = globals
  .filter(({ isConstructor, name }) => isConstructor && !called.includes(name))
  .map(({ name }) => name);
const classes = anyOf(constructed);

const ofComponents = accesses.filter(({ module }) => module === COMPONENT).map(({ name }) => name);

const GLOBAL_OBJECT = '(?:globalThis|window|self|global)';

/** A word of prose follows a name with nothing between ("to fetch the token"); a member's key is no use of a global. */
const NO_USE = '(?! (?!as |satisfies |in |instanceof )[a-z]|\\??:)';

/** Where a global can be meant: not a member of something else, unless that is the global object. */
const asGlobal = (names: string): string =>
  `(?<=(?:(?<![\\w$./-])|${GLOBAL_OBJECT}\\s*(?:\\?\\.|\\.)\\s*)(?:${names}))`;

/** Short names are looked for apart: how far a search can skip depends on the shortest one. */
const SHORT = 4;
const byLength = [
  called.filter(name => name.length > SHORT),
  called.filter(name => name.length <= SHORT && name !== '$'),
].filter(names => names.length > 0);

/** The members of which a text must name one where it names a global that sends by these alone: `z` stands everywhere. */
const membersByGlobal = new Map(
  called.flatMap(name => {
    const members = [...new Set(globals.filter(access => access.name === name).map(({ member }) => member))];
    return members.every(member => /^\w+$/u.test(member)) ? [[name, { members, named: word(members) }] as const] : [];
  }),
);

/** What a text has to have to name a global: a short name that is asked for members alone, one of these too. */
function needsOf(names: readonly string[]): Condition {
  const isPlaced = (name: string): boolean => name.length <= SHORT && membersByGlobal.has(name);
  const byMembers = groupBy(names.filter(isPlaced), name => membersByGlobal.get(name)?.members.join(' '));
  return [
    [inWords(names.filter(name => !isPlaced(name)))],
    ...[...byMembers].map(([members, all]) => [inWords(all), inWords(members.split(' '))]),
  ];
}

/** Uses of some globals by their names. */
function signOf(names: readonly string[]): Sign {
  const use = new RegExp(`(?:${anyOf(names)})(?![\\w$-])${NO_USE}${asGlobal(anyOf(names))}`, 'gu');
  const isIn: Sign['isIn'] = (text, isPart) => {
    const passedOver = new Set<string>();
    for (const [name] of text.matchAll(use)) {
      if (passedOver.has(name)) continue;
      // Of a part, what is asked of a global may stand elsewhere in its file.
      if (isPart || membersByGlobal.get(name)?.named.test(text) !== false) return true;
      passedOver.add(name);
    }
    return false;
  };
  const needs = needsOf(names);
  return { needs, partNeeds: needs.map(([own]) => (own ? [own] : [])), isIn };
}

const ofClasses = inWords(constructed);

interface Use {
  readonly needs: Fragments;
  readonly source: string;
}

/** What is handed over as a member of something else, under the name of a global that needs no more to send. */
const handedOver = globals
  .filter(access => !access.isConstructor && access.member === '' && access.name !== '$')
  .map(({ name }) => name);

/** Types of what a function is handed over that sends. */
const takenTypes = Object.keys(TAKEN_AS).map(api => api.slice(api.lastIndexOf(':') + 1));

const usesOfGlobals: readonly Use[] = [
  {
    needs: { ...inWords(handedOver), before: /[.\s]/u, after: /[\s(.<]/u },
    source: `(?:${anyOf(handedOver)})\\s*[(.<](?<=\\.\\s*(?:${anyOf(handedOver)})\\s*[(.<])`,
  },
  { needs: { texts: takenTypes, isExact: true }, source: `(?:${anyOf(takenTypes)})(?![\\w$])(?<=:\\s*\\w+)` },
  // Where more of a program follows than of a pattern or a template.
  {
    needs: { texts: ['$'], before: /^[^\w$|\\]?$/u, after: /[\s.;,[)?]/u },
    source: called.includes('$') ? '(?<![\\w$|\\\\])\\$\\s*(?:[.;,[)]|\\?\\.)' : '(?!)',
  },
  {
    needs: inWords(ofComponents),
    source: `(?:${anyOf(ofComponents)})(?![\\w$-])(?<=\\.\\s*(?:${anyOf(ofComponents)}))`,
  },
  ...(constructed.length === 0
    ? []
    : [
        `(?:${classes})(?![\\w$])(?<=new\\s+(?:[\\w$]+\\s*\\.\\s*)*(?:${classes}))`,
        `(?:${classes})\\s*[;,\\n)](?<==\\s*(?:[\\w$]+\\s*\\.\\s*)?(?:${classes})\\s*[;,\\n)])`,
      ].map(source => ({ needs: ofClasses, source }))),
];

/** Whoever gets the global object can take everything from it, by name. */
const globalObject = new RegExp(`(?<![\\w$.])${GLOBAL_OBJECT}(?=\\s*(?:[;,)}\\]:]|as |\\|\\||\\?\\?|\\n))`, 'u');
const takenName = new RegExp(`[.{,[]\\s*['"\`]?(?:${anyOf(globals.map(({ name }) => name))})(?![\\w$-])`, 'u');

/** A statement that tells all that is asked of the module. */
const NAMED_IMPORT = /^import\s*(?:type\s*)?\{[^}]*\}\s*from\b[^\n]*\s*$/u;

function namesModule(text: string, isPart: boolean): boolean {
  for (const [, specifier = ''] of text.matchAll(IMPORTED)) {
    const names = namesByModule.get(moduleNamed(specifier));
    if (names !== undefined && ((isPart && !NAMED_IMPORT.test(text)) || names?.test(text) !== false)) return true;
  }
  return false;
}

/** What sends requests by itself, so that a call in a text that names it, or of that, may be a request. */
export const senderSigns: readonly Sign[] = [
  { needs: [[ofModules(modules)]], isIn: namesModule },
  ...byLength.map(signOf),
  ...usesOfGlobals.map(({ needs, source }): Sign => {
    const use = new RegExp(source, 'u');
    return { needs: [[needs]], isIn: text => use.test(text) };
  }),
  {
    needs: [
      [
        { ...inWords(['globalThis', 'window', 'self', 'global']), after: /^[\s;,)}\]:|?a]?$/u },
        { ...inWords(globals.map(({ name }) => name)), before: /[.{,[\s'"`]/u },
      ],
    ],
    isIn: text => globalObject.test(text) && takenName.test(text),
  },
];

/** Whether a text may name a client that is configured. */
export const namesOwn = (text: string, { clients = [] }: Settings): boolean =>
  clients.some(({ call }) => text.includes(/[^.:]*:?$/u.exec(call)?.[0].replace(/:$/u, '') ?? call));

/** The modules whose clients bring parameters or an address of their own, so that nothing else in a file need speak of OAuth. */
const speaking = CLIENTS.filter(
  ({ forms, options }) => 'urlDefault' in options || forms.some(form => 'parameters' in form),
);
const speakingModules = speaking.flatMap(({ apis }) => apis.map(moduleOf));

const speakingModule = speakingModules.some(module => module !== '')
  ? new RegExp(
      `['"\`:](?:${[...new Set(speakingModules)]
        .filter(module => module !== '')
        .map(escaped)
        .join('|')})['"\`@]`,
      'u',
    )
  : null;

/** A client that speaks of OAuth by itself. */
export const speakingClientSign: Sign = {
  needs: [[ofModules(speakingModules.filter(module => module !== ''))]],
  isIn: text => speakingModule?.test(text) === true,
};
