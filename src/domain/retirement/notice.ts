import { factValues, type DossierState } from '../dossier/state';
import type { AccountId } from '../ids';
import type { NoticePolicy } from '../process/gate';
import { findNoticeGate, type ProcessDefinition } from '../process/process-definition';
import type { AttachedFile } from '../readiness/attached-file';
import { changedSince, coverageOfDeliverables, type Coverage } from '../review/coverage';
import type { NoticeState } from './retirement-state';

/** A notice as it stands: sent or not, and who has still to confirm that they have read it. */
export interface CurrentNotice {
  readonly policy: NoticePolicy;
  /** What would be sent now. */
  readonly now: Coverage;
  readonly sent: NoticeState | null;
  /** What was sent is not what stands now. */
  readonly isStale: boolean;
  /** Asked to confirm, and have not confirmed what stands now. */
  readonly unconfirmed: readonly AccountId[];
}

/** The notice that concerns a product, or null where its stage has none. */
export function currentNotice(
  process: ProcessDefinition,
  state: DossierState,
  files: readonly AttachedFile[],
): CurrentNotice | null {
  const policy = state.isTerminated ? undefined : findNoticeGate(process, state.stage)?.notice;
  if (!policy) return null;
  const now = noticeCoverage(policy, state, files);
  const sent = state.retirement.notice;
  const hasConfirmed = (account: AccountId): boolean => {
    const found = sent?.confirmed[account];
    return found !== undefined && changedSince(found.coverage, now).length === 0;
  };
  return {
    policy,
    now,
    sent,
    isStale: sent !== null && changedSince(sent.coverage, now).length > 0,
    unconfirmed: (sent?.owners ?? []).filter((account) => !hasConfirmed(account)),
  };
}

/** What a notice rests on: its documents, and the facts that it names. */
function noticeCoverage(policy: NoticePolicy, state: DossierState, files: readonly AttachedFile[]): Coverage {
  const values = factValues(state);
  const known = policy.facts.flatMap((key) => {
    const value = values[key];
    return value === undefined ? [] : [[`fact:${key}`, value] as const];
  });
  return { ...coverageOfDeliverables(policy.documents, state, files), ...Object.fromEntries(known) };
}

export const NOTICE_STATUSES = ['ready', 'unconfirmed', 'changed', 'confirmed'] as const;
/** How far a notice is, as people search for it. */
export type NoticeStatus = (typeof NOTICE_STATUSES)[number];

/** How far it is; null before it can be sent. */
export function noticeStatus(notice: CurrentNotice | null, isReady: boolean): NoticeStatus | null {
  if (!notice) return null;
  if (!notice.sent) return isReady ? 'ready' : null;
  if (notice.isStale) return 'changed';
  return notice.unconfirmed.length > 0 ? 'unconfirmed' : 'confirmed';
}
