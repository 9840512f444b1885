#!/usr/bin/env node
import { setFlagsFromString } from 'node:v8';

// Trees are short-lived: a heap that grows slowly is half as large at its peak, for a tenth more time. Before anything
// is loaded, as memory is laid out then.
setFlagsFromString('--heap-growing-percent=50');

const { main } = await import('../lib/cli.js');

// A reader such as `head` may close the pipe before everything is printed.
process.stdout.on('error', error => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});
process.exitCode = await main(process.argv.slice(2));
