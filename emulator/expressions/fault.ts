import type { Span } from './ast';
import type { Value } from './values';

/**
 * Why an evaluation stops. `error`: something cannot work; `thrown`: the expression threw; a `catch` sees both.
 * `limit`: an account ran over; `notSimulated`: Jira knows it and we do not; nothing catches those.
 */
export type FaultKind = 'error' | 'thrown' | 'limit' | 'notSimulated';

/** Thrown inside the evaluator only, which turns it into a failed evaluation. */
export class EvaluationFault extends Error {
  override readonly name = 'EvaluationFault';
  /** The part of the source being evaluated; set where it is first known. */
  span: Span | null = null;

  constructor(
    readonly kind: FaultKind,
    message: string,
    readonly thrown: Value = null,
  ) {
    super(message);
  }
}

/** An error that a `catch` may see. */
export function fault(message: string): EvaluationFault {
  return new EvaluationFault('error', message);
}

/** Jira has this and the site does not. */
export function notSimulated(what: string): EvaluationFault {
  return new EvaluationFault('notSimulated', `not simulated: ${what}`);
}
