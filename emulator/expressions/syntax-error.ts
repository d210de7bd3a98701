/** The source cannot be read on; thrown inside the parser only, which turns it into a problem. */
export class SyntaxFault extends Error {
  override readonly name = 'SyntaxFault';

  constructor(
    message: string,
    readonly offset: number,
    readonly type: 'syntax' | 'other' = 'syntax',
  ) {
    super(message);
  }
}
