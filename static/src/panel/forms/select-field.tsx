import { useId } from 'react';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly change: (value: string) => void;
  readonly options: readonly { readonly value: string; readonly name: string }[];
  /** Words for no choice; absent when there must be one. */
  readonly unset?: string;
}

/** A labelled choice. */
export function SelectField({ label, value, change, options, unset }: Props) {
  const id = useId();
  return (
    <div className="lg-field">
      <label className="lg-label" htmlFor={id}>
        {label}
      </label>
      <select id={id} className="lg-select" value={value} onChange={(event) => change(event.target.value)}>
        {unset !== undefined && <option value="">{unset}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.name}
          </option>
        ))}
      </select>
    </div>
  );
}
