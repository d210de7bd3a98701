import { useId } from 'react';

interface Props {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  /** Most letters that fit. */
  readonly most: number;
  /** What is wrong with the value, once somebody has tried to go on with it. */
  readonly wrong: string | undefined;
  readonly change: (value: string) => void;
}

/** A line of text with what it is for, and what is wrong with it. */
export function SetupField({ name, label, hint, value, most, wrong, change }: Props) {
  const id = useId();
  return (
    <div className="lg-picker">
      <label className="lg-picker-label" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        name={name}
        className="lg-select lg-picker-text"
        autoComplete="off"
        maxLength={most}
        value={value}
        aria-invalid={wrong !== undefined}
        aria-describedby={`${id}-hint ${id}-wrong`}
        onChange={(event) => change(event.target.value)}
      />
      <span id={`${id}-hint`} className="lg-small">
        {hint}
      </span>
      <span id={`${id}-wrong`} className="lg-warning">
        {wrong}
      </span>
    </div>
  );
}
