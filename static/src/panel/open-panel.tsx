import type { PanelView } from '../../../src/contract/panel-view';
import { useTexts } from '../common/texts';
import { Working } from '../common/working';
import { FactSelect } from './fact-select';
import { GateSummary } from './gate-summary';
import { PanelActions } from './panel-actions';
import { QuietRows } from './quiet-rows';
import { ReadinessList } from './readiness-list';
import { StageRail } from './stage-rail';
import { useCanEdit } from './use-can-edit';
import type { Panel } from './use-panel';

interface Props {
  readonly view: PanelView;
  readonly panel: Panel;
}

/** The panel of a product: what stops it, where it is, what is there and what is not. */
export function OpenPanel({ view, panel }: Props) {
  const { t } = useTexts();
  const canEdit = useCanEdit(view.issue.id);
  const asked = view.readiness.filter((row) => row.state !== 'notYetAsked' && row.state !== 'notApplicable');
  const quiet = view.readiness.filter((row) => row.state === 'notYetAsked' || row.state === 'notApplicable');
  return (
    <PanelActions.Provider value={{ ...panel, view, canEdit }}>
      <GateSummary view={view} />
      {canEdit === false && <p className="lg-note lg-plain">{t('panel.readOnly')}</p>}
      <StageRail stages={view.stages} isTerminated={view.isTerminated} />
      {view.facts.map((fact) => (
        <FactSelect key={`${fact.key}=${fact.value ?? ''}`} fact={fact} />
      ))}
      <section className="lg-section" aria-labelledby="readiness">
        <div className="lg-controls">
          <h2 className="lg-subtitle" id="readiness">
            {t('panel.readiness.title')}
          </h2>
          <Working when={panel.busyWith !== undefined} />
        </div>
        {asked.length > 0 ? (
          <ReadinessList rows={asked} />
        ) : (
          <p className="lg-plain">{t('panel.readiness.nothing')}</p>
        )}
        {quiet.length > 0 && <QuietRows rows={quiet} />}
      </section>
    </PanelActions.Provider>
  );
}
