import { describe, expect, it } from 'vitest';
import { analyzeProject, rewritten, wiresOf } from '../../../../test/support/analyze.js';

const superagent = `import superagent from 'superagent';\n`;
const body = `{ grant_type: 'client_credentials', client_id: 'a' }`;
const plain = `superagent.post(TOKEN_URL).send(${body})`;
const form = `superagent.post(TOKEN_URL).type('form').send(${body})`;

const outcome = (program: string): string => rewritten(superagent + program).replace(superagent, '');

describe('a superagent request that a function gives', () => {
  it.each([
    ['chained behind the call', `const ask = () => ${plain};\nask().set('content-type', 'application/json');`],
    ['by a type', `function ask() { return ${plain}; }\nask().type('json');`],
    ['on a name in the function', `function ask() { const r = ${plain}; return r; }\nask().type('json');`],
    ['on a name for the call', `const ask = () => ${plain};\nconst r = ask();\nr.type('json');`],
    ['on a name that is set later', `let r;\nconst ask = () => ${plain};\nr = ask();\nr.type('json');`],
    ['behind two functions', `const ask = () => ${plain};\nconst again = () => ask();\nagain().type('json');`],
    ['by a method', `class Api { ask() { return ${plain}; } run() { return this.ask().type('json'); } }`],
    ['before the function is declared', `ask().type('json');\nfunction ask() { return ${plain}; }`],
    ['in the only function that it is handed to', `const asJson = r => r.type('json');\nasJson(${plain});`],
  ])('is labelled where it is labelled as JSON: %s', (_situation, program) => {
    const after = program.replace('application/json', 'application/x-www-form-urlencoded').replace(`'json'`, `'form'`);
    expect(outcome(program)).toBe(after);
  });

  it.each([
    ['is waited for', `const ask = () => ${plain};\nawait ask();\nask().then(save);`],
    ['is given a header', `const ask = () => ${plain};\nask().set('accept', 'text/plain');\nask();`],
    ['gives an answer', `async function ask() { return ${plain}; }\nconst answer = ask();\nanswer.type('json');`],
    ['is called beside others of the name', `const ask = () => ${plain};\nother.ask().type('json');`],
    ['is given a header by another one', `const known = r => r.set('x-id', 'a');\nknown(${plain});`],
    ['is given more', `const ask = () => ${plain};\nask().send({ scope: 'a' });`],
  ])('names the form itself where it %s', (_situation, program) => {
    expect(outcome(program)).toBe(program.replace(plain, form));
  });

  it.each([
    ['a list is added', `const ask = () => ${plain};\nask().send({ scope: ['a', 'b'] });`, 'unknown-members'],
    ['one call adds a list', `const ask = () => ${plain};\nask();\nask().send({ scope: ['a'] });`, 'unknown-members'],
    ['another function adds to it', `const more = r => r.send({ scope: 'a' });\nmore(${plain});`, 'unknown-members'],
    [
      'one of its callers names the type',
      `const ask = () => ${plain};\nask();\nask().type('json');`,
      'unknown-headers',
    ],
    [
      'a branch names the type',
      `const ask = () => ${plain};\nconst r = ask();\nif (other) r.type('json');`,
      'unknown-headers',
    ],
    [
      'a function labels others too',
      `const asJson = r => r.type('json');\nasJson(${plain});\nasJson(superagent.post('/users').send(user));`,
      'shared-headers',
    ],
  ])('is refused where %s', (_situation, program, reason) => {
    expect(outcome(program)).toBe(reason);
  });
});

describe('a superagent request that is made by a function and sent where that is called', () => {
  const sent = (start = 'start()'): string => `${start}.send(${body});`;
  const typed = (start = 'start()'): string => `${start}.type('form').send(${body});`;

  it.each([
    ['labels it as JSON', `const start = () => superagent.post(TOKEN_URL).type('json');`],
    ['does so on a name', `const start = () => { const r = superagent.post(TOKEN_URL); r.type('json'); return r; };`],
    ['labels nothing', `const start = () => superagent.post(TOKEN_URL).accept('json');`],
    ['labels it, further down', `other();`],
  ])('is given its own type where the function %s', (_situation, start) => {
    const below = start === 'other();' ? `\nfunction start() { return superagent.post(TOKEN_URL).type('json'); }` : '';
    expect(outcome(`${start}\n${sent()}${below}`)).toBe(`${start}\n${typed()}${below}`);
  });

  it('is given it by a statement on a name', () => {
    const start = `const start = () => superagent.post(TOKEN_URL).type('json');\nconst r = start();\n`;
    expect(outcome(start + sent('r'))).toBe(start + typed('r'));
  });

  it.each([
    ['chained', `const start = () => superagent.post(TOKEN_URL).type('form');`],
    ['on a name', `const start = () => { const r = superagent.post(TOKEN_URL); r.type('form'); return r; };`],
  ])('is a form where the function says so: %s', (_situation, start) => {
    expect(wiresOf(`${superagent}${start}\n${sent()}`)).toStrictEqual(['superagent: form']);
  });

  it('isn’t known where the function may say so, or hands it on', () => {
    for (const step of [`if (a) r.type('form');`, 'label(r);'])
      expect(
        wiresOf(
          `${superagent}const start = () => { const r = superagent.post(TOKEN_URL); ${step} return r; };\n${sent()}`,
        ),
      ).toStrictEqual(['superagent: unknown']);
  });

  it('is given it where the function stands in another file', () => {
    const start = `${superagent}// ${'-'.repeat(400)}\nexport const start = () => superagent.post('https://platform.devtest.nicecxone.com/oauth/token').type('json');`;
    const program = `import { start } from './start.js';\n`;
    const { requests, text } = analyzeProject({ 'program.js': program + sent(), 'start.js': start });
    expect(requests).toHaveLength(1);
    expect(text).toBe(program + typed());
  });
});
