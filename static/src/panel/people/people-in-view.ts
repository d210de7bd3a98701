import type { PanelView } from '../../../../src/contract/panel-view';
import type { SignedView } from '../../../../src/contract/people-view';
import type { FactView, ReadinessRow } from '../../../../src/contract/readiness-view';
import { peopleInRound } from './people-in-round';

/** Account ids of everybody whose name the panel shows, each once. */
export function peopleInView(view: PanelView): readonly string[] {
  const signed = [
    ...view.readiness.flatMap(signedInRow),
    ...view.facts.map(({ set }) => set),
    ...(view.versions ?? []).flatMap(({ test, acceptance }) => [test, acceptance]),
    ...view.departments.map(({ nudged }) => nudged),
    ...view.comments,
    ...view.bypasses,
    ...view.conditions.map(({ waiver }) => waiver),
    view.retirement?.notice?.sent,
    view.archive.archived,
    ...view.archive.requests.map(({ decided }) => decided),
  ];
  const facts = [...view.facts, ...view.readiness.flatMap(({ fact }) => fact ?? [])];
  const named = [
    ...view.departments.flatMap(({ people }) => people),
    ...(view.gate?.waivers ?? []).flatMap(({ people }) => people),
    ...facts.flatMap(personIn),
    ...view.conditions.flatMap(({ owner }) => owner ?? []),
    ...(view.review?.current ? peopleInRound(view.review.current) : []),
    ...(view.retirement?.notice?.owners ?? []).map(({ account }) => account),
    ...view.archive.custodian.people,
    ...view.archive.requests.map(({ requester }) => requester),
  ];
  return [...new Set([...signed.flatMap((one) => one?.by ?? []), ...named])];
}

function signedInRow(row: ReadinessRow): readonly (SignedView | null | undefined)[] {
  return [
    ...row.evidence.flatMap(({ versions }) => versions),
    ...(row.checklist ?? []).map(({ done }) => done),
    row.fact?.set,
    row.confirmation?.done,
    row.table?.none,
    row.waiver,
  ];
}

function personIn({ kind, value }: FactView): readonly string[] {
  return kind === 'person' && value !== null ? [value] : [];
}
