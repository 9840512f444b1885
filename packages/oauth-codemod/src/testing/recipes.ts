import { chmodSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { codeBlocks } from '../../../../test/support/markdown.js';
import { BIN } from './bin.js';
import { project, type Project } from './project.js';

const PACKAGE = fileURLToPath(new URL('../../', import.meta.url));

export const readRepository = (path: string): string => readFileSync(`${PACKAGE}../../${path}`, 'utf8');

/** The block of a language on the page of recipes that has a text in it. */
export function recipe(language: string, content: string): string {
  const found = codeBlocks(readRepository('docs/recipes.md')).filter(
    block => block.language === language && block.text.includes(content),
  );
  const [block] = found;
  if (block === undefined || found.length > 1) throw new Error(`${String(found.length)} blocks have ${content}`);
  return block.text;
}

/** Where commands of this repository's development dependencies stand. */
export const TOOLS = `${PACKAGE}node_modules/.bin`;

/** A folder with these files in it in which this package is installed, as it was built. */
export function projectWithPackage(files: Readonly<Record<string, string>>): Project {
  const tree = project({ '.gitignore': 'node_modules\n.turbo\n', 'package.json': '{ "private": true }\n', ...files });
  installPackage(tree.root);
  return tree;
}

/** Links this package as it was built into a folder, as if it had been installed there. */
export function installPackage(root: string): void {
  const bin = `${root}/node_modules/.bin/oauth-codemod`;
  mkdirSync(dirname(bin), { recursive: true });
  symlinkSync(PACKAGE, `${root}/node_modules/oauth-codemod`);
  symlinkSync(BIN, bin);
}

/** Nothing of the surrounding run counts; npm looks nothing up, and nobody is told that something ran. */
export const cleanEnvironment = (): Record<string, string> => ({
  PATH: process.env['PATH'] ?? '',
  HOME: project({}).root,
  DO_NOT_TRACK: '1',
  npm_config_update_notifier: 'false',
  npm_config_offline: 'true',
});

/** A shell script for an `npx` that writes down for which package it was asked, and runs what was built here. */
export const npxScript = (asked: string, run = `shift 2\nexec '${process.execPath}' '${BIN}' "$@"`): string =>
  `#!/bin/sh\necho "$2" >> '${asked}'\n${run}\n`;

/** Writes a program for the command line. */
export function writeProgram(path: string, text: string): void {
  writeFileSync(path, text);
  chmodSync(path, 0o755);
}
