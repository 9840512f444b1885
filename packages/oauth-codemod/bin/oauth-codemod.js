#!/usr/bin/env node
import module from 'node:module';
import { setFlagsFromString } from 'node:v8';

// Trees are short-lived: a heap that grows slowly is half as large at its peak, for a tenth more time. Before anything
// is loaded, as memory is laid out then.
setFlagsFromString('--heap-growing-percent=50');

// Most of a small run is compiling; Node 20 can't keep what it compiled.
module.enableCompileCache?.();

const { main } = await import('../lib/cli.js');

// A reader such as `head` may close the pipe before everything is printed.
process.stdout.on('error', error => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});
process.exitCode = await main(process.argv.slice(2));
