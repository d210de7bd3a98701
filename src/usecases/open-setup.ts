import type { ProjectSummary } from '../ports';
import type { AdminDeps } from './save-binding';

export interface Setup {
  readonly projects: readonly (ProjectSummary & { readonly isBound: boolean })[];
  readonly storedLanguage: 'zh' | 'en';
  readonly fields: Readonly<Record<string, string>>;
}

/** What is set up on this site so far. Only for Jira administrators. */
export async function openSetup(
  deps: AdminDeps,
): Promise<
  | { readonly ok: true; readonly setup: Setup }
  | { readonly ok: false; readonly code: 'NOT_ALLOWED_TO_ADMINISTER' }
> {
  if (!(await deps.permissions.canAdminister())) return { ok: false, code: 'NOT_ALLOWED_TO_ADMINISTER' };
  const [projects, fields, settings] = await Promise.all([
    deps.projects.list(),
    deps.fields.find(),
    deps.settingsStore.load(),
  ]);
  return {
    ok: true,
    setup: {
      projects: projects.map((project) => ({
        ...project,
        isBound: settings?.bindings[project.id] !== undefined,
      })),
      storedLanguage: settings?.storedLanguage ?? 'en',
      fields,
    },
  };
}
