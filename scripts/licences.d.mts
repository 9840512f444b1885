export declare function forbiddenLicences(
  found: Readonly<Record<string, readonly { readonly name: string }[]>>,
): string[];
