import { isOpenBypass } from '../bypass/bypass';
import type { ChainHead } from '../dossier/chain';
import type { DossierState } from '../dossier/state';
import { personOf } from '../dossier/state';
import type { AccountId, IssueId } from '../ids';
import { optionsOf } from '../process/fact';
import type { Gate } from '../process/gate';
import {
  findFact,
  findGateAfter,
  findNoticeGate,
  findStage,
  type ProcessDefinition,
} from '../process/process-definition';
import type { ProductVersion } from '../product-version';
import { assessGate } from '../readiness/assess-gate';
import { isAccepted, liveVersions } from '../readiness/assess-versions';
import { isOpenDemand, type Assessment } from '../readiness/assessment';
import type { AttachedFile } from '../readiness/attached-file';
import { demandName } from '../readiness/demand-words';
import { gateRecord, type GateRecord } from '../readiness/gate-record';
import type { GateTexts } from '../readiness/gate-texts';
import { missingForNotice } from '../retirement/decide-notice';
import { currentNotice, noticeStatus, type CurrentNotice, type NoticeStatus } from '../retirement/notice';
import { currentReview, type CurrentReview } from '../review/current-review';
import { gateStatusOf } from '../review/gate-status';
import type { Language } from '../text';
import { atMost, peopleList } from './list-values';
import { retirementValues, type RetirementValues } from './retirement-values';

/** Keys of the app's fields in the manifest. */
export const FIELD_KEYS = [
  'lifecycle-stage',
  'missing-deliverables',
  'gate-record',
  'retirement-reason',
  'launch-event-decision',
  'strategy-origin',
  'product-goal',
  'product-manager',
  'last-accepted-version',
  'gate-status',
  'pending-reviewers',
  'review-due',
  'review-round',
  'rd-approved-on',
  'replacement-product',
  'end-of-sale',
  'end-of-support',
  'affected-regions',
  'retired-on',
  'archived-on',
  'notice-status',
  'notice-unconfirmed',
  'material-requests',
  'material-holders',
  'material-until',
  'gate-bypassed',
] as const;
export type FieldKey = (typeof FIELD_KEYS)[number];

/** What the app writes into Jira for one product; null clears a field. */
export type FieldValues = {
  readonly 'lifecycle-stage': string | null;
  readonly 'missing-deliverables': readonly string[] | null;
  readonly 'gate-record': GateRecord;
  readonly 'retirement-reason': string | null;
  readonly 'launch-event-decision': string | null;
  readonly 'strategy-origin': string | null;
  readonly 'product-goal': string | null;
  readonly 'product-manager': { readonly accountId: AccountId } | null;
  readonly 'last-accepted-version': string | null;
  readonly 'gate-status': string | null;
  readonly 'pending-reviewers': readonly { readonly accountId: AccountId }[] | null;
  /** As Jira writes moments, e.g. `2026-11-22T10:00:00.000+0000`. */
  readonly 'review-due': string | null;
  readonly 'review-round': number | null;
  /** ISO date. */
  readonly 'rd-approved-on': string | null;
  /** Names of gates that it got round and nobody has answered for. */
  readonly 'gate-bypassed': readonly string[] | null;
} & RetirementValues;

export interface Projection {
  readonly gate: Gate | undefined;
  readonly assessment: Assessment;
  /** Null where the gate asks for no review. */
  readonly review: CurrentReview | null;
  /** Null where the stage has none. */
  readonly notice: CurrentNotice | null;
  /** How far it is; null before it can be sent. */
  readonly noticeWord: NoticeStatus | null;
  readonly values: FieldValues;
  /** Whether the gate lets the product pass right now. */
  readonly isGateOpen: boolean;
}

/** A product as Jira shows it and as its dossier knows it. */
export interface ProductNow {
  readonly issue: IssueId;
  readonly state: DossierState;
  /** The dossier version that `state` is. */
  readonly version: number;
  /** End of the event stream at that version. */
  readonly chain: ChainHead;
  readonly files: readonly AttachedFile[];
  readonly versions: readonly ProductVersion[];
}

/**
 * Everything Jira shows of a product, from its dossier and its live attachments.
 * @param textsOf sentences for a gate, in both languages
 * @param language in which stored values are written
 */
