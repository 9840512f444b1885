import type { Reporter } from '../report.js';

/** Told to consumers, so that members can change their meaning one day. */
const VERSION = 1;

const json: Reporter = {
  tellsFailures: true,
  render({ files, summary }) {
    const report = { version: VERSION, files: files.map(({ record }) => record), summary };
    return `${JSON.stringify(report, null, 2)}\n`;
  },
};

export default json;
