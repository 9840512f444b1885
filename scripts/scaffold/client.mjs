// What `npm run scaffold client NAME` writes: a client that sends objects as JSON, as axios does, to start from.

const REGISTRY = 'packages/oauth-token-request/src/clients/registry.ts';
const FORM = 'application/x-www-form-urlencoded';

/** The start of a client's own files, by path. */
function files({ name, identifier, packageName }) {
  const request = body => `import ${identifier} from '${packageName}';

const { data } = await ${identifier}.post(
  'https://platform.devtest.nicecxone.com/oauth/token',
  ${body === 'form' ? 'new URLSearchParams(' : ''}{ grant_type: 'client_credentials', client_id: 'forum-client', client_secret: 'forum-secret' }${body === 'form' ? ')' : ''},
  { headers: { 'Content-Type': '${body === 'form' ? FORM : 'application/json'}' } },
);
console.log(data.access_token);
`;
  const fixture = {
    description: 'An object, which the client sends as JSON.',
    verdict: [
      {
        client: name,
        wire: 'json',
        certainty: 'likely',
        outcome: 'rewrite',
        provider: 'nice-cxone-platform',
        url: 'https://platform.devtest.nicecxone.com/oauth/token',
      },
    ],
    execute: false,
  };
  return {
    [`packages/oauth-token-request/src/clients/${name}.ts`]: `import type { Client } from './client.js';

/** TODO: what was measured of ${name}, and in which versions. */
export const ${identifier}: Client = {
  name: '${name}',
  versions: 'TODO',
  apis: ['${packageName}:'],
  forms: ['post', 'put', 'patch'].map(path => ({
    path,
    arguments: { url: 0, body: 1, options: 2 },
    method: path.toUpperCase(),
  })),
  options: { headers: 'headers' },
  headerLayers: 'merge',
  readsHeadersInstance: false,
  bodies: () => [{ serialisation: { object: 'json' }, rewrite: { pass: 'instance', header: 'set' } }],
};
`,
    [`packages/oauth-token-request/src/clients/${name}.test.ts`]: `import { describe, expect, it } from 'vitest';
import { rewritten, wiresOf } from '../../../../test/support/analyze.js';

const head = \`import ${identifier} from '${packageName}';\\n\`;
const d = \`{ grant_type: 'client_credentials', client_id: 'a' }\`;
const J = \`headers: { 'Content-Type': 'application/json' }\`;
const F = \`headers: { 'Content-Type': '${FORM}' }\`;

describe('${name}', () => {
  it.each([
    ['an object', d, 'json-body'],
    ['a URLSearchParams', \`new URLSearchParams(\${d})\`, 'form'],
  ])('is known for %s', (_, body, outcome) => {
    expect(wiresOf(\`\${head}${identifier}.post(TOKEN_URL, \${body});\`)).toStrictEqual([\`${name}: \${outcome}\`]);
  });

  it('is given a form', () => {
    expect(rewritten(\`\${head}${identifier}.post(TOKEN_URL, \${d}, { \${J} });\`)).toBe(
      \`\${head}${identifier}.post(TOKEN_URL, new URLSearchParams(\${d}), { \${F} });\`,
    );
  });
});
`,
    [`fixtures/${name}/post/input.mjs`]: request('json'),
    [`fixtures/${name}/post/expected.mjs`]: request('form'),
    [`fixtures/${name}/post/case.json`]: `${JSON.stringify(fixture, null, 2)}\n`,
  };
}

/** A registry with one more client at its end. */
function register(registry, { name, identifier }) {
  return registry
    .replace(/\n\n\/\*\* Every client/u, `\nimport { ${identifier} } from './${name}.js';$&`)
    .replace(/\n\];\n$/u, `\n  ${identifier},$&`);
}

export const client = {
  pattern: /^(?:@[a-z\d][\w.-]*\/)?[a-z\d][\w.-]*$/u,
  expected: 'the name of a package, such as "my-client"',
  files,
  edits: { [REGISTRY]: register },
  next: ({ name }) => [
    `Say in packages/oauth-token-request/src/clients/${name}.ts how ${name} is called, and what it makes of a body.`,
    `Show it in fixtures/${name}/: one folder for each situation; "execute": true runs it with the real package.`,
    `npm run docs, npx vitest run ${name}, npx vitest run test/fixtures.test.ts -t ${name}/`,
  ],
};
