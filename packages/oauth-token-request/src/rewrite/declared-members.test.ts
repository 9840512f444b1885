import { describe, expect, it } from 'vitest';
import { hostReading } from '../../../../test/support/analyze.js';
import { membersAfter, sentIfThere } from '../../../../test/support/members.js';

const CONFIG = `interface Config { id: string; scopes?: string[]; list?: string[] | string; audience?: string; state: string | null }\n`;
const GIVEN = `{ id: 'a', scopes: ['x'], list: ['y'], state: 'z' }`;

describe('a member is tested as its written type says, whatever it is given', () => {
  it.each([
    ['of a variable', `const config: Config = ${GIVEN};`, 'config'],
    ['of what is cast', `const config = ${GIVEN} as Config;`, 'config'],
    ['of what a function gives', `const make = (): Config => (${GIVEN}); const config = make();`, 'config'],
    [
      'of an entry of a table',
      `const TABLE: Record<string, Config> = { a: ${GIVEN} }; const config = TABLE[k];`,
      'config',
    ],
    ['of a member', `const all: { config: Config } = { config: ${GIVEN} };`, 'all.config'],
  ])('%s', (_situation, before, config) => {
    const at = (key: string): string => `${config}.${key}`;
    const start = CONFIG + before;
    expect(membersAfter(`scope: ${at('scopes')}`, start)).toBe(
      sentIfThere(at('scopes'), `scope: ${at('scopes')}.join(' ')`),
    );
    expect(membersAfter(`scope: ${at('list')}`, start)).toBe(
      sentIfThere(at('list'), `scope: [${at('list')}].flat().join(' ')`),
    );
    expect(membersAfter(`audience: ${at('audience')}`, start)).toBe(
      sentIfThere(at('audience'), `audience: ${at('audience')}`),
    );
    expect(membersAfter(`state: ${at('state')}`, start)).toBe(
      sentIfThere(at('state'), `state: ${at('state')}`, 'null'),
    );
    expect(membersAfter(`id: ${at('id')}`, start)).toBe(`id: ${at('id')}`);
  });

  it('of a field', () => {
    const before = `${CONFIG}class A { private readonly config: Config = ${GIVEN}; private scope?: string[] = ['a']; f() { return`;
    expect(membersAfter('scope: this.config.scopes', before, '; } }')).toBe(
      sentIfThere('this.config.scopes', `scope: this.config.scopes.join(' ')`),
    );
    expect(membersAfter('scope: this.scope', before, '; } }')).toBe(
      sentIfThere('this.scope', `scope: this.scope.join(' ')`),
    );
  });

  it('and taken out by a pattern', () => {
    const before = `${CONFIG}function make(): Config { return ${GIVEN}; }\nconst { scopes, audience } = make();`;
    expect(membersAfter('scope: scopes, audience', before)).toBe(
      `${sentIfThere('scopes', `scope: scopes.join(' ')`)}, ${sentIfThere('audience', 'audience')}`,
    );
  });
});

it('what is set from an answer is what its written type says', () => {
  const before = `interface State { tokens?: { refresh?: string } }
const state: State = {};
async function login() { const j = (await read()) as any; state.tokens = { refresh: j.refresh_token }; }
const refresh = () =>`;
  expect(membersAfter('refresh_token: state.tokens?.refresh', before)).toBe(
    '...(state.tokens?.refresh !== undefined && { refresh_token: state.tokens.refresh })',
  );
});

it('a variable is taken for what it was given, as TypeScript takes it', () => {
  expect(membersAfter('scope', `const scope: string[] | undefined = ['a'];`)).toBe(`scope: scope.join(' ')`);
});

describe('a member of what another file exports is tested as its written type says', () => {
  const host = hostReading({
    'types.ts': `export ${CONFIG}`,
    'settings.ts': `import type { Config } from './types';
export const config: Config = ${GIVEN};
const own: Config = ${GIVEN};
export { own, own as named };
export default own;`,
    'cast.ts': `import type { Config } from './types';\nexport default ${GIVEN} as Config;`,
    'barrel.ts': `export { config } from './settings';`,
  });

  it.each([
    ['under its name', `import { config } from './settings';`, 'config'],
    ['in a list of names', `import { own as config } from './settings';`, 'config'],
    ['under another name', `import { named as config } from './settings';`, 'config'],
    ['by default', `import config from './settings';`, 'config'],
    ['as what it is cast to', `import config from './cast';`, 'config'],
    ['through a further file', `import { config } from './barrel';`, 'config'],
    ['with all else', `import * as settings from './settings';`, 'settings.config'],
    ['and taken over', `import { own } from './settings';\nconst config = own;`, 'config'],
  ])('%s', (_situation, before, config) => {
    const after = (members: string): string =>
      membersAfter(members, `import type { Any } from './types';\n${before}`, ';', { host });
    const [scopes, audience] = [`${config}.scopes`, `${config}.audience`];
    expect(after(`scope: ${scopes}`)).toBe(sentIfThere(scopes, `scope: ${scopes}.join(' ')`));
    expect(after(`audience: ${audience}`)).toBe(sentIfThere(audience, `audience: ${audience}`));
    expect(after(`id: ${config}.id`)).toBe(`id: ${config}.id`);
  });

  it('and taken out by a pattern', () => {
    const before = `import type { Any } from './types';\nimport { config } from './settings';\nconst { scopes, id } = config;`;
    expect(membersAfter('scope: scopes, id', before, ';', { host })).toBe(
      `${sentIfThere('scopes', `scope: scopes.join(' ')`)}, id`,
    );
  });
});

describe('what stands behind a `?.` is tested if the written type says that it may be missing, whatever is given', () => {
  const before = `${CONFIG}const config: Config = ${GIVEN};`;

  it('a text of a list', () => {
    expect(membersAfter(`scope: config.scopes?.join(' ')`, before)).toBe(
      sentIfThere('config.scopes', `scope: config.scopes.join(' ')`, 'null'),
    );
  });

  it('a name for it', () => {
    expect(membersAfter('scope', `${before}\nconst scope = config.scopes?.join(' ');`)).toBe(
      sentIfThere('scope', 'scope'),
    );
  });

  it('but not one that the type says is there', () => {
    expect(membersAfter('realm: config.id?.trim()', before)).toBe('realm: String(config.id?.trim())');
  });
});
