// A server that prints what it gets: `npm run echo`, or `npm run echo -- PORT`. To measure what an HTTP client sends.
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';

const [port = '8089', ...rest] = process.argv.slice(2);
if (!/^\d{1,5}$/u.test(port) || rest.length > 0) {
  console.error('Usage: npm run echo, or npm run echo -- PORT.');
  process.exit(2);
}

const server = createServer(async (request, response) => {
  const body = await text(request);
  const { method, url, rawHeaders } = request;
  const types = rawHeaders.filter((_, index) => /^content-type$/iu.test(rawHeaders[index - 1] ?? ''));
  // Two lines of it, and none, are what a client gets wrong.
  const lines = types.length === 0 ? ['(no Content-Type)'] : types.map(type => `Content-Type: ${type}`);
  console.log(`${[`${method} ${url}`, ...lines, '', body].join('\n')}\n`);
  response.setHeader('Content-Type', 'application/json').end('{"access_token":"echo"}');
});
server.on('error', error => {
  console.error(error.code === 'EADDRINUSE' ? `Port ${port} is taken: name another one.` : error.message);
  process.exit(1);
});
server.listen(Number(port), '127.0.0.1', () => {
  console.log(`Send requests to http://127.0.0.1:${server.address().port}/oauth/token. Ctrl+C ends it.\n`);
});
