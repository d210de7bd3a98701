import type { RetirementView } from '../../../../src/contract/retirement-view';
import { useTexts } from '../../common/texts';
import { usePanelActions } from '../panel-actions';
import { ProductLink } from '../product-link';
import { findRow, isMissing } from './find-row';
import { RowLink } from './row-link';
import { Step } from './step';

/** What takes the product's place, and whether Jira knows of it. */
export function ReplacementStep({ replacement }: Pick<RetirementView, 'replacement'>) {
  const { t } = useTexts();
  const { view } = usePanelActions();
  const row = findRow(view, 'replacementProduct');
  if (replacement === null && !isMissing(row)) return null;
  const state = replacement === null ? 'open' : replacement.isLinked ? 'done' : 'problem';
  return (
    <Step title={t('panel.retirement.replacement')} state={state}>
      {replacement ? (
        <p className="lg-plain">
          <ProductLink productKey={replacement.key} />
        </p>
      ) : (
        row && (
          <p className="lg-plain">
            {t('panel.retirement.nameReplacement')} <RowLink row={row} />
          </p>
        )
      )}
      {replacement?.isLinked === false && (
        <p className="lg-small">{t('panel.retirement.notLinked', { key: replacement.key })}</p>
      )}
    </Step>
  );
}
