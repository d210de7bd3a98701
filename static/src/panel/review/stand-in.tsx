import type { ReviewRoundView } from '../../../../src/contract/review-view';
import { useTexts } from '../../common/texts';
import { command } from '../command';
import { usePanelActions } from '../panel-actions';
import { CommandButton } from './command-button';
import { FormButton } from './form-button';
import { today } from './today';

/** Lets a reviewer who will be away name somebody, and end that. */
export function StandIn({ round }: { readonly round: ReviewRoundView }) {
  const { t, day } = useTexts();
  const { me, nameOf } = usePanelActions();
  const mine = round.steps
    .filter(({ status }) => status === 'open' || status === 'waiting')
    .flatMap(({ reviewers }) => reviewers)
    .find(({ account, excluded }) => account === me && excluded === null);
  if (round.status !== 'open' || !mine) return null;
  const { delegation } = mine;
  return (
    <>
      {delegation && (
        <p className="lg-plain">
          {t('panel.review.standIn.yours', {
            person: nameOf(delegation.to),
            from: day(delegation.from),
            until: day(delegation.until),
          })}
        </p>
      )}
      <div className="lg-controls lg-flush">
        <FormButton appearance="subtle" subject="stand-in" part={{ kind: 'standIn', delegation }}>
          {t(delegation ? 'panel.review.standIn.change' : 'panel.review.standIn.title')}
        </FormButton>
        {delegation && (
          <CommandButton
            appearance="subtle"
            subject="end-stand-in"
            work={() => command('review/delegate', { to: delegation.to, from: today(), until: null })}
          >
            {t('panel.review.standIn.end')}
          </CommandButton>
        )}
      </div>
    </>
  );
}
