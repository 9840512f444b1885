import type { JsonReport } from '../../records.js';
import { jsonText } from '../json-text.js';
import type { Reporter } from '../report.js';

/** As `schema/report.schema.json` describes it. */
const json: Reporter = {
  tellsFailures: true,
  showsCode: false,
  render({ files, summary, interruptedAt }) {
    const report: JsonReport = {
      version: 1,
      files: files.map(({ record }) => record),
      summary,
      ...(interruptedAt !== undefined && { interrupted: true }),
    };
    return jsonText(report);
  },
};

export default json;
