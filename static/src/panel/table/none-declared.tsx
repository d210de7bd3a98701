import Button from '@atlaskit/button/new';
import type { SignedView } from '../../../../src/contract/people-view';
import { useTexts } from '../../common/texts';
import { command } from '../command';
import { OutcomeHere } from '../outcome-here';
import { Signed } from '../people/signed';
import { useInventory } from './inventory-context';

/** Somebody has said that there is nothing to list. */
export function NoneDeclared({ none }: { readonly none: SignedView }) {
  const { t } = useTexts();
  const { table, canEdit, proceed, subjectOf, focus } = useInventory();
  const { deliverable } = table;
  return (
    <div className="lg-controls">
      <p className="lg-plain">{t('panel.table.none')}</p>
      <Signed {...none} />
      {canEdit && (
        <Button
          spacing="compact"
          onClick={() =>
            void proceed('none', () => command('table/declareNone', { deliverable, none: false })).then(
              (isDone) => isDone && focus(),
            )
          }
        >
          {t('panel.table.noneBack')}
        </Button>
      )}
      <OutcomeHere subject={subjectOf('none')} />
    </div>
  );
}
