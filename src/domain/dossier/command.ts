import type { ArchiveCommand } from '../archive/archive-command';
import type { AccountId, AttachmentId, ProjectId } from '../ids';
import type { ReplacementCommand, RetirementCommand } from '../retirement/retirement-command';
import type { ReviewCommand } from '../review/review-command';
import type { Verdict } from './event';

/** What the status of an issue means for the process. */
export type StatusMeaning =
  { readonly kind: 'stage'; readonly stage: string } | { readonly kind: 'terminated' };

/** What the live issue says by itself, and what a person can ask for. */
export type Command =
  | {
      readonly type: 'followStatus';
      readonly statusId: string;
      readonly projectId: ProjectId;
      readonly meaning: StatusMeaning;
      /** ISO 8601, UTC: since when Jira shows a status of this kind; null when it does not say. */
      readonly since: string | null;
    }
  | { readonly type: 'followFiles' }
  /** A Jira issue carries a condition now. */
  | { readonly type: 'linkCondition'; readonly condition: string; readonly issueId: string }
  /** Time has passed: holds end, people are reminded, those who have left are left out. */
  | { readonly type: 'passTime'; readonly inactive: readonly AccountId[]; readonly isWorkingDay: boolean }
  /** What the issue says: the condition is met, or is open again. */
  | { readonly type: 'settleCondition'; readonly condition: string; readonly isDone: boolean }
  | ReplacementCommand
  | PersonalCommand;

/** What a person can ask for in the panel. */
export type PersonalCommand =
  | ReviewCommand
  | RetirementCommand
  /** Answers for a move past a gate. */
  | { readonly type: 'ratify'; readonly bypass: string; readonly reason: string }
  | ArchiveCommand
  | { readonly type: 'linkEvidence'; readonly deliverable: string; readonly attachmentId: AttachmentId }
  | {
      readonly type: 'replaceEvidence';
      readonly deliverable: string;
      readonly evidence: string;
      readonly attachmentId: AttachmentId;
    }
  | {
      readonly type: 'unlinkEvidence';
      readonly deliverable: string;
      readonly evidence: string;
      /** The version that is meant: whoever comes second takes off no other. */
      readonly version?: number | null;
    }
  | { readonly type: 'setAsideFile'; readonly attachmentId: AttachmentId }
  | {
      readonly type: 'addLink';
      readonly deliverable: string;
      readonly url: string;
      readonly title: string;
      /** The piece of which it becomes the newest version; null begins a new one. */
      readonly evidence: string | null;
    }
  | {
      readonly type: 'stateDates';
      readonly deliverable: string;
      readonly start: string | null;
      readonly due: string;
    }
  | {
      readonly type: 'setFact';
      readonly fact: string;
      readonly value: string | null;
      readonly reason: string | null;
    }
  | {
      readonly type: 'setItem';
      readonly deliverable: string;
      readonly item: string;
      readonly done: boolean;
      readonly text: string | null;
    }
  | {
      readonly type: 'confirm';
      readonly deliverable: string;
      readonly done: boolean;
      readonly note: string | null;
    }
  | { readonly type: 'testVersion'; readonly version: string; readonly result: 'passed' | 'failed' }
  | {
      readonly type: 'judgeVersion';
      readonly version: string;
      readonly verdict: Verdict;
      readonly note: string | null;
    }
  /** Without a reason the waiver is withdrawn. */
  | { readonly type: 'waive'; readonly requirement: string; readonly reason: string | null }
  | { readonly type: 'nudge'; readonly department: string }
  | { readonly type: 'comment'; readonly department: string; readonly text: string };

export type CommandOf<Type extends Command['type']> = Extract<Command, { readonly type: Type }>;
