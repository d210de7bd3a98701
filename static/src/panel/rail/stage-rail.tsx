import type { StageView } from '../../../../src/contract/panel-view';
import type { TextKey } from '../../common/text-key';
import { useTexts } from '../../common/texts';
import { CurrentStage } from './current-stage';
import { loopsOf } from './loops';
import './rail.css';

const POSITIONS: Readonly<Record<StageView['position'], TextKey>> = {
  done: 'panel.rail.done',
  current: 'panel.rail.current',
  ahead: 'panel.rail.ahead',
};

interface Props {
  readonly stages: readonly StageView[];
  readonly isTerminated: boolean;
}

/** The stages of the process in their order, this product's one lit, with the ways back. */
export function StageRail({ stages, isTerminated }: Props) {
  const { t } = useTexts();
  const current = stages.findIndex(({ position }) => position === 'current');
  const stage = stages[current];
  return (
    <section className="lg-section" aria-labelledby="stages">
      <h2 className="lg-hidden" id="stages">
        {t('panel.rail.title')}
      </h2>
      <div className={isTerminated ? 'lg-rail-box lg-rail-terminated' : 'lg-rail-box'}>
        <ol className="lg-list lg-rail">
          {stages.map((each) => (
            <RailStage key={each.key} stage={each} nameOf={(key) => findName(stages, key)} />
          ))}
        </ol>
        <div className="lg-loops" aria-hidden="true">
          {loopsOf(stages).map(({ from, to }) => (
            <span
              key={`${from}-${to}`}
              className={from === current ? 'lg-loop lg-loop-current' : 'lg-loop'}
              // From the middle of one stage to the middle of the other.
              style={{
                gridColumn: `${to + 1} / ${from + 2}`,
                marginInline: `calc(50% / ${from - to + 1})`,
              }}
            />
          ))}
        </div>
      </div>
      {stage && <CurrentStage stage={stage} stages={stages} number={current + 1} />}
    </section>
  );
}

interface RailStageProps {
  readonly stage: StageView;
  readonly nameOf: (key: string) => StageView['name'] | undefined;
}

function RailStage({ stage, nameOf }: RailStageProps) {
  const { t, name, either } = useTexts();
  const back = stage.backTo.flatMap((key) => (key === stage.key ? [] : (nameOf(key) ?? [])));
  return (
    <li
      className={`lg-stage lg-stage-${stage.position}`}
      {...(stage.position === 'current' && { 'aria-current': 'step' as const })}
    >
      <span className="lg-stage-name">{name(stage.name)}</span>
      {stage.visits > 1 && (
        <span className="lg-stage-visits">
          <span aria-hidden="true">{t('panel.rail.visits', { visits: stage.visits })}</span>
          <span className="lg-hidden">{t('panel.rail.visitsSpoken', { visits: stage.visits })}</span>
        </span>
      )}
      <span className="lg-hidden">
        {t(POSITIONS[stage.position])}
        {back.length > 0 && ` ${t('panel.rail.backTo', { stages: either(back.map(name)) })}`}
      </span>
    </li>
  );
}

function findName(stages: readonly StageView[], key: string): StageView['name'] | undefined {
  return stages.find((stage) => stage.key === key)?.name;
}
