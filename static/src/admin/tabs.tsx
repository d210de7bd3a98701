import { Suspense, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { Working } from '../common/working';

export interface Tab<Key extends string> {
  readonly key: Key;
  readonly title: string;
  readonly content: ReactNode;
}

interface Props<Key extends string> {
  readonly label: string;
  readonly tabs: readonly Tab<Key>[];
  readonly chosen: Key;
  readonly choose: (key: Key) => void;
}

/** Parts of a page, one at a time. A part is drawn when it is first looked at, and then goes on in the background. */
export function Tabs<Key extends string>({ label, tabs, chosen, choose }: Props<Key>) {
  const list = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState<readonly Key[]>([chosen]);
  if (!seen.includes(chosen)) setSeen([...seen, chosen]);
  const onKeyDown = ({ key }: KeyboardEvent) => {
    const step = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
    const at = (tabs.findIndex((tab) => tab.key === chosen) + step + tabs.length) % tabs.length;
    const next = tabs[at];
    if (step === 0 || !next) return;
    choose(next.key);
    list.current?.querySelectorAll('button')[at]?.focus();
  };
  return (
    <>
      <div ref={list} className="lg-tabs" role="tablist" aria-label={label} onKeyDown={onKeyDown}>
        {tabs.map(({ key, title }) => (
          <button
            key={key}
            type="button"
            role="tab"
            id={`tab-${key}`}
            className="lg-tab lg-focus"
            aria-selected={key === chosen}
            aria-controls={`part-${key}`}
            tabIndex={key === chosen ? 0 : -1}
            onClick={() => choose(key)}
          >
            {title}
          </button>
        ))}
      </div>
      {tabs.map(({ key, content }) => (
        <div
          key={key}
          id={`part-${key}`}
          role="tabpanel"
          aria-labelledby={`tab-${key}`}
          className="lg-part"
          hidden={key !== chosen}
        >
          {seen.includes(key) && <Suspense fallback={<Working when />}>{content}</Suspense>}
        </div>
      ))}
    </>
  );
}
