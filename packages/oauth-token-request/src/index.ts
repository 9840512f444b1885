export { analyze, type AnalyzeOptions } from './analyze.js';
export { applyEdits, hasOverlap } from './edits.js';
export { candidateFinder, mayContainTokenRequest, type CandidateFinder } from './candidate.js';
export type { Client } from './clients/client.js';
export { CLIENTS } from './clients/registry.js';
export { PROVIDERS } from './endpoints/providers.js';
export { LEFT_OUT, type LeftOut } from './endpoints/providers/left-out.js';
export { explain, type Explanation } from './message.js';
export { outcomeOf, type Outcome, type Policy } from './outcome.js';
export { REASONS, type ReasonCode } from './rewrite/reasons.js';
export { isSecretName } from './secret-names.js';
export { parseSettings, SettingsError } from './settings.js';
export { sdkCallFor, type SdkCall } from './sdks/find-sdk.js';
export { findSdkMistakes, mayContainSdkMistake, type SdkMistake } from './sdks/mistakes.js';
export {
  linkParents,
  moduleReader,
  moduleResolver,
  projectFiles,
  type ModuleReader,
  type ProjectAccess,
  type Resolver,
} from './project.js';
export type { Listing } from './relative-module.js';
export { packageVersion } from './versions.js';
export type * from './types.js';
