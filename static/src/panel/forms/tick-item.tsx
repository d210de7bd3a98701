import { useState } from 'react';
import type { ChecklistItemView } from '../../../../src/contract/readiness-view';
import { useTexts } from '../../common/texts';
import { command } from '../command';
import { usePanelActions } from '../panel-actions';
import { Signed } from '../people/signed';
import { useRow } from '../rows/row-context';

/** An item that somebody confirms. */
export function TickItem({ item }: { readonly item: ChecklistItemView }) {
  const { name } = useTexts();
  const { canEdit } = usePanelActions();
  const { row, proceed } = useRow();
  // Shown at once; the answer of the backend has the last word.
  const [wanted, setWanted] = useState<boolean>();
  const set = (done: boolean) => {
    setWanted(done);
    // Whoever ticks one item after the other does not wait for the first to be saved.
    void proceed(
      () => command('checklist/set', { deliverable: row.key, item: item.key, done, text: null }),
      `${item.key} ${String(done)}`,
    ).then(() => setWanted(undefined));
  };
  return (
    <>
      <label className="lg-tick">
        <input
          type="checkbox"
          className="lg-focus"
          checked={wanted ?? item.done !== null}
          disabled={canEdit !== true}
          onChange={(event) => set(event.target.checked)}
        />
        <span>{name(item.name)}</span>
      </label>
      {item.done && <Signed {...item.done} />}
    </>
  );
}
