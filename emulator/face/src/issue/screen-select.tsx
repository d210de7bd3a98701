import { useId } from 'react';
import type { ScreenFieldMeta } from '../jira/shapes';
import { FieldName } from './field-name';

interface Props {
  readonly id: string;
  readonly field: ScreenFieldMeta;
  readonly options: readonly { readonly id: string; readonly name: string }[];
  /** Null for the empty line. */
  readonly choose: (id: string | null) => void;
}

/** A field of a screen with given values. */
export function ScreenSelect({ id, field, options, choose }: Props) {
  const control = useId();
  return (
    <div className="site-field">
      <label htmlFor={control}>
        <FieldName field={field} />
      </label>
      <select
        id={control}
        name={id}
        className="site-select"
        required={field.required}
        defaultValue=""
        onChange={(event) => choose(event.target.value === '' ? null : event.target.value)}
      >
        <option value="" disabled={field.required}>
          —
        </option>
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.name}
          </option>
        ))}
      </select>
    </div>
  );
}
