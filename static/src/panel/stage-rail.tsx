import type { StageView } from '../../../src/contract/panel-view';
import type { TextKey } from '../common/text-key';
import { useTexts } from '../common/texts';

const POSITIONS: Readonly<Record<StageView['position'], TextKey>> = {
  done: 'panel.rail.done',
  current: 'panel.rail.current',
  ahead: 'panel.rail.ahead',
};

interface Props {
  readonly stages: readonly StageView[];
  readonly isTerminated: boolean;
}

/** The stages of the process in their order, this product's one lit. */
export function StageRail({ stages, isTerminated }: Props) {
  const { t } = useTexts();
  return (
    <section className="lg-section" aria-labelledby="stages">
      <h2 className="lg-subtitle" id="stages">
        {t('panel.rail.title')}
      </h2>
      <ol className={isTerminated ? 'lg-list lg-rail lg-rail-terminated' : 'lg-list lg-rail'}>
        {stages.map((stage) => (
          <RailStage key={stage.key} stage={stage} />
        ))}
      </ol>
    </section>
  );
}

function RailStage({ stage }: { readonly stage: StageView }) {
  const { t, name } = useTexts();
  return (
    <li
      className={`lg-stage lg-stage-${stage.position}`}
      {...(stage.position === 'current' && { 'aria-current': 'step' as const })}
    >
      <span className="lg-stage-name">{name(stage.name)}</span>
      <span className="lg-hidden"> {t(POSITIONS[stage.position])}</span>
      <span className="lg-small">{t('panel.clause', { clause: stage.clause })}</span>
    </li>
  );
}
