import { Suspense, useState, type ReactNode } from 'react';
import { TabList } from '../common/tab-list';
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
  const [seen, setSeen] = useState<readonly Key[]>([chosen]);
  if (!seen.includes(chosen)) setSeen([...seen, chosen]);
  return (
    <>
      <TabList label={label} tabs={tabs} chosen={chosen} choose={choose} contentId={(key) => `part-${key}`} />
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
