import { describe, expect, it } from 'vitest';
import { rewritten } from '../../../../test/support/analyze.js';

const sending = (members: string): string =>
  `fetch(TOKEN_URL, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ grant_type: 'password', ${members} }) })`;
const sent = (members: string): string =>
  `fetch(TOKEN_URL, { method: 'POST', headers: { 'Content-Type': 'application/x-www-form-urlencoded' }, body: new URLSearchParams({ grant_type: 'password', ${members} }) })`;

const outcome = (program: (request: string) => string, member: string): string =>
  rewritten(program(sending(member)), {}, '/program.js');

const guarded = (value: string, test: string): string => `...(${value} ${test} && { assertion: ${value} })`;

describe('what a variable is given in any way counts', () => {
  it.each([
    ['by &&= in a function', `const clear = () => { assertion &&= null; };`, '!= null'],
    ['by &&=', `assertion &&= undefined;`, '!== undefined'],
    ['by what &&= gives', `let own = process.env.OWN; assertion = own &&= 'b';`, '!== undefined'],
    ['by the head of a loop', `for (assertion of ['b', undefined]) log(assertion);`, '!== undefined'],
    ['by the head of a loop over a list with holes', `for (assertion of ['b', , 'c']) log(assertion);`, '!= null'],
    ['by the head of a loop over what isn’t known', `for (assertion of list) log(assertion);`, '!= null'],
    [
      'by a pattern in the head of a loop',
      `for ({ assertion } of [{ assertion: 'b' }, {}]) log(assertion);`,
      '!== undefined',
    ],
    ['by a pattern behind the end of a list', `[, assertion] = text.split(':');`, '!== undefined'],
  ])('%s', (_situation, write, test) => {
    const program = (request: string): string => `let assertion = 'a';\n${write}\n${request};`;
    expect(outcome(program, 'assertion: assertion')).toBe(program(sent(guarded('assertion', test))));
  });

  it.each([
    ['the names that a loop finds are texts', `for (assertion in table) log(assertion);`],
    ['a list that is written out is as long as it is', `[, assertion] = ['b', 'c'];`],
    ['a default stands for what is missing', `[, assertion = 'b'] = text.split(':');`],
    ['texts are texts', `for (assertion of ['b', 'c']) log(assertion);`],
  ])('but %s', (_situation, write) => {
    const program = (request: string): string => `let assertion = 'a';\n${write}\n${request};`;
    expect(outcome(program, 'assertion: assertion')).toBe(program(sent('assertion: assertion')));
  });

  it('so that a list of a loop isn’t sent as a text', () => {
    const program = (request: string): string => `let scope = 'a';\nfor (scope of [['b'], 'c']) await ${request};`;
    expect(outcome(program, 'scope')).toBe(program(sent(`scope: [scope].flat().join(' ')`)));
    expect(outcome(program, 'tag: scope')).toBe('array-value');
  });
});

describe('what gives a member and deletes it gives nothing the second time', () => {
  it.each([
    [
      'a field',
      `class Login { code = 'a'; take() { const { code } = this; delete this.code; return code; } }\nconst state = new Login();`,
    ],
    [
      'a field of a class',
      `class state { static code = 'a'; static take() { const { code } = this; delete state.code; return code; } }`,
    ],
    [
      'a member by this',
      `const state = { code: 'a', take() { const { code } = this; delete this.code; return code; } };`,
    ],
    [
      'a member by a name',
      `const held = { code: 'a' };\nconst state = { take() { const { code } = held; delete held['code']; return code; } };`,
    ],
    [
      'a member by a key',
      `const held = { code: 'a' };\nconst state = { take(key = 'code') { const code = held[key]; delete held[key]; return code; } };`,
    ],
    [
      'a member of a part',
      `const held = { now: { code: 'a' } };\nconst state = { take() { try { return held.now.code; } finally { delete held.now.code; } } };`,
    ],
  ])('%s', (_situation, before) => {
    const program = (request: string): string => `${before}\n${request};`;
    const pairs = sent('assertion: state.take()').replace('({ grant', '(Object.entries({ grant');
    expect(outcome(program, 'assertion: state.take()')).toBe(
      program(pairs.replace(' }) })', ' }).filter(([, value]) => value != null)) })')),
    );
  });

  it('but what is deleted beside it stays as it is', () => {
    const program = (request: string): string =>
      `const state = { code: 'a', other: 'b', take() { delete this.other; return this.code; } };\n${request};`;
    expect(outcome(program, 'assertion: state.take()')).toBe(program(sent('assertion: state.take()')));
  });
});

describe('what a field is given in any way counts', () => {
  const program = (write: string, request: string): string =>
    `class Login { assertion = 'a'; clear(text) { ${write} } go() { return ${request}; } }`;

  it.each([
    ['by &&=', 'this.assertion &&= null;', '!= null'],
    ['by delete', 'delete this.assertion;', '!== undefined'],
    ['by the head of a loop', `for (this.assertion of ['b', undefined]) log(this);`, '!== undefined'],
    ['by a pattern behind the end of a list', `[, this.assertion] = text.split(':');`, '!= null'],
  ])('%s', (_situation, write, test) => {
    const outcomeOf = outcome(request => program(write, request), 'assertion: this.assertion');
    expect(outcomeOf).toBe(program(write, sent(guarded('this.assertion', test))));
  });

  it('by a pattern in its constructor', () => {
    const made = (request: string): string =>
      `class Login { constructor(text) { [this.user, this.assertion] = text.split(':'); } go() { return ${request}; } }`;
    expect(outcome(made, 'assertion: this.assertion')).toBe(made(sent(guarded('this.assertion', '!== undefined'))));
  });
});
