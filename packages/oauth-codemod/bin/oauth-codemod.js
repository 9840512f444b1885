#!/usr/bin/env node
import { main } from '../dist/cli.js';

// A reader such as `head` may close the pipe before everything is printed.
process.stdout.on('error', error => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});
process.exitCode = await main(process.argv.slice(2));
