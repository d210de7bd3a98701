import type { Text } from '../domain/text';

/** A department or role, and who stands for it; both lists are empty while nobody has been named. */
export interface RoleView {
  readonly key: string;
  readonly name: Text;
  readonly groups: readonly { readonly id: string; readonly name: string }[];
  readonly people: readonly string[];
}

/** Who did something and when; names of people are asked of Jira by the browser. */
export interface SignedView {
  /** Account id; null when the app did it by itself. */
  readonly by: string | null;
  /** ISO 8601. */
  readonly at: string;
}
