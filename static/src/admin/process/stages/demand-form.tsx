import { useState } from 'react';
import type { Gate } from '../../../../../src/domain/process/gate';
import { useTexts } from '../../../common/texts';
import { FormFrame } from '../../../panel/forms/form-frame';
import { SelectField } from '../../../panel/forms/select-field';
import { useDraft } from '../draft-context';
import { demandOf, isDemanded } from '../draft/demand';
import { ClauseField, isClause } from '../forms/clause-field';

interface Props {
  readonly label: string;
  readonly gate: Gate;
  readonly save: (deliverable: string, clause: string) => void;
  readonly close: () => void;
}

/** Chooses a deliverable that a gate shall ask for too. */
export function DemandForm({ label, gate, save, close }: Props) {
  const { t, name } = useTexts();
  const { deliverables, stages } = useDraft().process;
  const open = deliverables.filter(
    (each) => demandOf(each, each.clause) !== undefined && !isDemanded(gate, each.key),
  );
  const [chosen, setChosen] = useState(open[0]?.key ?? '');
  const [clause, setClause] = useState(stages.find(({ key }) => key === gate.from)?.clause ?? '');
  const obstacle =
    chosen === ''
      ? 'admin.process.demand.all'
      : isClause(clause)
        ? undefined
        : 'admin.process.form.needsClause';
  return (
    <FormFrame
      label={label}
      submit={t('admin.process.form.add')}
      obstacle={obstacle && t(obstacle)}
      send={() => {
        save(chosen, clause);
        close();
      }}
      cancel={close}
    >
      <SelectField
        label={t('admin.process.demand.deliverable')}
        value={chosen}
        change={setChosen}
        options={open.map((each) => ({ value: each.key, name: name(each.name) }))}
      />
      <ClauseField value={clause} change={setClause} />
    </FormFrame>
  );
}
