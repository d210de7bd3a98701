import { workingDaysAfter } from '../../src/adapters/working-days';
import type { Command } from '../../src/domain/dossier/command';
import { decide } from '../../src/domain/dossier/decide/decide';
import type { Decision, DecisionContext } from '../../src/domain/dossier/decide/decision';
import type { DossierEvent, Signed } from '../../src/domain/dossier/event';
import { evolve } from '../../src/domain/dossier/evolve';
import { newDossier, type DossierState } from '../../src/domain/dossier/state';
import { accountId, projectId, type AccountId } from '../../src/domain/ids';
import { defaultProcess } from '../../src/domain/process/default/default-process';
import type { ProcessDefinition } from '../../src/domain/process/process-definition';
import type { ReviewPolicy } from '../../src/domain/process/review-policy';
import type { AttachedFile } from '../../src/domain/readiness/attached-file';
import { currentReview, type CurrentReview } from '../../src/domain/review/current-review';
import type { Choice, Outcome } from '../../src/domain/review/review-state';
import { attachedFile } from './attached-file';

/** A Monday. */
const MORNING_MS = Date.parse('2026-03-02T01:00:00.000Z');
const HOUR_MS = 3_600_000;

/** Leads the product and hands it in. */
export const MANAGER = accountId('李娜');

export interface PaperEvent {
  readonly event: DossierEvent;
  readonly signed: Signed;
}

/** A review without Jira: a product in Planning whose gate asks for two documents, its electors, and a clock. */
export interface PaperReview {
  readonly process: ProcessDefinition;
  readonly state: () => DossierState;
  readonly files: () => readonly AttachedFile[];
  /** Every event so far. */
  readonly events: () => readonly PaperEvent[];
  /** The review of the gate. @throws when no gate with a review stands */
  readonly current: () => CurrentReview;
  /** Carries out a command; a refused one changes nothing. */
  readonly run: (command: Command, actor?: AccountId | null) => Decision;
  /** Carries out a command. @throws when it is refused */
  readonly does: (command: Command, actor?: AccountId | null) => void;
  /** Attaches a file; the app reads its name at once. */
  readonly attach: (filename: string, author?: AccountId) => void;
  /** Takes the newest file off that stands for a deliverable, so that the one before is current again. */
  readonly takeOff: (deliverable: string) => void;
  /** Deletes the newest file of that name from the issue. */
  readonly remove: (filename: string) => void;
  readonly enter: (stage: string) => void;
  readonly wait: (hours: number) => void;
  /** What a command given now would rest on. */
  readonly context: (actor: AccountId | null) => DecisionContext;
}

export interface PaperReviewOptions {
  readonly policies: readonly ReviewPolicy[];
  /** Active people by role. */
  readonly members: Readonly<Record<string, readonly AccountId[]>>;
  /** Who administers the project. */
  readonly administrators?: readonly AccountId[];
}

/** The committee's policy as the process ships it, with what a test changes. */
export function committeePolicy(change: Partial<ReviewPolicy> = {}): ReviewPolicy {
  const gate = defaultProcess.gates.find(({ key }) => key === 'planningGate');
  const policy = gate?.reviews.find(({ step }) => step === 'committeeReview');
  if (!policy) throw new Error('The process has no committee review.');
  return { ...policy, ...change };
}

/** The department's policy as the process ships it. */
export function departmentPolicy(): ReviewPolicy {
  const gate = defaultProcess.gates.find(({ key }) => key === 'planningGate');
  const policy = gate?.reviews.find(({ step }) => step === 'departmentReview');
  if (!policy) throw new Error('The process has no department review.');
  return policy;
}

/** A vote of a person's own. */
export const castVote = (choice: Choice, text: string | null = null): Command => ({
  type: 'castVote',
  choice,
  text,
  deliverable: null,
  onBehalfOf: null,
});

/** The chair ends the step, on one condition where the outcome wants conditions. */
export const closeWith = (
  outcome: Outcome,
  { reason = '见会议记录', until = null }: { reason?: string | null; until?: string | null } = {},
): Command => ({
  type: 'closeReview',
  outcome,
  reason,
  until,
  conditions: outcome === 'conditionalGo' ? [{ text: '完成安全评估', owner: null, due: '2026-12-31' }] : [],
});

