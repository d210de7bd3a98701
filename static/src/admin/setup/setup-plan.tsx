import Button from '@atlaskit/button/new';
import type { SetupInputView, SetupView } from '../../../../src/contract/setup-calls';
import { useTexts } from '../../common/texts';
import { Working } from '../../common/working';
import { Confirm } from '../confirm';
import { isOver, writesLeft } from './run-loop';
import { SetupProgress } from './setup-progress';
import { SetupStep } from './setup-step';
import type { Setup } from './use-setup';

interface Props {
  readonly setup: Setup;
  readonly wish: SetupInputView;
  readonly view: SetupView;
}

/** What will be done, is being done, or was done, step by step, and the buttons that do it. */
export function SetupPlan({ setup, wish, view }: Props) {
  const { t, count } = useTexts();
  const { doing, did } = setup;
  const isDone = isOver('run', view);
  const hasStopped = did !== undefined && !isOver(did, view);
  const way = did === 'undo' && hasStopped ? 'undo' : 'run';
  return (
    <section className="lg-section" aria-labelledby="setup-plan">
      <h2 className="lg-subtitle lg-focus" id="setup-plan" tabIndex={-1}>
        {t(isDone ? 'admin.setup.doneTitle' : 'admin.setup.planTitle', {
          project: wish.projectName,
          key: wish.projectKey,
        })}
      </h2>
      {!isDone && (
        <p className="lg-plain">
          {count(writesLeft(view), 'admin.setup.totalOne', 'admin.setup.totalOther')}
        </p>
      )}
      <SetupProgress setup={setup} />
      <div className="lg-controls">
        {!isDone && (
          <Button appearance="primary" isDisabled={doing !== undefined} onClick={() => setup.go(way)}>
            {t(hasStopped ? 'admin.setup.again' : 'admin.setup.run')}
          </Button>
        )}
        <Button appearance="subtle" isDisabled={doing !== undefined} onClick={setup.change}>
          {t(isDone ? 'admin.setup.another' : 'admin.setup.change')}
        </Button>
        <Working when={doing !== undefined} />
      </div>
      <ol className="lg-list lg-setup-steps" aria-labelledby="setup-plan">
        {view.steps.map((step) => (
          <SetupStep key={step.key} step={step} />
        ))}
      </ol>
      {!isOver('undo', view) && (
        <Confirm
          action={t('admin.setup.undo')}
          question={t('admin.setup.undoQuestion', { project: wish.projectName })}
          yes={t('admin.setup.undoYes')}
          isBusy={doing !== undefined}
          run={() => setup.go('undo')}
        />
      )}
    </section>
  );
}
