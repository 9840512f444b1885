import { describe, expect, it } from 'vitest';
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
