import { Problems } from '../problems';
import { useTexts } from '../texts';
import { useLoaded } from '../use-loaded';
import { Working } from '../working';
import type { StoredKey } from './shapes';
import { readStoredValue } from './site-api';

/** A stored value as it stands now. */
export function StoredValue({ stored }: { readonly stored: StoredKey }) {
  const { t } = useTexts();
  const { kind, entityName = '', key, updatedAtMs } = stored;
  const value = useLoaded(`value ${kind} ${entityName} ${key} ${updatedAtMs}`, () => readStoredValue(stored));
  if (value.isLoading) return <Working />;
  if (value.errors.length > 0) return <Problems errors={value.errors} />;
  return (
    <pre className="site-log" tabIndex={0} role="region" aria-label={t('storage.value', { key })}>
      {JSON.stringify(value.value, null, 2)}
    </pre>
  );
}
