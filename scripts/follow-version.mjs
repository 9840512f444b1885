// The codemod platform reads the version from a file of its own: it follows the package's after `changeset version`.
import { readFileSync, writeFileSync } from 'node:fs';

const folder = new URL('../packages/oauth-codemod/', import.meta.url);
const { version } = JSON.parse(readFileSync(new URL('package.json', folder), 'utf8'));
const path = new URL('codemod.yaml', folder);
writeFileSync(path, readFileSync(path, 'utf8').replace(/^version: .*$/mu, `version: ${version}`));
