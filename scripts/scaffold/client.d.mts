export declare const client: {
  readonly edits: Readonly<
    Record<string, (text: string, names: { readonly name: string; readonly identifier: string }) => string>
  >;
};
