import { expect, it } from 'vitest';
import { membersAfter, sentIfThere } from '../../../../test/support/members.js';

it.each([
  ['declare global { namespace NodeJS { interface ProcessEnv { ID: string } } }', 'process.env.ID'],
  ['declare namespace NodeJS { interface ProcessEnv { readonly ID: string } }', 'process.env.ID'],
  ['declare global { interface ImportMetaEnv { ID: string } }', 'import.meta.env.ID'],
  [`declare module 'bun' { interface Env { ID: string } }`, 'Bun.env.ID'],
])('a variable of the environment is there as the program says: %s', (declared, variable) => {
  expect(membersAfter(`id: ${variable}`, declared)).toBe(`id: ${variable}`);
});

it.each([
  ['as what may be missing', 'declare global { namespace NodeJS { interface ProcessEnv { ID?: string } } }'],
  ['under another name', 'declare global { namespace NodeJS { interface ProcessEnv { OTHER: string } } }'],
  ['for another environment', 'declare global { interface ImportMetaEnv { ID: string } }'],
  ['in an interface of the program’s own', 'interface ProcessEnv { ID: string }'],
])('but may be missing if it is declared %s', (_situation, declared) => {
  expect(membersAfter('id: process.env.ID', declared)).toBe(sentIfThere('process.env.ID', 'id: process.env.ID'));
});

it('a variable that is taken out is there too', () => {
  const before =
    'declare global { namespace NodeJS { interface ProcessEnv { ID: string } } }\nconst { ID } = process.env;';
  expect(membersAfter('id: ID', before)).toBe('id: ID');
});
