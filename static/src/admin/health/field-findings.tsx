import type { HealthView } from '../../../../src/contract/health-calls';
import { useTexts } from '../../common/texts';
import { Finding } from './finding';

interface Props {
  readonly view: HealthView;
  readonly fieldName: (fieldId: string) => string;
}

/** Fields that are not there, and fields that nobody can see. */
export function FieldFindings({ view: { missingFields, unscreenedFields }, fieldName }: Props) {
  const { t } = useTexts();
  return (
    <>
      {missingFields.length > 0 && (
        <Finding title={t('admin.health.missingFields')}>
          <p className="lg-plain lg-words">{missingFields.join(', ')}</p>
          <p className="lg-plain">{t('admin.health.reinstall')}</p>
        </Finding>
      )}
      {unscreenedFields.length > 0 && (
        <Finding title={t('admin.health.unscreened')}>
          <p className="lg-plain">{t('admin.health.putOnScreen')}</p>
          <ul className="lg-health-list">
            {unscreenedFields.map(({ key, fieldId }) => (
              <li key={key}>{fieldName(fieldId)}</li>
            ))}
          </ul>
        </Finding>
      )}
    </>
  );
}
