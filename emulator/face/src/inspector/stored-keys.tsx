import { useState } from 'react';
import { Problems } from '../problems';
import { useTexts } from '../texts';
import type { StoredKey } from './shapes';
import { readStoredKeys } from './site-api';
import { StoredValue } from './stored-value';
import { usePolled } from './use-polled';

/** Everything that the app has stored. */
export function StoredKeys() {
  const { t } = useTexts();
  const keys = usePolled('stored keys', readStoredKeys);
  const [wanted, setWanted] = useState('');
  const found = keys.value?.filter(({ key, entityName = '' }) =>
    `${entityName} ${key}`.toLowerCase().includes(wanted.toLowerCase()),
  );
  return (
    <section aria-labelledby="storage">
      <h2 className="site-subtitle" id="storage">
        {t('storage.title', { count: keys.value?.length ?? '…' })}
      </h2>
      <Problems errors={keys.errors} />
      {keys.value?.length === 0 ? (
        <p className="site-plain">{t('storage.nothing')}</p>
      ) : (
        <label className="site-row">
          <span className="site-field-name">{t('storage.filter')}</span>
          <input className="site-input" value={wanted} onChange={(event) => setWanted(event.target.value)} />
        </label>
      )}
      <ul className="site-list">
        {found?.map((stored) => (
          <StoredEntry key={`${stored.kind} ${stored.entityName ?? ''} ${stored.key}`} stored={stored} />
        ))}
      </ul>
    </section>
  );
}

function StoredEntry({ stored }: { readonly stored: StoredKey }) {
  const { t, size, momentWithSeconds } = useTexts();
  const [isOpen, setOpen] = useState(false);
  return (
    <li className="site-entry">
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary className="site-invocation">
          <span className="site-subtle">{stored.entityName ?? stored.kind}</span>
          <code className="site-grow site-lines">{stored.key}</code>
          <span>{size(stored.valueBytes)}</span>
          <span className="site-subtle">
            {t('storage.updated', { at: momentWithSeconds(stored.updatedAtMs) })}
          </span>
        </summary>
        {isOpen && <StoredValue stored={stored} />}
      </details>
    </li>
  );
}
