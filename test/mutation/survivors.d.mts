export declare function listSurvivors(report: {
  readonly files: Readonly<
    Record<
      string,
      {
        readonly source: string;
        readonly mutants: readonly {
          readonly location: {
            readonly start: { readonly line: number; readonly column: number };
            readonly end: { readonly line: number; readonly column: number };
          };
          readonly replacement?: string;
          readonly status: string;
        }[];
      }
    >
  >;
}): string[];
