import type { Text } from '../text';

/** Something known of a product on which requirements depend, such as why it retires. */
export interface Fact {
  readonly key: string;
  readonly name: Text;
  readonly clause: string;
  /** Stages in which it is decided. */
  readonly stages: readonly string[];
  readonly options: readonly { readonly value: string; readonly name: Text }[];
}
