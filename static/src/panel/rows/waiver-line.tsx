import Button from '@atlaskit/button/new';
import type { ReadinessRow } from '../../../../src/contract/readiness-view';
import { useTexts } from '../../common/texts';
import { command } from '../command';
import { usePanelActions } from '../panel-actions';
import { Signed } from '../people/signed';
import { useRow } from './row-context';

/** Who excused a requirement, and why. */
export function WaiverLine({ waiver }: { readonly waiver: NonNullable<ReadinessRow['waiver']> }) {
  const { t, name } = useTexts();
  const { view, isIn } = usePanelActions();
  const { row, finish } = useRow();
  const canWithdraw = !view.isTerminated && (view.gate?.waivers ?? []).some(isIn);
  return (
    <div className="lg-waiver">
      <p className="lg-plain lg-words">{t('panel.waiver.because', { reason: waiver.reason })}</p>
      <Signed {...waiver} />
      {canWithdraw && (
        <Button
          appearance="subtle"
          spacing="compact"
          aria-label={t('panel.action', { action: t('panel.waiver.withdraw'), subject: name(row.name) })}
          onClick={() => finish(() => command('waiver/set', { requirement: row.key, reason: null }))}
        >
          {t('panel.waiver.withdraw')}
        </Button>
      )}
    </div>
  );
}
