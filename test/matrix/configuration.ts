import type { Cell } from './cells.js';

/** The configuration of a cell: the name of its file, and its text. */
export function configurationOf({ language, configuration }: Cell): [file: string, text: string] {
  const { extension, entry } = language;
  const imports = Object.entries({ oauth: 'eslint-plugin-oauth', ...language.imports });
  const imported = (write: (name: string, from: string) => string): string =>
    imports.map(([name, from]) => write(name, from)).join('\n');
  const members = [`files: ['**/*.${extension}']`, ...(entry === undefined ? [] : [entry])];
  // The code blocks of a Markdown file are files of its own to ESLint.
  const rules =
    extension === 'md' ? 'oauth.configs.recommended' : `{ ...oauth.configs.recommended, ${members.join(', ')} }`;
  const entries = extension === 'md' ? [`{ ${members.join(', ')} }`, rules] : [rules];
  const list = `[${entries.join(', ')}]`;
  switch (configuration) {
    case 'CommonJS': {
      const head = imported((name, from) => `const ${name} = require('${from}');`);
      return ['eslint.config.cjs', `${head}\nmodule.exports = ${list};\n`];
    }
    case 'CommonJS, import()': {
      const head = imported((name, from) => `const { default: ${name} } = await import('${from}');`);
      return ['eslint.config.cjs', `module.exports = (async () => {\n${head}\nreturn ${list};\n})();\n`];
    }
    case 'ESM':
    case 'TypeScript': {
      const head = imported((name, from) => `import ${name} from '${from}';`);
      return [`eslint.config.${configuration === 'ESM' ? 'js' : 'ts'}`, `${head}\nexport default ${list};\n`];
    }
  }
}
