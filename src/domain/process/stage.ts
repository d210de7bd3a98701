import type { Text } from '../text';

/** A company department; issue by issue mapped to Jira groups. */
export interface Department {
  readonly key: string;
  readonly name: Text;
}

/** A stage of the lifecycle. */
export interface Stage {
  readonly key: string;
  readonly name: Text;
  /** Clause of the process document, e.g. `6.3`. */
  readonly clause: string;
  /** Keys of the departments that carry the stage. */
  readonly responsible: readonly string[];
  /** Keys of the departments that are consulted. */
  readonly related: readonly string[];
}
