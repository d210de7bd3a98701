import type { DossierEvent } from '../dossier/event';
import type { DossierState } from '../dossier/state';
import type { AccountId } from '../ids';
import { personOf } from '../dossier/state';
import { findDeliverable, type ProcessDefinition } from '../process/process-definition';
import type { AttachedFile } from '../readiness/attached-file';
import { currentReview } from '../review/current-review';
import type { ReviewState, StepState } from '../review/review-state';
import { sameText, type Text } from '../text';
import type { Mail } from './mail';

/** A mail of a review before it is signed: what about, to whom, with which facts. */
export type ReviewMail = Pick<Mail, 'about' | 'facts' | 'lines'> & { readonly people: readonly AccountId[] };

/** Words that the mails of reviews need, in both languages. */
export interface ReviewWords {
  readonly steps: Readonly<Record<StepState['step'], Text>>;
  readonly outcomes: Readonly<Record<'go' | 'conditionalGo' | 'hold' | 'recycle' | 'kill', Text>>;
}

/**
 * Who is told of an event of a review: the reviewers whose turn it is, and the author once it is decided.
 * @param after the state in which the event has happened
 */
export function reviewMailsFor(
  process: ProcessDefinition,
  after: DossierState,
  event: DossierEvent,
  words: ReviewWords,
): readonly ReviewMail[] {
  if (event.type === 'reviewSubmitted' || event.type === 'stepPassed') {
    const found = gateAndReview(process, after, event.data.gate);
    const step = found?.review.steps.find(({ status }) => status === 'open');
    if (!found || !step) return [];
    const facts = {
      gate: found.name,
      step: words.steps[step.step],
      round: sameText(String(found.review.round)),
    };
    return [{ about: 'reviewOpened', people: votersOf(step), facts, lines: [] }];
  }
  if (event.type === 'reviewDecided') {
    const found = gateAndReview(process, after, event.data.gate);
    if (!found) return [];
    const { outcome, reason, conditions } = event.data;
    const told = [found.review.submitted.by, personOf(after, 'productManager')];
    const lines = [
      ...(reason === null ? [] : [reason]),
      ...conditions.map(({ text, due }) => `${due}  ${text}`),
    ];
    return [
      {
        about: 'reviewDecided',
        people: [...new Set(told.filter((each) => each !== null))],
        facts: {
          gate: found.name,
          outcome: words.outcomes[outcome],
          round: sameText(String(found.review.round)),
        },
        lines: lines.map(sameText),
      },
    ];
  }
  if (event.type === 'reviewersReminded') {
    const found = gateAndReview(process, after, event.data.gate);
    const step = found?.review.steps.find(({ status }) => status === 'open');
    if (!found || !step) return [];
    const facts = { gate: found.name, step: words.steps[step.step] };
    return [{ about: 'reviewReminder', people: event.data.accounts, facts, lines: [] }];
  }
  if (event.type === 'holdEnded') {
    const found = gateAndReview(process, after, event.data.gate);
    const told = [found?.review.submitted.by ?? null, personOf(after, 'productManager')];
    const people = [...new Set(told.filter((each) => each !== null))];
    return found ? [{ about: 'holdEnded', people, facts: { gate: found.name }, lines: [] }] : [];
  }
  return [];
}

/**
 * Reviewers whose votes a change of evidence has made stale, and who are to be asked again.
 * @param before and `after` with the files that were attached then and now
 */
export function staleVoteMails(
  process: ProcessDefinition,
  before: { readonly state: DossierState; readonly files: readonly AttachedFile[] },
  after: { readonly state: DossierState; readonly files: readonly AttachedFile[] },
): readonly ReviewMail[] {
  const was = currentReview(process, before.state, before.files);
  const is = currentReview(process, after.state, after.files);
  const asks = is?.policy?.onEvidenceChange;
  if (!is?.tally || (asks !== 'askAffected' && asks !== 'askAll')) return [];
  const known = was?.tally?.stale ?? {};
  const affected = Object.entries(is.tally.stale).filter(([account]) => known[account] === undefined);
  return affected.map(([account, keys]) => ({
    about: 'voteStale',
    people: [account as AccountId],
    facts: { gate: is.gate.name },
    lines: keys.map((key) => findDeliverable(process, key)?.name ?? sameText(key)),
  }));
}

function gateAndReview(
  process: ProcessDefinition,
  state: DossierState,
  gateKey: string,
): { readonly name: Text; readonly review: ReviewState } | null {
  const gate = process.gates.find(({ key }) => key === gateKey);
  const review = state.reviews[gateKey];
  return gate && review ? { name: gate.name, review } : null;
}

/** Members and whoever stands in for them. */
function votersOf({ electors }: StepState): readonly AccountId[] {
  return electors
    .filter(({ excluded }) => excluded === null)
    .flatMap(({ account, delegation }) => (delegation ? [account, delegation.to] : [account]));
}
