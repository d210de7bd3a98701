import { loadGateSentences } from './adapters/forge/gate-sentences';
import { sha256 } from './adapters/forge/sha256';
import type { Actor } from './adapters/jira/client';
import { jiraFields } from './adapters/jira/fields';
import { jiraIssues } from './adapters/jira/issues';
import { jiraPermissions } from './adapters/jira/permissions';
import { jiraProjects } from './adapters/jira/projects';
import { dossierStore } from './adapters/kvs/dossier-store';
import { settingsStore } from './adapters/kvs/settings-store';
import { defaultProcess } from './domain/process/default/default-process';
import type { Permissions } from './ports';
import type { ProductDeps } from './usecases/refresh-product';
import type { AdminDeps } from './usecases/save-binding';

/** The process in force. */
export const process = defaultProcess;

/** What the product use cases need, with issues read as that actor. Built per invocation: nothing of a tenant is kept. */
export async function composeProduct(
  reader: Actor,
): Promise<ProductDeps & { readonly permissions: Permissions }> {
  return {
    process,
    issues: jiraIssues(reader),
    dossiers: dossierStore,
    settingsStore,
    fields: jiraFields,
    permissions: jiraPermissions,
    sentences: await loadGateSentences(process),
    clock: { now: () => new Date().toISOString() },
    hash: sha256,
  };
}

/** What the administrator's use cases need. */
export function composeAdmin(): AdminDeps {
  return { process, settingsStore, projects: jiraProjects, permissions: jiraPermissions, fields: jiraFields };
}
