import { createContext, useContext } from 'react';
import type { ReadinessRow } from '../../../../src/contract/readiness-view';
import type { Outcome } from '../use-panel';
import type { RowPart } from './row-part';

interface RowScope {
  readonly row: ReadinessRow;
  readonly part: RowPart | undefined;
  /** Opens a part, or closes whatever is open. */
  readonly show: (part: RowPart | undefined) => void;
  /** Works on this row; afterwards the part closes and the row has the focus. */
  readonly finish: (work: () => Promise<Outcome>) => void;
  /** Works on this row and leaves everything open; `control` tells its controls apart. */
  readonly proceed: (work: () => Promise<Outcome>, control?: string) => Promise<boolean>;
  /** Moves the focus to the row, when the control that had it has gone. */
  readonly focus: () => void;
}

/** Carries one row to its cells and forms. */
export const RowScopeContext = createContext<RowScope | undefined>(undefined);

/** The row around. */
export function useRow(): RowScope {
  const scope = useContext(RowScopeContext);
  if (scope === undefined) throw new Error('useRow needs a RowScopeContext above it.');
  return scope;
}