export function project(
  process: ProcessDefinition,
  { issue, state, version, chain, files, versions }: ProductNow,
  textsOf: (gate: Gate | undefined) => GateTexts,
  language: Language,
): Projection {
  const stage = state.stage === null ? undefined : findStage(process, state.stage);
  const gate = stage && !state.isTerminated ? findGateAfter(process, stage.key) : undefined;
  const assessment: Assessment = gate
    ? assessGate(process, gate, { state, files, versions })
    : { rows: [], demands: [] };
  const texts = textsOf(gate);
  const open = assessment.demands.filter(isOpenDemand);
  const stageName = state.isTerminated ? process.terminated : stage?.name;
  const review = currentReview(process, state, files);
  const status = gateStatusOf(gate !== undefined, open.length === 0, review);
  const manager = personOf(state, 'productManager');
  const notice = currentNotice(process, state, files);
  const noticeGate = findNoticeGate(process, state.stage);
  const isReadyToTell =
    noticeGate !== undefined &&
    (noticeGate === gate ? open : missingForNotice(process, noticeGate, { state, files, versions }))
      .length === 0;
  const noticeWord = noticeStatus(notice, isReadyToTell);
  return {
    gate,
    assessment,
    review,
    notice,
    noticeWord,
    isGateOpen: gate !== undefined && (open.length === 0 || gate.enforcement === 'advise'),
    values: {
      'lifecycle-stage': stageName?.[language] ?? null,
      'missing-deliverables':
        open.length === 0
          ? null
          : atMost(distinct(open.map((demand) => demandName(demand, texts)[language]))),
      'gate-record': gateRecord(process, { issue, version, chain, files }, gate, assessment, review, texts),
      'retirement-reason': factName(process, state, 'retirementReason', language),
      'launch-event-decision': factName(process, state, 'launchEvent', language),
      'strategy-origin': factName(process, state, 'strategyOrigin', language),
      'product-goal': state.facts['productGoal']?.value ?? null,
      'product-manager': manager === null ? null : { accountId: manager },
      'last-accepted-version': lastAccepted(state, versions),
      'gate-status': status === null ? null : texts.status[status][language],
      'pending-reviewers': peopleList(review?.tally?.pending ?? []),
      'review-due': jiraMoment(review?.step?.dueAt ?? wakesAt(review)),
      'review-round': review?.review?.round ?? null,
      'rd-approved-on': approvedOn(process, state),
      'gate-bypassed': bypassedGates(process, state, language),
      ...retirementValues(process, state, notice, noticeWord && texts.notice[noticeWord][language]),
    },
  };
}

function bypassedGates(
  process: ProcessDefinition,
  state: DossierState,
  language: Language,
): readonly string[] | null {
  const keys = state.bypasses.filter(isOpenBypass).flatMap(({ gates }) => gates.map(({ gate }) => gate));
  const names = distinct(keys).map(
    (key) => process.gates.find((gate) => gate.key === key)?.name[language] ?? key,
  );
  return names.length === 0 ? null : atMost(names);
}

function factName(
  process: ProcessDefinition,
  state: DossierState,
  key: string,
  language: Language,
): string | null {
  const fact = findFact(process, key);
  const option = fact && optionsOf(fact).find(({ value }) => value === state.facts[key]?.value);
  return option?.name[language] ?? null;
}

/** The version that was accepted last, whichever comes last in Jira. */
function lastAccepted(state: DossierState, versions: readonly ProductVersion[]): string | null {
  const accepted = liveVersions(versions)
    .filter(({ id }) => isAccepted(state.versions[id]))
    .map(({ id, name }) => ({ name, at: state.versions[id]?.acceptance?.at ?? '' }));
  accepted.sort((a, b) => (a.at < b.at ? -1 : 1));
  return accepted.at(-1)?.name ?? null;
}

/** Jira writes the zone as an offset. */
export function jiraMoment(iso: string | null): string | null {
  return iso?.replace(/Z$/, '+0000') ?? null;
}

/** A hold is due on the day on which it wakes. */
function wakesAt(review: CurrentReview | null): string | null {
  const decision = review?.review?.status === 'decided' ? review.review.decision : null;
  return decision?.outcome === 'hold' && decision.until !== null ? `${decision.until}T00:00:00.000Z` : null;
}

/** The day of the Go that the process has a name for, such as the R&D approval. */
function approvedOn(process: ProcessDefinition, state: DossierState): string | null {
  const decisions = process.gates
    .filter(({ grants }) => grants !== undefined)
    .map(({ key }) => state.reviews[key]?.decision ?? null);
  const go = decisions.find((each) => each?.outcome === 'go' || each?.outcome === 'conditionalGo');
  return go?.at.slice(0, 'YYYY-MM-DD'.length) ?? null;
}

const distinct = (values: readonly string[]): readonly string[] => [...new Set(values)];