/** A product in Planning with both documents uploaded by its manager, not handed in yet. */
export function paperReview({ policies, members, administrators = [] }: PaperReviewOptions): PaperReview {
  const process = processWith(policies);
  let state = newDossier;
  let files: readonly AttachedFile[] = [];
  let events: readonly PaperEvent[] = [];
  let nowMs = MORNING_MS;
  let attachedCount = 0;
  const iso = (ms: number): string => new Date(ms).toISOString();
  const context = (actor: AccountId | null): DecisionContext => ({
    process,
    state,
    files,
    versions: [],
    holders: {},
    actor,
    remindedSince: iso(nowMs - 24 * HOUR_MS),
    now: iso(nowMs),
    today: iso(nowMs).slice(0, 'YYYY-MM-DD'.length),
    dueAfter: (days) => workingDaysAfter(new Date(nowMs), days).toISOString(),
    membersOf: (role) => members[role] ?? [],
    administersProject: actor !== null && administrators.includes(actor),
    processVersion: 0,
    formerProcess: process,
    canEdit: true,
    dateAfter: (days) => iso(nowMs + days * 24 * HOUR_MS).slice(0, 'YYYY-MM-DD'.length),
    prepared: {},
    nextSequence: events.length + 1,
  });
  const run = (command: Command, actor: AccountId | null = MANAGER): Decision => {
    // No two things happen at the same moment.
    nowMs += 1;
    const decision = decide(command, context(actor));
    if (!decision.ok) return decision;
    const signed: Signed = { by: actor, at: iso(nowMs) };
    for (const event of decision.events) {
      events = [...events, { event, signed }];
      state = evolve(state, event, signed);
    }
    return decision;
  };
  const does = (command: Command, actor: AccountId | null = MANAGER): void => {
    const decision = run(command, actor);
    if (!decision.ok)
      throw new Error(`${command.type} was refused: ${decision.code} ${JSON.stringify(decision.facts)}`);
  };
  const follow = (): void => does({ type: 'followFiles' }, null);
  const paper: PaperReview = {
    process,
    state: () => state,
    files: () => files,
    events: () => events,
    current() {
      const current = currentReview(process, state, files);
      if (!current) throw new Error('No gate with a review stands.');
      return current;
    },
    run,
    does,
    attach(filename, author = MANAGER) {
      attachedCount += 1;
      files = [...files, { ...attachedFile(attachedCount, filename), authorId: author }];
      follow();
    },
    takeOff(deliverable) {
      const evidence = state.evidence[deliverable]?.at(-1)?.id ?? 'nowhere';
      does({ type: 'unlinkEvidence', deliverable, evidence });
    },
    remove(filename) {
      const found = files.findLast((file) => file.filename === filename);
      files = files.filter((file) => file !== found);
      follow();
    },
    enter(stage) {
      const statusId = `status-of-${stage}`;
      does(
        {
          type: 'followStatus',
          statusId,
          projectId: projectId('10000'),
          meaning: { kind: 'stage', stage },
          since: null,
        },
        null,
      );
    },
    wait(hours) {
      nowMs += hours * HOUR_MS;
    },
    context,
  };
  paper.enter('planning');
  does({ type: 'setFact', fact: 'productManager', value: MANAGER, reason: null });
  paper.attach('产品规划.pdf');
  paper.attach('竞品资料.pdf');
  return paper;
}

/** The shipped process, whose planning gate asks for two documents only and is reviewed by these policies. */
function processWith(policies: readonly ReviewPolicy[]): ProcessDefinition {
  const deliverable = (key: string) => ({ kind: 'deliverable' as const, deliverable: key, clause: '6.3' });
  return {
    ...defaultProcess,
    gates: defaultProcess.gates.map((gate) =>
      gate.key === 'planningGate'
        ? {
            ...gate,
            reviews: policies,
            requirements: [deliverable('productPlan'), deliverable('competitorMaterial')],
          }
        : gate,
    ),
  };
}
