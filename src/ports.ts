import type { RecordedEvent } from './domain/dossier/event';
import type { ChainHead } from './domain/dossier/chain';
import type { DossierState } from './domain/dossier/state';
import type { IssueId, ProjectId } from './domain/ids';
import type { Gate } from './domain/process/gate';
import type { FieldKey, FieldValues } from './domain/projection/field-values';
import type { AttachedFile } from './domain/readiness/attached-file';
import type { GateTexts } from './domain/readiness/gate-record';
import type { Settings } from './domain/settings';

/** An issue as Jira shows it right now. */
export interface ProductIssue {
  readonly id: IssueId;
  readonly key: string;
  readonly projectId: ProjectId;
  readonly issueTypeId: string;
  readonly statusId: string;
  readonly files: readonly AttachedFile[];
  /** What the app's fields hold, by field id; unknown, because older versions wrote other shapes. */
  readonly fields: Readonly<Record<string, unknown>>;
}

/** Reads issues: as the person who calls, or as the app where nobody does. */
export interface Issues {
  /** Null when the issue does not exist or the reader may not see it. */
  read(id: IssueId, fieldIds: readonly string[]): Promise<ProductIssue | null>;
}

export interface Permissions {
  /** Whether the person who calls may edit the issue. */
  canEditIssue(id: IssueId): Promise<boolean>;
  /** Whether the person who calls administers this Jira. */
  canAdminister(): Promise<boolean>;
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
  readonly state: DossierState;
  readonly chain: ChainHead;
  readonly commands: readonly RememberedCommand[];
  /** Jira does not yet show this version. */
  readonly isDirty: boolean;
}

export interface Dossiers {
  /** Null before the first event. */
  load(issue: IssueId): Promise<Dossier | null>;
  /**
   * Writes the next version and its events, all or nothing.
   * @returns false when another command came first; nothing is written then
   */
  commit(
    issue: IssueId,
    seen: Dossier | null,
    next: Dossier,
    events: readonly RecordedEvent[],
    at: string,
  ): Promise<boolean>;
  /**
   * Notes that Jira shows this version.
   * @returns false when the dossier has moved on meanwhile; nothing is noted then
   */
  markProjected(issue: IssueId, projected: Dossier, at: string): Promise<boolean>;
}

export interface Fields {
  /** Writes the app's read-only fields of one issue in one call. */
  write(issue: IssueId, values: Partial<FieldValues>, fieldIds: Settings['fieldIds']): Promise<void>;
  /** Ids of the app's fields on this site, by manifest key. */
  find(): Promise<Partial<Record<FieldKey, string>>>;
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

/** Sentences of a gate in both languages, ready for the record. */
export type GateSentences = (gate: Gate | undefined) => GateTexts;

export interface Clock {
  /** ISO 8601, UTC. */
  now(): string;
}
