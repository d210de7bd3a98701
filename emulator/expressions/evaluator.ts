import type { Ast, Span } from './ast';
import { createRun } from './create-run';
import type { Dialect } from './dialect';
import { EvaluationFault } from './fault';
import { createInterpreter } from './interpreter';
import type { JiraSource } from './jira-data';
import { positionOf } from './position';
import { checkResultSize, type ResultSize } from './result-limits';
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
  | {
      readonly ok: true;
      readonly value: Value;
      readonly steps: number;
      readonly expensiveOperations: number;
      readonly size: ResultSize;
    }
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

/**
 * Evaluates a parsed expression within Jira's limits. Any tree gives an answer: a value or a failure.
 * @see https://developer.atlassian.com/cloud/jira/platform/jira-expressions/
 */
export function evaluateExpression(ast: Ast, context: EvaluationContext): Evaluation {
  const { variables, source = null, dialect = 'jira', nowMs = Date.now(), timeZone = 'UTC' } = context;
  const run = createRun({ source, dialect, nowMs, timeZone });
  const spent = () => ({ steps: run.steps(), expensiveOperations: run.expensiveOperations() });
  const failed = (span: Span, reason: string): Evaluation => {
    const message = `Evaluation failed: "${ast.source.slice(span.start, span.end)}" - ${reason}`;
    return { ok: false, message, ...positionOf(ast.source, span.start), ...spent() };
  };
  try {
    const value = createInterpreter(ast.source, visible(variables, dialect), run).runBlock(ast.root, null);
    return { ok: true, value, size: checkResultSize(value), ...spent() };
  } catch (error) {
    if (error instanceof EvaluationFault) return failed(error.span ?? ast.root, error.message);
    if (error instanceof RangeError) return failed(ast.root, 'The expression is nested too deeply.');
    throw error;
  }
}

/** An event filter sees its event and nothing else. */
function visible(
  variables: EvaluationContext['variables'],
  dialect: Dialect,
): EvaluationContext['variables'] {
  if (dialect === 'jira') return variables;
  return Object.hasOwn(variables, 'event') ? { event: variables['event'] ?? null } : {};
}
