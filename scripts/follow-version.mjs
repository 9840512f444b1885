// The files of the codemod platform name the version too: they follow the package's after `changeset version`.
import { readFileSync, writeFileSync } from 'node:fs';

const folder = new URL('../packages/oauth-codemod/', import.meta.url);
const { version } = JSON.parse(readFileSync(new URL('package.json', folder), 'utf8'));
for (const file of ['codemod.yaml', 'workflow.yaml']) {
  const path = new URL(file, folder);
  const text = readFileSync(path, 'utf8');
  writeFileSync(path, text.replace(/(?<=^version: )\d.*$|(?<=oauth-codemod@)\d[\w.-]*/gmu, version));
}
