import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { ChecklistItemView } from '../../../../src/contract/readiness-view';
import { useTexts } from '../../common/texts';
import { command } from '../command';
import { usePanelActions } from '../panel-actions';
import { Signed } from '../people/signed';
import { useRow } from '../rows/row-context';
import { LONGEST_LINE } from './longest';
import { TextField } from './text-field';

/** An item that somebody writes down, e.g. a place. */
export function TextItem({ item }: { readonly item: ChecklistItemView }) {
  const { t, name } = useTexts();
  const { canEdit } = usePanelActions();
  const { row, proceed } = useRow();
  const saved = item.done?.text ?? '';
  const [text, setText] = useState(saved);
  if (canEdit !== true) {
    return (
      <p className="lg-plain">
        {name(item.name)}: {saved === '' ? t('panel.checklist.open') : saved}
      </p>
    );
  }
  const isEmpty = text.trim() === '';
  return (
    <form
      className="lg-text-item"
      onSubmit={(event) => {
        event.preventDefault();
        void proceed(
          () =>
            command('checklist/set', {
              deliverable: row.key,
              item: item.key,
              done: !isEmpty,
              text: isEmpty ? null : text.trim(),
            }),
          item.key,
        );
      }}
    >
      <TextField label={name(item.name)} value={text} change={setText} maxLength={LONGEST_LINE} />
      {text.trim() !== saved && (
        <Button
          type="submit"
          spacing="compact"
          aria-label={t('panel.checklist.saveItem', { item: name(item.name) })}
        >
          {t('panel.form.save')}
        </Button>
      )}
      {item.done && <Signed {...item.done} />}
    </form>
  );
}
