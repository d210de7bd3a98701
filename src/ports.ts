import type { Caller } from './domain/access';
import type { RecordedEvent } from './domain/dossier/event';
import type { Fingerprints } from './domain/archive/fingerprint';
import type { ChainHead } from './domain/dossier/chain';
import type { DossierState } from './domain/dossier/state';
import type { AccountId, AttachmentId, IssueId, ProjectId } from './domain/ids';
import type { Mail } from './domain/outbox/mail';
import type { Gate } from './domain/process/gate';
import type { ProcessDefinition } from './domain/process/process-definition';
import type { ProductVersion } from './domain/product-version';
import type { FieldKey, FieldValues } from './domain/projection/field-values';
import type { AttachedFile } from './domain/readiness/attached-file';
import type { GateTexts } from './domain/readiness/gate-texts';
import type { Condition } from './domain/review/review-state';
import type { Settings } from './domain/settings';
import type { TableRow } from './domain/table/table-index';
import type { Text } from './domain/text';

/** An issue as Jira shows it right now. */
export interface ProductIssue {
  readonly id: IssueId;
  readonly key: string;
  readonly summary: string;
  readonly projectId: ProjectId;
  readonly issueTypeId: string;
  readonly statusId: string;
  /** ISO 8601, UTC: since when its status is of its present category; null when Jira does not say. */
  readonly statusSince: string | null;
  readonly files: readonly AttachedFile[];
  readonly versions: readonly ProductVersion[];
  /** What the app's fields hold, by field id; unknown, because older versions wrote other shapes. */
  readonly fields: Readonly<Record<string, unknown>>;
}

/** Reads issues: as the person who calls, or as the app where nobody does. */
export interface Issues {
  /** Null when the issue does not exist or the reader may not see it. */
  read(id: IssueId, fieldIds: readonly string[]): Promise<ProductIssue | null>;
  /** Whether the reader may see the issue: the proof that they may read what the app keeps of it. */
  canSee(id: IssueId): Promise<boolean>;
  /**
   * Ids of the issues of these projects and types, a page at a time.
   * @param issueTypeIds null for all of them
   * @param changedWithinHours leaves out those that nobody has changed for longer
   */
  list(
    projects: readonly ProjectId[],
    issueTypeIds: readonly string[] | null,
    page: string | null,
    changedWithinHours?: number,
  ): Promise<IssuePage>;
  /** Makes a transition that leads to one of these statuses; does nothing where Jira offers none or refuses it. */
  moveTo(id: IssueId, statusIds: readonly string[]): Promise<void>;
  /** Ids of the issues of these projects in which one of these fields is set, a page at a time. */
  listWhereSet(
    projects: readonly ProjectId[],
    fieldIds: readonly string[],
    page: string | null,
  ): Promise<IssuePage>;
}

export interface IssuePage {
  readonly ids: readonly IssueId[];
  /** What to ask for next; null at the end. */
  readonly next: string | null;
}

export interface Permissions {
  /** What the person who calls may do with an issue. */
  onIssue(id: IssueId): Promise<Pick<Caller, 'canEdit' | 'administersProject'>>;
  /** Whether the person who calls administers this Jira. */
  canAdminister(): Promise<boolean>;
}

export interface People {
  /** Ids of the groups of the person who calls. */
  groupsOfCaller(): Promise<readonly string[]>;
  /** Whether there is an active person of that id. */
  exists(account: AccountId): Promise<boolean>;
  /** Active people in these groups. */
  members(groupIds: readonly string[]): Promise<readonly AccountId[]>;
  /** Those of these people who are not active any more. */
  inactive(accounts: readonly AccountId[]): Promise<readonly AccountId[]>;
  /** The groups of these ids that exist. */
  groups(ids: readonly string[]): Promise<readonly { readonly id: string; readonly name: string }[]>;
}

/** A command that has been carried out, so that its repetition does nothing twice. */
export interface RememberedCommand {
  readonly id: string;
  /** Tells the same command from another one under the same id. */
  readonly digest: string;
}

