import { createContext, useContext } from 'react';
import type { TableView } from '../../../../src/contract/table-view';
import type { Outcome } from '../use-panel';

interface InventoryScope {
  readonly table: TableView;
  /** Name of the deliverable that the table is. */
  readonly title: string;
  readonly canEdit: boolean;
  /** Whether the reader may say which customers have been told. */
  readonly canMark: boolean;
  /** What outcomes of a part of the inventory are shown by. */
  readonly subjectOf: (part: string) => string;
  /** Works on the table and shows the outcome at a part of it; says whether it succeeded. */
  readonly proceed: (part: string, work: () => Promise<Outcome>) => Promise<boolean>;
  /** Moves the focus to the inventory, when the control that had it has gone. */
  readonly focus: () => void;
}

/** Carries a table to its parts. */
export const InventoryContext = createContext<InventoryScope | undefined>(undefined);

/** The table around. */
export function useInventory(): InventoryScope {
  const scope = useContext(InventoryContext);
  if (scope === undefined) throw new Error('useInventory needs an InventoryContext above it.');
  return scope;
}
