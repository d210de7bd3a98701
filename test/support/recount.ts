import type { AccountId } from '../../src/domain/ids';
import type { EventData } from '../../src/domain/dossier/event';
import type { ReviewPolicy } from '../../src/domain/process/review-policy';
import type { PaperEvent, PaperReview } from './paper-review';

interface Ballot {
  readonly cast: EventData['voteCast'];
  readonly by: AccountId | null;
  readonly at: string;
}

export interface Recount {
  readonly electors: readonly AccountId[];
  readonly excluded: readonly AccountId[];
  readonly recused: readonly AccountId[];
  readonly eligible: readonly AccountId[];
  readonly votesFor: number;
  readonly votesAgainst: number;
  readonly abstained: number;
}

/** Counts the newest round by hand: from the recorded events and the files that are there now, one ballot at a time. */
export function recount(review: PaperReview, policy: ReviewPolicy): Recount {
  const events = review.events();
  const from = events.findLastIndex(({ event }) => event.type === 'reviewSubmitted');
  const round = events.slice(from);
  const { electors, off } = roll(round);
  const made = makers(review, round[0]);
  const excluded = electors.filter((account) => off.has(account) || made.has(account));
  const asked = electors.filter((account) => !excluded.includes(account));
  const box = ballots(round);
  const recused = asked.filter((account) => box.get(account)?.cast.choice === 'recuse');
  const eligible = asked.filter((account) => !recused.includes(account));
  const now = JSON.stringify(sorted(review.current().now));
  const isOld = ({ cast }: Ballot): boolean => JSON.stringify(sorted(cast.coverage)) !== now;
  const counting = eligible.flatMap((account) => box.get(account) ?? []);
  const votes = counting.filter(({ cast }) => ['for', 'against', 'abstain'].includes(cast.choice));
  const lastOld = votes
    .filter(isOld)
    .map(({ at }) => at)
    .sort()
    .at(-1);
  const counted = votes.filter((ballot) => {
    if (ballot.by !== null && made.has(ballot.by)) return false;
    if (policy.onEvidenceChange === 'notify') return true;
    if (isOld(ballot)) return false;
    return policy.onEvidenceChange !== 'askAll' || lastOld === undefined || ballot.at > lastOld;
  });
  const count = (choice: string): number => counted.filter(({ cast }) => cast.choice === choice).length;
  return {
    electors,
    excluded,
    recused,
    eligible,
    votesFor: count('for'),
    votesAgainst: count('against'),
    abstained: count('abstain'),
  };
}

/** Who is on the roll of the round, and who of them is off it. */
function roll(round: readonly PaperEvent[]): {
  readonly electors: readonly AccountId[];
  readonly off: ReadonlySet<AccountId>;
} {
  const electors = new Set<AccountId>();
  const off = new Set<AccountId>();
  for (const { event } of round) {
    if (event.type === 'reviewSubmitted')
      for (const { account, excluded } of event.data.steps[0]?.electors ?? []) {
        electors.add(account);
        if (excluded !== null) off.add(account);
      }
    if (event.type === 'reviewerAdded') {
      electors.delete(event.data.account);
      electors.add(event.data.account);
      off.delete(event.data.account);
    }
    if (event.type === 'reviewerRemoved') off.add(event.data.account);
    if (event.type === 'reviewersLeft') for (const account of event.data.accounts) off.add(account);
  }
  return { electors: [...electors], off };
}

/** The last ballot of each member that was not taken back. */
function ballots(round: readonly PaperEvent[]): ReadonlyMap<AccountId, Ballot> {
  const box = new Map<AccountId, Ballot>();
  for (const { event, signed } of round) {
    if (event.type === 'voteCast') box.set(event.data.member, { cast: event.data, ...signed });
    if (event.type === 'voteRetracted') box.delete(event.data.member);
  }
  return box;
}

/** Whoever leads the product, handed it in, or uploaded a file that stands for something now. */
function makers(review: PaperReview, submitted: PaperEvent | undefined): ReadonlySet<AccountId> {
  const current = new Set<string>(
    ['productPlan', 'competitorMaterial'].flatMap((key) =>
      (review.state().evidence[key] ?? []).flatMap(({ versions }) => {
        const content = versions.at(-1)?.content;
        return content?.kind === 'file' ? [content.attachmentId] : [];
      }),
    ),
  );
  const uploaders = review.files().flatMap(({ id, authorId }) => (current.has(id) ? (authorId ?? []) : []));
  const manager = review.state().facts['productManager']?.value as AccountId | undefined;
  return new Set([...uploaders, manager ?? [], submitted?.signed.by ?? []].flat());
}

function sorted(record: Readonly<Record<string, string>>): readonly (readonly [string, string])[] {
  return Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));
}