export interface Dossier {
  /** Grows by one with each command that changed something. */
  readonly version: number;
  /** Grows by one with each write of the head, so that no write can undo another. */
  readonly revision: number;
  readonly state: DossierState;
  readonly chain: ChainHead;
  readonly commands: readonly RememberedCommand[];
  /** What is still to be mailed, or needs a person. */
  readonly mails: readonly Mail[];
  /** Jira does not yet show this version. */
  readonly isDirty: boolean;
}

/** Another dossier on which a change rests, as it was seen. */
export interface Watched {
  readonly issue: IssueId;
  readonly revision: number;
}

export interface Dossiers {
  /** Null before the first event. */
  load(issue: IssueId): Promise<Dossier | null>;
  /**
   * Writes the next head and its events, all or nothing, if the head is still the one that was seen.
   * @param watched other dossiers that have to be as they were seen as well
   * @returns false when another write came first; nothing is written then
   */
  commit(
    issue: IssueId,
    seen: Dossier | null,
    next: Dossier,
    events: readonly RecordedEvent[],
    at: string,
    watched?: readonly Watched[],
  ): Promise<boolean>;
  /** Events of these sequences, in that order; those that do not exist are left out. */
  events(issue: IssueId, sequences: readonly number[]): Promise<readonly RecordedEvent[]>;
}

/** Jira takes only so many writes of one issue in a time. */
export type Written = { readonly ok: true } | { readonly ok: false; readonly retryAfterSeconds: number };

export interface Fields {
  /** Writes the app's read-only fields of one issue in one call. */
  write(issue: IssueId, values: Partial<FieldValues>, fieldIds: Settings['fieldIds']): Promise<Written>;
  /** Ids of the app's fields on this site, by manifest key. */
  find(): Promise<Partial<Record<FieldKey, string>>>;
}

/** Jira issues that carry the conditions of a decision. */
export interface Conditions {
  /** Id of the issue with this mark, or null. */
  find(project: ProjectId, mark: string): Promise<string | null>;
  /** Makes one, links it to the product, and answers its id; null where the project has no type for it. */
  create(
    product: ProductIssue,
    productTypeIds: readonly string[],
    condition: Condition,
    mark: string,
  ): Promise<string | null>;
  /** Whether its status says so; null when it is gone. */
  isDone(issueId: string): Promise<boolean | null>;
  /** The product whose condition an issue carries, or null. */
  productOf(issueId: string): Promise<IssueId | null>;
}

/** Rows of big tables, in chunks that are written once and never changed, and texts that were brought for them. */
export interface Tables {
  /** Rows by chunk id. @throws when one of them is gone */
  load(issue: IssueId, chunks: readonly string[]): Promise<ReadonlyMap<string, readonly TableRow[]>>;
  write(
    issue: IssueId,
    chunks: readonly { readonly id: string; readonly rows: readonly TableRow[] }[],
    at: string,
  ): Promise<void>;
  /** Deletes chunks that no table holds any more. @param before ISO 8601: younger ones may belong to a change under way */
  tidy(issue: IssueId, kept: readonly string[], before: string): Promise<void>;
  /** Keeps a part of a text for an hour. */
  stage(upload: Upload, part: number, text: string): Promise<void>;
  /** The whole text; null when a part is not there. */
  staged(upload: Upload, parts: number): Promise<string | null>;
}

/** A text that one person brings for one product. */
export interface Upload {
  readonly issue: IssueId;
  readonly account: AccountId;
  /** Chosen by the browser. */
  readonly id: string;
}

/** Contents of attachments. */
export interface Contents {
  /** SHA-256 of a file, hexadecimal; null when it is gone. */
  sha256(id: AttachmentId): Promise<string | null>;
  /** What has been read of a product's files so far. */
  known(issue: IssueId): Promise<Fingerprints>;
  /** Keeps what has been read. Of two who keep at once, the later may forget what the other read: it is read again. */
  keep(issue: IssueId, fingerprints: Fingerprints): Promise<void>;
}

