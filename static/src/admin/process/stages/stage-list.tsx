import { useTexts } from '../../../common/texts';
import { Fold } from '../../../panel/fold';
import { useDraft } from '../draft-context';
import { StageBody } from './stage-body';
import { stageId } from './stage-ids';

/** The stages in their order, each folded away until somebody wants it. */
export function StageList() {
  const { t, name } = useTexts();
  const { stages } = useDraft().process;
  return (
    <section className="lg-section" aria-labelledby="process-stages">
      <h2 className="lg-subtitle" id="process-stages">
        {t('admin.process.stages')}
      </h2>
      <p className="lg-small">{t('admin.process.structure')}</p>
      <ol className="lg-list lg-process-stages">
        {stages.map((stage, index) => (
          <li key={stage.key} className="lg-process-stage">
            <Fold id={stageId(stage.key)} level={3} title={`${index + 1}. ${name(stage.name)}`}>
              <StageBody stage={stage} />
            </Fold>
          </li>
        ))}
      </ol>
    </section>
  );
}
