/** A version of the product: a Jira version in the "Fix versions", as Jira shows it right now. */
export interface ProductVersion {
  readonly id: string;
  readonly name: string;
  readonly isReleased: boolean;
  /** Archived versions are history: no gate asks for them. */
  readonly isArchived: boolean;
}
