import { useId, useState, type KeyboardEvent } from 'react';

/** One of the choices below the field. */
export interface Choice {
  readonly id: string;
  readonly words: string;
}

interface Props<One extends Choice> {
  readonly label: string;
  readonly hint?: string;
  readonly placeholder: string;
  readonly text: string;
  readonly change: (text: string) => void;
  /** What was found for the text; undefined while nothing has been asked or answered. */
  readonly found: readonly One[] | undefined;
  readonly take: (one: One) => void;
  /** Words for a text that finds nothing; absent where that is no matter. */
  readonly nothing?: string;
}

/** A field that finds something by what is typed. The choices stand below it, because a frame cuts pop-ups off. */
export function Combobox<One extends Choice>(props: Props<One>) {
  const { label, hint, placeholder, text, change, found, take, nothing } = props;
  const id = useId();
  const [active, setActive] = useState(0);
  const isOpen = found !== undefined && found.length > 0;
  const choose = (one: One) => {
    setActive(0);
    take(one);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!isOpen) return;
    const one = found[active];
    if (event.key === 'Enter' && one !== undefined) choose(one);
    else if (event.key === 'ArrowDown') setActive((active + 1) % found.length);
    else if (event.key === 'ArrowUp') setActive((active + found.length - 1) % found.length);
    else return;
    event.preventDefault();
  };
  return (
    <div className="lg-field">
      <label className="lg-label" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className="lg-input"
        role="combobox"
        autoComplete="off"
        aria-autocomplete="list"
        aria-expanded={isOpen}
        aria-controls={`${id}-list`}
        {...(hint !== undefined && { 'aria-describedby': `${id}-hint` })}
        {...(isOpen && { 'aria-activedescendant': `${id}-${active}` })}
        placeholder={placeholder}
        value={text}
        onChange={(event) => {
          setActive(0);
          change(event.target.value);
        }}
        onKeyDown={onKeyDown}
      />
      {hint !== undefined && (
        <span className="lg-small" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      <ul id={`${id}-list`} className="lg-list lg-options" role="listbox" aria-label={label} hidden={!isOpen}>
        {found?.map((one, index) => (
          <li
            key={one.id}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === active}
            className={index === active ? 'lg-option lg-option-active' : 'lg-option'}
            // Before the field loses focus, so that the list is still there.
            onMouseDown={(event) => {
              event.preventDefault();
              choose(one);
            }}
          >
            {one.words}
          </li>
        ))}
      </ul>
      {nothing !== undefined && found?.length === 0 && (
        <p role="status" className="lg-small">
          {nothing}
        </p>
      )}
    </div>
  );
}
