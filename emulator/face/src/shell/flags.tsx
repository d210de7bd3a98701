import type { FrameFlag } from '../../../bridge/host';
import { useTexts } from '../texts';

interface Props {
  readonly flags: readonly FrameFlag[];
  readonly close: (id: string) => void;
}

/** Short messages in the corner. */
export function Flags({ flags, close }: Props) {
  const { t } = useTexts();
  return (
    <div className="site-flags" role="status" aria-live="polite">
      {flags.map((flag) => (
        <div key={flag.id} className={`site-flag site-flag-${flag.type}`}>
          <div>
            <strong>{flag.title}</strong>
            {flag.description && <p className="site-plain">{flag.description}</p>}
          </div>
          <button type="button" className="site-quiet-button" onClick={() => close(flag.id)}>
            {t('common.close')}
          </button>
        </div>
      ))}
    </div>
  );
}
