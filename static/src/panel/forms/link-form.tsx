import { useState } from 'react';
import { useTexts } from '../../common/texts';
import { command } from '../command';
import { useRow } from '../rows/row-context';
import { FormFrame } from './form-frame';
import { isWebAddress } from './is-web-address';
import { LONGEST_LINE } from './longest';
import { TextField } from './text-field';

/** Adds a link as evidence; `evidence` is the piece of which it becomes a new version. */
export function LinkForm({ evidence }: { readonly evidence: string | null }) {
  const { t, name } = useTexts();
  const { row, finish, show } = useRow();
  const [url, setUrl] = useState('');
  const [title, setTitle] = useState('');
  return (
    <FormFrame
      label={t('panel.link.for', { deliverable: name(row.name) })}
      submit={t('panel.link.submit')}
      obstacle={isWebAddress(url.trim()) ? undefined : t('panel.link.needsAddress')}
      send={() =>
        finish(() =>
          command('evidence/addLink', {
            deliverable: row.key,
            url: url.trim(),
            title: title.trim() === '' ? url.trim() : title.trim(),
            evidence,
          }),
        )
      }
      cancel={() => show(undefined)}
    >
      <TextField label={t('panel.link.address')} type="url" value={url} change={setUrl} />
      <TextField label={t('panel.link.title')} value={title} change={setTitle} maxLength={LONGEST_LINE} />
    </FormFrame>
  );
}
