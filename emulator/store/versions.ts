/** A version of a project. */
export interface ProjectVersion {
  readonly id: string;
  readonly projectId: string;
  readonly name: string;
  readonly description: string;
  readonly isReleased: boolean;
  readonly isArchived: boolean;
  /** `YYYY-MM-DD`. */
  readonly startDate: string | null;
  /** `YYYY-MM-DD`. */
  readonly releaseDate: string | null;
}
