/**
 * Finds the version range of a package in the nearest package.json at or above a file.
 * @param filePath absolute path of the file that makes the request
 * @param readText reads a file, `undefined` if there is none
 */
export function packageVersion(
  filePath: string,
  name: string,
  readText: (path: string) => string | undefined,
): string | undefined {
  void filePath, name, readText;
  return undefined;
}
