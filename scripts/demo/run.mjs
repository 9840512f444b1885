// The forum program before and after its repair, against a certified authorization server on loopback.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import oauth from '../../packages/eslint-plugin-oauth/dist/index.js';
import { CLIENTS, startAuthorizationServer } from '../../test/support/authorization-server.mjs';

const PROGRAM = 'forum-program.cjs';
const VENDOR = 'https://platform.devtest.nicecxone.com';
const RULE = 'oauth/no-json-token-request';

const pathTo = path => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const CODEMOD = pathTo('packages/oauth-codemod/bin/oauth-codemod.js');

const abridge = secret => `${secret.slice(0, 4)}…`;
const secretsHidden = output =>
  Object.values(CLIENTS).reduce((shown, { secret }) => shown.replaceAll(secret, abridge(secret)), output);

/** Breaks prose into lines that fit a terminal. */
const wrap = prose => prose.replaceAll(/(.{1,116})(?: |$)/gu, '$1\n');

/** Shows one step: what is done, and indented what came of it. */
function show(step, output = '') {
  const lines = output === '' ? [] : secretsHidden(output).trimEnd().split('\n');
  console.log([step, ...lines.map(line => `   ${line}`.trimEnd())].join('\n'));
}

async function node(folder, ...parameters) {
  const child = spawn(process.execPath, parameters, {
    cwd: folder,
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return { status: child.exitCode, stdout, stderr };
}

/** Runs the program as it stands in `folder`, with the vendor's address replaced by the server's. */
async function runProgram(folder, server) {
  const program = await readFile(join(folder, PROGRAM), 'utf8');
  const redirected = join(folder, `redirected-${PROGRAM}`);
  await writeFile(redirected, program.replaceAll(VENDOR, server.url));
  const run = await node(folder, redirected);
  await rm(redirected);
  return run;
}

async function lint(folder) {
  const eslint = new ESLint({
    cwd: folder,
    overrideConfigFile: true,
    overrideConfig: [{ files: ['**/*.cjs'], languageOptions: { sourceType: 'commonjs' } }, oauth.configs.recommended],
  });
  const [result] = await eslint.lintFiles([PROGRAM]);
  return result.messages;
}

async function demonstrate(folder, server) {
  const failed = await runProgram(folder, server);
  show(`1. node ${PROGRAM}`, wrap(failed.stderr.trimEnd()));
  assert(/^40[01] invalid_/u.test(failed.stderr), 'the server refuses the program as it is');
  assert(failed.status === 1, 'the program fails');

  const messages = await lint(folder);
  const report = ({ line, column, message, ruleId }) => `${PROGRAM}:${line}:${column}  ${message}  ${ruleId}`;
  show(`2. eslint ${PROGRAM}`, messages.map(message => wrap(report(message))).join(''));
  assert(messages.length === 1 && messages[0].ruleId === RULE, 'lint reports the one request');

  const before = await readFile(join(folder, PROGRAM), 'utf8');
  const preview = await node(folder, CODEMOD, '--format', 'diff', PROGRAM);
  show(`3. oauth-codemod --format diff ${PROGRAM}`, preview.stdout + preview.stderr);
  assert(preview.status === 1, 'the codemod finds something to do');
  assert(/^\+.*new URLSearchParams/mu.test(preview.stdout), 'the diff sends a form');
  assert((await readFile(join(folder, PROGRAM), 'utf8')) === before, 'a preview writes nothing');

  const applied = await node(folder, CODEMOD, '--write', '--format', 'json', PROGRAM);
  assert(applied.status === 0, 'the codemod leaves nothing to do');
  const { summary } = JSON.parse(applied.stdout);
  show(`4. oauth-codemod --write ${PROGRAM}: ${summary.rewritten} request rewritten`);
  assert(summary.rewritten === 1, 'one request is rewritten');
  assert((await lint(folder)).length === 0, 'lint is silent afterwards');

  const { status, stdout } = await runProgram(folder, server);
  const token = stdout.trim();
  assert(status === 0, 'the program succeeds');
  assert(server.parametersOf(token) !== undefined, 'the server has issued that token');
  show(`5. node ${PROGRAM}: access token ${abridge(token)} (${token.length} characters)`);
}

const server = await startAuthorizationServer();
const folder = await mkdtemp(join(tmpdir(), 'oauth-demo-'));
try {
  await symlink(pathTo('node_modules'), join(folder, 'node_modules'), 'junction');
  await writeFile(join(folder, PROGRAM), await readFile(pathTo('fixtures/axios/forum-program/input.cjs')));
  console.log(`The forum program, on a copy; oidc-provider on ${server.url} plays the vendor.`);
  await demonstrate(folder, server);
} catch (error) {
  if (!(error instanceof assert.AssertionError)) throw error;
  console.error(`The demo failed: it was expected that ${error.message}.`);
  process.exitCode = 1;
} finally {
  await rm(folder, { recursive: true });
  await server.close();
}
