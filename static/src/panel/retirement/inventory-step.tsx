import { lazy } from 'react';
import type { TableView } from '../../../../src/contract/table-view';
import { useTexts } from '../../common/texts';
import { Fold } from '../fold';
import { usePanelActions } from '../panel-actions';
import { Signed } from '../people/signed';
import { Completeness } from '../table/completeness';
import { useCanMark } from '../table/use-can-mark';
import { findRow } from './find-row';
import { Step } from './step';

const Inventory = lazy(() => import('../table/inventory'));

interface Props {
  readonly table: TableView;
  readonly ownNames: readonly string[];
}

/** Where the product is installed: how complete the list is, and the list itself. */
export function InventoryStep({ table, ownNames }: Props) {
  const { t, name } = useTexts();
  const { view } = usePanelActions();
  const canMark = useCanMark();
  const row = findRow(view, table.deliverable);
  const title = row ? name(row.name) : t('panel.inventory.title');
  const isComplete = table.none !== null || (table.rowCount > 0 && table.incompleteCount === 0);
  const state = isComplete ? 'done' : table.rowCount > 0 ? 'underWay' : 'open';
  return (
    <Step title={title} state={state}>
      {table.none && (
        <p className="lg-plain">
          {t('panel.table.none')} <Signed {...table.none} />
        </p>
      )}
      {table.rowCount > 0 && <Completeness table={table} />}
      <Fold id="retirement-inventory" level={4} title={t('panel.retirement.openInventory')}>
        <Inventory
          table={table}
          title={title}
          place="retirement"
          canMark={canMark}
          hasMeters={false}
          ownNames={ownNames}
        />
      </Fold>
    </Step>
  );
}
