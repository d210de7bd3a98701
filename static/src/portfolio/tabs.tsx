import { useRef, type KeyboardEvent, type ReactNode } from 'react';
import type { TextKey } from '../common/text-key';
import { useTexts } from '../common/texts';
import type { Place } from './place';

type Tab = Place['tab'];

const TABS: readonly { readonly tab: Tab; readonly words: TextKey }[] = [
  { tab: 'retired', words: 'portfolio.retired.title' },
  { tab: 'archive', words: 'portfolio.archive.title' },
];

interface Props {
  readonly chosen: Tab;
  readonly choose: (tab: Tab) => void;
  readonly children: ReactNode;
}

/** The tabs of the page: arrow keys move between them, as everywhere. */
export function Tabs({ chosen, choose, children }: Props) {
  const { t } = useTexts();
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = ({ key }: KeyboardEvent) => {
    const step = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    const at = (TABS.findIndex(({ tab }) => tab === chosen) + step + TABS.length) % TABS.length;
    const next = TABS[at];
    if (!next) return;
    choose(next.tab);
    list.current?.querySelectorAll('button')[at]?.focus();
  };
  return (
    <>
      <div
        ref={list}
        className="lg-tabs"
        role="tablist"
        aria-label={t('portfolio.title')}
        onKeyDown={onKeyDown}
      >
        {TABS.map(({ tab, words }) => (
          <button
            key={tab}
            type="button"
            role="tab"
            id={`tab-${tab}`}
            className="lg-tab lg-focus"
            aria-selected={tab === chosen}
            aria-controls="tab-content"
            tabIndex={tab === chosen ? 0 : -1}
            onClick={() => choose(tab)}
          >
            {t(words)}
          </button>
        ))}
      </div>
      <div id="tab-content" role="tabpanel" aria-labelledby={`tab-${chosen}`} className="lg-tab-content">
        {children}
      </div>
    </>
  );
}
