import type { AdminView } from './admin-view';
import type { Reply } from './reply';

/** What an administrator wants: a project of its own for products. */
export interface SetupInputView {
  /** Two to ten capitals and digits, a letter first. */
  readonly projectKey: string;
  readonly projectName: string;
  readonly issueTypeName: string;
  /** Of statuses, transitions and stored values. */
  readonly language: 'zh' | 'en';
}

export type SetupStepKey =
  | 'issueType'
  | 'issueTypeScheme'
  | 'productScreen'
  | 'gateScreen'
  | 'screenScheme'
  | 'issueTypeScreenScheme'
  | 'workflow'
  | 'workflowScheme'
  | 'project'
  | 'binding'
  | 'panel';

export interface SetupView {
  readonly steps: readonly {
    readonly key: SetupStepKey;
    readonly isDone: boolean;
    /** What is left, in this order; what is made on the way stands as `{what}` in it. */
    readonly writes: readonly {
      readonly method: 'POST' | 'PUT' | 'DELETE';
      /** Of Jira's REST API; `app:settings` for a setting of the app. */
      readonly path: string;
      readonly body: unknown;
    }[];
  }[];
  /** Null until the project is there. */
  readonly projectId: string | null;
  /** The administrator has to add the panel to work items with one click. */
  readonly isPinnedByHand: boolean;
  /** What Jira said when it refused the last call; null when it did not. */
  readonly refused: { readonly step: SetupStepKey; readonly said: readonly string[] } | null;
}

export type RuleView = 'deliverables-attached' | 'gate-approved';

/** A workflow that somebody has made before, and what the gates would add to it. */
export interface AdoptionView {
  readonly workflow: { readonly id: string; readonly name: string };
  readonly statuses: readonly { readonly id: string; readonly name: string; readonly stage: string | null }[];
  readonly transitions: readonly {
    readonly id: string;
    readonly name: string;
    /** Names of statuses. */
    readonly from: readonly string[];
    readonly to: string;
    /** Leads from every status. */
    readonly isGlobal: boolean;
    /** Key of the gate that its statuses mean; null where there is none. */
    readonly guess: string | null;
    /** Rules of the app that stand on it already. */
    readonly rules: readonly {
      readonly rule: RuleView;
      readonly gate: string | null;
      readonly isCurrent: boolean;
    }[];
  }[];
  /** What the choices (or, before any, the guesses) change; empty when they are all in place. */
  readonly changes: readonly {
    readonly transition: string;
    readonly gate: string;
    readonly adds: readonly RuleView[];
    readonly replaces: readonly RuleView[];
  }[];
}

interface AdoptionInput {
  readonly projectId: string;
  readonly issueTypeId: string;
  /** Which transition passes which gate; others keep what they have. */
  readonly choices: readonly { readonly transition: string; readonly gate: string }[];
}

export type SetupCalls = {
  /** The dry run: everything that would be written, and nothing is. */
  'setup/plan': (payload: SetupInputView) => Reply<SetupView>;
  /** Makes the next call that is left; asked again until every step is done or Jira refuses. */
  'setup/run': (payload: SetupInputView) => Reply<SetupView>;
  /** Takes the last thing back that was made; asked again until nothing is left to take back. */
  'setup/undo': (payload: SetupInputView) => Reply<SetupView>;
  /** The administrator has shown the panel on all work items by hand. */
  'panel/pinned': (payload: { readonly projectId: string }) => Reply<AdminView>;
  /** With the guesses where there are no choices yet. Nothing is written. */
  'adopt/open': (
    payload: Omit<AdoptionInput, 'choices'> & Partial<Pick<AdoptionInput, 'choices'>>,
  ) => Reply<AdoptionView>;
  /** Writes the workflow and binds the project; stage key, or `terminated`, by status id. */
  'adopt/run': (
    payload: AdoptionInput & {
      readonly productIssueTypeIds: readonly string[];
      readonly stageByStatusId: Readonly<Record<string, string>>;
    },
  ) => Reply<AdoptionView>;
  /** Has every gate advise at once, or takes that back. */
  'safeMode/set': (payload: { readonly isOn: boolean }) => Reply<AdminView>;
};
