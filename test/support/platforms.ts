import { fileURLToPath } from 'node:url';

/** Where programs run that aren't for plain Node. */
export interface Platform {
  /** The packages whose types are there for every program, or the files that declare them. */
  readonly types: readonly string[];
  readonly hasDom: boolean;
  /** The program that runs a fixture's program, or that is loaded before it. */
  readonly runner?: string;
  readonly preload?: string;
  /** What the file of a program has to be called before its extension. */
  readonly suffix?: string;
}

const pathOf = (file: string): string => fileURLToPath(new URL(`platforms/${file}`, import.meta.url));

const script = (name: string): string => pathOf(`${name}.mjs`);

/** Types of a package that is too large to be installed for them. */
const declaration = (name: string): string => pathOf(`${name}.d.ts`);

const preloaded = (name: string): string => new URL(`platforms/${name}.mjs`, import.meta.url).href;

export const PLATFORMS = {
  node: { types: ['node'], hasDom: false },
  dom: { types: ['node'], hasDom: true },
  'angular-http': { types: ['node'], hasDom: true, preload: preloaded('angular-http') },
  angularjs: { types: ['node', 'angular'], hasDom: true, preload: preloaded('angularjs') },
  'apps-script': { types: ['google-apps-script'], hasDom: false },
  'cloudflare-workers': { types: ['@cloudflare/workers-types'], hasDom: false, runner: script('workers') },
  cypress: { types: ['cypress'], hasDom: true },
  k6: { types: ['k6'], hasDom: false },
  'meteor-http': { types: ['node', 'meteor'], hasDom: false },
  'mini-program': { types: ['miniprogram-api-typings'], hasDom: false },
  n8n: { types: ['node', declaration('n8n-workflow')], hasDom: false },
  'playwright-test': { types: ['node'], hasDom: true, runner: script('playwright'), suffix: '.spec' },
  postman: { types: ['node'], hasDom: false, runner: script('postman') },
  'react-native': { types: ['react-native'], hasDom: false },
  sendBeacon: { types: ['node'], hasDom: true },
  tauri: { types: ['node'], hasDom: true, preload: preloaded('tauri') },
  userscript: { types: ['tampermonkey'], hasDom: true },
  zapier: { types: ['node'], hasDom: false, runner: script('zapier') },
} as const satisfies Readonly<Record<string, Platform>>;

export type PlatformName = keyof typeof PLATFORMS;

/** Clients whose runtime can't be had here: their programs are held against the types that the platform publishes. */
export const ONLY_TYPED: ReadonlySet<string> = new Set<PlatformName>([
  'apps-script',
  'cypress',
  'k6',
  'meteor-http',
  'mini-program',
  'n8n',
  'sendBeacon',
  'userscript',
]);