/** Links that say in Jira which product replaces which. */
export interface Replacements {
  /** Makes the link, or finds it; null where Jira has no such type of link. */
  link(replaced: IssueId, replacement: IssueId): Promise<string | null>;
  unlink(link: string): Promise<void>;
  /** Whether Jira has the type of link. */
  isPrepared(): Promise<boolean>;
  /** Makes the type of link as the administrator who calls, where it is missing. */
  prepare(): Promise<void>;
}

/** Work that goes on after the answer. */
export interface Queue {
  /** Has the mails of a product sent soon; asking twice does no harm. */
  sendMails(issue: IssueId): Promise<void>;
  /** Has the conditions of a product given their Jira issues soon, and followed. */
  carryConditions(issue: IssueId): Promise<void>;
  /** Has Jira and the other product told of a replacement soon. */
  carryReplacement(issue: IssueId): Promise<void>;
  /** Has the contents of a product's new evidence taken down soon. */
  indexFiles(issue: IssueId): Promise<void>;
  /** Has the contents of new evidence taken down soon: of all products that changed of late, from this page on. */
  indexRecent(page: string | null): Promise<void>;
  /** Moves an approved product on soon. */
  moveOn(issue: IssueId): Promise<void>;
  /** Lets time pass for reviews, from this page on. */
  passTime(page: string | null): Promise<void>;
  /** Has one product brought up to date later, where Jira would not take a write now. */
  refresh(issue: IssueId, delaySeconds: number): Promise<void>;
  /** Has products brought up to date soon: those of all bound projects, from this page on. */
  refreshAll(page: string | null): Promise<void>;
  /** Has the answers that Jira keeps of the app's JQL functions brought up to date soon. */
  refreshJql(): Promise<void>;
}

export interface Mailer {
  /**
   * Puts a comment on the issue, once: it carries the id, and is found by it.
   * @param paragraphs plain text
   * @returns false when Jira will not take it, e.g. because the app may not comment
   */
  comment(issue: IssueId, id: string, paragraphs: readonly string[]): Promise<boolean>;
  /**
   * Hands a mail over to Jira, which sends it.
   * @returns false when Jira will not send it: nobody to reach, or mail is switched off
   */
  send(
    issue: IssueId,
    mail: Mail,
    content: { readonly subject: string; readonly text: string },
  ): Promise<boolean>;
}

export interface SettingsStore {
  /** Null before the first set-up. */
  load(): Promise<Settings | null>;
  save(settings: Settings): Promise<void>;
}

export interface ProjectSummary {
  readonly id: ProjectId;
  readonly key: string;
  readonly name: string;
}

export interface Projects {
  list(): Promise<readonly ProjectSummary[]>;
  /** Null when the project does not exist or the reader may not see it. */
  read(id: ProjectId): Promise<
    | (ProjectSummary & {
        readonly issueTypes: readonly { readonly id: string; readonly name: string }[];
        readonly statuses: readonly { readonly id: string; readonly name: string }[];
      })
    | null
  >;
}

/** Versions of the company's process. */
export interface Processes {
  /** The process of that version; 0 is the one as shipped. @throws when it was never published */
  load(version: number): Promise<ProcessDefinition>;
  /** Keeps a version for good. @returns false when another one has its number */
  publish(version: number, process: ProcessDefinition): Promise<boolean>;
}

/** Sentences of a gate of a process in both languages, ready for the record. */
export type GateSentences = (gate: Gate | undefined, process: ProcessDefinition) => GateTexts;

/** Sentences of mails in both languages. */
export type MailSentences = Readonly<Record<Mail['about'], { readonly subject: Text; readonly body: Text }>>;

export interface Clock {
  /** ISO 8601, UTC. */
  now(): string;
  /** ISO 8601, UTC: this many hours ago. */
  hoursAgo(hours: number): string;
  /** ISO 8601, UTC: this many days ahead, weekends left out. */
  workingDaysAhead(days: number): string;
  /** ISO date: this many days ahead (UTC). */
  daysAhead(days: number): string;
  /** Whether it is no Saturday or Sunday (UTC). */
  isWorkingDay(): boolean;
}
