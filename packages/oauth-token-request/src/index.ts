export { analyze, type AnalyzeOptions } from './analyze.js';
export { applyEdits, hasOverlap } from './edits.js';
export { mayContainTokenRequest } from './candidate.js';
export { explain, type Explanation } from './message.js';
export { outcomeOf, type Outcome, type Policy } from './outcome.js';
export { parseSettings, SettingsError } from './settings.js';
export { packageVersion } from './versions.js';
export type * from './types.js';
