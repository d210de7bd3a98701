import { sha256 } from '../../src/adapters/forge/sha256';
import { sealEvents } from '../../src/domain/dossier/chain';
import type { Command } from '../../src/domain/dossier/command';
import { decide } from '../../src/domain/dossier/decide/decide';
import type { Decision, DecisionContext, Prepared } from '../../src/domain/dossier/decide/decision';
import type { RecordedEvent } from '../../src/domain/dossier/event';
import { evolve } from '../../src/domain/dossier/evolve';
import { newDossier, type DossierState } from '../../src/domain/dossier/state';
import type { HoldersByRole } from '../../src/domain/holders';
import { findGaps } from '../../src/domain/archive/gaps';
import { accountId, issueId, projectId, type AccountId, type AttachmentId } from '../../src/domain/ids';
import { defaultProcess } from '../../src/domain/process/default/default-process';
import type { ProcessDefinition } from '../../src/domain/process/process-definition';
import type { ProductVersion } from '../../src/domain/product-version';
import type { AttachedFile } from '../../src/domain/readiness/attached-file';
import { attachedFile } from './attached-file';
import { paperTables } from './paper-tables';

export const LI = accountId('李娜');
export const PROJECT = projectId('10000');

/** Names what was shown before something final. */
export const DIGEST = 'digest';

const MORNING_MS = Date.parse('2026-03-02T01:00:00.000Z');
const HOUR_MS = 3_600_000;

/** A status that means a stage. */
export const enter = (stage: string): Command => ({
  type: 'followStatus',
  statusId: `status-of-${stage}`,
  projectId: PROJECT,
  meaning: { kind: 'stage', stage },
  since: null,
});

/** A status that ends a product early. */
export const terminate: Command = {
  type: 'followStatus',
  statusId: 'status-of-the-end',
  projectId: PROJECT,
  meaning: { kind: 'terminated' },
  since: null,
};

/** A product without Jira: files come and go, people give commands, and the dossier is kept as the app keeps it. */
export interface PaperProduct {
  readonly state: () => DossierState;
  readonly files: () => readonly AttachedFile[];
  readonly versions: () => readonly ProductVersion[];
  /** Every event so far, sealed into the chain. */
  readonly recorded: () => readonly RecordedEvent[];
  /** Carries out a command; a refused one changes nothing. */
  readonly run: (command: Command, actor?: AccountId | null) => Decision;
  /** Carries out a command. @throws when it is refused */
  readonly does: (command: Command, actor?: AccountId | null) => void;
  /** Attaches a file; the app looks at it with the next `followFiles`. */
  readonly attach: (filename: string, sizeBytes?: number) => AttachmentId;
  readonly remove: (id: AttachmentId) => void;
  /** The attached file of that name that came last. @throws when there is none */
  readonly fileNamed: (filename: string) => AttachedFile;
  /** Plans a version of the product, or changes what Jira says of it. */
  readonly putVersion: (version: ProductVersion) => void;
  /** Lets time pass. */
  readonly wait: (hours: number) => void;
  /** ISO 8601, UTC. */
  readonly now: () => string;
  /** Rows of a table by id. */
  readonly rows: (deliverable: string) => Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** What a command given now would rest on. */
  readonly context: (actor?: AccountId | null) => DecisionContext;
}

/**
 * A product at the beginning of a stage; null leaves it before its first.
 * @param holders who stands for departments and roles
 */
export function paperProduct(
  stage: string | null,
  { process = defaultProcess, holders = {} }: { process?: ProcessDefinition; holders?: HoldersByRole } = {},
): PaperProduct {
  let state = newDossier;
  let files: readonly AttachedFile[] = [];
  let versions: readonly ProductVersion[] = [];
  let recorded: readonly RecordedEvent[] = [];
  let nowMs = MORNING_MS;
  let attachedCount = 0;
  const iso = (ms: number): string => new Date(ms).toISOString();
  const context = (actor: AccountId | null = LI): DecisionContext => ({
    process,
    state,
    files,
    versions,
    holders,
    actor,
    remindedSince: iso(nowMs - 24 * HOUR_MS),
    now: iso(nowMs),
    today: iso(nowMs).slice(0, 10),
    dueAfter: (days) => iso(nowMs + days * 24 * HOUR_MS),
    membersOf: () => [],
    administersProject: false,
    processVersion: 0,
    formerProcess: process,
    canEdit: true,
    dateAfter: (days) => iso(nowMs + days * 24 * HOUR_MS).slice(0, 10),
    prepared: {},
    nextSequence: recorded.length + 1,
  });
  const tables = paperTables();
  /** What the app would look up for a command. */
  const prepare = (command: Command): Prepared => {
    if (command.type === 'sendNotice') {
      const rows = Object.values(tables.rows(state, 'impactInventory'));
      const owners = [
        ...new Set(rows.flatMap(({ projectOwner = '' }) => (projectOwner === '' ? [] : [projectOwner]))),
      ];
      return { notice: { owners, digest: DIGEST } };
    }
    if (command.type === 'archiveProduct')
      return {
        archive: {
          gapCount: findGaps(process, { state, files, versions, fingerprints: {} }).length,
          digest: DIGEST,
        },
      };
    if (command.type === 'setFact' && command.value !== null)
      return { product: { product: issueId(command.value), key: `PROD-${command.value}` } };
    return tables.prepare(process, state, command);
  };
  const run = (command: Command, actor: AccountId | null = LI): Decision => {
    const decision = decide(command, { ...context(actor), prepared: prepare(command) });
    if (!decision.ok) return decision;
    const head = { sequence: recorded.length, hash: recorded.at(-1)?.hash ?? '' };
    const at = iso(nowMs);
    recorded = [...recorded, ...sealEvents(head, decision.events, { actor, at }, sha256)];
    state = decision.events.reduce((before, event) => evolve(before, event, { by: actor, at }), state);
    return decision;
  };
  const does = (command: Command, actor: AccountId | null = LI): void => {
    const decision = run(command, actor);
    if (!decision.ok)
      throw new Error(`${command.type} was refused: ${decision.code} ${JSON.stringify(decision.facts)}`);
  };
  if (stage !== null) does(enter(stage), null);
  return {
    state: () => state,
    files: () => files,
    versions: () => versions,
    recorded: () => recorded,
    run,
    does,
    attach(filename, sizeBytes) {
      attachedCount += 1;
      const file = attachedFile(attachedCount, filename, sizeBytes);
      files = [...files, file];
      return file.id;
    },
    remove(id) {
      files = files.filter((file) => file.id !== id);
    },
    fileNamed(filename) {
      const found = files.findLast((file) => file.filename === filename);
      if (!found) throw new Error(`No file "${filename}" is attached.`);
      return found;
    },
    putVersion(version) {
      versions = [...versions.filter(({ id }) => id !== version.id), version];
    },
    wait(hours) {
      nowMs += hours * HOUR_MS;
    },
    now: () => iso(nowMs),
    rows: (deliverable) => tables.rows(state, deliverable),
    context,
  };
}
