import type {
  NoticePreview,
  NoticeView,
  OtherProductView,
  RetirementView,
} from '../contract/retirement-view';
import type { TableView } from '../contract/table-view';
import type { DossierState } from '../domain/dossier/state';
import type { Deliverable, TableDefinition } from '../domain/process/deliverable';
import {
  findDeliverable,
  findNoticeGate,
  nameOfRole,
  type ProcessDefinition,
} from '../domain/process/process-definition';
import { changedSince } from '../domain/review/coverage';
import { missingForNotice } from '../domain/retirement/decide-notice';
import type { CurrentNotice, NoticeStatus } from '../domain/retirement/notice';
import { replacementOf } from '../domain/retirement/replacement';
import type { OtherProduct } from '../domain/retirement/retirement-state';
import { emptyIndex } from '../domain/table/table-index';
import { MAX_TABLE_ROWS } from '../domain/table/table-limits';
import type { Text } from '../domain/text';
import type { ProductIssue } from '../ports';
import type { DraftedNotice } from '../usecases/preview-notice';
import { factView } from './readiness-view';

/** The end of a product, as the panel shows it; null in stages that have nothing to do with it. */
export function retirementView(
  process: ProcessDefinition,
  state: DossierState,
  issue: Pick<ProductIssue, 'files' | 'versions'>,
  notice: CurrentNotice | null,
  noticeWord: NoticeStatus | null,
): RetirementView | null {
  const gate = findNoticeGate(process, state.stage);
  if (!notice || !gate) return null;
  const inventory = findDeliverable(process, notice.policy.inventory);
  const replacement = replacementOf(process, state);
  const { carried } = state.retirement;
  const facts = process.facts.filter(
    ({ key, stages }) =>
      Object.hasOwn(state.facts, key) && (notice.policy.facts.includes(key) || stages.includes(gate.from)),
  );
  const missing = missingForNotice(process, gate, { state, ...issue }).flatMap(({ names }) => names);
  return {
    facts: facts.map((fact) => factView(process, state, fact)),
    table: inventory?.table ? tableView(inventory, inventory.table, state) : null,
    replacement: replacement && {
      ...otherView(replacement),
      isLinked: carried?.product === replacement.product && carried.link !== null,
    },
    notice: noticeView(process, notice, noticeWord, missing),
  };
}

/** A table without its rows. */
export function tableView(
  { key }: Deliverable,
  { columns, classifiedBy, ownerColumn, toldColumn, planColumn }: TableDefinition,
  state: DossierState,
): TableView {
  const table = Object.hasOwn(state.tables, key) ? state.tables[key] : undefined;
  const { rowCount, incompleteCount, untoldCount, classes, chunks } = table?.index ?? emptyIndex;
  return {
    deliverable: key,
    columns: columns.map(({ key: column, name, options, isRequired }) => ({
      key: column,
      name,
      options,
      isRequired,
    })),
    classifiedBy,
    ownerColumn,
    toldColumn,
    planColumn,
    rowCount,
    incompleteCount,
    untoldCount,
    maxRows: MAX_TABLE_ROWS,
    classes,
    chunks: chunks.map(({ id }) => id),
    none: table?.none ?? null,
  };
}

/** Another product, as the browser knows it. */
export function otherView({ product, key }: OtherProduct): OtherProductView {
  return { id: product, key };
}

function noticeView(
  process: ProcessDefinition,
  notice: CurrentNotice,
  word: NoticeStatus | null,
  missing: readonly Text[],
): NoticeView {
  const { sent, policy, now } = notice;
  return {
    status: word ?? 'notReady',
    missing,
    sent: sent && { by: sent.by, at: sent.at, number: sent.number },
    owners: (sent?.owners ?? []).map((account) => {
      const confirmed = sent?.confirmed[account];
      return {
        account,
        confirmedAt: confirmed?.at ?? null,
        isCurrent: confirmed !== undefined && changedSince(confirmed.coverage, now).length === 0,
      };
    }),
    remindedAt: sent?.remindedAt ?? null,
    sentBy: policy.sentBy.map((role) => nameOfRole(process, role)),
    documents: policy.documents,
  };
}

/** What would go out now, as the panel shows it. */
export function noticePreview(
  state: DossierState,
  { rowsByOwner, rowsWithoutOwner, planned, mails, digest }: DraftedNotice,
): NoticePreview {
  return {
    owners: [...rowsByOwner].map(([owner, rows]) => {
      const known = Object.hasOwn(state.retirement.owners, owner)
        ? state.retirement.owners[owner]
        : undefined;
      return {
        owner,
        rows,
        account: known?.account ?? null,
        isToldElsewhere: known?.isToldElsewhere ?? false,
      };
    }),
    rowsWithoutOwner,
    digest: planned.ok ? digest : null,
    mails: mails.flatMap(({ about, subject, text, to }) =>
      about === 'noticeToCompany' || about === 'noticeToOwners'
        ? [{ about, subject, text, groups: to.groups.map(({ name }) => name), people: to.people }]
        : [],
    ),
    obstacle: planned.ok ? null : { code: obstacleCode(planned.code), facts: planned.facts },
  };
}

const OBSTACLES = [
  'NOTICE_NOT_NOW',
  'NOTICE_NOT_READY',
  'NOBODY_TO_TELL',
  'OWNERS_UNKNOWN',
  'NOTICE_SENT',
] as const;

function obstacleCode(code: string): NonNullable<NoticePreview['obstacle']>['code'] {
  return OBSTACLES.find((each) => each === code) ?? 'UNAVAILABLE';
}
