import type { ProjectId } from '../domain/ids';
import { releaseWorkflow } from '../domain/setup/adoption';
import type { SetupSite, Workflows } from '../admin-ports';
import type { SettingsStore } from '../ports';

export interface LeaveDeps {
  readonly settingsStore: SettingsStore;
  readonly workflows: Workflows;
  readonly setupSite: Pick<SetupSite, 'moduleAri'>;
}

/** A workflow that somebody changes meanwhile is read again so many times. */
const MAX_TRIES = 3;

/**
 * Takes the app's rules out of the workflows of all bound projects before the app goes: rules of an app that is not there
 * stop every product. What is not the app's stays as it is.
 * @returns workflows from which Jira would not have them taken
 */
export async function leaveSite({ settingsStore, workflows, setupSite }: LeaveDeps): Promise<number> {
  const settings = await settingsStore.load();
  let refusedCount = 0;
  for (const [id, { productIssueTypeIds }] of Object.entries(settings?.bindings ?? {}))
    for (const issueTypeId of productIssueTypeIds)
      if (!(await release(id as ProjectId, issueTypeId))) refusedCount += 1;
  return refusedCount;

  async function release(projectId: ProjectId, issueTypeId: string): Promise<boolean> {
    for (let attempt = 0; attempt < MAX_TRIES; attempt += 1) {
      const workflow = await workflows.read(projectId, issueTypeId);
      const body = workflow && releaseWorkflow(workflow, (rule) => setupSite.moduleAri(rule));
      if (!body) return workflow !== null;
      const replaced = await workflows.replace(body);
      if (replaced.ok) return true;
      if (!replaced.isConflict) return false;
    }
    return false;
  }
}
