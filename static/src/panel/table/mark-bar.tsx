import Button from '@atlaskit/button/new';
import { useTexts } from '../../common/texts';
import { command } from '../command';
import { OutcomeHere } from '../outcome-here';
import { columnOf } from './cell-words';
import { useInventory } from './inventory-context';

interface Props {
  /** Ids of the rows that are ticked. */
  readonly ticked: ReadonlySet<string>;
  readonly untick: () => void;
}

/** Says of the ticked rows whether their customers have been told. */
export function MarkBar({ ticked, untick }: Props) {
  const { t, name, count } = useTexts();
  const { table, proceed, subjectOf, focus } = useInventory();
  const { deliverable, toldColumn: column } = table;
  const { name: told, options } = columnOf(table, column);
  const mark = (value: string) =>
    void proceed('mark', () => command('table/mark', { deliverable, rows: [...ticked], column, value })).then(
      (isDone) => {
        if (!isDone) return;
        untick();
        focus();
      },
    );
  return (
    <div className="lg-inventory-marks" role="group" aria-label={name(told)}>
      <span>{count(ticked.size, 'panel.inventory.tickedOne', 'panel.inventory.tickedOther')}</span>
      {options.map((option) => (
        <Button key={option.value} spacing="compact" onClick={() => mark(option.value)}>
          {t('panel.inventory.mark', { value: name(option.name) })}
        </Button>
      ))}
      <Button appearance="subtle" spacing="compact" onClick={() => mark('')}>
        {t('panel.inventory.unmark')}
      </Button>
      <Button appearance="subtle" spacing="compact" onClick={untick}>
        {t('panel.inventory.untick')}
      </Button>
      <OutcomeHere subject={subjectOf('mark')} />
    </div>
  );
}
