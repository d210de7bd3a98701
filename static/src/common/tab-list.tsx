import { useRef, type KeyboardEvent } from 'react';
import './tab-list.css';

interface Props<Key extends string> {
  /** What the tabs are tabs of, for a screen reader. */
  readonly label: string;
  readonly tabs: readonly { readonly key: Key; readonly title: string }[];
  readonly chosen: Key;
  readonly choose: (key: Key) => void;
  /** Id of the element in which a tab's content stands. */
  readonly contentId: (key: Key) => string;
}

/** The row of tabs above parts of a page: arrow keys move between them, as everywhere. */
export function TabList<Key extends string>({ label, tabs, chosen, choose, contentId }: Props<Key>) {
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = ({ key }: KeyboardEvent) => {
    const step = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
    const at = (tabs.findIndex((tab) => tab.key === chosen) + step + tabs.length) % tabs.length;
    const next = tabs[at];
    if (step === 0 || !next) return;
    choose(next.key);
    list.current?.querySelectorAll('button')[at]?.focus();
  };
  return (
    <div ref={list} className="lg-tabs" role="tablist" aria-label={label} onKeyDown={onKeyDown}>
      {tabs.map(({ key, title }) => (
        <button
          key={key}
          type="button"
          role="tab"
          id={`tab-${key}`}
          className="lg-tab lg-focus"
          aria-selected={key === chosen}
          aria-controls={contentId(key)}
          tabIndex={key === chosen ? 0 : -1}
          onClick={() => choose(key)}
        >
          {title}
        </button>
      ))}
    </div>
  );
}
