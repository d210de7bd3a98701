import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { useTexts } from '../../common/texts';
import { command } from '../command';
import { SelectField } from '../forms/select-field';
import { TextField } from '../forms/text-field';
import { usePanelActions } from '../panel-actions';
import { ProblemHere } from '../problem-here';
import type { Department } from './can-nudge';

const LONGEST_COMMENT = 2000;

/** Lets a member of a department say what it thinks. */
export function CommentForm({ departments }: { readonly departments: readonly Department[] }) {
  const { t, name } = useTexts();
  const { run } = usePanelActions();
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<string>();
  const department = departments.find(({ key }) => key === chosen) ?? departments[0];
  if (department === undefined) return null;
  const send = () =>
    void run('comment', () =>
      command('department/comment', { department: department.key, text: text.trim() }),
    ).then((isDone) => {
      if (isDone) setText('');
    });
  return (
    <form
      className="lg-form"
      aria-label={t('panel.comments.add')}
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '') send();
      }}
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
        maxLength={LONGEST_COMMENT}
        isLong
      />
      {text.trim() !== '' && (
        <div className="lg-controls">
          <Button type="submit" spacing="compact" appearance="primary">
            {t('panel.comments.send')}
          </Button>
        </div>
      )}
      <ProblemHere subject="comment" />
    </form>
  );
}
