import type { ReviewView } from '../../../../src/contract/review-view';
import { useTexts } from '../../common/texts';
import { usePanelActions } from '../panel-actions';
import { Ballots } from './ballots';
import { ChairBox } from './chair-box';
import { DecisionCard } from './decision-card';
import { EarlierRounds } from './earlier-rounds';
import { HandIn } from './hand-in';
import { Items } from './items';
import { PolicyList } from './policy-list';
import { ReviewLozenge } from './review-lozenge';
import { StandIn } from './stand-in';
import { StepList } from './step-list';
import './review.css';

/** The review that the gate asks for: how it stands, who said what, and what the reader can do about it. */
export function Review({ review }: { readonly review: ReviewView }) {
  const { t, name, moment } = useTexts();
  const { view, nameOf } = usePanelActions();
  const { current } = review;
  return (
    <section className="lg-section lg-review lg-focus" tabIndex={-1} aria-labelledby="review">
      <div className="lg-review-head">
        <h2 className="lg-subtitle" id="review">
          {t('panel.review.title')}
        </h2>
        <ReviewLozenge review={review} />
        {current && (
          <span className="lg-small">
            {t('panel.review.round', { round: current.round })} ·{' '}
            {t('panel.review.submitted', {
              person: nameOf(current.submitted.by),
              at: moment(current.submitted.at),
            })}
          </span>
        )}
      </div>
      {current?.decision && <DecisionCard review={review} round={current} decision={current.decision} />}
      {current && <Ballots round={current} />}
      {current ? (
        <StepList round={current} canManage />
      ) : (
        <PolicyList policy={review.policy} gate={view.gate ? name(view.gate.name) : ''} />
      )}
      {current && <ChairBox round={current} />}
      {current && current.items.length > 0 && <Items round={current} canAnswer />}
      {!view.isTerminated && <HandIn review={review} />}
      {current && <StandIn round={current} />}
      {review.earlierRounds.length > 0 && <EarlierRounds rounds={review.earlierRounds} />}
    </section>
  );
}
