import { useEffect } from 'react';
import type { AdminView } from '../../../../src/contract/admin-view';
import { ProblemMessage } from '../../common/problem-message';
import { useTexts } from '../../common/texts';
import { Working } from '../../common/working';
import { useFocusOn } from '../use-focus-on';
import { isOver } from './run-loop';
import { SetupForm } from './setup-form';
import { SetupNext } from './setup-next';
import { SetupPlan } from './setup-plan';
import { useSetup } from './use-setup';
import './setup.css';

interface Props {
  readonly view: AdminView;
  /** Hears that something on the site is different. */
  readonly changed: () => void;
  readonly toPeople: () => void;
}

/** Makes a project for products, with everything it takes: first says what it will do, then does it. */
export default function SetupSection({ view: { projects }, changed, toPeople }: Props) {
  const { t } = useTexts();
  const setup = useSetup(changed);
  const { wish, view, doing, did } = setup;
  const isFinished = view !== undefined && !doing && did !== 'undo' && isOver('run', view);
  const focusOn = useFocusOn();
  const place = isFinished ? 'setup-next' : view ? 'setup-plan' : undefined;
  useEffect(() => {
    if (place !== undefined) focusOn(place);
  }, [place, focusOn]);
  if (wish && view)
    return (
      <>
        {isFinished && <SetupNext wish={wish} view={view} toPeople={toPeople} />}
        <SetupPlan setup={setup} wish={wish} view={view} />
      </>
    );
  return (
    <section className="lg-section" aria-labelledby="setup">
      <h2 className="lg-subtitle" id="setup">
        {t('admin.setup.title')}
      </h2>
      <p className="lg-plain">{t('admin.setup.intro')}</p>
      {projects.length > 0 && <p className="lg-small">{t('admin.setup.adoptInstead')}</p>}
      {setup.problem && <ProblemMessage problem={setup.problem} />}
      <SetupForm
        wish={wish}
        takenKeys={projects.map(({ key }) => key)}
        isBusy={doing !== undefined}
        plan={setup.plan}
      />
      <Working when={doing !== undefined} />
    </section>
  );
}
