import { espree, flow, LANGUAGES, typedTypescript } from './languages.js';
import type { Language } from './programs.js';
import type { Manager } from './projects.js';

/** One way to set up a project. */
export interface Cell {
  readonly language: Language;
  readonly eslint: string;
  readonly manager: Manager;
  readonly configuration: 'ESM' | 'CommonJS' | 'CommonJS, import()' | 'TypeScript';
  /** A range of versions; none is the Node that runs this. */
  readonly node?: string;
}

const USUAL = { language: espree, eslint: '^10.0.0', manager: 'npm', configuration: 'ESM' } as const;

export const ESLINTS = ['9.15.0', '^9.0.0', '^10.0.0'];

/** The Nodes that the packages' manifests name, at their lowest and at their latest. */
const NODES = ['20.19.0', '22.13.0', '22', '24'];

export const CELLS: readonly Cell[] = [
  ...ESLINTS.flatMap(eslint => LANGUAGES.map(language => ({ ...USUAL, eslint, language }))),
  // Babel 7 has no parser for ESLint 10, Babel 8 none for Node 20.
  { ...USUAL, eslint: '9.15.0', language: flow(7) },
  { ...USUAL, eslint: '^9.0.0', language: flow(7) },
  { ...USUAL, eslint: '^9.0.0', language: flow(8), node: '24' },
  { ...USUAL, eslint: '^10.0.0', language: flow(8), node: '24' },
  { ...USUAL, eslint: '9.15.0', configuration: 'CommonJS' },
  { ...USUAL, eslint: '^9.0.0', configuration: 'TypeScript' },
  { ...USUAL, configuration: 'TypeScript' },
  ...(['pnpm', 'yarn'] as const).flatMap(manager => [
    { ...USUAL, manager },
    { ...USUAL, manager, language: typedTypescript },
  ]),
  { ...USUAL, manager: 'pnpm', configuration: 'CommonJS' },
  // Yarn's loader has no part in `require` of a module.
  { ...USUAL, manager: 'yarn', configuration: 'CommonJS, import()' },
  ...NODES.flatMap(node => [
    { ...USUAL, node },
    { ...USUAL, node, configuration: 'CommonJS' as const },
  ]),
];
