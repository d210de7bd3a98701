import { useState } from 'react';
import { useTexts } from '../../common/texts';
import { command } from '../command';
import { FormFrame } from '../forms/form-frame';
import { LONGEST_TEXT } from '../forms/longest';
import { SelectField } from '../forms/select-field';
import { TextField } from '../forms/text-field';
import { usePanelActions } from '../panel-actions';
import { OutcomeHere } from '../outcome-here';
import type { Department } from './can-nudge';

interface Props {
  readonly departments: readonly Department[];
  readonly close: () => void;
}

/** The opinion of a department, to write down. */
export default function CommentForm({ departments, close }: Props) {
  const { t, name } = useTexts();
  const { run } = usePanelActions();
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<string>();
  const department = departments.find(({ key }) => key === chosen) ?? departments[0];
  if (department === undefined) return null;
  const send = () =>
    void run('comment', () =>
      command('department/comment', { department: department.key, text: text.trim() }),
    ).then((isDone) => isDone && close());
  return (
    <div className="lg-part">
      <FormFrame
        label={t('panel.comments.add')}
        submit={t('panel.comments.send')}
        obstacle={text.trim() === '' ? t('panel.comments.needsText') : undefined}
        send={send}
        cancel={close}
      >
        {departments.length > 1 && (
          <SelectField
            label={t('panel.comments.for')}
            value={department.key}
            change={setChosen}
            options={departments.map((one) => ({ value: one.key, name: name(one.name) }))}
          />
        )}
        <TextField
          label={t('panel.comments.text', { department: name(department.name) })}
          value={text}
          change={setText}
          maxLength={LONGEST_TEXT}
          isLong
        />
      </FormFrame>
      <OutcomeHere subject="comment" />
    </div>
  );
}
