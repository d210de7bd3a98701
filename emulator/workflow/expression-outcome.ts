/** What an expression validator said. */
export type ExpressionOutcome =
  | { readonly kind: 'passed' }
  /** A text: shown to the person as it is. */
  | { readonly kind: 'message'; readonly text: string }
  /** Anything else: the manifest's message is shown. */
  | { readonly kind: 'refused' }
  /** It broke: the manifest's message is shown, and the app hears of it. */
  | { readonly kind: 'failed'; readonly error: string };

/** The outcome of an expression that broke. */
export function evaluationFailed(error: string): ExpressionOutcome {
  return { kind: 'failed', error };
}
