import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const ECHO = fileURLToPath(new URL('../scripts/echo.mjs', import.meta.url));

it('the server for measuring prints method, path, Content-Type and body of what it gets', async () => {
  const server = spawn(process.execPath, [ECHO, '0'], { stdio: ['ignore', 'pipe', 'inherit'] });
  const lines = createInterface({ input: server.stdout })[Symbol.asyncIterator]();
  const next = async (): Promise<string> => String((await lines.next()).value);
  const url = /http:\/\/127\.0\.0\.1:\d+\/oauth\/token/u.exec(await next())?.[0] ?? '';
  expect(await next()).toBe('');

  const send = async (options: RequestInit): Promise<string[]> => {
    const response = await fetch(url, { method: 'POST', ...options });
    expect(await response.json()).toEqual({ access_token: 'echo' });
    return [await next(), await next(), await next(), await next(), await next()];
  };
  await expect(send({ body: new URLSearchParams({ a: 'b' }) })).resolves.toEqual([
    'POST /oauth/token',
    'Content-Type: application/x-www-form-urlencoded;charset=UTF-8',
    '',
    'a=b',
    '',
  ]);
  await expect(send({ body: new Uint8Array([97]) })).resolves.toEqual([
    'POST /oauth/token',
    '(no Content-Type)',
    '',
    'a',
    '',
  ]);
  server.kill();
  await once(server, 'close');
});

it('it refuses what is no port', () => {
  const { status, stderr } = spawnSync(process.execPath, [ECHO, 'http'], { encoding: 'utf8' });
  expect({ status, stderr }).toEqual({ status: 2, stderr: 'Usage: npm run echo, or npm run echo -- PORT.\n' });
});
