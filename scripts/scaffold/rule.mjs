// What `npm run scaffold rule NAME` writes: a rule that reports token requests whose parameters stand in the URL.

const PLUGIN = 'packages/eslint-plugin-oauth';

const EXAMPLES = {
  url: 'https://login.example.com/oauth2/token',
  incorrect: '?grant_type=refresh_token&refresh_token=abc',
};

function files({ name, identifier }) {
  const { url, incorrect } = EXAMPLES;
  return {
    [`${PLUGIN}/src/rules/${name}.ts`]: `import type { JSRuleDefinition } from 'eslint';
import { analysisOf, isCandidate } from '../analysis.js';
import { ruleUrl } from '../package-info.js';
import { locationOf } from '../report.js';

/** TODO: what it reports. */
export const ${identifier}: JSRuleDefinition<{ RuleOptions: []; MessageIds: 'found' }> = {
  meta: {
    type: 'problem',
    docs: {
      description: 'disallow TODO',
      recommended: false,
      url: ruleUrl('${name}'),
    },
    languages: ['js/js'],
    schema: [],
    messages: {
      found: 'The parameters of this {{client}} request stand in its URL.',
    },
  },
  create(context) {
    if (!isCandidate(context)) return {};
    return {
      Program() {
        for (const request of analysisOf(context).requests) {
          if (request.wire !== 'query') continue;
          const loc = locationOf(request, context.sourceCode);
          context.report({ loc, messageId: 'found', data: { client: request.client } });
        }
      },
    };
  },
};
`,
    [`${PLUGIN}/src/rules/${name}.test.ts`]: `import { testRule } from '../../../../test/support/rule-tester.js';
import { ${identifier} } from './${name}.js';

const TOKEN_URL = '${url}';

testRule('oauth/${name}', ${identifier}, {
  valid: [
    {
      name: 'parameters in the body',
      code: \`await fetch('\${TOKEN_URL}', { method: 'POST', body: new URLSearchParams({ grant_type: 'password' }) });\`,
    },
  ],
  invalid: [
    {
      name: 'parameters in the URL',
      code: \`await fetch('\${TOKEN_URL}${incorrect}', { method: 'POST' });\`,
      errors: [{ messageId: 'found', data: { client: 'fetch' }, line: 1, column: 7, endLine: 1, endColumn: 12 }],
    },
  ],
});
`,
    [`${PLUGIN}/docs/rules/${name}.md`]: `# oauth/${name}

<!-- end auto-generated rule header -->

## Why

TODO

## Incorrect

\`\`\`js incorrect
await fetch('${url}${incorrect}', { method: 'POST' });
\`\`\`

## Correct

\`\`\`js correct
await fetch('${url}', {
  method: 'POST',
  body: new URLSearchParams({ grant_type: 'refresh_token', refresh_token: refreshToken }),
});
\`\`\`

## When not to use it

TODO
`,
  };
}

export const rule = {
  pattern: /^[a-z]+(?:-[a-z\d]+)*$/u,
  expected: 'lower-case words with hyphens, such as "no-token-in-url"',
  files,
  edits: {
    [`${PLUGIN}/src/index.ts`]: (index, { name, identifier }) =>
      index
        .replace(/\n\ninterface /u, `\nimport { ${identifier} } from './rules/${name}.js';$&`)
        .replace(/\n {2}\},\n {2}configs: \{/u, `\n    '${name}': ${identifier},$&`),
    [`${PLUGIN}/src/types.ts`]: (types, { name }) =>
      types.replace(
        /\n\}\n\n\/\*\* What `settings/u,
        `\n  /** Disallow TODO. */\n  'oauth/${name}'?: Linter.RuleEntry<[]>;$&`,
      ),
  },
  next: ({ name }) => [
    `Say in ${PLUGIN}/src/rules/${name}.ts what is wrong, and in which words; give it options if people will differ.`,
    `Say in ${PLUGIN}/docs/rules/${name}.md why; its code blocks are linted by the tests.`,
    `npm run docs, npx vitest run ${name}, npx vitest run test/docs.test.ts`,
  ],
};
