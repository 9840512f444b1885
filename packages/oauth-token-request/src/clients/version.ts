import type { Host } from '../types.js';
import type { FormRewrite } from './client.js';

/** Whether a version range allows only `major.minor` or later; an unknown version counts as the current one. */
export function isAtLeast(range: string | undefined, major: number, minor = 0): boolean {
  const found = /(\d+)(?:\.(\d+))?/u.exec(range ?? '');
  if (found === null) return true;
  const [foundMajor, foundMinor] = [Number(found[1]), Number(found[2] ?? 0)];
  return foundMajor > major || (foundMajor === major && foundMinor >= minor);
}

/** Whether a file belongs to a project for React Native. */
export const isReactNative = (host: Host): boolean => host.packageVersion?.('react-native') !== undefined;

/** URLSearchParams where the client takes them; React Native's own class reaches no wire, its text does. */
export function searchParams(host: Host): FormRewrite {
  return { pass: isReactNative(host) ? 'text' : 'instance', header: 'set' };
}
