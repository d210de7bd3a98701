import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { problemOf, UNREACHABLE, type Problem } from '../../common/problem';
import { ProblemMessage } from '../../common/problem-message';
import { useTexts } from '../../common/texts';
import { Working } from '../../common/working';
import { usePanelActions } from '../panel-actions';
import { download } from '../record/download';
import { exportTable } from './export-table';
import { useInventory } from './inventory-context';

/** Hands the whole table to the reader as a file for a spreadsheet. */
export function ExportButton() {
  const { t, language } = useTexts();
  const { view } = usePanelActions();
  const { table, title } = useInventory();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const save = async (): Promise<Problem | undefined> => {
    const csv = await exportTable(table.deliverable, language);
    if (!csv.ok) return problemOf(csv);
    download(`${title} ${view.issue.key}.csv`, 'text/csv', csv.value);
    return undefined;
  };
  const start = async () => {
    setBusy(true);
    setProblem(await save().catch(() => UNREACHABLE));
    setBusy(false);
  };
  return (
    <>
      <Button spacing="compact" isDisabled={isBusy} onClick={() => void start()}>
        {t('panel.inventory.export')}
      </Button>
      <Working when={isBusy} />
      {problem && <ProblemMessage problem={problem} />}
    </>
  );
}
