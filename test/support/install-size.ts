import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
}

/**
 * What installing a package brings that another one doesn't bring anyway.
 * @param modules a flat `node_modules`, as npm makes it
 * @returns the names of the packages, and what their files take up, in bytes
 */
export function installSize(modules: string, name: string, beside: string): { packages: string[]; bytes: number } {
  const known = withDependencies(modules, beside);
  const packages = [...withDependencies(modules, name)].filter(each => !known.has(each)).sort();
  return { packages, bytes: packages.reduce((sum, each) => sum + sizeOf(join(modules, each)), 0) };
}

function withDependencies(modules: string, name: string, seen = new Set<string>()): Set<string> {
  if (seen.has(name)) return seen;
  seen.add(name);
  const { dependencies } = JSON.parse(readFileSync(join(modules, name, 'package.json'), 'utf8')) as Manifest;
  for (const dependency of Object.keys(dependencies ?? {})) withDependencies(modules, dependency, seen);
  return seen;
}

function sizeOf(folder: string): number {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile());
  return files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
}
