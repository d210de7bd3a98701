import type { ChecklistItemView } from '../../../../src/contract/readiness-view';
import { useTexts } from '../../common/texts';
import { useRow } from '../rows/row-context';
import { TextItem } from './text-item';
import { TickItem } from './tick-item';

/** The items of a checklist: to tick, or to write down. */
export function Checklist({ items }: { readonly items: readonly ChecklistItemView[] }) {
  const { t, name } = useTexts();
  const { row } = useRow();
  return (
    <ul className="lg-list lg-items" aria-label={t('panel.checklist.for', { deliverable: name(row.name) })}>
      {items.map((item) => (
        <li key={item.key} className="lg-item">
          {item.kind === 'tick' ? <TickItem item={item} /> : <TextItem item={item} />}
        </li>
      ))}
    </ul>
  );
}
