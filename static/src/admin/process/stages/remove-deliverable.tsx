import type { Deliverable } from '../../../../../src/domain/process/deliverable';
import { useTexts } from '../../../common/texts';
import { Confirm } from '../../confirm';
import { useDraft } from '../draft-context';
import { gatesAsking, removeDeliverable, whyDeliverableStays } from '../draft/edit-deliverables';

interface Props {
  readonly deliverable: Deliverable;
  readonly focusOn: string;
}

/** Takes a deliverable out after saying which gates would no longer ask for it, or says why it stays. */
export function RemoveDeliverable({ deliverable: { key, name: called }, focusOn }: Props) {
  const { t, name, all } = useTexts();
  const { process, edit } = useDraft();
  const stays = whyDeliverableStays(process, key);
  if (stays !== undefined)
    return (
      <p className="lg-small">
        {t(
          stays === 'archive'
            ? 'admin.process.deliverable.staysArchive'
            : 'admin.process.deliverable.staysNotice',
        )}
      </p>
    );
  const gates = gatesAsking(process, key);
  return (
    <Confirm
      action={t('admin.process.deliverable.remove', { deliverable: called })}
      question={
        gates.length === 0
          ? t('admin.process.deliverable.removeQuestion', { deliverable: called })
          : t('admin.process.deliverable.removeAsked', {
              deliverable: called,
              gates: all(gates.map((gate) => name(gate.name))),
            })
      }
      yes={t('admin.process.deliverable.removeYes')}
      isBusy={false}
      run={() => edit(removeDeliverable(key), focusOn)}
    />
  );
}
