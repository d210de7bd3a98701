import { useState } from 'react';
import { useTexts } from '../../common/texts';
import { command } from '../command';
import { usePanelActions } from '../panel-actions';
import { useRow } from '../rows/row-context';
import { FormFrame } from './form-frame';
import { SelectField } from './select-field';

/** Links a file that is on the issue already. */
export function AttachedForm() {
  const { t, name } = useTexts();
  const { view } = usePanelActions();
  const { row, finish, show } = useRow();
  const [chosen, setChosen] = useState<string>();
  const usable = view.otherAttachments.filter((file) => !file.isEmpty);
  const attachmentId =
    usable.find((file) => file.attachmentId === chosen)?.attachmentId ?? usable[0]?.attachmentId;
  if (attachmentId === undefined) return <p className="lg-small">{t('panel.attached.nothing')}</p>;
  return (
    <FormFrame
      label={t('panel.attached.for', { deliverable: name(row.name) })}
      submit={t('panel.attached.submit')}
      send={() => finish(() => command('evidence/link', { deliverable: row.key, attachmentId }))}
      cancel={() => show(undefined)}
    >
      <SelectField
        label={t('panel.attached.choose')}
        value={attachmentId}
        change={setChosen}
        options={usable.map((file) => ({ value: file.attachmentId, name: file.filename }))}
      />
    </FormFrame>
  );
}
