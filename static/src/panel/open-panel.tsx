import { lazy, Suspense, useEffect } from 'react';
import type { PanelView } from '../../../src/contract/panel-view';
import { useTexts } from '../common/texts';
import { Working } from '../common/working';
import { Conditions } from './conditions/conditions';
import { Departments } from './departments/departments';
import { FactCard } from './facts/fact-card';
import { Fold } from './fold';
import { History } from './history/history';
import { Mails } from './notes/mails';
import { Questions } from './notes/questions';
import { PanelActions } from './panel-actions';
import { useMe } from './people/use-me';
import { useNames } from './people/use-names';
import { peopleInView } from './people/people-in-view';
import { StageRail } from './rail/stage-rail';
import { Replaces } from './replaces';
import { Review } from './review/review';
import { QuietRows } from './rows/quiet-rows';
import { ReadinessList } from './rows/readiness-list';
import { useClauses } from './rows/use-clauses';
import { GateSummary } from './summary/gate-summary';
import { gateSentence } from './summary/gate-sentence';
import type { Panel } from './use-panel';
import { useRights } from './use-rights';

const Versions = lazy(() => import('./versions/versions'));
const Retirement = lazy(() => import('./retirement/retirement'));
const ConfirmCard = lazy(() => import('./retirement/notice/confirm-card'));
const Bypasses = lazy(() => import('./bypasses/bypasses'));
const Archive = lazy(() => import('./archive/archive'));

interface Props {
  readonly view: PanelView;
  readonly panel: Panel;
}

/** The panel of a product: what stops it, where it is, what is there and what is not. */
export function OpenPanel({ view, panel }: Props) {
  const texts = useTexts();
  const { t } = texts;
  const rights = useRights(view.issue.id);
  const mayEdit = rights?.canEdit;
  const { account: me, isIn } = useMe();
  const clauses = useClauses();
  const { nameOf, learnNames } = useNames();
  useEffect(() => learnNames(peopleInView(view)), [view, learnNames]);
  // Nothing can be done about a product that was ended; the dossier of one that has retired stays as it is.
  const canEdit = mayEdit === true ? !view.isTerminated && !view.isReadOnly : mayEdit;
  const awaited = awaitedNotice(view, me);
  return (
    <PanelActions.Provider
      value={{
        ...panel,
        view,
        canEdit,
        mayEdit,
        administersProject: rights?.administersProject ?? false,
        me,
        nameOf,
        learnNames,
        isIn,
        clauses,
      }}
    >
      <p role="status" className="lg-hidden">
        {panel.doneCount > 0 && t('panel.saved', { gate: gateSentence(view, texts) })}
      </p>
      <GateSummary view={view} />
      {view.isSafeMode && <p className="lg-note lg-plain">{t('panel.bypass.safeMode')}</p>}
      {awaited && (
        <Suspense fallback={<Working when />}>
          <ConfirmCard notice={awaited} />
        </Suspense>
      )}
      {view.bypasses.length > 0 && (
        <Suspense fallback={<Working when />}>
          <Bypasses bypasses={view.bypasses} />
        </Suspense>
      )}
      {view.replaces.length > 0 && <Replaces products={view.replaces} />}
      {view.review && <Review review={view.review} />}
      {view.conditions.length > 0 && <Conditions conditions={view.conditions} />}
      {view.isReadOnly && <p className="lg-note lg-plain">{t('panel.retirement.retired')}</p>}
      {mayEdit === false && !view.isReadOnly && <p className="lg-note lg-plain">{t('panel.readOnly')}</p>}
      {view.mails.length > 0 && <Mails mails={view.mails} />}
      <StageRail stages={view.stages} isTerminated={view.isTerminated} />
      {view.questions.length > 0 && <Questions questions={view.questions} />}
      {view.facts.map((fact) => (
        <FactCard key={fact.key} fact={fact} />
      ))}
      {(view.gate !== null || view.readiness.length > 0) && <Readiness view={view} />}
      {view.retirement && (
        <Suspense fallback={<Working when />}>
          <Retirement retirement={view.retirement} />
        </Suspense>
      )}
      {view.versions && (
        <Suspense fallback={<Working when />}>
          <Versions versions={view.versions} />
        </Suspense>
      )}
      {view.departments.length > 0 && <Departments view={view} />}
      <Fold id="archive" title={t('panel.archive.title')} isOpenAtFirst={view.archive.canBeArchived}>
        <Archive archive={view.archive} />
      </Fold>
      <History />
    </PanelActions.Provider>
  );
}

/** The notice that the reader has still to confirm; undefined when there is none. */
function awaitedNotice({ retirement }: PanelView, me: string | undefined) {
  const notice = retirement?.notice;
  const isAwaited = notice?.owners.some(({ account, isCurrent }) => account === me && !isCurrent) ?? false;
  return isAwaited ? notice : undefined;
}

function Readiness({ view }: { readonly view: PanelView }) {
  const { t } = useTexts();
  const isQuiet = ({ state }: PanelView['readiness'][number]) =>
    state === 'notAsked' || state === 'notApplicable';
  const asked = view.readiness.filter((row) => !isQuiet(row));
  const quiet = view.readiness.filter(isQuiet);
  return (
    <section className="lg-section" aria-labelledby="readiness">
      <h2 className="lg-subtitle" id="readiness">
        {t('panel.readiness.title')}
      </h2>
      {asked.length > 0 ? (
        <ReadinessList rows={asked} />
      ) : (
        <p className="lg-plain">{t('panel.readiness.nothing')}</p>
      )}
      {quiet.length > 0 && <QuietRows rows={quiet} />}
    </section>
  );
}
