import { createRequire } from 'node:module';

interface Manifest {
  readonly name: string;
  readonly version: string;
}

// createRequire, because an import of JSON needs an attribute that bundlers and Node versions spell differently.
export const { name, version } = createRequire(import.meta.url)('../package.json') as Manifest;

/** Where the page of a rule is read, in the version that is installed. */
export const ruleUrl = (ruleName: string): string => `https://unpkg.com/${name}@${version}/docs/rules/${ruleName}.md`;
