import type { ProjectId } from '../domain/ids';
import { guessStage } from '../domain/process/guess-stage';
import type { AdminDeps } from './save-binding';

export interface ShownBinding {
  readonly projectId: string;
  readonly projectKey: string;
  readonly projectName: string;
  readonly issueTypes: readonly { readonly id: string; readonly name: string; readonly isProduct: boolean }[];
  readonly statuses: readonly {
    readonly id: string;
    readonly name: string;
    readonly stage: string | null;
    readonly guess: string | null;
  }[];
  readonly isBound: boolean;
}

/** How a project is bound to the process, with a guess for every status. Only for Jira administrators. */
export async function openBinding(
  deps: AdminDeps,
  id: ProjectId,
): Promise<
  | { readonly ok: true; readonly value: ShownBinding }
  | {
      readonly ok: false;
      readonly code: 'NOT_ALLOWED_TO_ADMINISTER' | 'BAD_BINDING';
      readonly facts?: Readonly<Record<string, string>>;
    }
> {
  if (!(await deps.permissions.canAdminister())) return { ok: false, code: 'NOT_ALLOWED_TO_ADMINISTER' };
  const [project, settings] = await Promise.all([deps.projects.read(id), deps.settingsStore.load()]);
  if (!project) return { ok: false, code: 'BAD_BINDING', facts: { reason: 'project' } };
  const binding = settings?.bindings[id];
  return {
    ok: true,
    value: {
      projectId: project.id,
      projectKey: project.key,
      projectName: project.name,
      issueTypes: project.issueTypes.map((type) => ({
        ...type,
        isProduct: binding?.productIssueTypeIds.includes(type.id) ?? false,
      })),
      statuses: project.statuses.map((status) => ({
        ...status,
        stage: binding?.stageByStatusId[status.id] ?? null,
        guess: guessStage(deps.process, status.name),
      })),
      isBound: binding !== undefined,
    },
  };
}
