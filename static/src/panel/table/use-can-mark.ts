import { usePanelActions } from '../panel-actions';

/** Whether the reader may say which customers have been told: whoever edits the issue, and whoever answers for rows. */
export function useCanMark(): boolean {
  const { view, mayEdit, me } = usePanelActions();
  if (view.isTerminated) return false;
  const owners = view.retirement?.notice?.owners ?? [];
  return mayEdit === true || owners.some(({ account }) => account === me);
}
