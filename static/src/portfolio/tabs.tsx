import type { ReactNode } from 'react';
import { TabList } from '../common/tab-list';
import { useTexts } from '../common/texts';
import type { Place } from './place';

type Tab = Place['tab'];

interface Props {
  readonly chosen: Tab;
  readonly choose: (tab: Tab) => void;
  readonly children: ReactNode;
}

/** The tabs of the page; what is not looked at is not there. */
export function Tabs({ chosen, choose, children }: Props) {
  const { t } = useTexts();
  const tabs = [
    { key: 'retired' as const, title: t('portfolio.retired.title') },
    { key: 'archive' as const, title: t('portfolio.archive.title') },
  ];
  return (
    <>
      <TabList
        label={t('portfolio.title')}
        tabs={tabs}
        chosen={chosen}
        choose={choose}
        contentId={() => 'tab-content'}
      />
      <div id="tab-content" role="tabpanel" aria-labelledby={`tab-${chosen}`} className="lg-tab-content">
        {children}
      </div>
    </>
  );
}
