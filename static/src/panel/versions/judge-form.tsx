import { useState } from 'react';
import type { VersionView } from '../../../../src/contract/panel-view';
import { useTexts } from '../../common/texts';
import { command } from '../command';
import { FormFrame } from '../forms/form-frame';
import { LONGEST_TEXT } from '../forms/longest';
import { SelectField } from '../forms/select-field';
import { TextField } from '../forms/text-field';
import { usePanelActions } from '../panel-actions';
import { VERDICTS, type Verdict } from './verdicts';

const CHOICES: readonly Verdict[] = ['accepted', 'acceptedWithConditions', 'rejected'];

interface Props {
  readonly version: VersionView;
  readonly close: () => void;
}

/** Accepts or rejects a version that passed its test. */
export function JudgeForm({ version, close }: Props) {
  const { t } = useTexts();
  const { run } = usePanelActions();
  const [verdict, setVerdict] = useState<Verdict>('accepted');
  const [note, setNote] = useState('');
  const needsNote = verdict !== 'accepted' && note.trim() === '';
  return (
    <FormFrame
      label={t('panel.versions.judgeVersion', { version: version.name })}
      submit={t('panel.form.save')}
      obstacle={needsNote ? t('panel.versions.needsNote') : undefined}
      send={() =>
        void run(`judge-${version.id}`, () =>
          command('version/judge', {
            version: version.id,
            verdict,
            note: note.trim() === '' ? null : note.trim(),
          }),
        ).then((isDone) => {
          if (isDone) close();
        })
      }
      cancel={close}
    >
      <SelectField
        label={t('panel.versions.verdict')}
        value={verdict}
        change={(value) => setVerdict(CHOICES.find((one) => one === value) ?? 'accepted')}
        options={CHOICES.map((value) => ({ value, name: t(VERDICTS[value].words) }))}
      />
      <TextField
        label={t('panel.versions.note')}
        value={note}
        change={setNote}
        maxLength={LONGEST_TEXT}
        isLong
      />
    </FormFrame>
  );
}
