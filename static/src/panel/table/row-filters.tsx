import { useTexts } from '../../common/texts';
import { TextField } from '../forms/text-field';
import type { RowFilter } from './row-filter';

interface Props {
  readonly filter: RowFilter;
  readonly change: (part: Partial<RowFilter>) => void;
  /** Names in the inventory by which the reader is meant. */
  readonly ownNames: readonly string[];
}

/** Narrows the rows down. */
export function RowFilters({ filter, change, ownNames }: Props) {
  const { t } = useTexts();
  return (
    <div className="lg-inventory-filters" role="search" aria-label={t('panel.inventory.filter')}>
      <TextField
        label={t('panel.inventory.search')}
        value={filter.text}
        change={(text) => change({ text })}
      />
      <Tick
        label={t('panel.inventory.incompleteOnly')}
        isSet={filter.isIncompleteOnly}
        set={(isIncompleteOnly) => change({ isIncompleteOnly })}
      />
      <Tick
        label={t('panel.inventory.untoldOnly')}
        isSet={filter.isUntoldOnly}
        set={(isUntoldOnly) => change({ isUntoldOnly })}
      />
      {ownNames.length > 0 && (
        <Tick
          label={t('panel.inventory.ownOnly')}
          isSet={filter.owners !== null}
          set={(isOwn) => change({ owners: isOwn ? ownNames : null })}
        />
      )}
    </div>
  );
}

interface TickProps {
  readonly label: string;
  readonly isSet: boolean;
  readonly set: (isSet: boolean) => void;
}

function Tick({ label, isSet, set }: TickProps) {
  return (
    <label className="lg-tick">
      <input
        type="checkbox"
        className="lg-focus"
        checked={isSet}
        onChange={(event) => set(event.target.checked)}
      />
      <span>{label}</span>
    </label>
  );
}
