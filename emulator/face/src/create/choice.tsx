import { useId } from 'react';

interface Props {
  readonly label: string;
  readonly value: string | undefined;
  readonly options: readonly { readonly id: string; readonly name: string }[];
  readonly choose: (id: string) => void;
}

/** One of several, with its label above. */
export function Choice({ label, value, options, choose }: Props) {
  const id = useId();
  return (
    <div className="site-field">
      <label htmlFor={id} className="site-field-name">
        {label}
      </label>
      <select
        id={id}
        className="site-select"
        value={value ?? ''}
        onChange={(event) => choose(event.target.value)}
      >
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.name}
          </option>
        ))}
      </select>
    </div>
  );
}
