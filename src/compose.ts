import { gateSentences, loadSentences, mailSentences } from './adapters/forge/sentences';
import { sha256 } from './adapters/forge/sha256';
import { workQueue } from './adapters/forge/work-queue';
import type { Actor } from './adapters/jira/client';
import { jiraConditions } from './adapters/jira/conditions';
import { jiraFields } from './adapters/jira/fields';
import { jiraIssues } from './adapters/jira/issues';
import { jiraMailer } from './adapters/jira/mailer';
import { jiraPeople } from './adapters/jira/people';
import { jiraPermissions } from './adapters/jira/permissions';
import { jiraProjects } from './adapters/jira/projects';
import { dossierStore } from './adapters/kvs/dossier-store';
import { settingsStore } from './adapters/kvs/settings-store';
import { defaultProcess } from './domain/process/default/default-process';
import { isWorkingDay, workingDaysAfter } from './adapters/working-days';
import type { Clock, People, Queue } from './ports';
import type { ActDeps } from './usecases/act-on-product';
import type { ConditionDeps } from './usecases/carry-conditions';
import type { RuleDeps } from './usecases/open-rule';
import type { AdminDeps } from './usecases/save-binding';
import type { MailDeps } from './usecases/send-mails';

/** The process in force. */
export const process = defaultProcess;

const MS_PER_HOUR = 3_600_000;

export const clock: Clock = {
  now: () => new Date().toISOString(),
  isWorkingDay: () => isWorkingDay(new Date()),
  workingDaysAhead: (days) => workingDaysAfter(new Date(), days).toISOString(),
  hoursAgo: (hours) => new Date(Date.now() - hours * MS_PER_HOUR).toISOString(),
};

/** What the product use cases need, with issues read as that actor. Built per invocation: nothing of a tenant is kept. */
export async function composeProduct(reader: Actor): Promise<ActDeps> {
  return {
    process,
    issues: jiraIssues(reader),
    dossiers: dossierStore,
    settingsStore,
    fields: jiraFields,
    queue: workQueue,
    permissions: jiraPermissions,
    people: jiraPeople,
    sentences: gateSentences(process, await loadSentences()),
    clock,
    hash: sha256,
  };
}

/** What carrying conditions needs. */
export async function composeConditions(): Promise<ConditionDeps> {
  return { ...(await composeProduct('app')), conditions: jiraConditions };
}

/** What sending mails needs. */
export async function composeMail(): Promise<MailDeps> {
  return {
    dossiers: dossierStore,
    mailer: jiraMailer,
    mailSentences: mailSentences(await loadSentences()),
    clock,
    keyOf: async (issue) => (await jiraIssues('app').read(issue, []))?.key ?? null,
  };
}

/** What the administrator's use cases need. */
export function composeAdmin(): AdminDeps & { readonly people: People; readonly queue: Queue } {
  return {
    process,
    settingsStore,
    projects: jiraProjects,
    permissions: jiraPermissions,
    fields: jiraFields,
    people: jiraPeople,
    queue: workQueue,
  };
}

/** What the configuration of a workflow rule needs. */
export async function composeRule(): Promise<RuleDeps> {
  return {
    process,
    settingsStore,
    permissions: jiraPermissions,
    sentences: gateSentences(process, await loadSentences()),
  };
}
