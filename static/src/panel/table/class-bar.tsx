import Button from '@atlaskit/button/new';
import { useRef, useState } from 'react';
import { useTexts } from '../../common/texts';
import { columnOf } from './cell-words';
import { countIn, type ClassGrid } from './class-grid';
import { classWords } from './class-words';
import { FillClassForm } from './fill-class-form';
import { useInventory } from './inventory-context';
import { ANY_CLASS, isNarrow, type RowClass } from './row-filter';

interface Props {
  readonly grid: ClassGrid;
  readonly chosen: RowClass;
  readonly choose: (chosen: RowClass) => void;
}

/** What can be done with the class that has been chosen in the pivot. */
export function ClassBar({ grid, chosen, choose }: Props) {
  const texts = useTexts();
  const { t, name } = texts;
  const { table, canEdit } = useInventory();
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  const { rows, incomplete } = countIn(grid, chosen);
  const plan = name(columnOf(table, table.planColumn).name);
  return (
    <>
      <div className="lg-controls">
        <span>
          {t('panel.inventory.cell', { class: classWords(table, chosen, texts), rows, incomplete })}
        </span>
        {canEdit && (
          <Button ref={button} spacing="compact" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {t('panel.inventory.fill', { column: plan })}
          </Button>
        )}
        {isNarrow(chosen) && (
          <Button appearance="subtle" spacing="compact" onClick={() => choose(ANY_CLASS)}>
            {t('panel.inventory.showAll')}
          </Button>
        )}
      </div>
      {isOpen && canEdit && <FillClassForm of={chosen} rowCount={rows} close={close} />}
    </>
  );
}
