import { useState } from 'react';
import type { Gate } from '../../../../../src/domain/process/gate';
import { useTexts } from '../../../common/texts';
import { FormFrame } from '../../../panel/forms/form-frame';
import { SelectField } from '../../../panel/forms/select-field';
import { useDraft } from '../draft-context';
import type { GateWords } from '../draft/edit-gates';
import { CheckList } from '../forms/check-list';
import { isNameless, NamesFields, trimmed } from '../forms/names-fields';

interface Props {
  readonly label: string;
  readonly gate: Gate;
  readonly save: (words: GateWords) => void;
  readonly close: () => void;
}

/** What an administrator says of a gate. */
export function GateForm({ label, gate, save, close }: Props) {
  const { t } = useTexts();
  const { departments, roles } = useDraft().process;
  const [name, setName] = useState(gate.name);
  const [enforcement, setEnforcement] = useState(gate.enforcement);
  const [waivedBy, setWaivedBy] = useState(gate.waivedBy);
  const obstacle = isNameless(name)
    ? 'admin.process.form.needsNames'
    : waivedBy.length === 0
      ? 'admin.process.gate.needsWaiver'
      : undefined;
  return (
    <FormFrame
      label={label}
      submit={t('admin.process.form.save')}
      obstacle={obstacle && t(obstacle)}
      send={() => {
        save({ name: trimmed(name), enforcement, waivedBy });
        close();
      }}
      cancel={close}
    >
      <NamesFields value={name} change={setName} />
      <SelectField
        label={t('admin.process.gate.enforcement')}
        value={enforcement}
        change={(value) => setEnforcement(value === 'advise' ? 'advise' : 'block')}
        options={[
          { value: 'block', name: t('admin.gates.blocks') },
          { value: 'advise', name: t('admin.gates.advises') },
        ]}
      />
      <p className="lg-small">{t('admin.process.gate.enforcementNote')}</p>
      <CheckList
        legend={t('admin.process.gate.waives')}
        options={[...departments, ...roles]}
        chosen={waivedBy}
        choose={setWaivedBy}
      />
    </FormFrame>
  );
}
