import { useId } from 'react';
import type { MaterialItemView } from '../../../../src/contract/archive-view';
import { useTexts } from '../../common/texts';
import { LONGEST_TEXT } from '../../panel/forms/longest';
import { SelectField } from '../../panel/forms/select-field';
import { TextField } from '../../panel/forms/text-field';
import type { ItemDraft } from './decision-draft';
import { useOpenProduct } from './product-context';

interface Props {
  readonly item: MaterialItemView;
  readonly draft: ItemDraft;
  readonly change: (part: Partial<ItemDraft>) => void;
}

/** One thing that somebody asks for: granted or refused, and which file is meant where only words say it. */
export function DecideItem({ item, draft, change }: Props) {
  const { t, name } = useTexts();
  const { view } = useOpenProduct();
  const group = useId();
  const { isGranted, attachmentId, reason } = draft;
  const files = view.archive.files.filter(({ isThere }) => isThere);
  const once = [...new Map(files.map((file) => [file.attachmentId, file])).values()];
  const choice = (value: boolean, words: string) => (
    <label className="lg-tick">
      <input
        type="radio"
        className="lg-focus"
        name={group}
        checked={isGranted === value}
        onChange={() => change({ isGranted: value })}
      />
      <span>{words}</span>
    </label>
  );
  return (
    <fieldset className="lg-radios">
      <legend className="lg-label lg-words">{item.words}</legend>
      <div className="lg-controls">
        {choice(true, t('portfolio.decide.grant'))}
        {choice(false, t('portfolio.decide.refuse'))}
      </div>
      {isGranted === true && item.attachmentId === null && (
        <SelectField
          label={t('portfolio.decide.file')}
          value={attachmentId}
          change={(chosen) => change({ attachmentId: chosen })}
          unset={t('portfolio.decide.noFile')}
          options={once.map((file) => ({
            value: file.attachmentId,
            name: `${file.filename} (${name(file.deliverable)})`,
          }))}
        />
      )}
      {isGranted === false && (
        <TextField
          label={t('portfolio.decide.reason')}
          value={reason}
          change={(words) => change({ reason: words })}
          maxLength={LONGEST_TEXT}
        />
      )}
    </fieldset>
  );
}
