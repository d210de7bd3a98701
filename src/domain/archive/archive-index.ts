import type { ChainHead } from '../dossier/chain';
import type { RecordedEvent } from '../dossier/event';
import type { DossierState } from '../dossier/state';
import { findFact, nameOfRole, type ProcessDefinition } from '../process/process-definition';
import { optionsOf } from '../process/fact';
import type { AttachedFile } from '../readiness/attached-file';
import type { Fingerprints } from './fingerprint';
import type { Gap } from './gaps';

/** What an index is made from. */
export interface ArchiveInput {
  readonly process: ProcessDefinition;
  readonly issue: string;
  readonly key: string;
  readonly summary: string;
  readonly state: DossierState;
  readonly files: readonly AttachedFile[];
  readonly fingerprints: Fingerprints;
  readonly gaps: readonly Gap[];
  /** Every event of the dossier, oldest first. */
  readonly events: readonly RecordedEvent[];
  readonly chain: ChainHead;
  /** SHA-256 of the tables as CSV in the language in which values are stored, by deliverable. */
  readonly tables: Readonly<Record<string, string>>;
}

/** Events that say who decided what, and on which grounds. */
const DECIDING: readonly RecordedEvent['type'][] = [
  'reviewSubmitted',
  'voteCast',
  'voteRetracted',
  'stepPassed',
  'reviewDecided',
  'reviewWithdrawn',
  'itemAnswered',
  'conditionLinked',
  'conditionSettled',
  'conditionWaived',
  'waived',
  'waiverWithdrawn',
  'versionTested',
  'versionJudged',
];

/** The index of a product's dossier: every deliverable with its versions and hashes, every decision, what is missing. */
export function archiveIndex(input: ArchiveInput) {
  const { process, state, events, chain, gaps } = input;
  return {
    schema: 'lifecycle-gates/archive-index/1',
    product: { issue: input.issue, key: input.key, summary: input.summary, stage: state.stage },
    stages: events
      .filter(({ type }) => type === 'stageEntered' || type === 'productTerminated')
      .map(({ at, actor, data }) => ({ at, actor, ...data })),
    facts: Object.entries(state.facts).map(([key, known]) => {
      const fact = findFact(process, key);
      const option = fact && optionsOf(fact).find(({ value }) => value === known.value);
      return { key, name: fact?.name ?? null, words: option?.name ?? known.label ?? known.value, ...known };
    }),
    deliverables: process.deliverables.flatMap((deliverable) => {
      const { key, name, clause, ownerDepartment } = deliverable;
      const pieces = (state.evidence[key] ?? []).map((piece) => versionsOf(input, piece));
      const checklist = state.checklists[key];
      const confirmation = state.confirmations[key];
      const table = state.tables[key]?.index;
      const none = state.tables[key]?.none;
      const has = pieces.length > 0 || checklist || confirmation || table || none;
      if (!has) return [];
      return [
        {
          key,
          name,
          clause,
          owner: nameOfRole(process, ownerDepartment),
          evidence: pieces,
          ...(checklist ? { checklist } : {}),
          ...(confirmation ? { confirmation } : {}),
          ...(none ? { nothingToList: none } : {}),
          ...(table
            ? {
                table: {
                  rows: table.rowCount,
                  classes: table.classes,
                  csvSha256: input.tables[key] ?? null,
                },
              }
            : {}),
        },
      ];
    }),
    versions: state.versions,
    decisions: events
      .filter(({ type }) => DECIDING.includes(type))
      .map(({ sequence, type, at, actor, data }) => ({ sequence, type, at, actor, data })),
    conditions: Object.values(state.reviews).flatMap(({ conditions }) => conditions),
    waivers: state.waivers,
    retirement: state.retirement,
    gaps: gaps.map(gapEntry),
    audit: { events: chain.sequence, hash: chain.hash },
  };
}

function gapEntry(gap: Gap) {
  switch (gap.kind) {
    case 'missing':
      return {
        kind: gap.kind,
        gate: gap.gate.name,
        names: gap.demand.names,
        clause: gap.demand.clause,
        owner: gap.demand.owner,
      };
    case 'lost':
      return { kind: gap.kind, deliverable: gap.deliverable.name, filename: gap.filename };
    case 'unread':
      return { kind: gap.kind, filename: gap.filename };
  }
}

function versionsOf({ fingerprints, files }: ArchiveInput, piece: DossierState['evidence'][string][number]) {
  return piece.versions.map(({ by, at, content }, index) => {
    const common = { version: index + 1, isCurrent: index === piece.versions.length - 1, by, at };
    if (content.kind !== 'file') return { ...common, ...content };
    const { attachmentId, filename, how } = content;
    const file = files.find(({ id }) => id === attachmentId);
    const print = fingerprints[attachmentId];
    return {
      ...common,
      kind: content.kind,
      attachmentId,
      filename,
      how,
      isAttached: file !== undefined,
      sizeBytes: file?.sizeBytes ?? print?.sizeBytes ?? null,
      uploadedBy: file?.authorId ?? null,
      uploadedAt: file?.createdAt ?? null,
      sha256: print?.sha256 ?? null,
    };
  });
}
