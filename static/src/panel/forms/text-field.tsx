import { useId } from 'react';
import { useTexts } from '../../common/texts';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly change: (value: string) => void;
  readonly type?: 'text' | 'url' | 'date';
  readonly hint?: string;
  /** Shows how many characters are left, and takes no more. */
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
      {maxLength != null && (
        <span className="lg-small">{t('panel.form.length', { length: value.length, max: maxLength })}</span>
      )}
    </div>
  );
}
