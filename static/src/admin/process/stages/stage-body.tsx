import type { Stage } from '../../../../../src/domain/process/stage';
import { useTexts } from '../../../common/texts';
import { useDraft } from '../draft-context';
import { namesOf } from '../words/say-demand';
import { DeliverableList } from './deliverable-list';
import { GatePart } from './gate-part';
import { StageControls } from './stage-controls';

/** A stage with who carries it, its deliverables, and the gate at its end. */
export function StageBody({ stage }: { readonly stage: Stage }) {
  const { t, name, all } = useTexts();
  const { process } = useDraft();
  const gate = process.gates.find(({ from }) => from === stage.key);
  const people = (keys: readonly string[]) => all(namesOf(keys, process).map(name));
  const back = process.stages.filter(({ key }) => stage.backTo.includes(key));
  return (
    <div className="lg-process-body">
      <p className="lg-small">{t('panel.clause.open', { clause: stage.clause })}</p>
      {stage.responsible.length > 0 && (
        <p className="lg-plain">
          {t('admin.process.stage.responsible', { departments: people(stage.responsible) })}
        </p>
      )}
      {stage.related.length > 0 && (
        <p className="lg-plain">{t('admin.process.stage.related', { departments: people(stage.related) })}</p>
      )}
      {back.length > 0 && (
        <p className="lg-plain">
          {t('admin.process.stage.backTo', { stages: all(back.map((each) => name(each.name))) })}
        </p>
      )}
      <StageControls stage={stage} />
      <DeliverableList stage={stage} />
      {gate ? (
        <GatePart key={gate.key} gate={gate} />
      ) : (
        <p className="lg-small">{t('admin.process.gate.none')}</p>
      )}
    </div>
  );
}
