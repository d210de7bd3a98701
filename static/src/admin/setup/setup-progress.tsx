import { ProblemMessage } from '../../common/problem-message';
import { Progress } from '../../common/progress';
import { useTexts } from '../../common/texts';
import { isOver } from './run-loop';
import { STEP_WORDS } from './step-words';
import type { Setup } from './use-setup';

/** How far the set-up is while it runs, and why it has stopped. */
export function SetupProgress({ setup }: { readonly setup: Setup }) {
  const { t } = useTexts();
  const { view, doing, did, problem } = setup;
  if (!view) return null;
  const done = view.steps.filter(({ isDone }) => isDone).length;
  const next = view.steps.find(({ isDone }) => !isDone);
  const isBack = doing === 'undo';
  return (
    <div>
      <div role="status">
        {doing === 'run' && next && (
          <p className="lg-plain">{t('admin.setup.running', { step: t(STEP_WORDS[next.key]) })}</p>
        )}
        {isBack && <p className="lg-plain">{t('admin.setup.undoing')}</p>}
        {!doing && did === 'undo' && isOver('undo', view) && (
          <p className="lg-plain">{t('admin.setup.undone')}</p>
        )}
      </div>
      {doing === 'run' && (
        <Progress done={done} all={view.steps.length}>
          {t('admin.setup.progress', { done, all: view.steps.length })}
        </Progress>
      )}
      {view.refused && !doing && (
        <div role="alert" className="lg-refused">
          <p className="lg-plain">{t('admin.setup.refused', { step: t(STEP_WORDS[view.refused.step]) })}</p>
          <ul className="lg-refused-words">
            {view.refused.said.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
          <p className="lg-plain">{t('admin.setup.refusedNext')}</p>
        </div>
      )}
      {problem && <ProblemMessage problem={problem} />}
    </div>
  );
}
