/** A project role of the site; who plays it is each project's business. */
export interface ProjectRole {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly isAdmin: boolean;
  readonly isDefault: boolean;
}

/** Who plays a role in a project. */
export interface RoleActors {
  readonly accountIds: readonly string[];
  readonly groupIds: readonly string[];
}

export const NO_ACTORS: RoleActors = { accountIds: [], groupIds: [] };
