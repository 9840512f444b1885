// Runs a script as Postman does before a request, which itself isn't sent.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { argv } from 'node:process';

const require = createRequire(import.meta.url);
const { Runner } = require('postman-runtime');
const { Collection } = createRequire(require.resolve('postman-runtime'))('postman-collection');

const listen = 'prerequest';
const exec = await readFile(argv[2], 'utf8');
const collection = new Collection({
  item: [
    {
      event: [
        { listen, script: { exec } },
        { listen, script: { exec: 'pm.execution.skipRequest();' } },
      ],
      request: 'http://127.0.0.1/',
    },
  ],
});

new Runner().run(collection, {}, (error, run) => {
  if (error) throw error;
  const fail = problem => {
    if (!problem) return;
    console.error(problem);
    process.exitCode = 1;
  };
  run.start({
    console(_cursor, level, ...words) {
      console[level](...words);
      if (level === 'error') process.exitCode = 1;
    },
    exception: (_cursor, problem) => fail(problem),
    done: fail,
  });
});
