import { gateSentences, jqlSentences, loadSentences, mailSentences } from './adapters/forge/sentences';
import { sha256 } from './adapters/forge/sha256';
import { workQueue } from './adapters/forge/work-queue';
import type { Actor } from './adapters/jira/client';
import { jiraContents } from './adapters/jira/contents';
import { jiraConditions } from './adapters/jira/conditions';
import { jiraFields } from './adapters/jira/fields';
import { jiraIssues } from './adapters/jira/issues';
import { jiraMailer } from './adapters/jira/mailer';
import { jiraPeople } from './adapters/jira/people';
import { jiraPermissions } from './adapters/jira/permissions';
import { jiraProjects } from './adapters/jira/projects';
import { jiraReplacements } from './adapters/jira/replacements';
import { dossierStore } from './adapters/kvs/dossier-store';
import { settingsStore } from './adapters/kvs/settings-store';
import { tableStore } from './adapters/kvs/table-store';
import { defaultProcess } from './domain/process/default/default-process';
import { isWorkingDay, workingDaysAfter } from './adapters/working-days';
import type { Clock, People, Queue } from './ports';
import type { ActDeps } from './usecases/act-on-product';
import type { JqlDeps } from './usecases/answer-jql-function';
import type { ReplacementDeps } from './usecases/carry-replacement';
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
  daysAhead: (days) =>
    new Date(Date.now() + days * 24 * MS_PER_HOUR).toISOString().slice(0, 'YYYY-MM-DD'.length),
  hoursAgo: (hours) => new Date(Date.now() - hours * MS_PER_HOUR).toISOString(),
};

/** What the product use cases need, with issues read as that actor. Built per invocation: nothing of a tenant is kept. */
export async function composeProduct(reader: Actor): Promise<ActDeps> {
  const sentences = await loadSentences();
  return {
    process,
    issues: jiraIssues(reader),
    dossiers: dossierStore,
    settingsStore,
    fields: jiraFields,
    queue: workQueue,
    permissions: jiraPermissions,
    people: jiraPeople,
    tables: tableStore,
    contents: jiraContents,
    sentences: gateSentences(process, sentences),
    mailSentences: mailSentences(sentences),
    clock,
    hash: sha256,
  };
}

/** What telling Jira of replacements needs. */
export async function composeReplacements(): Promise<ReplacementDeps> {
  return { ...(await composeProduct('app')), replacements: jiraReplacements };
}

/** What the portfolio page needs. */
export const portfolioDeps = { process, settingsStore };

/** What answering a JQL function needs. */
export async function composeJql(): Promise<JqlDeps> {
  const sentence = await loadSentences();
  return { process, settingsStore, jqlSentences: jqlSentences(sentence), or: sentence('gate.or') };
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
    replacements: jiraReplacements,
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
