import type { Stage } from '../../../../../src/domain/process/stage';
import { useTexts } from '../../../common/texts';
import { Confirm } from '../../confirm';
import { useDraft } from '../draft-context';
import {
  addStage,
  canMoveStage,
  changeStage,
  heirOf,
  moveStage,
  removeStage,
  whyStageStays,
} from '../draft/edit-stages';
import { OpenForm } from '../forms/open-form';
import { StageForm } from './stage-form';
import { stageId } from './stage-ids';

const STEPS = [
  { step: -1, action: 'admin.process.stage.up', label: 'admin.process.stage.upOf' },
  { step: 1, action: 'admin.process.stage.down', label: 'admin.process.stage.downOf' },
] as const;

/** Changes a stage and its place, puts another one behind it, and takes it out. */
export function StageControls({ stage }: { readonly stage: Stage }) {
  const { t, name } = useTexts();
  const { process, edit } = useDraft();
  const named = { stage: name(stage.name) };
  const heir = heirOf(process, stage.key);
  const stays = whyStageStays(process, stage.key);
  const move = (step: -1 | 1, button: string) => {
    const moved = moveStage(stage.key, step);
    // A button that can do no more gives the focus to the stage.
    edit(moved, canMoveStage(moved(process), stage.key, step) ? button : stageId(stage.key));
  };
  return (
    <>
      <div className="lg-process-controls">
        <OpenForm action={t('admin.process.stage.edit')} label={t('admin.process.stage.editOf', named)}>
          {(close) => (
            <StageForm
              label={t('admin.process.stage.editOf', named)}
              stage={stage}
              save={(words) => edit(changeStage(stage.key, words))}
              close={close}
            />
          )}
        </OpenForm>
        {!stage.isEnd && (
          <OpenForm action={t('admin.process.stage.add')} label={t('admin.process.stage.addOf', named)}>
            {(close) => (
              <StageForm
                label={t('admin.process.stage.addOf', named)}
                save={(words, gateName) => edit(addStage(stage.key, words, gateName))}
                close={close}
              />
            )}
          </OpenForm>
        )}
        {STEPS.filter(({ step }) => canMoveStage(process, stage.key, step)).map(({ step, action, label }) => (
          <button
            key={step}
            type="button"
            id={`${stageId(stage.key)}${step}`}
            className="lg-plain-button lg-focus"
            aria-label={t(label, named)}
            onClick={() => move(step, `${stageId(stage.key)}${step}`)}
          >
            {t(action)}
          </button>
        ))}
      </div>
      {stays === undefined && heir && (
        <Confirm
          action={t('admin.process.stage.remove', named)}
          question={t('admin.process.stage.removeQuestion', { ...named, heir: heir.name })}
          yes={t('admin.process.stage.removeYes')}
          isBusy={false}
          run={() => edit(removeStage(stage.key), stageId(heir.key))}
        />
      )}
      {stays !== undefined && (
        <p className="lg-small">
          {t(stays === 'end' ? 'admin.process.stage.staysEnd' : 'admin.process.stage.staysFew')}
        </p>
      )}
    </>
  );
}
