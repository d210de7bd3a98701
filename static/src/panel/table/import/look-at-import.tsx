import Button from '@atlaskit/button/new';
import { useEffect, useId, useRef, useState } from 'react';
import type { ImportPreview } from '../../../../../src/contract/table-view';
import { useTexts } from '../../../common/texts';
import { command } from '../../command';
import { OutcomeHere } from '../../outcome-here';
import { useInventory } from '../inventory-context';
import { ImportProblems } from './import-problems';
import { SampleTable } from './sample-table';
import type { SentText } from './send-text';

interface Props {
  readonly sent: SentText;
  readonly preview: ImportPreview;
  readonly startAgain: () => void;
  readonly close: () => void;
}

type How = 'replace' | 'append';

/** What importing would do: rows, mistakes, a sample; and the question how. */
export function LookAtImport({ sent, preview, startAgain, close }: Props) {
  const { t, count, all } = useTexts();
  const { table, proceed, subjectOf } = useInventory();
  const [chosen, setHow] = useState<How>();
  const place = useRef<HTMLDivElement>(null);
  const id = useId();
  useEffect(() => place.current?.focus({ preventScroll: true }), []);
  const { rowCount, incompleteCount, ignoredColumns, problemCount, sample } = preview;
  const hasProblems = problemCount > 0;
  // Where nothing is lost, nobody has to choose.
  const how = table.rowCount === 0 ? 'append' : chosen;
  const obstacle = hasProblems
    ? t('panel.import.blocked')
    : how === undefined
      ? t('panel.import.needsHow')
      : undefined;
  return (
    <div ref={place} tabIndex={-1} className="lg-form lg-focus">
      <p className="lg-plain">{count(rowCount, 'panel.import.rowsOne', 'panel.import.rowsOther')}</p>
      {incompleteCount > 0 && (
        <p className="lg-small">
          {count(incompleteCount, 'panel.import.incompleteOne', 'panel.import.incompleteOther')}
        </p>
      )}
      {ignoredColumns.length > 0 && (
        <p className="lg-small">{t('panel.import.ignored', { columns: all(ignoredColumns) })}</p>
      )}
      {hasProblems && <ImportProblems preview={preview} />}
      {sample.length > 0 && <SampleTable rows={sample} />}
      {table.rowCount > 0 && (
        <fieldset className="lg-radios">
          <legend className="lg-label">{t('panel.import.how')}</legend>
          <HowChoice group={`${id}-how`} how="replace" chosen={chosen} choose={setHow}>
            {count(table.rowCount, 'panel.import.replaceOne', 'panel.import.replaceOther')}
          </HowChoice>
          <HowChoice group={`${id}-how`} how="append" chosen={chosen} choose={setHow}>
            {t('panel.import.append')}
          </HowChoice>
        </fieldset>
      )}
      <div className="lg-controls">
        <Button
          appearance="primary"
          spacing="compact"
          isDisabled={obstacle !== undefined}
          {...(obstacle !== undefined && { 'aria-describedby': id })}
          onClick={() =>
            how !== undefined &&
            void proceed('import', () =>
              command('table/import', { deliverable: table.deliverable, how, ...sent }),
            ).then((isDone) => isDone && close())
          }
        >
          {count(rowCount, 'panel.import.submitOne', 'panel.import.submitOther')}
        </Button>
        <Button spacing="compact" onClick={startAgain}>
          {t('panel.import.again')}
        </Button>
        <Button appearance="subtle" spacing="compact" onClick={close}>
          {t('panel.form.cancel')}
        </Button>
        {obstacle !== undefined && (
          <span id={id} className="lg-small">
            {obstacle}
          </span>
        )}
      </div>
      <OutcomeHere subject={subjectOf('import')} />
    </div>
  );
}

interface HowProps {
  /** What the choices have in common. */
  readonly group: string;
  readonly how: How;
  readonly chosen: How | undefined;
  readonly choose: (how: How) => void;
  readonly children: string;
}

function HowChoice({ group, how, chosen, choose, children }: HowProps) {
  return (
    <label className="lg-tick">
      <input
        type="radio"
        className="lg-focus"
        name={group}
        checked={how === chosen}
        onChange={() => choose(how)}
      />
      <span>{children}</span>
    </label>
  );
}
