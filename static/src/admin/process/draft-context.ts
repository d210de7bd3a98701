import { createContext, useContext } from 'react';
import type { ProcessDefinition } from '../../../../src/domain/process/process-definition';
import type { Edit } from './draft/process-types';

/** The draft that is on the page, and how it is changed. */
export interface Draft {
  readonly process: ProcessDefinition;
  /**
   * Changes it.
   * @param focusOn id of what has the focus then, where the change takes the focus away
   */
  readonly edit: (edit: Edit, focusOn?: string) => void;
}

const DraftContext = createContext<Draft | undefined>(undefined);

/** Gives the draft to the components below. */
export const DraftProvider = DraftContext.Provider;

/** The draft on the page. */
export function useDraft(): Draft {
  const draft = useContext(DraftContext);
  if (draft === undefined) throw new Error('useDraft needs a DraftProvider above it.');
  return draft;
}
