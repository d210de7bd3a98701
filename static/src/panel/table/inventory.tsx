import { useCallback, useMemo, useRef } from 'react';
import type { TableView } from '../../../../src/contract/table-view';
import { useTexts } from '../../common/texts';
import { usePanelActions } from '../panel-actions';
import { InventoryContext } from './inventory-context';
import { NoneDeclared } from './none-declared';
import { TableBody } from './table-body';
import './inventory.css';

interface Props {
  readonly table: TableView;
  /** Name of the deliverable that the table is. */
  readonly title: string;
  /** Tells this inventory apart from the same one elsewhere in the panel. */
  readonly place: string;
  readonly canMark: boolean;
  /** Whether its completeness is shown; elsewhere it may stand beside it already. */
  readonly hasMeters?: boolean;
  /** Names in the inventory by which the reader is meant. */
  readonly ownNames?: readonly string[];
}

/** Where a product is installed: how complete the list is, what there is of what, and the rows themselves. */
export default function Inventory({ table, title, place, canMark, hasMeters = true, ownNames = [] }: Props) {
  const { t } = useTexts();
  const { canEdit, run } = usePanelActions();
  const frame = useRef<HTMLDivElement>(null);
  // Once the answer has been drawn: the control that had the focus may have gone with it.
  const focus = useCallback(() => {
    setTimeout(() => frame.current?.focus({ preventScroll: true }));
  }, []);
  const scope = useMemo(() => {
    const subjectOf = (part: string) => `${place}-${table.deliverable}-${part}`;
    return {
      table,
      title,
      canEdit: canEdit === true,
      canMark,
      subjectOf,
      proceed: (part: string, work: Parameters<typeof run>[1]) => run(subjectOf(part), work),
      focus,
    };
  }, [table, title, place, canEdit, canMark, run, focus]);
  return (
    <InventoryContext.Provider value={scope}>
      <div
        ref={frame}
        tabIndex={-1}
        className="lg-inventory lg-focus"
        role="group"
        aria-label={t('panel.inventory.of', { title })}
      >
        {table.none ? (
          <NoneDeclared none={table.none} />
        ) : (
          <TableBody hasMeters={hasMeters} ownNames={ownNames} />
        )}
      </div>
    </InventoryContext.Provider>
  );
}
