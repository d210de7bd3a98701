import type { Ast } from './ast';
import type { Dialect } from './dialect';
import type { JiraSource } from './jira-data';
import type { Value } from './values';

/** What an evaluation may use. */
export interface EvaluationContext {
  /** Context variables: build them with `fromJson` and the bean functions. */
  readonly variables: Readonly<Record<string, Value>>;
  /** For `new Issue`, `new User`, `new Project`; without it they answer null. */
  readonly source?: JiraSource;
  readonly dialect?: Dialect;
  /** Milliseconds since the epoch for `new Date()`; the real time by default. */
  readonly nowMs?: number;
  /** IANA zone of the acting user; UTC by default. */
  readonly timeZone?: string;
}

export type Evaluation =
  | { readonly ok: true; readonly value: Value; readonly steps: number; readonly expensiveOperations: number }
  | {
      readonly ok: false;
      /** Jira's wording, e.g. `Evaluation failed: "issue.fields" - …`. */
      readonly message: string;
      /** 1-based. */
      readonly line: number;
      /** 1-based. */
      readonly column: number;
      readonly steps: number;
      readonly expensiveOperations: number;
    };

/** Evaluates a parsed expression. */
export function evaluateExpression(ast: Ast, context: EvaluationContext): Evaluation {
  throw new Error(`not simulated: ${ast.source} (${Object.keys(context.variables).join()})`);
}
