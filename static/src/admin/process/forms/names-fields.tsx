import type { Text } from '../../../../../src/domain/text';
import { useTexts } from '../../../common/texts';
import { TextField } from '../../../panel/forms/text-field';

const LONGEST = 100;

interface Props {
  readonly value: Text;
  readonly change: (name: Text) => void;
  /** What the fields are called where a form has more than one name. */
  readonly labels?: { readonly zh: string; readonly en: string };
}

/** A name in both languages. */
export function NamesFields({ value, change, labels }: Props) {
  const { t } = useTexts();
  return (
    <div className="lg-process-pair">
      <TextField
        label={labels?.zh ?? t('admin.process.form.nameZh')}
        value={value.zh}
        change={(zh) => change({ ...value, zh })}
        maxLength={LONGEST}
      />
      <TextField
        label={labels?.en ?? t('admin.process.form.nameEn')}
        value={value.en}
        change={(en) => change({ ...value, en })}
        maxLength={LONGEST}
      />
    </div>
  );
}

/** Whether a language has no name. */
export function isNameless({ zh, en }: Text): boolean {
  return zh.trim() === '' || en.trim() === '';
}

/** A name without room around it. */
export function trimmed({ zh, en }: Text): Text {
  return { zh: zh.trim(), en: en.trim() };
}
