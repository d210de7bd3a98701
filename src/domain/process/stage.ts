import type { Text } from '../text';

/** A company department; mapped to Jira groups by an administrator. */
export interface Department {
  readonly key: string;
  readonly name: Text;
}

/** A part that people play across departments, such as the chair of the committee. */
export interface Role {
  readonly key: string;
  readonly name: Text;
  /** Set when each product has its own holder: the fact that names the person. */
  readonly fact?: string;
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
  /** Keys of the stages that the process leads back to from here. */
  readonly backTo: readonly string[];
  /** Whether versions of the product are made, tested or accepted in it. */
  readonly hasVersions: boolean;
  /** Whether the product's life ends with it: what the dossier says then stays as it is. */
  readonly isEnd?: true;
}
