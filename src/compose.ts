import {
  gateSentences,
  jqlSentences,
  loadSentences,
  mailSentences,
  workflowSentences,
} from './adapters/forge/sentences';
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
import { jiraPrecomputations } from './adapters/jira/precomputations';
import { jiraSetupSite } from './adapters/jira/setup-site';
import { jiraWorkflows } from './adapters/jira/workflows';
import { healthNotes } from './adapters/kvs/health-notes';
import { processStore } from './adapters/kvs/process-store';
import { dossierStore } from './adapters/kvs/dossier-store';
import { settingsStore } from './adapters/kvs/settings-store';
import { tableStore } from './adapters/kvs/table-store';
import type { ProcessDefinition } from './domain/process/process-definition';
import { isWorkingDay, workingDaysAfter } from './adapters/working-days';
import type { Precomputations } from './admin-ports';
import type { Clock, People } from './ports';
import type { ActDeps } from './usecases/act-on-product';
import type { JqlDeps } from './usecases/answer-jql-function';
import type { HealthDeps } from './usecases/check-health';
import type { LeaveDeps } from './usecases/leave-site';
import type { ProcessDeps } from './usecases/edit-process';
import type { ImpactDeps } from './usecases/foresee-impact';
import type { ReplacementDeps } from './usecases/carry-replacement';
import type { ConditionDeps } from './usecases/carry-conditions';
import type { RuleDeps } from './usecases/open-rule';
import type { MailDeps } from './usecases/send-mails';

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
    processes: processStore,
    issues: jiraIssues(reader),
    dossiers: dossierStore,
    settingsStore,
    fields: jiraFields,
    queue: workQueue,
    permissions: jiraPermissions,
    people: jiraPeople,
    tables: tableStore,
    contents: jiraContents,
    sentences: gateSentences(sentences),
    mailSentences: mailSentences(sentences),
    clock,
    hash: sha256,
  };
}

/** What telling Jira of replacements needs. */
export async function composeReplacements(): Promise<ReplacementDeps> {
  return { ...(await composeProduct('app')), replacements: jiraReplacements };
}

/** The process in force on this site. */
async function currentProcess(): Promise<ProcessDefinition> {
  return processStore.load((await settingsStore.load())?.processVersion ?? 0);
}

/** What the portfolio page needs. */
export const portfolioDeps = { processes: processStore, settingsStore };

/** What answering a JQL function needs. */
export async function composeJql(): Promise<JqlDeps & { readonly precomputations: Precomputations }> {
  const [sentence, settings] = await Promise.all([loadSentences(), settingsStore.load()]);
  const inForce = settings?.processVersion ?? 0;
  const older = (settings?.published ?? []).map(({ version }) => version).slice(0, MAX_VERSIONS_IN_JQL);
  const versions = [...new Set([inForce, ...older, 0])];
  return {
    processes: await Promise.all(versions.map((version) => processStore.load(version))),
    settingsStore,
    jqlSentences: jqlSentences(sentence),
    or: sentence('gate.or'),
    precomputations: jiraPrecomputations,
  };
}

/** Products under way follow one of the last versions, or the one as shipped. */
const MAX_VERSIONS_IN_JQL = 10;

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

/** What the administrator's use cases need; what they read and change on the site they do as the person who calls. */
export async function composeAdmin(): Promise<
  HealthDeps & ProcessDeps & ImpactDeps & { readonly people: People }
> {
  return {
    process: await currentProcess(),
    processes: processStore,
    settingsStore,
    projects: jiraProjects,
    permissions: jiraPermissions,
    fields: jiraFields,
    replacements: jiraReplacements,
    people: jiraPeople,
    queue: workQueue,
    setupSite: jiraSetupSite,
    workflows: jiraWorkflows('user'),
    setupWords: workflowSentences(await loadSentences()),
    issues: jiraIssues('user'),
    dossiers: dossierStore,
    healthNotes,
    clock,
    hash: sha256,
  };
}

/** What leaving a site needs: as the app, for nobody is there to ask. */
export const leaveDeps: LeaveDeps = {
  settingsStore,
  workflows: jiraWorkflows('app'),
  setupSite: jiraSetupSite,
};

/** What the configuration of a workflow rule needs. */
export async function composeRule(): Promise<RuleDeps> {
  return {
    process: await currentProcess(),
    settingsStore,
    permissions: jiraPermissions,
    sentences: gateSentences(await loadSentences()),
  };
}
