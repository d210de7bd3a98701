import { useId, useState, type KeyboardEvent } from 'react';
import { useTexts } from '../common/texts';
import { useFound } from '../common/use-found';

/** A group or a person. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

interface Props {
  readonly label: string;
  readonly placeholder: string;
  readonly search: (text: string) => Promise<readonly Named[]>;
  readonly chosen: readonly Named[];
  readonly choose: (chosen: readonly Named[]) => void;
}

/** Finds groups or people by name and collects them. The choices stand below the field: a frame cuts pop-ups off. */
export function NamedPicker({ label, placeholder, search, chosen, choose }: Props) {
  const { t } = useTexts();
  const id = useId();
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  const found = useFound(text.trim(), search)?.filter((one) => chosen.every((other) => other.id !== one.id));
  const isOpen = found !== undefined && found.length > 0;

  const take = (one: Named) => {
    setText('');
    setActive(0);
    choose([...chosen, one]);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // Enter chooses; it never sends the form around the field.
    if (event.key === 'Enter') event.preventDefault();
    if (!isOpen) return;
    const one = found[active];
    if (event.key === 'Enter' && one !== undefined) take(one);
    else if (event.key === 'ArrowDown') setActive((active + 1) % found.length);
    else if (event.key === 'ArrowUp') setActive((active + found.length - 1) % found.length);
    else return;
    event.preventDefault();
  };

  return (
    <div className="lg-picker">
      <label className="lg-picker-label" htmlFor={id}>
        {label}
      </label>
      {chosen.length > 0 && (
        <ul className="lg-list lg-chips">
          {chosen.map((one) => (
            <li key={one.id} className="lg-chip">
              {one.name}
              <button
                type="button"
                className="lg-chip-remove lg-focus"
                aria-label={t('admin.roles.remove', { name: one.name })}
                onClick={() => choose(chosen.filter((other) => other.id !== one.id))}
              >
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
      <input
        id={id}
        className="lg-select lg-picker-text"
        role="combobox"
        autoComplete="off"
        aria-autocomplete="list"
        aria-expanded={isOpen}
        aria-controls={`${id}-list`}
        {...(isOpen && { 'aria-activedescendant': `${id}-${active}` })}
        placeholder={placeholder}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      <ul id={`${id}-list`} className="lg-list lg-choices" role="listbox" aria-label={label} hidden={!isOpen}>
        {found?.map((one, index) => (
          <li
            key={one.id}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === active}
            className={index === active ? 'lg-choice lg-choice-active' : 'lg-choice'}
            // Before the field loses focus, so that the list is still there.
            onMouseDown={(event) => {
              event.preventDefault();
              take(one);
            }}
          >
            {one.name}
          </li>
        ))}
      </ul>
      <span role="status" className="lg-small">
        {found?.length === 0 && t('admin.roles.notFound', { text })}
      </span>
    </div>
  );
}
