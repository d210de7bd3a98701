import fc from 'fast-check';
import { issueId } from '../../../src/domain/ids';
import type { DossierEvent, EventData } from '../../../src/domain/dossier/event';
import type { Gate } from '../../../src/domain/process/gate';
import { project, type FieldValues } from '../../../src/domain/projection/field-values';
import type { GateTexts } from '../../../src/domain/readiness/gate-texts';
import { GATE_STATUSES, type GateStatus } from '../../../src/domain/review/gate-status';
import type { Language, Text } from '../../../src/domain/text';
import { gateTexts, sentence } from '../../support/gate-texts';
import type { PaperReview } from '../../support/paper-review';
import { anyAct, anyPolicy, beforeTheCommittee, doAct } from '../../support/review-acts';

const RUNS = 200;

/** The newest decision since the product last entered the stage, if the newest round has one. */
function newestDecision(review: PaperReview): EventData['reviewDecided'] | null {
  const events = review.events().map(({ event }) => event);
  const entered = events.findLastIndex(isPlanning);
  const visit = events.slice(entered);
  const submitted = visit.findLastIndex(({ type }) => type === 'reviewSubmitted');
  const decided = submitted < 0 ? undefined : visit.slice(submitted).findLast(isDecision);
  return decided?.type === 'reviewDecided' ? decided.data : null;
}

/** What Jira shows of the product. */
function shownOf(review: PaperReview, language: Language): FieldValues {
  const chain = { sequence: review.events().length, hash: '' };
  const now = { issue: issueId('10'), state: review.state(), version: 1, chain, files: review.files() };
  return project(review.process, { ...now, versions: [] }, textsOf, language).values;
}

const status = Object.fromEntries(
  GATE_STATUSES.map((each) => [each, sentence(`gate.status.${each}`)]),
) as Readonly<Record<GateStatus, Text>>;

const textsOf = (gate: Gate | undefined): GateTexts => ({ ...gateTexts(gate), status });

const isPlanning = (event: DossierEvent): boolean =>
  event.type === 'stageEntered' && event.data.stage === 'planning';
const isDecision = ({ type }: DossierEvent): boolean => type === 'reviewDecided';

/** Files that stand for a deliverable now and are attached, as ids. */
function filesThere(review: PaperReview): readonly string[] {
  const attached = new Set<string>(review.files().map(({ id }) => id));
  return ['productPlan', 'competitorMaterial'].flatMap((key) =>
    (review.state().evidence[key] ?? []).flatMap(({ versions }) => {
      const content = versions.at(-1)?.content;
      return content?.kind === 'file' && attached.has(content.attachmentId) ? [content.attachmentId] : [];
    }),
  );
}

test('the record says Go only after a Go of this visit, on exactly the files that are there', () => {
  let opened = 0;
  let shutAfterGo = 0;
  fc.assert(
    fc.property(
      anyPolicy,
      fc.array(anyAct, { minLength: 10, maxLength: 80 }),
      fc.constantFrom('zh' as const, 'en' as const),
      (policy, acts, language) => {
        const review = beforeTheCommittee(policy);
        review.does({ type: 'submitReview' });
        for (const act of acts) {
          doAct(review, act);
          if (review.state().stage !== 'planning') continue;
          const record = shownOf(review, language)['gate-record'];
          const decision = newestDecision(review);
          const isGo = decision?.outcome === 'go' || decision?.outcome === 'conditionalGo';
          if (record.decision !== 'go') {
            if (isGo) shutAfterGo += 1;
            continue;
          }
          opened += 1;
          expect(isGo).toBe(true);
          const decidedOn = Object.values(decision?.coverage ?? {}).flatMap((print) =>
            print
              .split('|')
              .flatMap((part) => (part.startsWith('file:') ? [part.slice('file:'.length)] : [])),
          );
          expect([...decidedOn].sort()).toEqual([...filesThere(review)].sort());
          expect(record.covers.map(String).sort()).toEqual([...decidedOn].sort());
        }
      },
    ),
    { numRuns: RUNS },
  );
  expect(opened).toBeGreaterThan(RUNS / 10);
  expect(shutAfterGo).toBeGreaterThan(0);
});

test('a product that comes back to the stage is reviewed anew, whatever was decided before', () => {
  fc.assert(
    fc.property(anyPolicy, fc.array(anyAct, { maxLength: 40 }), (policy, acts) => {
      const review = beforeTheCommittee(policy);
      review.does({ type: 'submitReview' });
      for (const act of acts) doAct(review, act);
      review.enter('development');
      review.enter('planning');
      const values = shownOf(review, 'zh');
      expect(values['gate-record'].decision).not.toBe('go');
      expect(values['review-round']).toBeNull();
      expect(values['pending-reviewers']).toBeNull();
    }),
    { numRuns: RUNS },
  );
});
