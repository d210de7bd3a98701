import { useState } from 'react';
import { editIssue } from '../jira/issues';
import { useTexts } from '../texts';
import { EditForm } from './edit-form';

interface Props {
  readonly issueKey: string;
  readonly summary: string;
  readonly isEditable: boolean;
  readonly reload: () => void;
}

/** The summary of an issue, to read or to change. */
export function Summary({ issueKey, summary, isEditable, reload }: Props) {
  const { t } = useTexts();
  const [text, setText] = useState<string>();
  if (text === undefined) {
    return (
      <div className="site-row">
        <h1 className="site-title">{summary}</h1>
        {isEditable && (
          <button type="button" className="site-quiet-button" onClick={() => setText(summary)}>
            {t('issue.editSummary')}
          </button>
        )}
      </div>
    );
  }
  return (
    <EditForm
      save={() => editIssue(issueKey, { summary: text })}
      saved={() => {
        setText(undefined);
        reload();
      }}
      cancel={() => setText(undefined)}
    >
      <h1 className="site-hidden">{summary}</h1>
      <input
        className="site-input"
        aria-label={t('issue.summary')}
        value={text}
        autoFocus
        onChange={(event) => setText(event.target.value)}
      />
    </EditForm>
  );
}
