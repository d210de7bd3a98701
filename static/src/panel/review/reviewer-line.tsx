import type { ReviewerView, ReviewStepView } from '../../../../src/contract/review-view';
import type { TextKey } from '../../common/text-key';
import { useTexts } from '../../common/texts';
import { command } from '../command';
import { Lozenge } from '../lozenge';
import { usePanelActions } from '../panel-actions';
import { ChangeList } from './change-list';
import { CommandButton } from './command-button';
import { CHOICE_TONES, CHOICE_WORDS } from './review-words';

const EXCLUDED: Readonly<Record<NonNullable<ReviewerView['excluded']>, TextKey>> = {
  maker: 'panel.review.excluded.maker',
  submitter: 'panel.review.excluded.submitter',
  deactivated: 'panel.review.excluded.deactivated',
  removed: 'panel.review.excluded.removed',
};

interface Props {
  readonly reviewer: ReviewerView;
  readonly step: ReviewStepView;
  readonly canRemove: boolean;
}

/** One reviewer: the vote with its words, or why there is none. */
export function ReviewerLine({ reviewer, step, canRemove }: Props) {
  const { t, day } = useTexts();
  const { nameOf } = usePanelActions();
  const { account, isChair, excluded, delegation } = reviewer;
  const person = nameOf(account);
  return (
    <li className="lg-reviewer">
      <span className="lg-reviewer-who">
        <span>{person}</span>
        {isChair && <Lozenge tone="discovery">{t('panel.review.reviewers.chair')}</Lozenge>}
      </span>
      <span>
        <VoteLozenge reviewer={reviewer} isOpen={step.status === 'open' && step.tally !== null} />
      </span>
      <div className="lg-cell">
        {excluded !== null && <span className="lg-small">{t(EXCLUDED[excluded])}</span>}
        <VoteWords reviewer={reviewer} />
        {delegation && (
          <span className="lg-small">
            {t('panel.review.reviewers.standIn', {
              person: nameOf(delegation.to),
              from: day(delegation.from),
              until: day(delegation.until),
            })}
          </span>
        )}
      </div>
      {canRemove && excluded !== 'removed' && (
        <CommandButton
          appearance="subtle"
          subject={`reviewer-${step.step}-${account}`}
          label={t('panel.review.reviewers.removePerson', { person })}
          work={() => command('review/removeReviewer', { step: step.step, account })}
        >
          {t('panel.review.reviewers.remove')}
        </CommandButton>
      )}
    </li>
  );
}

function VoteLozenge({ reviewer, isOpen }: { readonly reviewer: ReviewerView; readonly isOpen: boolean }) {
  const { t } = useTexts();
  const { vote, isPending, excluded } = reviewer;
  if (vote && vote.changes.length > 0 && isPending) {
    return <Lozenge tone="warning">{t('panel.review.reviewers.again')}</Lozenge>;
  }
  if (vote) return <Lozenge tone={CHOICE_TONES[vote.choice]}>{t(CHOICE_WORDS[vote.choice])}</Lozenge>;
  if (isPending) return <Lozenge tone="warning">{t('panel.review.reviewers.pending')}</Lozenge>;
  return excluded === null && !isOpen ? (
    <Lozenge tone="neutral">{t('panel.review.reviewers.noVote')}</Lozenge>
  ) : null;
}

function VoteWords({ reviewer: { account, vote } }: { readonly reviewer: ReviewerView }) {
  const { t, moment } = useTexts();
  const { nameOf } = usePanelActions();
  if (vote === null) return null;
  const isStale = vote.changes.length > 0;
  return (
    <>
      {vote.text !== null && <p className="lg-plain lg-words">{vote.text}</p>}
      <span className="lg-small">
        {isStale && `${t(CHOICE_WORDS[vote.choice])} · `}
        <time dateTime={vote.at}>{moment(vote.at)}</time>
        {vote.by !== account && ` · ${t('panel.review.reviewers.castBy', { person: nameOf(vote.by) })}`}
      </span>
      {isStale && <ChangeList changes={vote.changes} words={t('panel.review.changes.since')} />}
    </>
  );
}
