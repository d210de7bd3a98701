import { useId, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useTexts } from '../texts';
import { insertChoice } from './choices';
import { JqlChoices } from './jql-choices';
import type { JqlChoice, JqlData } from './jql-data';
import { jqlPlace } from './place';
import { useChoices } from './use-choices';

interface Props {
  /** Undefined until it is loaded: then nothing is offered. */
  readonly data: JqlData | undefined;
  readonly text: string;
  readonly change: (text: string) => void;
}

/**
 * A field for JQL that completes fields, operators, values and functions.
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */
export function JqlInput({ data, text, change }: Props) {
  const { t } = useTexts();
  const input = useRef<HTMLInputElement>(null);
  const list = useId();
  const [caret, setCaret] = useState(text.length);
  const [isWanted, setWanted] = useState(false);
  const [active, setActive] = useState(-1);
  const choices = useChoices(data, text, caret, isWanted);
  const chosen = choices[active];

  // The browser puts the caret at the end of a text that a program has changed.
  const caretAfterChoice = useRef<number>();
  useLayoutEffect(() => {
    const wanted = caretAfterChoice.current;
    if (wanted !== undefined) input.current?.setSelectionRange(wanted, wanted);
    caretAfterChoice.current = undefined;
  }, [text]);

  const close = () => {
    setWanted(false);
    setActive(-1);
  };
  const choose = (choice: JqlChoice) => {
    const put = insertChoice(text, jqlPlace(text, caret), choice);
    change(put.text);
    setCaret(put.caret);
    caretAfterChoice.current = put.caret;
    setActive(-1);
    input.current?.focus();
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setWanted(true);
      setActive(nextActive(active, event.key === 'ArrowDown' ? 1 : -1, choices.length));
    } else if (event.key === 'Enter' && chosen !== undefined) {
      event.preventDefault();
      choose(chosen);
    } else if (event.key === 'Enter' || event.key === 'Escape') close();
  };

  return (
    <div className="site-jql">
      <input
        ref={input}
        type="text"
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={choices.length > 0}
        aria-controls={list}
        {...(chosen !== undefined && { 'aria-activedescendant': `${list}-${active}` })}
        className="site-input site-jql-input"
        aria-label={t('search.jql')}
        placeholder={t('search.example')}
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={(event) => {
          change(event.target.value);
          setCaret(event.target.selectionStart ?? event.target.value.length);
          setWanted(true);
          setActive(-1);
        }}
        onSelect={(event) => setCaret(event.currentTarget.selectionStart ?? 0)}
        onKeyDown={press}
        onBlur={close}
      />
      <JqlChoices id={list} choices={choices} active={active} choose={choose} />
    </div>
  );
}

/** Past either end of the list the caret is in the text again. */
function nextActive(active: number, step: 1 | -1, count: number): number {
  const next = active + step;
  if (next < -1) return count - 1;
  return next >= count ? -1 : next;
}
