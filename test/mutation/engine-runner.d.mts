interface MutantResult {
  readonly status: 'killed' | 'survived' | 'timeout';
  readonly killedBy?: readonly string[];
  readonly nrOfTests?: number;
}

export declare class EngineRunner {
  init(files?: readonly string[], folder?: string): Promise<void>;
  dryRun(): Promise<{
    readonly tests: readonly { readonly id: string; readonly status: number; readonly failureMessage?: string }[];
    readonly mutantCoverage: unknown;
  }>;
  mutantRun(options: {
    readonly activeMutant: { readonly id: string; readonly fileName: string };
    readonly mutantActivation: 'runtime' | 'static';
    readonly reloadEnvironment?: boolean;
    readonly testFilter?: readonly string[];
    readonly hitLimit?: number;
  }): Promise<MutantResult>;
}
