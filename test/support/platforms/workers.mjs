// Runs a Worker once: its binding AUTH is a service that hands each request on to the network.
import { argv } from 'node:process';
import { pathToFileURL } from 'node:url';

const { default: worker } = await import(pathToFileURL(argv[2]).href);
const env = { AUTH: { fetch: (...request) => fetch(...request) } };
const pending = [];
const context = { waitUntil: promise => pending.push(promise) };

const response = await worker.fetch(new Request('https://app.example.com/'), env, context);
await Promise.all(pending);
const text = await response.text();
if (response.ok) console.log(text);
else {
  console.error(response.status, text);
  process.exitCode = 1;
}
