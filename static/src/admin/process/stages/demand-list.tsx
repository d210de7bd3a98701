import type { Gate } from '../../../../../src/domain/process/gate';
import { useTexts } from '../../../common/texts';
import { useDraft } from '../draft-context';
import { addDemand, removeDemand } from '../draft/edit-gates';
import { OpenForm } from '../forms/open-form';
import { sayDemand } from '../words/say-demand';
import { DemandForm } from './demand-form';
import { gateId } from './stage-ids';

/** What a gate asks for. */
export function DemandList({ gate }: { readonly gate: Gate }) {
  const texts = useTexts();
  const { t } = texts;
  const { process, edit } = useDraft();
  const label = t('admin.process.demand.addTo', { gate: gate.name });
  return (
    <>
      <h5 className="lg-process-heading">{t('admin.process.demand.title')}</h5>
      {gate.requirements.length === 0 && <p className="lg-plain">{t('admin.process.demand.nothing')}</p>}
      <ul className="lg-list lg-process-lines">
        {gate.requirements.map((requirement, place) => {
          const what = sayDemand(requirement, process, texts);
          return (
            <li key={`${JSON.stringify(requirement)} ${place}`} className="lg-process-line">
              <span className="lg-process-what">{what}</span>
              <button
                type="button"
                className="lg-plain-button lg-focus"
                aria-label={t('admin.process.demand.removeOf', { what })}
                onClick={() => edit(removeDemand(gate.key, place), gateId(gate.key))}
              >
                {t('admin.process.demand.remove')}
              </button>
            </li>
          );
        })}
      </ul>
      <OpenForm action={t('admin.process.demand.add')} label={label}>
        {(close) => (
          <DemandForm
            label={label}
            gate={gate}
            save={(deliverable, clause) => edit(addDemand(gate.key, deliverable, clause))}
            close={close}
          />
        )}
      </OpenForm>
    </>
  );
}
