import { useId } from 'react';
import { useTexts } from '../../common/texts';

/** Share of the room from which a short field says how much is left. */
const NEARLY_FULL = 0.8;

interface Props {
  readonly label: string;
  readonly value: string;
  readonly change: (value: string) => void;
  readonly type?: 'text' | 'url' | 'date';
  readonly hint?: string;
  /** Most characters that the field takes; said in long fields, and in short ones when little room is left. */
  readonly maxLength?: number | null;
  readonly isLong?: boolean;
}

/** A labelled field for text or a date. */
export function TextField({ label, value, change, type = 'text', hint, maxLength, isLong }: Props) {
  const { t } = useTexts();
  const id = useId();
  const shared = {
    id,
    value,
    className: 'lg-input',
    ...(maxLength != null && { maxLength }),
    ...(hint !== undefined && { 'aria-describedby': `${id}-hint` }),
  };
  return (
    <div className="lg-field">
      <label className="lg-label" htmlFor={id}>
        {label}
      </label>
      {isLong ? (
        <textarea {...shared} rows={3} onChange={(event) => change(event.target.value)} />
      ) : (
        <input {...shared} type={type} onChange={(event) => change(event.target.value)} />
      )}
      {hint !== undefined && (
        <span className="lg-small" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {maxLength != null && (isLong || value.length > maxLength * NEARLY_FULL) && (
        <span className="lg-small">{t('panel.form.length', { length: value.length, max: maxLength })}</span>
      )}
    </div>
  );
}
