/** Code that isn't valid in its language. */
export class SyntaxFault extends Error {
  override readonly name = 'SyntaxFault';
  /** Offset into the text. */
  readonly offset: number;

  constructor(reason: string, offset: number) {
    super(reason);
    this.offset = offset;
  }
}
