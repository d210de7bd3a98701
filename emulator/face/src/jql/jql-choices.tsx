import { useEffect, useRef } from 'react';
import { useTexts } from '../texts';
import type { JqlChoice } from './jql-data';

interface Props {
  readonly id: string;
  readonly choices: readonly JqlChoice[];
  readonly active: number;
  readonly choose: (choice: JqlChoice) => void;
}

/** The list below a JQL field. */
export function JqlChoices({ id, choices, active, choose }: Props) {
  const { t } = useTexts();
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    // Newer browsers answer with a promise, which React would take for a clean-up.
    void list.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    <ul
      ref={list}
      id={id}
      role="listbox"
      aria-label={t('search.choices')}
      className="site-list site-choices"
      hidden={choices.length === 0}
    >
      {choices.map((choice, index) => (
        <li
          key={`${choice.insert} ${choice.label}`}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === active}
          className="site-choice"
          // The field keeps the focus, so that typing can go on.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => choose(choice)}
        >
          {choice.label}
        </li>
      ))}
    </ul>
  );
}
