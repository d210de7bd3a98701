import { useEffect } from 'react';
import type { FrameFlag } from '../../../bridge/flag';
import { useTexts } from '../texts';

interface Props {
  readonly flags: readonly FrameFlag[];
  readonly close: (id: string) => void;
}

/** Short messages in the corner. */
export function Flags({ flags, close }: Props) {
  return (
    <div className="site-flags" role="status" aria-live="polite">
      {flags.map((flag) => (
        <ShownFlag key={flag.id} flag={flag} close={close} />
      ))}
    </div>
  );
}

const DISMISSED_AFTER_MS = 8000;

function ShownFlag({ flag, close }: { readonly flag: FrameFlag; readonly close: Props['close'] }) {
  const { t } = useTexts();
  const { id, isAutoDismiss } = flag;
  useEffect(() => {
    if (!isAutoDismiss) return;
    const timer = setTimeout(() => close(id), DISMISSED_AFTER_MS);
    return () => clearTimeout(timer);
    // `close` is another function at each drawing.
  }, [id, isAutoDismiss]);
  return (
    <div className={`site-flag site-flag-${flag.type}`}>
      <div>
        <strong>{flag.title}</strong>
        {flag.description && <p className="site-plain">{flag.description}</p>}
        {flag.actions.length > 0 && (
          <div className="site-row">
            {flag.actions.map(({ text, onClick }) => (
              <button key={text} type="button" className="site-quiet-button" onClick={() => void onClick()}>
                {text}
              </button>
            ))}
          </div>
        )}
      </div>
      <button type="button" className="site-quiet-button" onClick={() => close(id)}>
        {t('common.close')}
      </button>
    </div>
  );
}
