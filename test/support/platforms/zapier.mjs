// Runs what a program exports as Zapier's platform does with the perform function of an action.
import { createRequire } from 'node:module';
import { argv } from 'node:process';
import { pathToFileURL } from 'node:url';

// Otherwise the platform prints how much memory it uses.
process.env.NODE_ENV = 'test';
const zapier = createRequire(import.meta.url)('zapier-platform-core');

const { default: perform } = await import(pathToFileURL(argv[2]));
const display = { label: 'Log In', description: 'Gets a token.' };
const App = {
  version: '1.0.0',
  platformVersion: zapier.version,
  creates: { login: { key: 'login', noun: 'Token', display, operation: { perform } } },
};
await zapier.createAppTester(App)(App.creates.login.operation.perform, {});
