import { useEffect, useId, useState, type KeyboardEvent } from 'react';
import { searchPeople, type Person } from '../../api';
import { useTexts } from '../../common/texts';

const PAUSE_MS = 200;

interface Props {
  readonly label: string;
  readonly chosen: Person | undefined;
  readonly choose: (person: Person | undefined) => void;
}

/** Finds a person by the beginning of the name. The choices stand below the field, because a frame cuts pop-ups off. */
export function PersonPicker({ label, chosen, choose }: Props) {
  const { t } = useTexts();
  const id = useId();
  const [text, setText] = useState(chosen?.displayName ?? '');
  const [active, setActive] = useState(0);
  const found = useFound(chosen?.displayName === text ? '' : text.trim());
  const isOpen = found !== undefined && found.length > 0;

  const take = (person: Person) => {
    setText(person.displayName);
    setActive(0);
    choose(person);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!isOpen) return;
    const person = found[active];
    if (event.key === 'Enter' && person !== undefined) take(person);
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
        {...(isOpen && { 'aria-activedescendant': `${id}-${active}` })}
        placeholder={t('panel.person.search')}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setActive(0);
          choose(undefined);
        }}
        onKeyDown={onKeyDown}
      />
      <ul id={`${id}-list`} className="lg-list lg-options" role="listbox" aria-label={label} hidden={!isOpen}>
        {found?.map((person, index) => (
          <li
            key={person.accountId}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === active}
            className={index === active ? 'lg-option lg-option-active' : 'lg-option'}
            // Before the field loses focus, so that the list is still there.
            onMouseDown={(event) => {
              event.preventDefault();
              take(person);
            }}
          >
            {person.displayName}
          </li>
        ))}
      </ul>
      {found?.length === 0 && (
        <p role="status" className="lg-small">
          {t('panel.person.nobody', { text })}
        </p>
      )}
    </div>
  );
}

/** People found for a text; undefined while nothing has been asked or answered. */
function useFound(text: string): readonly Person[] | undefined {
  const [found, setFound] = useState<readonly Person[]>();
  useEffect(() => {
    setFound(undefined);
    if (text === '') return;
    let isOld = false;
    const timer = setTimeout(() => {
      searchPeople(text).then(
        (people) => {
          if (!isOld) setFound(people);
        },
        () => undefined,
      );
    }, PAUSE_MS);
    return () => {
      isOld = true;
      clearTimeout(timer);
    };
  }, [text]);
  return found;
}
