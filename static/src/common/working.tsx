import Spinner from '@atlaskit/spinner';
import { useTexts } from './texts';
import { useSlow } from './use-slow';

/** Says that work is under way, once it takes longer than a blink. */
export function Working({ when }: { readonly when: boolean }) {
  const { t } = useTexts();
  const isSlow = useSlow(when);
  return (
    <span role="status" className="lg-working">
      {isSlow && (
        <>
          <Spinner size="small" />
          <span>{t('common.working')}</span>
        </>
      )}
    </span>
  );
}
