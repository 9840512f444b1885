import { beforeAll, describe, expect, it } from 'vitest';
import { build, codemod, codemodBeside, codemodOnTerminal } from './testing/bin.js';
import { FORUM, FORUM_REWRITTEN } from './testing/forum.js';
import { project } from './testing/project.js';
import { respond, sendJson, type LoopbackServer } from './testing/servers.js';

beforeAll(build);

/** An authorization server that takes one way of sending only. */
const server = (type: 'application/json' | 'application/x-www-form-urlencoded'): Promise<LoopbackServer> =>
  respond(({ headers }, response) => {
    if (headers['content-type'] === type) sendJson(response, 400, { error: 'unsupported_grant_type' });
    else sendJson(response, 415, {});
  });

const JSON_TYPE = 'application/json';
const FORM_TYPE = 'application/x-www-form-urlencoded';

describe('probe', () => {
  it('says what an endpoint reads, and exits with 0', async () => {
    const { url } = await server(FORM_TYPE);
    const { status, stdout, stderr } = await codemodBeside(project({}).root, ['probe', `${url}/oauth/token`]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain(`${url}/oauth/token  reads only forms\n`);
    expect(stdout).toContain(`For settings.oauth.endpoints: {"url":"${url}/oauth/token","accepts":"form"}\n`);
  });

  it('exits with 1 if it can’t be told', async () => {
    const { url } = await respond(() => undefined);
    const { status, stdout } = await codemodBeside(project({}).root, ['probe', '--timeout', '0.2', `${url}/token`]);
    expect(status).toBe(1);
    expect(stdout).toContain(`${url}/token  can’t tell what it reads\n    as a form: no answer within 0.2 s\n`);
  });

  it.each([
    [['probe'], "missing required argument 'url'"],
    [['probe', 'http://a.dev/token'], 'http://a.dev/token: not encrypted; use https, or add --allow-http'],
    [['probe', '--timeout=x', 'https://a.dev/'], /argument 'x' is invalid\. Give a number of seconds up to 600\.$/u],
  ])('%j is wrong usage', (args, message) => {
    const { status, stdout, stderr } = codemod(project({}).root, args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr.replace(/^oauth-codemod: |\n$/gu, '')).toMatch(message);
  });
});

describe('--probe', () => {
  const program = (url: string): string => FORUM.replace(/https:.*?(?=\/oauth)/u, url);

  it('asks each unknown endpoint once, and goes by what it says', async () => {
    const { url, received } = await server(JSON_TYPE);
    const tree = project({ 'a.js': program(url), 'b.js': program(url) });
    const { status, stdout, stderr } = await codemodBeside(tree.root, ['--probe', '--yes', '--write', '--allow-dirty']);
    expect(stderr).toContain(`${url}/oauth/token  reads only JSON\n`);
    expect(stdout).toContain('2 left alone: 2 to a server that asks for JSON\n');
    expect(status).toBe(0);
    expect(tree.read('a.js')).toBe(program(url));
    expect(received.filter(({ method }) => method === 'POST')).toHaveLength(2);
    // Nothing of what the code sends.
    expect(JSON.stringify(received)).not.toMatch(/client_credentials|secret/u);
  });

  it('rewrites what the server says that it needs', async () => {
    const { url } = await server(FORM_TYPE);
    const tree = project({ 'a.js': program(url) });
    const { status } = await codemodBeside(tree.root, ['--probe', '--yes', '--write', '--allow-dirty']);
    expect(status).toBe(0);
    expect(tree.read('a.js')).toBe(FORUM_REWRITTEN.replace(/https:.*?(?=\/oauth)/u, url));
  });

  it('asks nobody where a provider is known', () => {
    const { status, stderr } = codemod(project({ 'a.js': FORUM }).root, ['--probe']);
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
  });

  it('sends nothing unless somebody agrees', async () => {
    const { url, received } = await server(FORM_TYPE);
    const tree = project({ 'a.js': program(url) });
    expect(codemod(tree.root, ['--probe'])).toEqual({
      status: 2,
      stdout: '',
      stderr: 'oauth-codemod: --probe asks before it sends anything: add --yes where there is no terminal\n',
    });
    const { stdout } = await codemodOnTerminal(tree.root, ['--probe'], ['n\n']);
    expect(stdout).toContain(`  ${url}/oauth/token`);
    expect(stdout).toContain('1 would be rewritten');
    expect(received).toEqual([]);
  });

  it('tells of addresses that it must not ask', () => {
    const { stderr } = codemod(project({ 'a.js': program('http://login.acme.dev') }).root, ['--probe', '--yes']);
    expect(stderr).toBe(
      'not probed: http://login.acme.dev/oauth/token: not encrypted; use https, or add --allow-http\n',
    );
  });

  it('waits as long as it is told, and asks without encryption if it may', async () => {
    const { url } = await respond(() => undefined);
    // The same machine by an address that isn't its own for sure.
    const open = url.replace('127.0.0.1', '0.0.0.0');
    const tree = project({ 'a.js': program(open) });
    const { status, stderr } = await codemodBeside(tree.root, ['--probe', '--yes', '--timeout=0.2', '--allow-http']);
    expect(status).toBe(1);
    expect(stderr).toContain(`${open}/oauth/token  can’t tell what it reads\n    as a form: no answer within 0.2 s\n`);
  });
});
