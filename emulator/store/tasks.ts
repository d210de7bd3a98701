import type { JsonValue } from './json';

/** Work that Jira does after it has answered. What it does stands at once; that it is done is said later. */
export interface Task {
  readonly id: string;
  readonly description: string;
  readonly submittedById: string;
  readonly submittedMs: number;
  readonly finishedMs: number;
  readonly isFailed: boolean;
  readonly message: string;
  readonly result: JsonValue;
}
