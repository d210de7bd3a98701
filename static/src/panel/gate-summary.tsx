import type { PanelView } from '../../../src/contract/panel-view';
import type { ReadinessRow } from '../../../src/contract/readiness-view';
import { useTexts } from '../common/texts';
import { groupByChoice } from './group-by-choice';

/** Answers "what stops me?" in the first line. */
export function GateSummary({ view }: { readonly view: PanelView }) {
  if (view.isTerminated) return <TerminatedSummary />;
  if (view.gate === null) return <NoGateSummary />;
  return view.gate.isOpen ? (
    <OpenGateSummary gate={view.gate} />
  ) : (
    <ClosedGateSummary gate={view.gate} rows={view.readiness} />
  );
}

type Gate = NonNullable<PanelView['gate']>;

function TerminatedSummary() {
  const { t } = useTexts();
  return (
    <div className="lg-summary lg-summary-none">
      <h1 className="lg-title">{t('panel.gate.terminated')}</h1>
    </div>
  );
}

function NoGateSummary() {
  const { t } = useTexts();
  return (
    <div className="lg-summary lg-summary-none">
      <h1 className="lg-title">{t('panel.gate.none')}</h1>
    </div>
  );
}

function OpenGateSummary({ gate }: { readonly gate: Gate }) {
  const { t, name } = useTexts();
  return (
    <div className="lg-summary lg-summary-open">
      <h1 className="lg-title">{t('panel.gate.open', { stage: name(gate.opensTo) })}</h1>
      <p className="lg-plain">{t('panel.gate.openText', { gate: name(gate.name) })}</p>
    </div>
  );
}

function ClosedGateSummary({ gate, rows }: { readonly gate: Gate; readonly rows: readonly ReadinessRow[] }) {
  const { t, count, name, either } = useTexts();
  const stage = name(gate.opensTo);
  const groups = groupByChoice(rows.filter((row) => row.state === 'missing'));
  return (
    <div className="lg-summary lg-summary-closed">
      <h1 className="lg-title">
        {count(gate.missingCount, 'panel.gate.missingOne', 'panel.gate.missingOther', { stage })}
      </h1>
      <ul className="lg-list lg-missing">
        {groups.map((group) => (
          <li key={group.key}>
            <a className="lg-link lg-focus" href={`#row-${group.rows[0].deliverable}`}>
              {either(group.rows.map((row) => name(row.name)))}
            </a>{' '}
            <span className="lg-small">
              {t('panel.gate.owedBy', { department: name(group.rows[0].ownerDepartment) })}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
