import type { Gate } from '../../../../../src/domain/process/gate';
import { useTexts } from '../../../common/texts';
import { useDraft } from '../draft-context';
import { changeGate } from '../draft/edit-gates';
import { OpenForm } from '../forms/open-form';
import { namesOf } from '../words/say-demand';
import { DemandList } from './demand-list';
import { GateForm } from './gate-form';
import { ReviewList } from './review-list';
import { gateId } from './stage-ids';

/** The gate at the end of a stage: what it asks for, and how its reviews are decided. */
export function GatePart({ gate }: { readonly gate: Gate }) {
  const { t, name, all } = useTexts();
  const { process, edit } = useDraft();
  const label = t('admin.process.gate.editOf', { gate: gate.name });
  const to = process.stages.find(({ key }) => key === gate.to)?.name;
  return (
    <section className="lg-section lg-process-gate" aria-labelledby={gateId(gate.key)}>
      <h4 className="lg-process-heading lg-focus" id={gateId(gate.key)} tabIndex={-1}>
        {t('admin.process.gate.title', { gate: gate.name })}
      </h4>
      <ul className="lg-list lg-process-facts">
        {to && <li>{t('admin.process.gate.to', { stage: to })}</li>}
        <li>{t(gate.enforcement === 'block' ? 'admin.gates.blocks' : 'admin.gates.advises')}</li>
        <li>{t('admin.process.gate.waivedBy', { roles: all(namesOf(gate.waivedBy, process).map(name)) })}</li>
      </ul>
      <OpenForm action={t('admin.process.gate.edit')} label={label}>
        {(close) => (
          <GateForm
            label={label}
            gate={gate}
            save={(words) => edit(changeGate(gate.key, words))}
            close={close}
          />
        )}
      </OpenForm>
      <DemandList gate={gate} />
      {gate.reviews.length > 0 && <ReviewList gate={gate} />}
    </section>
  );
}
