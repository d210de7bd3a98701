import type { StageView } from '../../../../src/contract/panel-view';
import { useTexts } from '../../common/texts';
import { usePanelActions } from '../panel-actions';
import { ReviewLozenge } from '../review/review-lozenge';
import { useClauseToggle } from '../rows/use-clause-toggle';

interface Props {
  readonly stage: StageView;
  readonly stages: readonly StageView[];
  /** Its place in the rail, counted from 1. */
  readonly number: number;
}

/** Who carries the current stage, who is consulted, and where it may lead back to. */
export function CurrentStage({ stage, stages, number }: Props) {
  const { t, name, all, either } = useTexts();
  const { view } = usePanelActions();
  const clause = useClauseToggle(stage.clause);
  const back = stages.filter(({ key }) => key !== stage.key && stage.backTo.includes(key));
  return (
    <div className="lg-current">
      <p className="lg-small">
        <strong className="lg-current-name">{name(stage.name)}</strong>
        {` ${t('panel.rail.place', { number, all: stages.length })} · `}
        {clause.button}
        {view.review?.current && (
          <>
            {' '}
            <ReviewLozenge review={view.review} />
          </>
        )}
      </p>
      {stage.responsible.length > 0 && (
        <p className="lg-small">
          {t('panel.rail.responsible', { departments: all(stage.responsible.map(name)) })}
        </p>
      )}
      {stage.related.length > 0 && (
        <p className="lg-small">{t('panel.rail.related', { departments: all(stage.related.map(name)) })}</p>
      )}
      {stage.backTo.includes(stage.key) && <p className="lg-small">{t('panel.rail.again')}</p>}
      {back.length > 0 && (
        <p className="lg-small">
          {t('panel.rail.mayGoBack', { stages: either(back.map((one) => name(one.name))) })}
        </p>
      )}
      {clause.words}
    </div>
  );
}
