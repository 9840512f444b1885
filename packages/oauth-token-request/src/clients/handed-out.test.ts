import { describe, expect, it } from 'vitest';
import { analyzeProject, rewritten } from '../../../../test/support/analyze.js';

const POST = `api.post(TOKEN_URL, { grant_type: 'client_credentials', client_id: 'a' });`;
const FILL = `config => { config.data.client_id = 'web'; return config; }`;

const outcome = (code: string): string => {
  const text = rewritten(`import axios from 'axios';\nconst api = axios.create();\n${code}\n${POST}`, {}, 'a.js');
  return text.includes('URLSearchParams') ? 'rewritten' : text;
};

describe('a hook that counts on the body', () => {
  it.each([
    ['a function of what it is given', `const install = i => i.interceptors.request.use(${FILL});\ninstall(api);`],
    [
      'a function, as it is given both',
      `const install = (i, f) => i.interceptors.request.use(f);\ninstall(api, ${FILL});`,
    ],
    ['a function of a member', `const install = ({ i }) => i.interceptors.request.use(${FILL});\ninstall({ i: api });`],
    [
      'a class',
      `class Api { constructor(i) { this.i = i; this.i.interceptors.request.use(${FILL}); } }\nnew Api(api);`,
    ],
    ['a loop', `for (const i of [api, axios]) i.interceptors.request.use(${FILL});`],
    ['a callback', `[api].forEach(i => i.interceptors.request.use(${FILL}));`],
    ['a function for a callback', `const install = i => i.interceptors.request.use(${FILL});\n[api].forEach(install);`],
    ['a part of it with a name', `const { request } = api.interceptors;\nrequest.use(${FILL});`],
    ['a part of a part', `const { interceptors } = api;\nconst chain = interceptors.request;\nchain.use(${FILL});`],
  ])('counts where it is hung up by %s', (_situation, code) => {
    expect(outcome(code)).toBe('shared-body');
  });

  it.each([
    [
      'on another instance',
      `const install = i => i.interceptors.request.use(${FILL});\ninstall(axios.create());\nuse(api);`,
    ],
    ['by a function that nobody calls', `const install = i => i.interceptors.request.use(${FILL});\nuse(api);`],
    ['on what nobody is given', `for (const i of others) i.interceptors.request.use(${FILL});`],
    [
      'on what may be it, but leaves the body alone',
      `for (const i of [api]) i.interceptors.request.use(config => config);`,
    ],
  ])('doesn’t where it is hung up %s', (_situation, code) => {
    expect(outcome(code)).toBe('rewritten');
  });

  it.each([
    ['install', 'manual'],
    ['look', 'rewrite'],
  ])('is found in the file of %s, which gets the instance', (name, kind) => {
    const { requests } = analyzeProject({
      'a.ts': `import axios from 'axios';\nimport { ${name} } from './b';\nconst api = axios.create();\n${name}(api);\n${POST}`,
      'b.ts': `export const install = i => i.interceptors.request.use(${FILL});\nexport const look = i => log(i.defaults);`,
    });
    expect(requests.map(({ repair }) => repair?.kind)).toStrictEqual([kind]);
  });
});
