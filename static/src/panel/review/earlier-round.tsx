import { useEffect, useState } from 'react';
import type { ReviewRoundView } from '../../../../src/contract/review-view';
import { callPanel } from '../../api';
import { problemOf, UNREACHABLE, type Problem } from '../../common/problem';
import { ProblemMessage } from '../../common/problem-message';
import { useTexts } from '../../common/texts';
import { Working } from '../../common/working';
import { usePanelActions } from '../panel-actions';
import { peopleInRound } from '../people/people-in-round';
import { DecisionCard } from './decision-card';
import { Items } from './items';
import { StepList } from './step-list';

/** An earlier round in full: votes, points with their answers, and the decision. */
export default function EarlierRound({ round }: { readonly round: number }) {
  const { t, moment } = useTexts();
  const { learnNames, nameOf } = usePanelActions();
  const [found, setFound] = useState<ReviewRoundView>();
  const [problem, setProblem] = useState<Problem>();
  useEffect(() => {
    let isGone = false;
    void callPanel('review/round', { round })
      .catch(() => undefined)
      .then((reply) => {
        if (isGone) return;
        if (!reply?.ok) {
          setProblem(reply ? problemOf(reply) : UNREACHABLE);
          return;
        }
        learnNames(peopleInRound(reply.value));
        setFound(reply.value);
      });
    return () => {
      isGone = true;
    };
  }, [round, learnNames]);
  if (problem) return <ProblemMessage problem={problem} />;
  if (!found) return <Working when />;
  return (
    <div className="lg-earlier">
      <span className="lg-small">
        {t('panel.review.submitted', {
          person: nameOf(found.submitted.by),
          at: moment(found.submitted.at),
        })}
      </span>
      {found.decision && <DecisionCard round={found} decision={found.decision} />}
      <StepList round={found} />
      {found.items.length > 0 && <Items round={found} />}
    </div>
  );
}
