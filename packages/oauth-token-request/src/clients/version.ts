/** Whether a version range allows only `major.minor` or later; an unknown version counts as the current one. */
export function isAtLeast(range: string | undefined, major: number, minor: number): boolean {
  const found = /(\d+)(?:\.(\d+))?/u.exec(range ?? '');
  if (found === null) return true;
  const [foundMajor, foundMinor] = [Number(found[1]), Number(found[2] ?? 0)];
  return foundMajor > major || (foundMajor === major && foundMinor >= minor);
}
