import { useState } from 'react';
import type { Text } from '../../../../../src/domain/text';
import { useTexts } from '../../../common/texts';
import { FormFrame } from '../../../panel/forms/form-frame';
import { isNameless, NamesFields, trimmed } from './names-fields';

interface Props {
  readonly label: string;
  /** Absent for something new. */
  readonly name?: Text;
  readonly save: (name: Text) => void;
  readonly close: () => void;
}

/** A form for a name alone. */
export function NameForm({ label, name: given, save, close }: Props) {
  const { t } = useTexts();
  const [name, setName] = useState<Text>(given ?? { zh: '', en: '' });
  return (
    <FormFrame
      label={label}
      submit={t(given ? 'admin.process.form.save' : 'admin.process.form.add')}
      obstacle={isNameless(name) ? t('admin.process.form.needsNames') : undefined}
      send={() => {
        save(trimmed(name));
        close();
      }}
      cancel={close}
    >
      <NamesFields value={name} change={setName} />
    </FormFrame>
  );
}
