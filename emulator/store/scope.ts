/** Whether a status or workflow serves the whole site or one team-managed project. */
export type Scope =
  { readonly type: 'GLOBAL' } | { readonly type: 'PROJECT'; readonly project: { readonly id: string } };

export const GLOBAL_SCOPE: Scope = { type: 'GLOBAL' };

/** Whether two scopes are the same. */
export function isSameScope(a: Scope, b: Scope): boolean {
  if (a.type === 'GLOBAL' || b.type === 'GLOBAL') return a.type === b.type;
  return a.project.id === b.project.id;
}
