import type { Dialect } from './dialect';
import type { JiraSource } from './jira-data';

/** The accounts one evaluation keeps; built-ins and beans charge to it. */
export interface Run {
  readonly dialect: Dialect;
  /** Milliseconds since the epoch: what `new Date()` answers. */
  readonly nowMs: number;
  /** IANA zone of the acting user. */
  readonly timeZone: string;
  readonly source: JiraSource | null;
  /** True while a list is read for its `length` alone. */
  readonly isCounting: boolean;
  /** Counts steps; throws when the limit is passed. */
  step(): void;
  /** Counts an expensive operation; throws when the limit is passed. */
  expensive(count?: number): void;
  /** Counts one expensive operation for a whole batch of objects at the place being evaluated. */
  expensiveOnce(batch: object, member: string): void;
  /** Counts elements touched inside a built-in, so that no input can hang the evaluator. */
  work(units: number): void;
  /** Enters and leaves a function call; throws when calls nest too deep. */
  nested<T>(body: () => T): T;
}
