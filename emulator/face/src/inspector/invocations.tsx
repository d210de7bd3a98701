import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { useTexts } from '../texts';
import { InvocationEntry } from './invocation-entry';
import type { Invocation } from './shapes';

const SHOWN_AT_ONCE = 25;

/** What the app has done lately, newest first. */
export function Invocations({ invocations }: { readonly invocations: readonly Invocation[] }) {
  const { t } = useTexts();
  const [shown, setShown] = useState(SHOWN_AT_ONCE);
  const newestFirst = [...invocations].reverse();
  return (
    <section aria-labelledby="invocations">
      <h2 className="site-subtitle" id="invocations">
        {t('invocations.title', { count: invocations.length })}
      </h2>
      {invocations.length === 0 && <p className="site-plain">{t('invocations.nothing')}</p>}
      <ul className="site-list">
        {newestFirst.slice(0, shown).map((invocation) => (
          <InvocationEntry key={invocation.id} invocation={invocation} />
        ))}
      </ul>
      {newestFirst.length > shown && (
        <Button onClick={() => setShown(shown + SHOWN_AT_ONCE)}>{t('invocations.more')}</Button>
      )}
    </section>
  );
}
