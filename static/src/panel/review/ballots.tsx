import type { ReviewRoundView } from '../../../../src/contract/review-view';
import { useTexts } from '../../common/texts';
import { usePanelActions } from '../panel-actions';
import { Ballot } from './ballot';
import { ballotsOf, openStepOf } from './review-state';
import { today } from './today';

/** The votes that the reader may cast now, or why there is none. */
export function Ballots({ round }: { readonly round: ReviewRoundView }) {
  const { t } = useTexts();
  const { me } = usePanelActions();
  const step = openStepOf(round);
  if (!step || me === undefined) return null;
  const excluded = step.reviewers.find(({ account }) => account === me)?.excluded;
  return (
    <>
      {(excluded === 'maker' || excluded === 'submitter') && (
        <p className="lg-note lg-plain">
          {t(excluded === 'maker' ? 'panel.review.excluded.youMaker' : 'panel.review.excluded.youSubmitter')}
        </p>
      )}
      {ballotsOf(step, me, today()).map((reviewer) => (
        <Ballot key={reviewer.account} reviewer={reviewer} items={round.items} />
      ))}
    </>
  );
}
