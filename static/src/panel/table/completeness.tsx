import type { TableView } from '../../../../src/contract/table-view';
import { Progress } from '../../common/progress';
import { useTexts } from '../../common/texts';

/** How many rows are complete, and how many customers have been told or need not be. */
export function Completeness({
  table,
}: {
  readonly table: Pick<TableView, 'rowCount' | 'incompleteCount' | 'untoldCount'>;
}) {
  const { t } = useTexts();
  const { rowCount: all, incompleteCount, untoldCount } = table;
  const complete = all - incompleteCount;
  const told = all - untoldCount;
  return (
    <div className="lg-inventory-meters">
      <Progress done={complete} all={all}>
        {t('panel.inventory.complete', { done: complete, all })}
      </Progress>
      <Progress done={told} all={all}>
        {t('panel.inventory.told', { done: told, all })}
      </Progress>
    </div>
  );
}
