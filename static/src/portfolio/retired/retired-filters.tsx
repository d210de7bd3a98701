import { useEffect, useState } from 'react';
import { useTexts } from '../../common/texts';
import { SelectField } from '../../panel/forms/select-field';
import { TextField } from '../../panel/forms/text-field';
import type { RetiredFilter } from '../jql';
import { usePortfolio } from '../portfolio-context';

const PAUSE_MS = 400;

interface Props {
  readonly filter: RetiredFilter;
  readonly change: (filter: RetiredFilter) => void;
}

/** Narrows the retired products down. */
export function RetiredFilters({ filter, change }: Props) {
  const { t, name } = useTexts();
  const { view } = usePortfolio();
  const [region, setRegion] = useState(filter.region);
  useEffect(() => {
    if (region.trim() === filter.region) return;
    // Jira is asked once the typing pauses.
    const timer = setTimeout(() => change({ ...filter, region: region.trim() }), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [region, filter, change]);
  return (
    <div className="lg-portfolio-filters" role="search" aria-label={t('portfolio.retired.filter')}>
      <SelectField
        label={t('portfolio.retired.reason')}
        value={filter.reason}
        change={(reason) => change({ ...filter, reason })}
        unset={t('portfolio.retired.anyReason')}
        options={view.reasons.map((reason) => ({ value: reason.value, name: name(reason.name) }))}
      />
      <TextField label={t('portfolio.retired.regionIs')} value={region} change={setRegion} />
      <label className="lg-tick">
        <input
          type="checkbox"
          className="lg-focus"
          checked={filter.isUnarchivedOnly}
          onChange={(event) => change({ ...filter, isUnarchivedOnly: event.target.checked })}
        />
        <span>{t('portfolio.retired.unarchivedOnly')}</span>
      </label>
    </div>
  );
}
