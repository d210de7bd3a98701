import type { IssueId, ProjectId } from './domain/ids';
import type { ReadWorkflow } from './domain/setup/adoption';
import type { RuleKey } from './domain/setup/rule';
import type { SetupFacts } from './domain/setup/setup-facts';
import type { SetupWrite } from './domain/setup/setup-plan';

/** Jira as an administrator sets it up: everything is read and written as the person who calls. */
export interface SetupSite {
  /** What there is of what a project for products needs; what the app keeps itself is not in it. */
  facts(
    projectKey: string,
    issueTypeName: string,
    statusNames: readonly string[],
  ): Promise<Omit<SetupFacts, 'isBound' | 'isPinned' | 'appFieldIds' | 'hasLinkType'>>;
  /** Makes one call that changes something; `said` is what Jira answers to the administrator where it refuses. */
  write(
    write: SetupWrite,
  ): Promise<{ readonly ok: true } | { readonly ok: false; readonly said: readonly string[] }>;
  /** ARI of a module of the app on this site. */
  moduleAri(key: RuleKey): string;
  /** Ids of screens on which a field stands. */
  screensOf(fieldId: string): Promise<readonly string[]>;
}

/** Workflows of the site. */
export interface Workflows {
  /** The workflow of a type of work item in a project; null when whoever asks cannot see it. */
  read(projectId: ProjectId, issueTypeId: string): Promise<ReadWorkflow | null>;
  /** Replaces a workflow as a whole. `isConflict`: somebody has changed it since it was read. */
  replace(
    body: Readonly<Record<string, unknown>>,
  ): Promise<
    | { readonly ok: true }
    | { readonly ok: false; readonly isConflict: boolean; readonly said: readonly string[] }
  >;
}

/** A workflow whose rules Jira could not evaluate. */
export interface RuleFailure {
  /** Name of the workflow. */
  readonly workflow: string;
  readonly count: number;
  /** ISO 8601, UTC: the last time. */
  readonly at: string;
}

/** A product that needs a look. */
export interface ProductNote {
  readonly issueId: IssueId;
  readonly key: string;
  /** Jira does not show what its dossier says. */
  readonly isBehind: boolean;
  /** Mails that failed, or of which nobody knows whether they went out. */
  readonly failedMails: number;
  /** ISO 8601, UTC. */
  readonly at: string;
}

/** What went wrong of late, kept for administrators. */
export interface HealthNotes {
  /** Newest first. */
  failures(): Promise<readonly RuleFailure[]>;
  noteFailure(workflow: string, at: string): Promise<void>;
  forgetFailures(): Promise<void>;
  products(): Promise<readonly ProductNote[]>;
  /** Replaces the notes of the products that were looked at. */
  noteProducts(looked: readonly IssueId[], notes: readonly ProductNote[]): Promise<void>;
}

/** What Jira keeps of a call of one of the app's JQL functions. */
export interface Precomputation {
  readonly id: string;
  /** Of the function. */
  readonly name: string;
  readonly args: readonly string[];
  /** `in` or `not in`. */
  readonly operator: string;
  readonly value: string | null;
  readonly error: string | null;
}

export interface Precomputations {
  list(): Promise<readonly Precomputation[]>;
  write(
    values: readonly ({ readonly id: string } & ({ readonly value: string } | { readonly error: string }))[],
  ): Promise<void>;
}
