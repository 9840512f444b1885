// What `npm run scaffold client NAME` writes: a client that sends objects as JSON, as axios does, to start from.

const REGISTRY = 'packages/oauth-token-request/src/clients/registry.ts';
const FORM = 'application/x-www-form-urlencoded';

const PARAMETERS = `{ grant_type: 'client_credentials', client_id: 'forum-client', client_secret: 'forum-secret' }`;
const JSON_TYPE = 'application/json';

/** What is sent in each situation, under which Content-Type, and what becomes of it. */
const SITUATIONS = {
  post: {
    description: 'An object, which the client sends as JSON.',
    wire: 'json',
    sent: [PARAMETERS, JSON_TYPE],
    becomes: [`new URLSearchParams(${PARAMETERS})`, FORM],
  },
  stringified: {
    description: 'JSON text.',
    wire: 'json',
    sent: [`JSON.stringify(${PARAMETERS})`, JSON_TYPE],
    becomes: [`new URLSearchParams(${PARAMETERS})`, FORM],
  },
  'form-json-header': {
    description: 'A form under a JSON header.',
    wire: 'form',
    fault: 'json-header',
    sent: [`new URLSearchParams(${PARAMETERS})`, JSON_TYPE],
    becomes: [`new URLSearchParams(${PARAMETERS})`, FORM],
  },
  'form-header': {
    description: 'Right: a form under its header.',
    wire: 'form',
    oneTokenFrom: 'form-json-header',
    sent: [`new URLSearchParams(${PARAMETERS})`, FORM],
  },
};

/** The program of a situation. */
const program = ({ identifier, packageName }, [body, type]) => `import ${identifier} from '${packageName}';

const { data } = await ${identifier}.post('https://platform.devtest.nicecxone.com/oauth/token', ${body}, {
  headers: { 'Content-Type': '${type}' },
});
console.log(data.access_token);
`;

/** The files of a situation, by path. */
function fixture(names, situation) {
  const { description, wire, fault, oneTokenFrom, sent, becomes } = SITUATIONS[situation];
  const verdict = {
    client: names.name,
    wire,
    certainty: 'likely',
    outcome: becomes === undefined ? 'ok' : 'rewrite',
    fault,
    provider: 'nice-cxone-platform',
    url: 'https://platform.devtest.nicecxone.com/oauth/token',
  };
  const folder = `fixtures/${names.name}/${situation}`;
  return {
    [`${folder}/case.json`]: `${JSON.stringify({ description, verdict: [verdict], execute: false, oneTokenFrom }, null, 2)}\n`,
    [`${folder}/input.mjs`]: program(names, sent),
    ...(becomes !== undefined && { [`${folder}/expected.mjs`]: program(names, becomes) }),
  };
}

/** The start of a client's own files, by path. */
function files(names) {
  const { name, identifier, packageName } = names;
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
    ...Object.assign({}, ...Object.keys(SITUATIONS).map(situation => fixture(names, situation))),
  };
}

/** A registry with one more client at its end. */
function register(registry, { name, identifier }) {
  return registry
    .replace(/\n\n\/\*\* Every client/u, `\nimport { ${identifier} } from './${name}.js';$&`)
    .replace(/\n\];\n/u, `\n  ${identifier},$&`);
}

export const client = {
  pattern: /^(?:@[a-z\d][\w.-]*\/)?[a-z\d][\w.-]*$/u,
  expected: 'the name of a package, such as "my-client"',
  files,
  edits: { [REGISTRY]: register },
  next: ({ name }) => [
    `Say in packages/oauth-token-request/src/clients/${name}.ts how ${name} is called, and what it makes of a body.`,
    `Show it in fixtures/${name}/. With "execute": true and "sends", a program is run with the real package.`,
    `npm run docs, npx vitest run ${name}, npx vitest run test/fixtures.test.ts test/client-fixtures.test.ts test/wire.test.ts -t ${name}`,
  ],
};
