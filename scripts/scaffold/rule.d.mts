export declare const rule: {
  readonly edits: Readonly<
    Record<string, (text: string, names: { readonly name: string; readonly identifier: string }) => string>
  >;
};
