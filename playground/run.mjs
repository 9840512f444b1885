// Builds the page, for a server and as one file that opens from a disk, and with --serve shows it at an address of this
// machine.
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build, preview } from 'vite';

const root = fileURLToPath(new URL('.', import.meta.url));

function readOptions() {
  try {
    return parseArgs({ options: { serve: { type: 'boolean', default: false } } }).values;
  } catch (error) {
    console.error(`${error.message} The only option is --serve.`);
    process.exit(2);
  }
}

const { serve } = readOptions();
// Whoever runs this, e.g. a test, may say something else.
process.env.NODE_ENV = 'production';
const configFile = `${root}vite.config.ts`;
await build({ root, configFile });
await build({ root, configFile, mode: 'single' });
if (serve) (await preview({ root, configFile })).printUrls();
