interface ReasonPage {
  readonly text: string;
  readonly before: string;
  readonly after: string;
}

export declare function reasonsPage(pages: Readonly<Record<string, ReasonPage>>): string;
