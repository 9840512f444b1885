import { patchOf } from '../patch.js';
import type { Reporter } from '../report.js';

const diff: Reporter = {
  tellsFailures: false,
  showsCode: true,
  render: ({ files }) => files.map(patchOf).join(''),
};

export default diff;
